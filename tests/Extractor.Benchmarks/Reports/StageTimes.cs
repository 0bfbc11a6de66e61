using System.Diagnostics;
using System.Globalization;
using Extractor.Checks.Reports;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Tables;
using Extractor.Metrics.Tables.Model;
using Extractor.Metrics.Text;
using Extractor.Storage.Packing;
using Extractor.Storage.Reports;

namespace Extractor.Benchmarks.Reports;

/// <summary>
/// What each step of the one way through costs a report, on one thread and warm: the folder is read several times and the last round counts.
/// "stages FOLDER [ROUNDS]" on the command line.
/// </summary>
internal static class StageTimes
{
    public static void Run(string folder, int rounds)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        var reader = new ReportReader();
        var analyser = new ReportAnalyser();
        var text = new TextInterpreter(MetricCatalogue.Default);
        var tables = new TableInterpreter(MetricCatalogue.Default);
        for (int round = 1; round <= rounds; round++)
        {
            var stages = new Dictionary<string, Cost>();
            int reports = 0;
            foreach (string path in files)
            {
                byte[] content = Measure(stages, "load", () => File.ReadAllBytes(path));
                Document document;
                try
                {
                    document = Measure(stages, "read", () => reader.Read(path, content));
                }
                catch (DocumentReadException)
                {
                    continue;
                }

                ReportInfo info = Measure(stages, "(info)", () => ReportInfoReader.Read(document));
                Measure(stages, "(text)", () => text.Interpret(document, info));
                Measure(stages, "(tables)", () => document.Tables.Select(t => tables.Interpret(t, new TableContext(info, null, []))).ToList());
                ReportAnalysis analysis = Measure(stages, "analyse", () => analyser.Analyse(document, CancellationToken.None));
                ReportRecord record = Measure(stages, "transcribe", () => ReportTranscriber.Transcribe(document, analysis));
                Measure(stages, "pack", () => PackedReport.Pack(record));
                reports++;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {reports} reports; ms and KB allocated a report (in brackets: parts of analyse, run once more by themselves)"));
            foreach ((string stage, Cost cost) in stages)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage,-12}{cost.Time.TotalMilliseconds / reports,8:0.000} ms{cost.Bytes / 1024.0 / reports,10:0.0} KB"));
            }

            Cost whole = stages.Where(s => s.Key[0] != '(').Aggregate(default(Cost), (sum, s) => new Cost(sum.Time + s.Value.Time, sum.Bytes + s.Value.Bytes));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"whole",-12}{whole.Time.TotalMilliseconds / reports,8:0.000} ms{whole.Bytes / 1024.0 / reports,10:0.0} KB  {reports / whole.Time.TotalSeconds:0} reports/s on one thread"));
        }
    }

    private static T Measure<T>(Dictionary<string, Cost> stages, string stage, Func<T> step)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        T result = step();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Cost before = stages.GetValueOrDefault(stage);
        stages[stage] = new Cost(before.Time + time, before.Bytes + bytes);
        return result;
    }

    private readonly record struct Cost(TimeSpan Time, long Bytes);
}
