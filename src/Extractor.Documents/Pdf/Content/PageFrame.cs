namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// Turns user space (origin at the bottom left, y upwards) into the frame of one writing direction: x along the line, y from line
/// to line, origin at the top left of the page as its reader holds it.
/// </summary>
/// <param name="Direction">The direction that becomes left-to-right.</param>
/// <param name="PageWidth">Width of the page in user space.</param>
/// <param name="PageHeight">Height of the page in user space.</param>
internal readonly record struct PageFrame(WritingDirection Direction, float PageWidth, float PageHeight)
{
    /// <summary>Width of the page in the frame.</summary>
    public float Width => Direction is WritingDirection.Right or WritingDirection.Left ? PageWidth : PageHeight;

    /// <summary>Height of the page in the frame.</summary>
    public float Height => Direction is WritingDirection.Right or WritingDirection.Left ? PageHeight : PageWidth;

    /// <summary>A point of user space in the frame.</summary>
    /// <param name="x">The point's x in user space.</param>
    /// <param name="y">The point's y in user space.</param>
    public (float X, float Y) Map(float x, float y) => Direction switch
    {
        WritingDirection.Right => (x, PageHeight - y),
        WritingDirection.Up => (y, x),
        WritingDirection.Left => (PageWidth - x, y),
        _ => (PageHeight - y, PageWidth - x),
    };

    /// <summary>A rectangle of user space in the frame.</summary>
    /// <param name="box">The rectangle.</param>
    public Box Map(Box box)
    {
        (float x0, float y0) = Map(box.Left, box.Top);
        (float x1, float y1) = Map(box.Right, box.Bottom);
        return Box.Around(x0, y0, x1, y1);
    }

    /// <summary>A point of the frame in user space.</summary>
    /// <param name="x">The point's x in the frame.</param>
    /// <param name="y">The point's y in the frame.</param>
    public (float X, float Y) MapBack(float x, float y) => Direction switch
    {
        WritingDirection.Right => (x, PageHeight - y),
        WritingDirection.Up => (y, x),
        WritingDirection.Left => (PageWidth - x, y),
        _ => (PageWidth - y, PageHeight - x),
    };

    /// <summary>A rectangle of the frame in user space.</summary>
    /// <param name="box">The rectangle.</param>
    public Box MapBack(Box box)
    {
        (float x0, float y0) = MapBack(box.Left, box.Top);
        (float x1, float y1) = MapBack(box.Right, box.Bottom);
        return Box.Around(x0, y0, x1, y1);
    }
}
