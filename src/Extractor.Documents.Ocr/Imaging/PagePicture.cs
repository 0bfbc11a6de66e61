using Extractor.Documents.Reading;
using Extractor.Documents.Recognition;
using SkiaSharp;

namespace Extractor.Documents.Ocr.Imaging;

/// <summary>A page as one grey picture.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Scale">Pixels in a point.</param>
internal sealed record PagePicture(GreyImage Image, float Scale)
{
    /// <summary>Points across an upright A4 page, which a picture of unknown resolution is taken for.</summary>
    private const float AssumedWidth = 595;

    /// <summary>More pixels in a point than this (300 dpi) tell the models nothing new.</summary>
    private const float FinestScale = 300f / 72;

    private const float CoarsestScale = 72f / 72;

    private const int LongestSide = 5_000;

    /// <summary>Decodes a page's images and lays them on one sheet.</summary>
    /// <param name="scan">The page.</param>
    /// <param name="limits">Bounds on pixels.</param>
    /// <exception cref="DocumentReadException">An image is damaged, too large or in an encoding that is not read.</exception>
    public static PagePicture Of(PageScan scan, ReadLimits limits) =>
        scan.Width > 0 && scan.Height > 0 ? OfPage(scan, limits) : OfFile(scan.Images[0].Image, limits);

    private static PagePicture OfFile(ScanImage image, ReadLimits limits)
    {
        using SKBitmap bitmap = PictureDecoder.Decode(image, limits, out SKEncodedOrigin origin);
        float native = Math.Min(bitmap.Width, bitmap.Height) / AssumedWidth;
        float shrink = Math.Min(1, Math.Min(FinestScale / native, (float)LongestSide / Math.Max(bitmap.Width, bitmap.Height)));
        int width = Math.Max(1, (int)(bitmap.Width * shrink));
        int height = Math.Max(1, (int)(bitmap.Height * shrink));
        using SKBitmap sheet = Sheet(width, height);
        using (var canvas = new SKCanvas(sheet))
        {
            Draw(canvas, bitmap, SKMatrix.CreateScale((float)width / bitmap.Width, (float)height / bitmap.Height));
        }

        int quarters = origin switch
        {
            SKEncodedOrigin.RightTop => 1,
            SKEncodedOrigin.BottomRight => 2,
            SKEncodedOrigin.LeftBottom => 3,
            _ => 0,
        };
        return new PagePicture(Grey(sheet).Turn(quarters), native * shrink);
    }

    private static PagePicture OfPage(PageScan scan, ReadLimits limits)
    {
        var decoded = new List<(SKBitmap Bitmap, ImagePlacement Placement)>();
        try
        {
            float finest = 0;
            foreach (PlacedImage placed in scan.Images)
            {
                SKBitmap bitmap = PictureDecoder.Decode(placed.Image, limits, out _);
                decoded.Add((bitmap, placed.Placement));
                float across = MathF.Sqrt((placed.Placement.AcrossX * placed.Placement.AcrossX) + (placed.Placement.AcrossY * placed.Placement.AcrossY));

                // A logo in high resolution must not decide for the page.
                if (across > 0.3f * Math.Min(scan.Width, scan.Height))
                {
                    finest = Math.Max(finest, bitmap.Width / across);
                }
            }

            float scale = Math.Clamp(finest == 0 ? 200f / 72 : finest, CoarsestScale, FinestScale);
            scale = Math.Min(scale, LongestSide / Math.Max(scan.Width, scan.Height));
            using SKBitmap sheet = Sheet(Math.Max(1, (int)(scan.Width * scale)), Math.Max(1, (int)(scan.Height * scale)));
            using (var canvas = new SKCanvas(sheet))
            {
                foreach ((SKBitmap bitmap, ImagePlacement p) in decoded)
                {
                    Draw(canvas, bitmap, new SKMatrix(
                        p.AcrossX * scale / bitmap.Width, p.DownX * scale / bitmap.Height, p.Left * scale,
                        p.AcrossY * scale / bitmap.Width, p.DownY * scale / bitmap.Height, p.Top * scale,
                        0, 0, 1));
                }
            }

            return new PagePicture(Grey(sheet), scale);
        }
        finally
        {
            decoded.ForEach(static d => d.Bitmap.Dispose());
        }
    }

    private static SKBitmap Sheet(int width, int height)
    {
        var sheet = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        sheet.Erase(SKColors.White);
        return sheet;
    }

    private static void Draw(SKCanvas canvas, SKBitmap bitmap, SKMatrix matrix)
    {
        canvas.SetMatrix(matrix);
        using SKImage image = SKImage.FromBitmap(bitmap);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    /// <summary>Grey by luminance, except that red ink counts as paper: seals lie over figures.</summary>
    private static GreyImage Grey(SKBitmap sheet)
    {
        ReadOnlySpan<byte> pixels = sheet.GetPixelSpan();
        var grey = new byte[sheet.Width * sheet.Height];
        for (int y = 0; y < sheet.Height; y++)
        {
            ReadOnlySpan<byte> row = pixels.Slice(y * sheet.RowBytes, sheet.Width * 4);
            for (int x = 0; x < sheet.Width; x++)
            {
                byte r = row[4 * x];
                byte g = row[(4 * x) + 1];
                byte b = row[(4 * x) + 2];
                grey[(y * sheet.Width) + x] = r > g + 50 && r > b + 50 ? r : (byte)(((r * 77) + (g * 150) + (b * 29)) >> 8);
            }
        }

        return new GreyImage(sheet.Width, sheet.Height, grey);
    }
}
