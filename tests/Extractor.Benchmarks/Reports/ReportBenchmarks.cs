using BenchmarkDotNet.Attributes;
using Extractor.Checks.Reports;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text;
using Extractor.Storage.Packing;
using Extractor.Storage.Reports;

namespace Extractor.Benchmarks.Reports;

/// <summary>The steps of a report over the samples of the repository; an operation is all samples of the format.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private readonly ReportReader _reader = new();
    private readonly ReportAnalyser _analyser = new();
    private readonly TextInterpreter _text = new(MetricCatalogue.Default);
    private (string Name, byte[] Content)[] _files = [];
    private Document[] _documents = [];
    private ReportInfo[] _infos = [];
    private ReportRecord[] _records = [];

    [Params(".docx", ".pdf")]
    public string Format { get; set; } = ".docx";

    [GlobalSetup]
    public void Setup()
    {
        _files = SampleFiles.Of(Format);
        _documents = [.. _files.Select(f => _reader.Read(f.Name, f.Content))];
        _infos = [.. _documents.Select(d => ReportInfoReader.Read(d))];
        _records = [.. _documents.Select(d => ReportTranscriber.Transcribe(d, _analyser.Analyse(d, CancellationToken.None)))];
    }

    [Benchmark]
    public int Reading() => _files.Sum(f => _reader.Read(f.Name, f.Content).Blocks.Count);

    [Benchmark]
    public object? FindingMentions()
    {
        object? last = null;
        for (int i = 0; i < _documents.Length; i++)
        {
            last = _text.Interpret(_documents[i], _infos[i]);
        }

        return last;
    }

    [Benchmark]
    public object? ExtractingAndChecking()
    {
        object? last = null;
        foreach (Document document in _documents)
        {
            last = _analyser.Analyse(document, CancellationToken.None);
        }

        return last;
    }

    [Benchmark]
    public int Packing() => _records.Sum(r => PackedReport.Pack(r).Body.Length);
}
