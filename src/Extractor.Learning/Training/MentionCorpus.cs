using System.Text.Json;
using Extractor.Documents.Model;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text;

namespace Extractor.Learning.Training;

/// <summary>A mention of a labelled report: what the patterns made of it, and the truth.</summary>
/// <param name="Context">The mention and the words around it.</param>
/// <param name="Metric">The true metric, or <see langword="null"/> where it is of none.</param>
/// <param name="Basis">The true basis, where a metric has one.</param>
/// <param name="IsFigure">Whether it is a figure at all, not part of a threshold or another aside.</param>
/// <param name="Required">Whether the truth demands the fact (an optional one may be given or not).</param>
/// <param name="IsScoped">Whether it is of one project or unit, not of the department; then it has no metric here.</param>
public sealed record LabelledMention(MentionContext Context, string? Metric, string? Basis, bool IsFigure, bool Required, bool IsScoped = false);

/// <summary>Reads the mentions files of the corpus generator: blocks of text with the spans of their numbers and what each means.</summary>
/// <param name="catalogue">The metrics the patterns know while reading.</param>
public sealed class MentionCorpus(MetricCatalogue catalogue)
{
    private readonly TextInterpreter _interpreter = new(catalogue);

    /// <summary>The named mentions of all reports of a folder, in the order of the file names.</summary>
    /// <param name="folder">The folder of mentions files.</param>
    /// <exception cref="InvalidDataException">A file is not of the format.</exception>
    public IEnumerable<LabelledMention> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(ReadFile);

    private List<LabelledMention> ReadFile(string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            var truth = new Dictionary<(int Block, int Start), JsonElement>();
            var blocks = new List<Block>();
            foreach (JsonElement block in json.RootElement.GetProperty("blocks").EnumerateArray())
            {
                if (block.GetProperty("kind").GetString() == "Table")
                {
                    continue;
                }

                foreach (JsonElement mention in block.GetProperty("mentions").EnumerateArray())
                {
                    truth[(blocks.Count, mention.GetProperty("start").GetInt32())] = mention;
                }

                blocks.Add(Paragraph(block, blocks.Count));
            }

            var document = new Document(new DocumentSource(json.RootElement.GetProperty("file").GetString()!, string.Empty, FileFormat.Text, null), blocks);
            ReportInfo report = ReportInfoReader.Read(document);
            TextReading reading = _interpreter.Interpret(document, report);
            return [.. reading.Figures.Where(MentionContexts.IsNamed).Select(figure => Labelled(figure, truth, MentionContexts.Of(document, reading, figure.Index, report)))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"标注文件无法读取：{Path.GetFileName(path)}（{e.Message}）", e);
        }
    }

    private static LabelledMention Labelled(TextFigure figure, Dictionary<(int Block, int Start), JsonElement> truth, MentionContext context)
    {
        if (!truth.TryGetValue((figure.Mention.Place.Block, figure.Mention.Place.Start), out JsonElement mention))
        {
            return new LabelledMention(context, null, null, false, false);
        }

        string? metric = mention.TryGetProperty("metric", out JsonElement id) ? id.GetString() : null;
        string? basis = mention.TryGetProperty("basis", out JsonElement word) ? word.GetString() : null;

        // A figure of one project or unit is not the department's; the model tells no scope, so that it must not name such a figure.
        bool scoped = mention.TryGetProperty("scope", out JsonElement scope) && scope.ValueKind == JsonValueKind.String;
        if (scoped && context.Kind != ReportKind.Project)
        {
            return new LabelledMention(context, null, null, true, false, IsScoped: true);
        }

        bool optional = mention.TryGetProperty("optional", out JsonElement flag) && flag.GetBoolean();
        return new LabelledMention(context, metric, basis, true, metric is not null && !optional);
    }

    private static ParagraphBlock Paragraph(JsonElement block, int index)
    {
        string[] path = [.. block.GetProperty("path").EnumerateArray().Select(static heading => heading.GetString()!)];
        ParagraphKind kind = block.GetProperty("kind").GetString() switch
        {
            "Heading" => ParagraphKind.Heading,
            "Title" => ParagraphKind.Title,
            "Caption" => ParagraphKind.Caption,
            "Note" => ParagraphKind.Note,
            _ => ParagraphKind.Body,
        };
        return new ParagraphBlock(index, null, block.GetProperty("text").GetString()!, kind, kind == ParagraphKind.Heading ? path.Length + 1 : 0, path);
    }
}
