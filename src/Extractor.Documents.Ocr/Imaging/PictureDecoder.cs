using System.Runtime.InteropServices;
using Extractor.Documents.Reading;
using Extractor.Documents.Recognition;
using SkiaSharp;

namespace Extractor.Documents.Ocr.Imaging;

/// <summary>Decodes images. The size is read and judged before a pixel is decoded.</summary>
internal static class PictureDecoder
{
    /// <summary>Decodes an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="limits">Bounds on pixels.</param>
    /// <param name="origin">How a camera held the picture; the pixels are given as stored.</param>
    /// <exception cref="DocumentReadException">The image is damaged, too large or in an encoding that is not read.</exception>
    public static SKBitmap Decode(ScanImage image, ReadLimits limits, out SKEncodedOrigin origin)
    {
        origin = SKEncodedOrigin.TopLeft;
        return image switch
        {
            EncodedImage encoded => DecodeFile(encoded.File, limits, out origin),
            RasterImage raster => Wrap(raster, limits),
            _ => throw new ArgumentException("Unknown kind of image.", nameof(image)),
        };
    }

    private static SKBitmap DecodeFile(ReadOnlyMemory<byte> file, ReadLimits limits, out SKEncodedOrigin origin)
    {
        using SKData data = SKData.CreateCopy(file.Span);
        using SKCodec codec = SKCodec.Create(data)
            ?? throw new DocumentReadException("图片已损坏或编码无法读取，请另存为 PNG 或 JPEG");
        origin = codec.EncodedOrigin;
        Check(codec.Info.Width, codec.Info.Height, limits);
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        SKCodecResult result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        if (result is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw new DocumentReadException("图片已损坏，无法解码");
    }

    private static SKBitmap Wrap(RasterImage raster, ReadLimits limits)
    {
        Check(raster.Width, raster.Height, limits);
        SKColorType type = raster.Channels == 1 ? SKColorType.Gray8 : SKColorType.Rgba8888;
        var bitmap = new SKBitmap(new SKImageInfo(raster.Width, raster.Height, type, SKAlphaType.Opaque));
        Span<byte> target = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(bitmap.GetPixelSpan()), bitmap.ByteCount);
        ReadOnlySpan<byte> source = raster.Samples.Span;
        for (int y = 0; y < raster.Height; y++)
        {
            ReadOnlySpan<byte> from = source.Slice(y * raster.Width * raster.Channels, raster.Width * raster.Channels);
            Span<byte> to = target.Slice(y * bitmap.RowBytes, bitmap.RowBytes);
            if (raster.Channels == 1)
            {
                from.CopyTo(to);
                continue;
            }

            for (int x = 0; x < raster.Width; x++)
            {
                from.Slice(3 * x, 3).CopyTo(to[(4 * x)..]);
                to[(4 * x) + 3] = byte.MaxValue;
            }
        }

        return bitmap;
    }

    private static void Check(int width, int height, ReadLimits limits)
    {
        if ((long)width * height > limits.MaxImagePixels)
        {
            throw new DocumentReadException($"图片过大：{width} × {height} 像素，超过 {limits.MaxImagePixels / 1_000_000} 百万像素");
        }
    }
}
