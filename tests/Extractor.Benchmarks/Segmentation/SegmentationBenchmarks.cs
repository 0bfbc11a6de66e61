using BenchmarkDotNet.Attributes;
using Extractor.Language.Segmentation;

namespace Extractor.Benchmarks.Segmentation;

[MemoryDiagnoser]
public class SegmentationBenchmarks
{
    private readonly List<Token> _tokens = [];
    private readonly string[] _texts = RecordedTexts.Read();
    private readonly JiebaSegmenter _segmenter = JiebaSegmenter.LoadDefault();

    [Params(true, false)]
    public bool UseHmm { get; set; }

    [Benchmark]
    public int Cut()
    {
        _tokens.Clear();
        foreach (string text in _texts)
        {
            _segmenter.Cut(text, _tokens, UseHmm);
        }

        return _tokens.Count;
    }

    [Benchmark]
    public JiebaSegmenter Load() => JiebaSegmenter.Load(Path.Combine(AppContext.BaseDirectory, JiebaSegmenter.ModelFileName));
}
