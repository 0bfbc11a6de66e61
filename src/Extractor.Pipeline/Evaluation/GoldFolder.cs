using System.Text.Json;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Evaluation;

/// <summary>
/// A folder of labelled documents: <c>labels/</c> holds a JSON file a document, which names the document relative to the folder. As a destination
/// it scores every report against its labels as it comes and keeps none.
/// </summary>
public sealed class GoldFolder : IReportDestination
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly GoldScorer _scorer;

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="scorer">Receives labels and reports.</param>
    /// <exception cref="DestinationException">The folder has no labels, or a label file is malformed.</exception>
    public GoldFolder(string folder, GoldScorer scorer)
    {
        _scorer = scorer;
        string labels = Path.Combine(folder, "labels");
        if (!Directory.Exists(labels))
        {
            throw new DestinationException($"{folder} 不是标注文件夹：其中没有 labels 子文件夹");
        }

        foreach (string path in Directory.EnumerateFiles(labels, "*.json").Order(StringComparer.Ordinal))
        {
            _labels[Path.GetFullPath(Path.Combine(folder, DocumentOf(path)))] = path;
        }
    }

    /// <summary>The labelled documents.</summary>
    public IEnumerable<string> Documents => _labels.Keys.Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Func<FileOutcome> Receive(InputFile file, ReadReports read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(read);
        FileReports content = read(file, cancellationToken);
        byte[]? output = content.Reports.Count > 0 ? ReportJson.ToBytes(content.Reports[0]) : null;
        FindingCount findings = FindingCount.Of(content.Reports);
        return () =>
        {
            if (output is not null && _labels.Remove(file.FullPath, out string? labels))
            {
                _scorer.Score(Path.GetFileName(file.FullPath), File.ReadAllBytes(labels), output);
            }

            return new FileOutcome(FileStatus.Added, content.Reports.Count, findings, content.Failures);
        };
    }

    /// <summary>Scores the documents that gave no report: all that their labels want is missing.</summary>
    public void ScoreMissing()
    {
        foreach ((string document, string labels) in _labels)
        {
            _scorer.Score(Path.GetFileName(document), File.ReadAllBytes(labels), null);
        }

        _labels.Clear();
    }

    private static string DocumentOf(string labels)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(labels));
            return json.RootElement.GetProperty("file").GetString() ?? throw new KeyNotFoundException();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DestinationException($"{labels} 不是标注文件：缺少 file 或 JSON 有误", e);
        }
    }
}
