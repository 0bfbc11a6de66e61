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
        bool sizes = false;
        for (int r = firstRun; r < endRun; r++)
        {
            Run run = _runs[r];
            sizes |= Math.Abs(run.Size - main.Size) > 0.05f * main.Size;
            sorted &= _line.Count == 0 || glyphs[run.Start].Left >= _line[^1].Left;
            _line.AddRange(glyphs[run.Start..run.End]);
        }

        Span<Glyph> line = CollectionsMarshal.AsSpan(_line);
        main = sizes ? Usual(glyphs, firstRun, endRun, main) : main;
        if (!sorted)
        {
            // Stable, so that of two glyphs at one place the one drawn first stays first.
            line.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.IsSpace.CompareTo(b.IsSpace));
        }

        return _text.Build(line, main.Baseline, main.Size);
    }

    /// <summary>The run whose size most of the line's characters have; a space or a mark set larger says nothing about the line.</summary>
    private Run Usual(ReadOnlySpan<Glyph> glyphs, int firstRun, int endRun, Run largest)
    {
        var weights = new Dictionary<int, int>();
        Run usual = largest;
        int most = 0;
        for (int r = firstRun; r < endRun; r++)
        {
            int size = (int)MathF.Round(_runs[r].Size * 4);
            int weight = weights.GetValueOrDefault(size) + Printed(glyphs[_runs[r].Start.._runs[r].End]);
            weights[size] = weight;
            if (weight > most)
            {
                (usual, most) = (_runs[r], weight);
            }
        }

        return usual;
    }

    private static int Printed(ReadOnlySpan<Glyph> glyphs)
    {
        int count = 0;
        foreach (ref readonly Glyph glyph in glyphs)
        {
            count += glyph.IsSpace ? 0 : 1;
        }

        return count;
    }

    private readonly record struct Run(int Start, int End, float Baseline, float Size);
}
