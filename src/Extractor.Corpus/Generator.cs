using Extractor.Corpus.Data;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Noise;
using Extractor.Corpus.Outline;
using Extractor.Corpus.Printing;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.Slips;
using Extractor.Corpus.Truth;
using Extractor.Corpus.World;

namespace Extractor.Corpus;

/// <summary>Makes one labelled report from a seed, a number and a split; the same three always give the same report.</summary>
internal sealed class Generator(CorpusData data, ulong seed, Split split)
{
    private static readonly (string Kind, int Weight)[] Kinds = [("department", 62), ("project", 16), ("final_accounts", 13), ("budget", 9)];

    /// <summary>Restricts the kinds of report; empty for all.</summary>
    public IReadOnlyList<string> OnlyKinds { get; init; } = [];

    /// <summary>Restricts the families; empty for all.</summary>
    public string? OnlyFamily { get; init; }

    /// <summary>The number of slips in a report; <see langword="null"/> draws it.</summary>
    public int? Slips { get; init; }

    /// <summary>Makes a report.</summary>
    /// <param name="number">Its number in the corpus.</param>
    public LabelledReport Make(int number)
    {
        Rng rng = new Rng(seed).Fork($"{split}/{number}");
        (DepartmentYear world, Family family) = WorldAndFamily(rng);
        NumberStyle style = NumberStyle.Draw(rng.Fork("style"));
        style = style with { TextUnit = family.TextUnit ?? style.TextUnit, TableUnit = family.TableUnit ?? style.TableUnit };
        Draft draft = Composer.Compose(family, world, data, style, split, rng.Fork("compose"));
        (TokenIndex index, List<StatedRelation> stated) = LabelledReport.Read(draft);
        Rng slips = rng.Fork("slips");
        int count = Slips ?? slips.Weighted([38, 17, 15, 12, 8, 5, 3, 2]);
        LabelledReport report = SlipEngine.Seed(draft, index, stated, count, slips);
        TypingNoise.Apply(draft, rng.Fork("noise"));
        return report;
    }

    /// <summary>A stream for writing the files of a report.</summary>
    public Rng WritingStream(int number) => new Rng(seed).Fork($"{split}/{number}/write");

    private (DepartmentYear World, Family Family) WorldAndFamily(Rng rng)
    {
        List<Family> allowed = [.. data.Families.Where(f => (split == Split.Test || !f.HeldOut) && (OnlyFamily is null || f.Name == OnlyFamily))];
        Rng choose = rng.Fork("family");
        for (int attempt = 0; attempt < 60; attempt++)
        {
            List<(string Kind, int Weight)> kinds = [.. Kinds.Where(k => (OnlyKinds.Count == 0 || OnlyKinds.Contains(k.Kind)) && allowed.Any(f => f.Kind == k.Kind))];
            string kind = kinds[choose.Weighted([.. kinds.Select(k => k.Weight)])].Kind;
            DepartmentYear world = new WorldBuilder(data).Build(rng.Fork($"world/{attempt}"), split, kind);
            world.Variables["label.dept"] = world.Variables["dept"];
            List<Family> fitting = [.. allowed.Where(f => f.Kind == kind && f.Needs.All(n => n.StartsWith('!') ? !world.Flags.Contains(n[1..]) : world.Flags.Contains(n)))];
            bool heldOut = split == Split.Test && choose.Chance(0.65) && fitting.Any(f => f.HeldOut);
            fitting = heldOut ? [.. fitting.Where(f => f.HeldOut)] : fitting;
            if (fitting.Count > 0)
            {
                return (world, fitting[choose.Weighted([.. fitting.Select(f => f.Weight)])]);
            }
        }

        throw new InvalidOperationException("没有合适的报告模板");
    }
}
