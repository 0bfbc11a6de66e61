using System.Globalization;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Writing.Pdf;

/// <summary>Sets a draft in pages and writes them as a PDF with embedded fonts.</summary>
internal sealed class PdfDocumentWriter
{
    private readonly PdfStyle _style;
    private readonly PdfCanvas _canvas;
    private readonly int _titleFont;
    private double _y;

    private PdfDocumentWriter(PdfStyle style, PdfCanvas canvas, int titleFont) => (_style, _canvas, _titleFont) = (style, canvas, titleFont);

    /// <summary>Writes the document to a file.</summary>
    public static void Write(string path, Draft draft, PdfStyle style, Rng rng)
    {
        IReadOnlyList<TrueTypeFont> fonts = PdfFonts.Load();
        List<FontSubset> subsets = [.. rng.Shuffled(fonts).Select(f => new FontSubset(f))];
        var canvas = new PdfCanvas(subsets, style);
        var writer = new PdfDocumentWriter(style, canvas, subsets.Count > 1 && rng.Chance(0.6) ? 1 : 0);
        writer.Set(draft);
        writer.Furniture(draft);
        using FileStream file = File.Create(path);
        using var buffer = new BufferedStream(file, 1 << 16);
        new PdfFile(buffer).Write(canvas.Pages(), subsets, draft.World.Variables["title"]);
    }

    private double Bottom => _canvas.Height - _style.Edge;

    private double Measure => _canvas.Width - (2 * _style.Margin);

    private void Set(Draft draft)
    {
        NewPage(false);
        foreach (DraftBlock block in draft.Blocks)
        {
            switch (block)
            {
                case DraftParagraph p:
                    if (p.PageBreak)
                    {
                        NewPage(false);
                    }

                    Paragraph(p);
                    break;
                case DraftTable t:
                    Table(t);
                    break;
            }
        }
    }

    private void NewPage(bool landscape)
    {
        _canvas.NewPage(landscape);
        _y = _style.Edge;
    }

    private void Paragraph(DraftParagraph p)
    {
        double size = p.Kind switch
        {
            DraftKind.Title => _style.Size + 6,
            DraftKind.Caption => _style.TableSize + 1,
            _ => _style.Size,
        };
        int font = p.Kind is DraftKind.Title or DraftKind.Heading ? _titleFont : 0;
        double leading = p.Kind == DraftKind.Caption ? size * 1.6 : Math.Max(_style.Leading, size * 1.4);
        bool centred = p.Kind is DraftKind.Title or DraftKind.Plain || (p.Kind == DraftKind.Caption && !UnitNote(p));
        bool right = p.Kind == DraftKind.Signature || (p.Kind == DraftKind.Caption && UnitNote(p));
        double indent = centred || right ? 0 : 2 * size;
        string text = p.BrokenAt > 0 ? p.Text.Insert(p.BrokenAt, "\n") : p.Text;
        List<string> lines = LineBreaker.Break(p.Number + text, s => _canvas.Measure(s, size, font), Measure - indent, Measure);
        for (int i = 0; i < lines.Count; i++)
        {
            if (_y + leading > Bottom)
            {
                NewPage(false);
            }

            _y += leading;
            double width = _canvas.Measure(lines[i], size, font);
            double room = Measure - (i == 0 ? indent : 0);
            double x = _style.Margin + (centred ? (Measure - width) / 2 : right ? Measure - width : i == 0 ? indent : 0);
            bool last = i == lines.Count - 1;
            double spread = _style.Justify && !last && !centred && !right && lines[i].Length > 1 && room - width < size * 3 ? Math.Max(0, room - width) / (lines[i].Length - 1) : 0;
            _canvas.Text(x, _y, lines[i], size, spread, font);
        }

        if (p.Kind == DraftKind.Title)
        {
            _y += leading * 0.6;
        }
    }

    private static bool UnitNote(DraftParagraph p) =>
        p.Text.StartsWith("单位", StringComparison.Ordinal) || p.Text.StartsWith("金额单位", StringComparison.Ordinal);

