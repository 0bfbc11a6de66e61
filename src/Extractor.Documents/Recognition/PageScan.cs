namespace Extractor.Documents.Recognition;

/// <summary>A page that is a picture: one or several images and where each lies.</summary>
/// <param name="Width">Width of the page in points, or 0 where only the image itself says it.</param>
/// <param name="Height">Height of the page in points, or 0 where only the image itself says it.</param>
/// <param name="Images">The images in drawing order, at least one.</param>
public sealed record PageScan(float Width, float Height, IReadOnlyList<PlacedImage> Images)
{
    /// <summary>A page that one image file is.</summary>
    /// <param name="file">The file's bytes.</param>
    public static PageScan OfFile(ReadOnlyMemory<byte> file) => new(0, 0, [new PlacedImage(new EncodedImage(file), default)]);
}

/// <summary>An image on a page.</summary>
/// <param name="Image">The image.</param>
/// <param name="Placement">Where its unit square lies; ignored where the page has no size of its own.</param>
public sealed record PlacedImage(ScanImage Image, ImagePlacement Placement);

/// <summary>
/// The corners of an image on the page, in points from the page's top left: an image may lie turned or mirrored.
/// </summary>
/// <param name="Left">x of the image's top left corner.</param>
/// <param name="Top">y of the image's top left corner.</param>
/// <param name="AcrossX">x of the step from the top left to the top right corner.</param>
/// <param name="AcrossY">y of that step.</param>
/// <param name="DownX">x of the step from the top left to the bottom left corner.</param>
/// <param name="DownY">y of that step.</param>
public readonly record struct ImagePlacement(float Left, float Top, float AcrossX, float AcrossY, float DownX, float DownY);

/// <summary>The samples of an image.</summary>
public abstract record ScanImage;

/// <summary>An image in a file format of its own: JPEG, PNG, BMP, WebP, GIF.</summary>
/// <param name="File">The file's bytes.</param>
public sealed record EncodedImage(ReadOnlyMemory<byte> File) : ScanImage;

/// <summary>A raster of 8-bit samples.</summary>
/// <param name="Width">Samples in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 for grey, 3 for RGB.</param>
/// <param name="Samples">The samples row by row without padding, channels interleaved.</param>
public sealed record RasterImage(int Width, int Height, int Channels, ReadOnlyMemory<byte> Samples) : ScanImage;
