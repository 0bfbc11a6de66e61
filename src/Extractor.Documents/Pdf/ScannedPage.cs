using Extractor.Documents.Reading;
using Extractor.Documents.Recognition;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Images;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Documents.Pdf;

/// <summary>Takes the images of a page whose text is a picture.</summary>
internal static class ScannedPage
{
    /// <summary>More images than this on one page are no scan; the rest is left out.</summary>
    private const int MostImages = 200;

    /// <summary>The page's images and where they lie.</summary>
    /// <param name="page">The page.</param>
    /// <param name="limits">Bounds on their pixels.</param>
    /// <exception cref="DocumentReadException">The images are too large or in an encoding that is not read.</exception>
    public static PageScan Of(Page page, ReadLimits limits)
    {
        var images = new List<PlacedImage>();
        string? unread = null;
        long pixels = 0;
        PdfRectangle crop = page.CropBox.Bounds;
        foreach (IPdfImage image in page.GetImages().Take(MostImages))
        {
            pixels += (long)image.WidthInSamples * image.HeightInSamples;
            if (pixels > limits.MaxImagePixels)
            {
                throw new DocumentReadException($"扫描图像过大：超过 {limits.MaxImagePixels / 1_000_000} 百万像素");
            }

            if (Samples(image) is { } samples)
            {
                images.Add(new PlacedImage(samples, Placement(image.BoundingBox, crop)));
            }
            else
            {
                unread = Encoding(image);
            }
        }

        return images.Count > 0
            ? new PageScan((float)page.Width, (float)page.Height, images)
            : throw new DocumentReadException($"扫描件第 {page.Number} 页的图像编码无法读取（{unread ?? "未知"}），请另存为 JPEG 或 PNG");
    }

    private static ImagePlacement Placement(PdfRectangle bounds, PdfRectangle crop)
    {
        (float x, float y) = At(bounds.TopLeft);
        (float rightX, float rightY) = At(bounds.TopRight);
        (float bottomX, float bottomY) = At(bounds.BottomLeft);
        return new ImagePlacement(x, y, rightX - x, rightY - y, bottomX - x, bottomY - y);

        (float X, float Y) At(PdfPoint point) => ((float)(point.X - crop.Left), (float)(crop.Top - point.Y));
    }

    private static ScanImage? Samples(IPdfImage image)
    {
        if (Encoding(image) is "DCTDecode" or "DCT" && image.RawMemory.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return new EncodedImage(image.RawMemory);
        }

        if (!image.TryGetBytesAsMemory(out Memory<byte> samples))
        {
            return null;
        }

        int width = image.WidthInSamples;
        int height = image.HeightInSamples;
        if (image.IsImageMask || (image.BitsPerComponent == 1 && image.ColorSpaceDetails is null or { Type: ColorSpace.DeviceGray }))
        {
            return Bitonal(samples.Span, width, height, image.Decode is [> 0.5, ..]);
        }

        if (image.ColorSpaceDetails is not { } colours)
        {
            return null;
        }

        ReadOnlySpan<byte> plain = ColorSpaceDetailsByteConverter.Convert(colours, samples.Span, image.BitsPerComponent, width, height);
        int channels = (int)(plain.Length / Math.Max(1, (long)width * height));
        return channels is 1 or 3
            ? new RasterImage(width, height, channels, plain[..(width * height * channels)].ToArray())
            : null;
    }

    // A stencil paints where its samples are 0, as black is 0 in a grey image: both read alike.
    private static RasterImage? Bitonal(ReadOnlySpan<byte> bits, int width, int height, bool inverted)
    {
        int stride = (width + 7) / 8;
        if (bits.Length < (long)stride * height)
        {
            return null;
        }

        var grey = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = bits.Slice(y * stride, stride);
            for (int x = 0; x < width; x++)
            {
                bool set = (row[x >> 3] & (0x80 >> (x & 7))) != 0;
                grey[(y * width) + x] = set != inverted ? byte.MaxValue : (byte)0;
            }
        }

        return new RasterImage(width, height, 1, grey);
    }

    private static string? Encoding(IPdfImage image)
    {
        if (!image.ImageDictionary.TryGet(NameToken.Filter, out IToken? filter) && !image.ImageDictionary.TryGet(NameToken.F, out filter))
        {
            return null;
        }

        return filter switch
        {
            NameToken name => name.Data,
            ArrayToken { Length: > 0 } list when list.Data[^1] is NameToken last => last.Data,
            _ => null,
        };
    }
}
