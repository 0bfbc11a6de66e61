using UglyToad.PdfPig.Graphics.Colors;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// Keeps the straight horizontal and vertical lines and the filled rectangles of painted paths, cut to the clip in force. A line is
/// a stroked segment or a filled shape thinner than <see cref="ThickestRule"/>, whichever way the producer draws its borders.
/// </summary>
internal sealed class ShapeCollector
{
    /// <summary>Thickest border in points; Word offers up to 6, but what is thicker than this separates nothing in a table.</summary>
    private const float ThickestRule = 4.5f;

    private const float ShortestRule = 2f;
    private const float LargestSlope = 0.8f;
    private const int MostPoints = 200_000;

    private readonly List<Box> _rules = [];
    private readonly List<Box> _fills = [];
    private readonly Stack<Box> _clips = new();
    private readonly List<(float X, float Y)> _points = [];
    private readonly List<Subpath> _subpaths = [];
    private readonly Box _page;
    private readonly ReadingBudget _budget;
    private Box _clip;
    private int _start;
    private bool _curved;
    private bool _open;
    private bool _clipPending;

    /// <summary>Creates the collector of one page.</summary>
    /// <param name="page">The visible part of the page in user space.</param>
    /// <param name="budget">Bounds the number of shapes.</param>
    public ShapeCollector(Box page, ReadingBudget budget)
    {
        _page = page;
        _budget = budget;
        _clip = page;
    }

    /// <summary>Whether a colour leaves no mark on white paper.</summary>
    /// <param name="color">The colour, or <see langword="null"/> where it is not known.</param>
    public static bool IsWhite(IColor? color)
    {
        if (color is null or PatternColor)
        {
            return false;
        }

        (double r, double g, double b) = color.ToRGBValues();
        return r > 0.985 && g > 0.985 && b > 0.985;
    }

    /// <summary>The clip in force, in user space.</summary>
    public Box Clip => _clip;

    /// <summary>Saves the clip.</summary>
    public void PushClip() => _clips.Push(_clip);

    /// <summary>Restores the clip.</summary>
    public void PopClip()
    {
        if (_clips.TryPop(out Box clip))
        {
            _clip = clip;
        }
    }

    /// <summary>Cuts the clip to a rectangle.</summary>
    /// <param name="box">The rectangle in user space.</param>
    public void ClipTo(Box box) => _clip = _clip.Intersect(box);

    /// <summary>Cuts the clip to the current path once that path is painted or dropped.</summary>
    public void ClipToPath() => _clipPending = true;

    /// <summary>Starts a subpath.</summary>
    public void MoveTo(float x, float y)
    {
        EndSubpath(closed: false);
        _start = _points.Count;
        _curved = false;
        _open = true;
        AddPoint(x, y);
    }

    /// <summary>Adds a straight segment.</summary>
    public void LineTo(float x, float y)
    {
        if (_open)
        {
            AddPoint(x, y);
        }
    }

    /// <summary>Adds a curve by its end point; a subpath with curves is no line.</summary>
    public void CurveTo(float x, float y)
    {
        _curved = true;
        LineTo(x, y);
    }

    /// <summary>Closes the subpath.</summary>
    public void CloseSubpath() => EndSubpath(closed: true);

    /// <summary>Drops the path without painting it.</summary>
    public void EndPath() => Paint(0, filled: false);

    /// <summary>Paints the path and drops it.</summary>
    /// <param name="lineWidth">Width of the stroke in user space, 0 where it is not stroked.</param>
    /// <param name="filled">Whether it is filled.</param>
    public void Paint(float lineWidth, bool filled)
    {
        EndSubpath(closed: false);
        if (lineWidth > 0 || filled)
        {
            foreach (Subpath subpath in _subpaths)
            {
                ReadOnlySpan<(float X, float Y)> points =
                    System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points).Slice(subpath.Start, subpath.Count);
                if (filled)
                {
                    Fill(points, subpath.Curved);
                }

                if (lineWidth > 0)
                {
                    Stroke(points, subpath.Closed, subpath.Curved, lineWidth);
                }
            }
        }

