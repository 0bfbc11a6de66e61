using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Destinations;

/// <summary>
/// Writes every report into a folder as a file of its own, named after the input file (年度报告.docx.json). Where two inputs of one run
/// have the same name, the later ones get a number (年度报告.docx.2.json). A file of an earlier run is overwritten.
/// </summary>
/// <param name="folder">The folder; made where it is missing.</param>
public sealed class JsonFolder(string folder) : IReportDestination
{
    private readonly Dictionary<string, int> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Func<FileOutcome> Receive(InputFile file, ReadReports read, CancellationToken cancellationToken)
    {
        FileReports content = read(file, cancellationToken);
        List<(string Name, byte[] Json)> packed = [.. content.Reports.Select(r => (Path.GetFileName(r.Source.Path), ReportJson.ToBytes(r)))];
        FindingCount findings = FindingCount.Of(content.Reports);
        return () =>
        {
            foreach ((string name, byte[] json) in packed)
            {
                Write(name, json);
            }

            return new FileOutcome(FileStatus.Added, packed.Count, findings, content.Failures);
        };
    }

    private void Write(string name, byte[] json)
    {
        int number = _used[name] = _used.GetValueOrDefault(name) + 1;
        string path = Path.Combine(folder, number == 1 ? $"{name}.json" : $"{name}.{number}.json");
        string unfinished = path + ".tmp";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(unfinished, json);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DestinationException($"无法写入 {path}：{FailureReason.Of(e)}", e);
        }
    }
}
