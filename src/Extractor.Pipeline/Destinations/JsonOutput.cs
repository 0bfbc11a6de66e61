using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Destinations;

/// <summary>Writes reports to a stream: one report as an object, several as an array.</summary>
/// <param name="stream">Receives the JSON.</param>
/// <param name="several">Whether an array is begun at once. Otherwise it is one only where a single file turns out to hold several reports.</param>
/// <param name="indented">Whether to break and indent lines for reading.</param>
public sealed class JsonOutput(Stream stream, bool several, bool indented) : IReportDestination
{
    private bool _isArray = several;
    private int _written;

    /// <inheritdoc/>
    public Func<FileOutcome> Receive(InputFile file, ReadReports read, CancellationToken cancellationToken)
    {
        FileReports content = read(file, cancellationToken);
        List<MemoryStream> packed = [.. content.Reports.Select(Pack)];
        FindingCount findings = FindingCount.Of(content.Reports);
        return () =>
        {
            _isArray |= packed.Count > 1;
            foreach (MemoryStream json in packed)
            {
                stream.Write(_isArray ? (_written == 0 ? "[\n"u8 : ",\n"u8) : default);
                json.CopyTo(stream);
                _written++;
            }

            return new FileOutcome(FileStatus.Added, packed.Count, findings, content.Failures);
        };
    }

    /// <summary>Ends the array. Nothing may be written after it.</summary>
    public void Complete()
    {
        stream.Write(_isArray ? (_written == 0 ? "[]\n"u8 : "\n]\n"u8) : _written > 0 ? "\n"u8 : default);
        stream.Flush();
    }

    private MemoryStream Pack(ReportRecord report)
    {
        var json = new MemoryStream();
        ReportJson.Write(json, report, indented);
        json.Position = 0;
        return json;
    }
}
