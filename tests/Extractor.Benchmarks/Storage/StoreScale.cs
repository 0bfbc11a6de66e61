using System.Diagnostics;
using System.Globalization;
using Extractor.Storage.Files;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Packing;
using Extractor.Storage.Queries;
using Extractor.Storage.Reports;
using Extractor.Storage.Reviews;

namespace Extractor.Benchmarks.Storage;

/// <summary>
/// How the store grows: many synthetic reports are put into it as an import does, then it is asked what users ask. Times are CPU times of the one
/// thread that works, so that other load on the machine changes little; packing, which an import does beside, is not counted.
/// "store REPORTS TEMPLATES" on the command line.
/// </summary>
internal static class StoreScale
{
    private const int Slices = 10;
    private const int Askings = 40;

    public static void Run(int reports, string templates)
    {
        var synthetic = new SyntheticStore(templates);
        string folder = Directory.CreateTempSubdirectory("extractor-scale-").FullName;
        string path = Path.Combine(folder, "store.db");
        try
        {
            long facts = Fill(path, synthetic, reports);
            Print($"{reports} reports, {facts} facts, {new FileInfo(path).Length / (double)facts:0} bytes a fact; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
            TimeSpan before = Environment.CpuUsage.TotalTime;
            using LiteDbReportStore store = LiteDbReportStore.OpenForReading(path);
            Print($"opening: {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:0} ms");
            Ask("one metric of all departments of a year", i => PreferredStatements.Of(store.Facts(new FactFilter
            {
                Metrics = new HashSet<string> { "expenditure.total" },
                Bases = new HashSet<string> { "actual" },
                Years = new HashSet<int> { 2016 + (i % 10) },
            })).Count());
            Ask("a department's history", i => store.Facts(new FactFilter { Department = SyntheticStore.Department(i * 37 % reports) }).Count());
            Ask("top 20 by 三公", i => PreferredStatements.Of(store.Facts(new FactFilter
            {
                Metrics = new HashSet<string> { "three_public.total" },
                Bases = new HashSet<string> { "actual" },
                Years = new HashSet<int> { 2016 + (i % 10) },
            })).OrderByDescending(f => f.Normalized).Take(20).Count());
            Ask("all open findings of a kind", _ => store.Findings(new FindingFilter { Rules = new HashSet<string> { "sum" }, States = new HashSet<ReviewState> { ReviewState.Open } }).Count());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Fill(string path, SyntheticStore synthetic, int reports)
    {
        long facts = 0;
        using LiteDbReportStore store = LiteDbReportStore.Open(path);
        for (int slice = 0; slice < Slices; slice++)
        {
            TimeSpan putting = TimeSpan.Zero;
            int first = slice * reports / Slices;
            int end = (slice + 1) * reports / Slices;
            for (int number = first; number < end; number++)
            {
                ReportRecord record = synthetic.Report(number);
                PackedReport packed = PackedReport.Pack(record);
                string name = $"/reports/{record.Source.Path}";
                var file = new FileEntry(name, 40_000, DateTime.UnixEpoch, record.Source.Sha256, [new ReportLink(name, record.Source.Sha256)]);
                TimeSpan before = Environment.CpuUsage.TotalTime;
                store.Put(file, [packed]);
                putting += Environment.CpuUsage.TotalTime - before;
                facts += record.Facts.Count;
            }

            Print($"reports {first} to {end}: {(end - first) / putting.TotalSeconds:0} reports/s of CPU; file {new FileInfo(path).Length >> 20} MB, heap {GC.GetTotalMemory(false) >> 20} MB");
        }

        return facts;
    }

    private static void Ask(string what, Func<int, int> ask)
    {
        double[] times = new double[Askings];
        int rows = 0;
        for (int i = 0; i < Askings; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            rows = ask(i);
            times[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }

        double first = times[0];
        Array.Sort(times);
        Print($"{what}: {rows} rows, median {times[Askings / 2]:0.0} ms, 95th percentile {times[Askings * 95 / 100]:0.0} ms, first {first:0.0} ms");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
