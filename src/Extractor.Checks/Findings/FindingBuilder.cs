using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Checks.Findings.Causes;
using Extractor.Checks.Relations;
using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings;

/// <summary>Makes findings of violated relations: one for each root, with the message that shows the arithmetic.</summary>
internal static class FindingBuilder
{
    public static IReadOnlyList<Finding> Build(IReadOnlyList<Relation> relations, IReadOnlyList<Mention> mentions)
    {
        var diagnosis = new Diagnosis(relations, mentions);
        List<Relation> violated = [.. relations.Where(static relation => relation.Status == RelationStatus.Violated)];
        IReadOnlyList<(Relation Root, IReadOnlyList<Relation> Supporting)> roots = RootCauses.Group(violated);
        var findings = new List<Finding>(roots.Count);
        foreach ((Relation root, IReadOnlyList<Relation> supporting) in roots)
        {
            RelationCandidate candidate = root.Candidate;
            findings.Add(new Finding(
                Identify(candidate),
                candidate.Kind,
                SeverityOf(root),
                FindingMessage.Of(root),
                candidate.Numbers,
                root.Stated is { } stated ? Format(stated) : null,
                root.Expected is { } expected ? Format(expected) : null,
                diagnosis.Of(root),
                root,
                supporting));
        }

        return [.. findings.OrderByDescending(static finding => finding.Severity)];
    }

    internal static string Format(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    private static Severity SeverityOf(Relation relation) => relation.Candidate.Wording?.Severity ?? relation.Candidate.Kind switch
    {
        RelationKind.ExecutionScore or RelationKind.AcrossReports => Severity.Warning,
        RelationKind.SameFact when relation.Candidate.Rule.EndsWith("text-text", StringComparison.Ordinal) => Severity.Warning,
        _ => Severity.Error,
    };

    // Rule, operands and where they stand; not the wording around, so that a decision survives a re-import.
    private static string Identify(RelationCandidate candidate)
    {
        var text = new StringBuilder(candidate.Kind.ToString());
        text.Append('|').Append(candidate.Rule);
        foreach (Mention number in candidate.Numbers)
        {
            text.Append('|').Append(number.Normalized.ToString(CultureInfo.InvariantCulture)).Append('@')
                .Append(number.Place.Block).Append(',').Append(number.Place.Row).Append(',').Append(number.Place.Column).Append(',').Append(number.Place.Start);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan()[..8]);
    }
}
