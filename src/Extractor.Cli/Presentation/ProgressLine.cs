using System.Globalization;
using Extractor.Cli.CommandLine;
using Extractor.Pipeline.Batches;

namespace Extractor.Cli.Presentation;

/// <summary>One line on a terminal that says how far a batch is, written over itself a few times a second.</summary>
/// <param name="output">The terminal.</param>
/// <param name="visible">Whether it is a terminal; otherwise only what is written above the line is written.</param>
internal sealed class ProgressLine(TextWriter output, bool visible) : IProgress<BatchProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private TimeSpan _shown = -Pause;
    private int _width;

    /// <inheritdoc/>
    public void Report(BatchProgress value)
    {
        lock (_lock)
        {
            if (visible && (value.Elapsed - _shown >= Pause || value.Done == value.Total))
            {
                _shown = value.Elapsed;
                string line = Describe(value);
                int width = DisplayWidth.Of(line);
                output.Write("\r" + line + new string(' ', Math.Max(0, _width - width)));
                _width = width;
            }
        }
    }

    /// <summary>Writes a line of its own, above the line of progress.</summary>
    /// <param name="text">The line.</param>
    public void WriteAbove(string text)
    {
        lock (_lock)
        {
            Clear();
            output.WriteLine(text);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            Clear();
        }
    }

    /// <summary>The line.</summary>
    /// <param name="value">How far the batch is.</param>
    internal static string Describe(BatchProgress value)
    {
        string rate = value.Rate.ToString(value.Rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
        string left = value.Remaining is TimeSpan remaining ? remaining.ToString(remaining.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture) : "—";
        string failed = value.Failed > 0 ? $"  失败 {value.Failed}" : string.Empty;
        return $"{value.Done}/{value.Total} 个文件  {rate} 个/秒  剩余 {left}  发现问题 {value.Findings.Total} 条{failed}";
    }

    private void Clear()
    {
        if (_width > 0)
        {
            output.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }
}
