using System.Runtime.InteropServices;
using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Pdf.Text;

/// <summary>
/// Groups glyphs to lines. Producers draw text in runs along a baseline, mostly in reading order, so glyphs are first taken as runs
/// and only the runs are sorted.
/// </summary>
internal sealed class LineBuilder
{
    private readonly List<Run> _runs = [];
    private readonly List<Glyph> _line = [];
    private readonly LineTextBuilder _text = new();

    /// <summary>The lines of a set of glyphs from top to bottom.</summary>
    /// <param name="glyphs">Glyphs in drawing order, white space among them.</param>
    public List<TextLine> Build(ReadOnlySpan<Glyph> glyphs)
    {
        TakeRuns(glyphs);
        _runs.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Start.CompareTo(b.Start));

        var lines = new List<TextLine>();
        int first = 0;
        while (first < _runs.Count)
        {
            Run main = _runs[first];
            int next = first + 1;
            while (next < _runs.Count && SameLine(main, _runs[next]))
            {
                main = _runs[next].Size > main.Size ? _runs[next] : main;
                next++;
            }

            if (Line(glyphs, first, next, main) is { } line)
            {
                lines.Add(line);
            }

            first = next;
        }

        _runs.Clear();
        return lines;
    }

    private void TakeRuns(ReadOnlySpan<Glyph> glyphs)
    {
        int start = 0;
        for (int i = 1; i <= glyphs.Length; i++)
        {
            if (i < glyphs.Length)
            {
                ref readonly Glyph glyph = ref glyphs[i];
                ref readonly Glyph previous = ref glyphs[i - 1];
                if (Math.Abs(glyph.Baseline - previous.Baseline) <= 0.05f * glyph.Size
                    && Math.Abs(glyph.Size - previous.Size) <= 0.05f * glyph.Size
                    && glyph.Left >= previous.Left)
                {
                    continue;
                }
            }

            if (i > start)
            {
                _runs.Add(new Run(start, i, glyphs[start].Baseline, glyphs[start].Size));
                start = i;
            }
        }
    }

    /// <summary>Whether the bodies of two runs overlap by more than half of the smaller one: a baseline shift, not another line.</summary>
    private static bool SameLine(Run a, Run b)
    {
        float top = Math.Max(a.Baseline - (0.88f * a.Size), b.Baseline - (0.88f * b.Size));
        float bottom = Math.Min(a.Baseline + (0.12f * a.Size), b.Baseline + (0.12f * b.Size));
        return bottom - top > 0.5f * Math.Min(a.Size, b.Size);
    }

    private TextLine? Line(ReadOnlySpan<Glyph> glyphs, int firstRun, int endRun, Run main)
    {
        _line.Clear();
        bool sorted = true;
        for (int r = firstRun; r < endRun; r++)
        {
            Run run = _runs[r];
            sorted &= _line.Count == 0 || glyphs[run.Start].Left >= _line[^1].Left;
            _line.AddRange(glyphs[run.Start..run.End]);
        }

        Span<Glyph> line = CollectionsMarshal.AsSpan(_line);
        if (!sorted)
        {
            // Stable, so that of two glyphs at one place the one drawn first stays first.
            line.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.IsSpace.CompareTo(b.IsSpace));
        }

        return _text.Build(line, main.Baseline, main.Size);
    }

    private readonly record struct Run(int Start, int End, float Baseline, float Size);
}
