using System.Runtime.InteropServices;
using SkiaSharp;

namespace Extractor.Documents.Ocr.Measure;

/// <summary>
/// Does to a clean picture of a page what an office scanner does: turns it by up to 0.7° either way, softens it, adds grain and uneven
/// light, and saves it as JPEG. The same picture name always gives the same scan.
/// </summary>
internal static class PageScanner
{
    private const double LargestAngle = 0.7;
    private const double Grain = 14;
    private const int Quality = 80;

    /// <summary>Scans a picture; the scan lies beside it, as JPEG.</summary>
    /// <param name="path">The picture.</param>
    public static void Scan(string path)
    {
        var random = new Random(Seed(Path.GetFileName(path)));
        using SKBitmap clean = SKBitmap.Decode(path);
        using var sheet = new SKBitmap(new SKImageInfo(clean.Width, clean.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        sheet.Erase(SKColors.White);
        using (var canvas = new SKCanvas(sheet))
        using (SKImage image = SKImage.FromBitmap(clean))
        using (var softened = new SKPaint { ImageFilter = SKImageFilter.CreateBlur(0.5f, 0.5f) })
        {
            canvas.RotateDegrees((float)(((random.NextDouble() * 2) - 1) * LargestAngle), clean.Width / 2f, clean.Height / 2f);
            canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear), softened);
        }

        using var grey = new SKBitmap(new SKImageInfo(clean.Width, clean.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        Span<byte> target = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(grey.GetPixelSpan()), grey.ByteCount);
        ReadOnlySpan<byte> source = sheet.GetPixelSpan();
        double shadeAcross = (random.NextDouble() - 0.5) * 30;
        double paper = 225 + (random.NextDouble() * 25);
        double black = 20 + (random.NextDouble() * 40);
        for (int y = 0; y < clean.Height; y++)
        {
            for (int x = 0; x < clean.Width; x++)
            {
                double light = paper + (shadeAcross * x / clean.Width);
                double value = black + (source[(y * sheet.RowBytes) + (4 * x) + 1] / 255.0 * (light - black)) + (Gauss(random) * Grain);
                target[(y * grey.RowBytes) + x] = (byte)Math.Clamp(value, 0, 255);
            }
        }

        using SKData data = grey.Encode(SKEncodedImageFormat.Jpeg, Quality);
        File.WriteAllBytes(Path.ChangeExtension(path, ".jpg"), data.ToArray());
    }

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int Seed(string name) => name.Aggregate(17, static (hash, c) => unchecked((hash * 31) + c));
}
