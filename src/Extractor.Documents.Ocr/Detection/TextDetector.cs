using Extractor.Documents.Ocr.Imaging;
using Extractor.Documents.Ocr.Models;
using Microsoft.ML.OnnxRuntime;

namespace Extractor.Documents.Ocr.Detection;

/// <summary>Finds the pieces of text lines on a page with the detection network of PP-OCRv4 (differentiable binarisation).</summary>
internal static class TextDetector
{
    /// <summary>Pixels in a point at which the network sees the page: type of 10.5 points is then about 21 pixels high.</summary>
    private const float ScaleSeen = 2f;

    private const int LongestSideSeen = 2_048;

    /// <summary>The network halves its input five times.</summary>
    private const int Multiple = 32;

    // The training data's statistics, in the order blue, green, red, in which PaddleOCR feeds the network.
    private static readonly (float Mean, float Deviation)[] Channels = [(0.485f, 0.229f), (0.456f, 0.224f), (0.406f, 0.225f)];

    /// <summary>Finds the pieces.</summary>
    /// <param name="session">The network.</param>
    /// <param name="image">The page.</param>
    /// <param name="scale">Pixels of <paramref name="image"/> in a point.</param>
    /// <param name="cancellationToken">Ends the detection early.</param>
    /// <returns>The boxes of the pieces, in no order.</returns>
    public static List<PixelBox> Find(InferenceSession session, GreyImage image, float scale, CancellationToken cancellationToken)
    {
        float shrink = Math.Min(ScaleSeen / scale, (float)LongestSideSeen / Math.Max(image.Width, image.Height));
        int width = Round(image.Width * shrink);
        int height = Round(image.Height * shrink);
        var input = new float[3 * width * height];
        Resampler.Scale(image, new PixelBox(0, 0, image.Width, image.Height), width, height, input, width);
        for (int channel = 2; channel >= 0; channel--)
        {
            (float mean, float deviation) = Channels[channel];
            for (int i = 0; i < width * height; i++)
            {
                input[(channel * width * height) + i] = ((input[i] / 255f) - mean) / deviation;
            }
        }

        return Inference.Run(
            session,
            input,
            [1, 3, height, width],
            (map, _) => TextRegions.Of(map.Span, width, height, (float)image.Width / width, (float)image.Height / height),
            cancellationToken);
    }

    private static int Round(float length) => Math.Max(1, (int)MathF.Round(length / Multiple)) * Multiple;
}