    private void Table(DraftTable t)
    {
        bool turned = t.Wide && _style.Landscape;
        if (turned)
        {
            NewPage(true);
        }

        var layout = new PdfTableLayout(t, _canvas, _style.Margin, Measure, _style.TableSize);
        _y += 4;
        int row = 0;
        while (row < t.Rows)
        {
            double top = _y;
            int from = row;
            while (row < t.Rows && _y + layout.Heights[row] <= Bottom)
            {
                _y += layout.Heights[row++];
            }

            if (row == from)
            {
                if (top <= _style.Edge + 1)
                {
                    // A row higher than a page is cut rather than looped over.
                    row++;
                    _y = Bottom;
                }
                else
                {
                    NewPage(turned);
                    continue;
                }
            }

            Segment(t, layout, from, row, top);
            if (row < t.Rows)
            {
                NewPage(turned);
                if (_style.RepeatHeader && t.HeaderRows > 0 && from > 0 | row > t.HeaderRows)
                {
                    double head = layout.Heights.Take(t.HeaderRows).Sum();
                    Segment(t, layout, 0, t.HeaderRows, _y);
                    _y += head;
                }
            }
        }

        _y += 8;
        if (turned)
        {
            NewPage(false);
        }
    }

    /// <summary>Draws the rows [from, to) with their top at y; a cell that reaches over the page's end is framed on both pages and filled on the first.</summary>
    private void Segment(DraftTable t, PdfTableLayout layout, int from, int to, double y)
    {
        double[] tops = new double[t.Rows + 1];
        tops[from] = y;
        for (int r = from; r < to; r++)
        {
            tops[r + 1] = tops[r] + layout.Heights[r];
        }

        foreach (DraftCell cell in t.Cells.Where(c => c.Row < to && c.Row + c.RowSpan > from))
        {
            double left = layout.X[cell.Column], right = layout.X[cell.Column + cell.ColumnSpan];
            double top = tops[Math.Max(cell.Row, from)], bottom = tops[Math.Min(cell.Row + cell.RowSpan, to)];
            Frame(left, top, right, bottom);
            if (cell.Row >= from)
            {
                Fill(cell, layout.Lines[cell], left, top, right, bottom);
            }
        }
    }

    private void Frame(double left, double top, double right, double bottom)
    {
        if (_style.Rules == Rules.None)
        {
            return;
        }

        _canvas.Line(left, top, right, top);
        _canvas.Line(left, bottom, right, bottom);
        if (_style.Rules == Rules.Full)
        {
            _canvas.Line(left, top, left, bottom);
            _canvas.Line(right, top, right, bottom);
        }
    }

    private void Fill(DraftCell cell, List<string> lines, double left, double top, double right, double bottom)
    {
        double size = _style.TableSize, leading = size * 1.3;
        double y = top + ((bottom - top - (lines.Count * leading)) / 2) + size;
        foreach (string line in lines)
        {
            double width = _canvas.Measure(line, size);
            double x = cell.Header ? left + ((right - left - width) / 2) : cell.Number is not null ? right - PdfTableLayout.Inset - width : left + PdfTableLayout.Inset;
            _canvas.Text(Math.Max(x, left + 1), y, line, size);
            y += leading;
        }
    }

    /// <summary>Page numbers and running heads.</summary>
    private void Furniture(Draft draft)
    {
        for (int page = 0; page < _canvas.Count; page++)
        {
            (double width, double height) = _canvas.SizeOf(page);
            if (_style.Footer.Length > 0)
            {
                string text = string.Format(CultureInfo.InvariantCulture, _style.Footer, page + 1, _canvas.Count);
                _canvas.Text((width - _canvas.Measure(text, 10)) / 2, height - 40, text, 10, page: page);
            }

            if (_style.RunningHead && page > 0)
            {
                string text = draft.World.Variables["title"];
                _canvas.Text((width - _canvas.Measure(text, 9)) / 2, 45, text, 9, page: page);
            }
        }
    }
}