        if (_clipPending)
        {
            _clipPending = false;
            if (Bounds() is { } bounds)
            {
                ClipTo(bounds);
            }
        }

        _points.Clear();
        _subpaths.Clear();
        _open = false;
    }

    /// <summary>The lines, measured in a frame.</summary>
    /// <param name="frame">The frame.</param>
    public IReadOnlyList<Box> Rules(PageFrame frame) => InFrame(_rules, frame);

    /// <summary>The filled rectangles, measured in a frame.</summary>
    /// <param name="frame">The frame.</param>
    public IReadOnlyList<Box> Fills(PageFrame frame) => InFrame(_fills, frame);

    private Box[] InFrame(List<Box> boxes, PageFrame frame)
    {
        var mapped = new Box[boxes.Count];
        for (int i = 0; i < mapped.Length; i++)
        {
            Box box = boxes[i];
            mapped[i] = frame.Map(new Box(box.Left - _page.Left, box.Top - _page.Top, box.Right - _page.Left, box.Bottom - _page.Top));
        }

        return mapped;
    }

    private void AddPoint(float x, float y)
    {
        if (_points.Count < MostPoints)
        {
            _points.Add((x, y));
        }
    }

    private void EndSubpath(bool closed)
    {
        if (_open && _points.Count > _start)
        {
            _subpaths.Add(new Subpath(_start, _points.Count - _start, closed, _curved));
        }

        _open = false;
    }

    private Box? Bounds()
    {
        if (_points.Count == 0)
        {
            return null;
        }

        Box bounds = Box.Around(_points[0].X, _points[0].Y, _points[0].X, _points[0].Y);
        foreach ((float x, float y) in _points)
        {
            bounds = new Box(Math.Min(bounds.Left, x), Math.Min(bounds.Top, y), Math.Max(bounds.Right, x), Math.Max(bounds.Bottom, y));
        }

        return bounds;
    }

    private void Fill(ReadOnlySpan<(float X, float Y)> points, bool curved)
    {
        // Mitred borders are trapezoids; anything with more corners than that, or round ones, is a drawing.
        if (curved || points.Length is < 3 or > 6)
        {
            return;
        }

        Box box = Box.Around(points[0].X, points[0].Y, points[1].X, points[1].Y);
        foreach ((float x, float y) in points)
        {
            box = new Box(Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x), Math.Max(box.Bottom, y));
        }

        AddShape(box);
    }

    private void Stroke(ReadOnlySpan<(float X, float Y)> points, bool closed, bool curved, float width)
    {
        if (curved)
        {
            return;
        }

        for (int i = 1; i < points.Length + (closed && points.Length > 2 ? 1 : 0); i++)
        {
            (float x0, float y0) = points[i - 1];
            (float x1, float y1) = points[i % points.Length];
            float half = width / 2;
            if (Math.Abs(y1 - y0) <= LargestSlope && Math.Abs(x1 - x0) >= ShortestRule)
            {
                float y = (y0 + y1) / 2;
                AddShape(new Box(Math.Min(x0, x1), y - half, Math.Max(x0, x1), y + half));
            }
            else if (Math.Abs(x1 - x0) <= LargestSlope && Math.Abs(y1 - y0) >= ShortestRule)
            {
                float x = (x0 + x1) / 2;
                AddShape(new Box(x - half, Math.Min(y0, y1), x + half, Math.Max(y0, y1)));
            }
        }
    }

    private void AddShape(Box box)
    {
        box = box.Intersect(_clip);
        if (!(box.Width >= 0) || !(box.Height >= 0) || !_budget.TakeShape())
        {
            return;
        }

        float thin = Math.Min(box.Width, box.Height);
        float thick = Math.Max(box.Width, box.Height);
        if (thin <= ThickestRule)
        {
            if (thick >= ShortestRule && thick > thin * 1.5f)
            {
                _rules.Add(box);
            }
        }
        else
        {
            _fills.Add(box);
        }
    }

    private readonly record struct Subpath(int Start, int Count, bool Closed, bool Curved);
}
