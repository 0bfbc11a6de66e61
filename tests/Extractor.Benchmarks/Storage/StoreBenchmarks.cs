using BenchmarkDotNet.Attributes;
using Extractor.Benchmarks.Reports;
using Extractor.Checks.Reports;
using Extractor.Documents.Reading;
using Extractor.Storage.Files;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;

namespace Extractor.Benchmarks.Storage;

/// <summary>The store over the samples of the repository: opening it, asking it, and putting all samples into a new one.</summary>
[MemoryDiagnoser]
public class StoreBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-store-").FullName;
    private (FileEntry File, PackedReport Report)[] _reports = [];
    private string _filled = string.Empty;
    private int _stores;

    [GlobalSetup]
    public void Setup()
    {
        var reader = new ReportReader();
        var analyser = new ReportAnalyser();
        _reports =
        [
            .. SampleFiles.Of(".docx").Select(file =>
            {
                var document = reader.Read(file.Name, file.Content);
                PackedReport packed = PackedReport.Pack(ReportTranscriber.Transcribe(document, analyser.Analyse(document, CancellationToken.None)));
                return (new FileEntry(file.Name, file.Content.Length, DateTime.UnixEpoch, packed.Sha256, [new ReportLink(file.Name, packed.Sha256)]), packed);
            }),
        ];
        _filled = Fill();
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public string Fill()
    {
        string path = Path.Combine(_folder, $"{_stores++}.db");
        using LiteDbReportStore store = LiteDbReportStore.Open(path);
        foreach ((FileEntry file, PackedReport report) in _reports)
        {
            store.Put(file, [report]);
        }

        return path;
    }

    [Benchmark]
    public int OpenAndListFindings()
    {
        using LiteDbReportStore store = LiteDbReportStore.OpenForReading(_filled);
        return store.Findings(new FindingFilter()).Count();
    }
}
