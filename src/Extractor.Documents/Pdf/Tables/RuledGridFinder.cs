using System.Runtime.InteropServices;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>
/// Finds tables whose borders are drawn. Lines that touch form one mesh; a mesh with lines both ways is a grid, and two of its fields
/// are one cell where no line runs between them.
/// </summary>
internal static class RuledGridFinder
{
    /// <summary>Lines that end this near to each other touch.</summary>
    private const float Touch = 3f;

    /// <summary>Grid lines nearer than this are one: no row or column is that small.</summary>
    private const float SameLine = 3.5f;

    /// <summary>A side without a line of its own is open where the lines across end this far out.</summary>
    private const float OpenSide = 10f;

    /// <summary>More borders than this on one page are a drawing or a map.</summary>
    private const int MostBorders = 8_000;

    /// <summary>Finds the grids of a page.</summary>
    /// <param name="horizontal">Horizontal borders ordered by position.</param>
    /// <param name="vertical">Vertical borders ordered by position.</param>
    /// <param name="limits">Bounds the number of cells.</param>
    /// <returns>The grids from top to bottom.</returns>
    public static List<TableGrid> Find(List<AxisRule> horizontal, List<AxisRule> vertical, ReadLimits limits)
    {
        var grids = new List<TableGrid>();
        if (horizontal.Count == 0 || vertical.Count == 0 || horizontal.Count + vertical.Count > MostBorders)
        {
            return grids;
        }

        int[] mesh = Meshes(horizontal, vertical);
        var meshes = new Dictionary<int, (List<AxisRule> Horizontal, List<AxisRule> Vertical)>();
        for (int i = 0; i < mesh.Length; i++)
        {
            ref (List<AxisRule> Horizontal, List<AxisRule> Vertical) lines =
                ref CollectionsMarshal.GetValueRefOrAddDefault(meshes, mesh[i], out bool exists);
            lines = exists ? lines : ([], []);
            if (i < horizontal.Count)
            {
                lines.Horizontal.Add(horizontal[i]);
            }
            else
            {
                lines.Vertical.Add(vertical[i - horizontal.Count]);
            }
        }

        foreach ((List<AxisRule> across, List<AxisRule> down) in meshes.Values)
        {
            if (across.Count > 0 && down.Count > 0 && Grid(across, down, limits) is { } grid)
            {
                grids.Add(grid);
            }
        }

        grids.Sort(static (a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return grids;
    }

    private static int[] Meshes(List<AxisRule> horizontal, List<AxisRule> vertical)
    {
        var parent = new int[horizontal.Count + vertical.Count];
        for (int i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        for (int v = 0; v < vertical.Count; v++)
        {
            AxisRule down = vertical[v];
            for (int h = FirstAtOrAfter(horizontal, down.Start - Touch); h < horizontal.Count; h++)
            {
                AxisRule across = horizontal[h];
                if (across.Position > down.End + Touch)
                {
                    break;
                }

                if (down.Position >= across.Start - Touch && down.Position <= across.End + Touch)
                {
                    parent[Root(parent, h)] = Root(parent, horizontal.Count + v);
                }
            }
        }

        for (int i = 0; i < parent.Length; i++)
        {
            parent[i] = Root(parent, i);
        }

        return parent;
    }

    private static int FirstAtOrAfter(List<AxisRule> rules, float position)
    {
        int low = 0;
        int high = rules.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (rules[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }

        return i;
    }

    private static TableGrid? Grid(List<AxisRule> across, List<AxisRule> down, ReadLimits limits)
    {
        CloseOpenSides(across, down);
        float[] columns = AxisRule.Positions(down, SameLine);
        float[] rows = AxisRule.Positions(across, SameLine);
        if (columns.Length < 2 || rows.Length < 2 || (long)(columns.Length - 1) * (rows.Length - 1) > limits.MaxTableCells)
        {
            return null;
        }

        // right[r, c]: a line closes field (r, c) on its right side; below[r, c]: at its bottom.
        bool[,] right = GridFields.Closed(down, columns, rows);
        bool[,] below = GridFields.Closed(across, rows, columns);
        return new TableGrid(columns, rows, GridCells.Join(rows.Length - 1, columns.Length - 1, right, below));
    }

    /// <summary>
    /// Tables are often drawn without their outer sides: then the lines across run out to where the side would be, all equally far.
    /// </summary>
    private static void CloseOpenSides(List<AxisRule> across, List<AxisRule> down)
    {
        (float left, float right) = Reach(across);
        (float top, float bottom) = Reach(down);
        if (down[0].Position - left > OpenSide)
        {
            down.Insert(0, new AxisRule(left, across[0].Position, across[^1].Position));
        }

        if (right - down[^1].Position > OpenSide)
        {
            down.Add(new AxisRule(right, across[0].Position, across[^1].Position));
        }

        if (across[0].Position - top > OpenSide)
        {
            across.Insert(0, new AxisRule(top, down[0].Position, down[^1].Position));
        }

        if (bottom - across[^1].Position > OpenSide)
        {
            across.Add(new AxisRule(bottom, down[0].Position, down[^1].Position));
        }
    }

    /// <summary>The furthest ends that at least two lines share.</summary>
    private static (float Start, float End) Reach(List<AxisRule> rules)
    {
        float start = float.PositiveInfinity;
        float end = float.NegativeInfinity;
        float secondStart = float.PositiveInfinity;
        float secondEnd = float.NegativeInfinity;
        foreach (AxisRule rule in rules)
        {
            secondStart = Math.Min(secondStart, Math.Max(start, rule.Start));
            start = Math.Min(start, rule.Start);
            secondEnd = Math.Max(secondEnd, Math.Min(end, rule.End));
            end = Math.Max(end, rule.End);
        }

        return (secondStart, secondEnd);
    }
}
