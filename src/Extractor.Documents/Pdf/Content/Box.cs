namespace Extractor.Documents.Pdf.Content;

/// <summary>A rectangle parallel to the page, in points from the top left corner (or in user space while a page is collected).</summary>
/// <param name="Left">Smaller x.</param>
/// <param name="Top">Smaller y.</param>
/// <param name="Right">Larger x.</param>
/// <param name="Bottom">Larger y.</param>
internal readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Extent along x.</summary>
    public float Width => Right - Left;

    /// <summary>Extent along y.</summary>
    public float Height => Bottom - Top;

    /// <summary>Whether a point lies inside or on the edge.</summary>
    /// <param name="x">The point's x.</param>
    /// <param name="y">The point's y.</param>
    public bool Contains(float x, float y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>The common part; its width or height is negative where there is none.</summary>
    /// <param name="other">The other rectangle.</param>
    public Box Intersect(Box other) => new(
        Math.Max(Left, other.Left),
        Math.Max(Top, other.Top),
        Math.Min(Right, other.Right),
        Math.Min(Bottom, other.Bottom));

    /// <summary>The smallest rectangle around both.</summary>
    /// <param name="other">The other rectangle.</param>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left),
        Math.Min(Top, other.Top),
        Math.Max(Right, other.Right),
        Math.Max(Bottom, other.Bottom));

    /// <summary>The smallest rectangle around two points.</summary>
    public static Box Around(float x0, float y0, float x1, float y1) =>
        new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
}
