using BenchmarkDotNet.Running;
using Extractor.Benchmarks.Segmentation;

// "segmentation" is the C# side of compare-segmentation.sh; anything else goes to BenchmarkDotNet.
if (args is ["segmentation", ..])
{
    SegmentationThroughput.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SegmentationBenchmarks).Assembly).Run(args);
