using System.Globalization;
using BenchmarkDotNet.Running;
using Extractor.Benchmarks.Reports;
using Extractor.Benchmarks.Segmentation;
using Extractor.Benchmarks.Storage;

// "segmentation" is the C# side of compare-segmentation.sh, "stages FOLDER [ROUNDS]" times the steps of a report,
// "store REPORTS TEMPLATES" fills a store; anything else goes to BenchmarkDotNet.
if (args is ["segmentation", ..])
{
    SegmentationThroughput.Run();
    return;
}

if (args is ["stages", string folder, .. string[] more])
{
    StageTimes.Run(folder, more is [string rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 3);
    return;
}

if (args is ["store", string reports, string templates])
{
    StoreScale.Run(int.Parse(reports, CultureInfo.InvariantCulture), templates);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SegmentationBenchmarks).Assembly).Run(args);
