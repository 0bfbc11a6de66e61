using System.Text.Json;
using Extractor.Corpus.Data;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Truth;

namespace Extractor.Corpus.Tests;

/// <summary>Makes reports and reads their labels back as JSON.</summary>
internal static class GeneratedLabels
{
    private static readonly Lazy<CorpusData> Shared = new(() => new CorpusData(Path.Combine(AppContext.BaseDirectory, "corpus")));

    /// <summary>The corpus data beside the test assembly.</summary>
    public static CorpusData Data => Shared.Value;

    /// <summary>Reports of a split with their label documents.</summary>
    public static IEnumerable<(int Number, LabelledReport Report, JsonElement Labels)> Of(Split split, ulong seed, int count, int? slips = null)
    {
        var generator = new Generator(Data, seed, split) { Slips = slips };
        for (int number = 0; number < count; number++)
        {
            LabelledReport report = generator.Make(number);
            yield return (number, report, Json(report));
        }
    }

    /// <summary>The label document of a report.</summary>
    public static JsonElement Json(LabelledReport report)
    {
        using var stream = new MemoryStream();
        LabelWriter.Write(stream, report, "docs/x.docx");
        return JsonDocument.Parse(stream.ToArray()).RootElement.Clone();
    }

    /// <summary>The report's text: paragraphs and cells, one a line.</summary>
    public static string Text(Draft draft) => string.Join('\n', draft.Blocks.SelectMany(b => b is DraftTable t
        ? t.Cells.Select(c => c.Text)
        : [((DraftParagraph)b).Text]));
}
