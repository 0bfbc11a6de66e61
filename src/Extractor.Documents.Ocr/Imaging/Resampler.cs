namespace Extractor.Documents.Ocr.Imaging;

/// <summary>Scales a part of a picture with a triangle filter that widens when it shrinks, so that thin strokes do not drop out.</summary>
internal static class Resampler
{
    /// <summary>Scales and stores the values as the models take them.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="part">The part of it, inside the picture and not empty.</param>
    /// <param name="width">Columns of the result.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="target">Receives the values 0 to 255 row by row.</param>
    /// <param name="stride">Distance of two rows in <paramref name="target"/>.</param>
    public static void Scale(GreyImage image, PixelBox part, int width, int height, Span<float> target, int stride)
    {
        Taps across = Taps.Of(part.Width, width);
        Taps down = Taps.Of(part.Height, height);
        var rows = new float[part.Height * width];
        for (int y = 0; y < part.Height; y++)
        {
            ReadOnlySpan<byte> source = image.Row(part.Top + y).Slice(part.Left, part.Width);
            Span<float> row = rows.AsSpan(y * width, width);
            for (int x = 0; x < width; x++)
            {
                ReadOnlySpan<float> weights = across.WeightsOf(x);
                ReadOnlySpan<byte> samples = source.Slice(across.First[x], weights.Length);
                float sum = 0;
                for (int i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * samples[i];
                }

                row[x] = sum;
            }
        }

        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<float> weights = down.WeightsOf(y);
            Span<float> row = target.Slice(y * stride, width);
            row.Clear();
            for (int i = 0; i < weights.Length; i++)
            {
                ReadOnlySpan<float> source = rows.AsSpan((down.First[y] + i) * width, width);
                float weight = weights[i];
                for (int x = 0; x < width; x++)
                {
                    row[x] += weight * source[x];
                }
            }
        }
    }

    /// <summary>The samples that make each value of the result, and their weights.</summary>
    private sealed class Taps(int[] first, int[] offsets, float[] weights)
    {
        /// <summary>The first sample of each value.</summary>
        public int[] First => first;

        /// <summary>The weights of one value's samples; they sum to 1.</summary>
        public ReadOnlySpan<float> WeightsOf(int index) => weights.AsSpan(offsets[index]..offsets[index + 1]);

        public static Taps Of(int from, int to)
        {
            float step = (float)from / to;
            float radius = Math.Max(1, step);
            var first = new int[to];
            var offsets = new int[to + 1];
            var weights = new List<float>(to * 3);
            for (int i = 0; i < to; i++)
            {
                float centre = ((i + 0.5f) * step) - 0.5f;
                int low = Math.Clamp((int)MathF.Ceiling(centre - radius), 0, from - 1);
                int high = Math.Clamp((int)MathF.Floor(centre + radius), low, from - 1);
                float sum = 0;
                first[i] = low;
                offsets[i] = weights.Count;
                for (int s = low; s <= high; s++)
                {
                    float weight = Math.Max(1e-4f, 1 - (MathF.Abs(s - centre) / radius));
                    weights.Add(weight);
                    sum += weight;
                }

                for (int w = offsets[i]; w < weights.Count; w++)
                {
                    weights[w] /= sum;
                }
            }

            offsets[to] = weights.Count;
            return new Taps(first, offsets, [.. weights]);
        }
    }
}
