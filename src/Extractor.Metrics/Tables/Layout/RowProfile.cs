using Extractor.Metrics.Tables.Headers;

namespace Extractor.Metrics.Tables.Layout;

/// <summary>What the cells that start in a row look like, seen from the question whether it is a header.</summary>
/// <param name="Numbers">Cells that are numbers other than years.</param>
/// <param name="Strong">Cells that can only be column headers.</param>
/// <param name="Weak">Cells that may be column headers or row labels.</param>
/// <param name="Unknown">Other texts.</param>
/// <param name="IsWide">Whether one cell takes the whole row.</param>
/// <param name="IsPairs">Whether labels and values alternate.</param>
internal sealed record RowProfile(int Numbers, int Strong, int Weak, int Unknown, bool IsWide, bool IsPairs)
{
    /// <summary>Cells with text.</summary>
    public int Texts => Strong + Weak + Unknown;

    /// <summary>Whether the row's words are those of a header.</summary>
    public bool LooksLikeHeader =>
        Numbers == 0 && !IsPairs && !IsWide && Unknown <= Strong + Weak && (Strong >= 2 || (Strong == 1 && Weak >= 1 && Texts >= 3));

    /// <summary>Looks at a row.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="row">The grid row.</param>
    public static RowProfile Of(Grid grid, int row)
    {
        int numbers = 0, strong = 0, weak = 0, unknown = 0, years = 0, filled = 0;
        bool wide = false;
        bool pairs = true;
        int position = 0;
        foreach (GridCell cell in grid.Own[row])
        {
            if (cell.Kind == CellKind.Blank)
            {
                continue;
            }

            filled++;
            wide = filled == 1 && grid.ColumnCount > 1 && cell.Cell.ColumnSpan >= grid.ColumnCount;
            if (cell.IsYear)
            {
                years++;
                pairs = false;
            }
            else if (cell.Kind == CellKind.Number)
            {
                numbers++;
            }
            else
            {
                HeaderTerm term = HeaderParser.Parse(cell.Key);
                bool known = term.IsStrong;
                bool soft = !known && (term.Role is not null || term.Total != Model.TotalKind.None);
                strong += known ? 1 : 0;
                weak += soft ? 1 : 0;
                unknown += known || soft ? 0 : 1;
                pairs &= position % 2 == 0 ? known || FormLabels.IsLabel(cell.Key) : !known && !soft;
            }

            position++;
        }

        // Years head columns when they come in numbers; beside amounts a lone 2022 could be an amount.
        if (years > 0 && numbers == 0)
        {
            strong += years;
        }
        else
        {
            numbers += years;
        }

        return new RowProfile(numbers, strong, weak, unknown, wide, pairs && position >= 2 && position % 2 == 0);
    }
}
