using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Writing.Pdf;

/// <summary>Column widths, row heights and lines of text of one table.</summary>
internal sealed class PdfTableLayout
{
    private const double Padding = 3;

    /// <summary>Left edges of the columns, and the right edge of the last.</summary>
    public double[] X { get; }

    /// <summary>Heights of the rows.</summary>
    public double[] Heights { get; }

    /// <summary>The lines of each cell.</summary>
    public Dictionary<DraftCell, List<string>> Lines { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lays a table out in a width.</summary>
    public PdfTableLayout(DraftTable table, PdfCanvas canvas, double left, double width, double size)
    {
        double Measure(string s) => canvas.Measure(s, size);
        double[] columns = Columns(table, Measure, width);
        X = new double[table.Columns + 1];
        X[0] = left;
        for (int c = 0; c < table.Columns; c++)
        {
            X[c + 1] = X[c] + columns[c];
        }

        double leading = size * 1.3;
        Heights = new double[table.Rows];
        Array.Fill(Heights, leading + (2 * Padding));
        foreach (DraftCell cell in table.Cells.OrderBy(c => c.RowSpan))
        {
            double room = X[cell.Column + cell.ColumnSpan] - X[cell.Column] - (2 * Padding);
            List<string> lines = LineBreaker.Break(cell.Text, Measure, room, room);
            Lines[cell] = lines;
            double need = (lines.Count * leading) + (2 * Padding), have = 0;
            for (int r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                have += Heights[r];
            }

            if (need > have)
            {
                Heights[cell.Row + cell.RowSpan - 1] += need - have;
            }
        }
    }

    /// <summary>Room inside the edges of a cell.</summary>
    public static double Inset => Padding;

    /// <summary>Every column gets what it cannot do without; the rest is shared by how much text it holds.</summary>
    private static double[] Columns(DraftTable table, Func<string, double> measure, double width)
    {
        double[] least = new double[table.Columns], wanted = new double[table.Columns];
        Array.Fill(least, 16);
        Array.Fill(wanted, 20);
        foreach (DraftCell cell in table.Cells.Where(c => c.ColumnSpan == 1))
        {
            least[cell.Column] = Math.Max(least[cell.Column], LineBreaker.Widest(cell.Text, measure) + (2 * Padding) + 1);
            wanted[cell.Column] = Math.Max(wanted[cell.Column], Math.Min(measure(cell.Text) + (2 * Padding) + 1, width * 0.5));
        }

        double sum = wanted.Sum();
        if (sum <= width)
        {
            return [.. wanted.Select(w => w + ((width - sum) * w / sum))];
        }

        double need = least.Sum(), spare = Math.Max(0, width - need), wish = wanted.Zip(least, (w, l) => Math.Max(0, w - l)).Sum();
        double scale = need > width ? width / need : 1;
        return [.. least.Select((l, c) => (l * scale) + (wish == 0 ? 0 : spare * Math.Max(0, wanted[c] - l) / wish))];
    }
}
