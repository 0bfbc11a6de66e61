using System.Runtime.InteropServices;
using Extractor.Documents.Pdf.Content;

namespace Extractor.Documents.Pdf.Tables;

/// <summary>A horizontal or vertical line, described alike: where it is across its direction and where it runs along it.</summary>
/// <param name="Position">y of a horizontal line, x of a vertical one.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct AxisRule(float Position, float Start, float End)
{
    /// <summary>Lines nearer than this across their direction are one border: double lines, cells drawn by themselves, rounding.</summary>
    private const float SameBorder = 1.8f;

    /// <summary>A gap up to this along the direction is closed: corners left out, dashes drawn one by one.</summary>
    private const float LargestGap = 2.2f;

    /// <summary>What is shorter than this after joining is no border.</summary>
    private const float ShortestBorder = 5f;

    /// <summary>The length.</summary>
    public float Length => End - Start;

    /// <summary>Splits a page's rules by direction and joins the pieces of each border.</summary>
    /// <param name="rules">The rules of a page.</param>
    /// <returns>The horizontal and the vertical borders, each ordered by position.</returns>
    public static (List<AxisRule> Horizontal, List<AxisRule> Vertical) Borders(IReadOnlyList<Box> rules)
    {
        var horizontal = new List<AxisRule>(rules.Count);
        var vertical = new List<AxisRule>(rules.Count);
        foreach (Box rule in rules)
        {
            if (rule.Width >= rule.Height)
            {
                horizontal.Add(new AxisRule((rule.Top + rule.Bottom) / 2, rule.Left, rule.Right));
            }
            else
            {
                vertical.Add(new AxisRule((rule.Left + rule.Right) / 2, rule.Top, rule.Bottom));
            }
        }

        return (Join(horizontal), Join(vertical));
    }

    /// <summary>Joins positions that belong to one border and returns them in order.</summary>
    /// <param name="rules">Borders ordered by position.</param>
    /// <param name="tolerance">Largest distance between neighbours of one border.</param>
    public static float[] Positions(IEnumerable<AxisRule> rules, float tolerance)
    {
        var positions = new List<float>();
        float sum = 0;
        float weight = 0;
        float first = 0;
        float last = float.NegativeInfinity;
        foreach (AxisRule rule in rules)
        {
            if (weight > 0 && (rule.Position - last > tolerance || rule.Position - first > 2 * tolerance))
            {
                positions.Add(sum / weight);
                sum = weight = 0;
            }

            first = weight == 0 ? rule.Position : first;
            last = rule.Position;
            sum += rule.Position * rule.Length;
            weight += rule.Length;
        }

        if (weight > 0)
        {
            positions.Add(sum / weight);
        }

        return [.. positions];
    }

    private static List<AxisRule> Join(List<AxisRule> rules)
    {
        rules.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        var joined = new List<AxisRule>();
        int start = 0;
        for (int i = 1; i <= rules.Count; i++)
        {
            if (i == rules.Count
                || rules[i].Position - rules[i - 1].Position > SameBorder
                || rules[i].Position - rules[start].Position > 2 * SameBorder)
            {
                JoinAlong(CollectionsMarshal.AsSpan(rules)[start..i], joined);
                start = i;
            }
        }

        return joined;
    }

    private static void JoinAlong(Span<AxisRule> pieces, List<AxisRule> joined)
    {
        pieces.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        int first = 0;
        float end = float.NegativeInfinity;
        for (int i = 0; i <= pieces.Length; i++)
        {
            if (i < pieces.Length && (i == first || pieces[i].Start <= end + GapAfter(pieces[i - 1], pieces[i])))
            {
                end = Math.Max(end, pieces[i].End);
                continue;
            }

            Add(pieces[first..i], end, joined);
            if (i < pieces.Length)
            {
                first = i;
                end = pieces[i].End;
            }
        }
    }

    /// <summary>Dashes may stand as far apart as they are long, but not further than a dash of a wide pattern.</summary>
    private static float GapAfter(AxisRule a, AxisRule b) =>
        Math.Max(LargestGap, Math.Min(6, 1.5f * Math.Min(a.Length, b.Length)) * (a.Length < 8 && b.Length < 8 ? 1 : 0));

    private static void Add(ReadOnlySpan<AxisRule> pieces, float end, List<AxisRule> joined)
    {
        if (pieces.IsEmpty || end - pieces[0].Start < ShortestBorder)
        {
            return;
        }

        float sum = 0;
        float weight = 0;
        foreach (AxisRule piece in pieces)
        {
            sum += piece.Position * piece.Length;
            weight += piece.Length;
        }

        joined.Add(new AxisRule(weight > 0 ? sum / weight : pieces[0].Position, pieces[0].Start, end));
    }
}
