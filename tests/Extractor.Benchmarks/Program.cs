using System.Globalization;
using BenchmarkDotNet.Running;
using Extractor.Benchmarks.Reports;
using Extractor.Benchmarks.Segmentation;

// "segmentation" is the C# side of compare-segmentation.sh, "stages FOLDER [ROUNDS]" times the steps of a report; anything else goes to BenchmarkDotNet.
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

BenchmarkSwitcher.FromAssembly(typeof(SegmentationBenchmarks).Assembly).Run(args);
