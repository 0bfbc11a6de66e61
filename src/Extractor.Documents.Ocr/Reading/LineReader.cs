using Extractor.Documents.Ocr.Imaging;
using Extractor.Documents.Ocr.Models;

namespace Extractor.Documents.Ocr.Reading;

/// <summary>Reads pieces of lines with the recognition network of PP-OCRv4 (connectionist temporal classification).</summary>
/// <param name="models">The networks.</param>
internal sealed class LineReader(RecognitionModels models)
{
    /// <summary>Height at which the network sees a line.</summary>
    private const int Height = 48;

    private const int NarrowestInput = 48;
    private const int WidestInput = 4_000;

    /// <summary>Pieces of like width are read together, as many as fit into this width.</summary>
    private const int WidthOfBatch = 3_200;

    private const int MostInBatch = 16;

    /// <summary>Reads pieces.</summary>
    /// <param name="image">The page.</param>
    /// <param name="boxes">Where they stand; not empty and inside the page.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The pieces in the order of <paramref name="boxes"/>, some without any character.</returns>
    public TextPiece[] Read(GreyImage image, IReadOnlyList<PixelBox> boxes, CancellationToken cancellationToken)
    {
        var pieces = new TextPiece[boxes.Count];
        int[] order = [.. Enumerable.Range(0, boxes.Count).OrderBy(i => InputWidth(boxes[i]))];
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && end - start < MostInBatch && (end - start + 1) * InputWidth(boxes[order[end]]) <= WidthOfBatch)
            {
                end++;
            }

            ReadBatch(image, boxes, order.AsSpan(start, end - start), pieces, cancellationToken);
        }

        return pieces;
    }

    private static int InputWidth(PixelBox box) =>
        Math.Clamp((int)MathF.Ceiling((float)Height * box.Width / box.Height), NarrowestInput, WidestInput);

    private void ReadBatch(GreyImage image, IReadOnlyList<PixelBox> boxes, ReadOnlySpan<int> batch, TextPiece[] pieces, CancellationToken cancellationToken)
    {
        int width = InputWidth(boxes[batch[^1]]);
        int plane = Height * width;
        var input = new float[batch.Length * 3 * plane];
        for (int b = 0; b < batch.Length; b++)
        {
            PixelBox box = boxes[batch[b]];
            int used = Math.Min(width, InputWidth(box));
            Span<float> first = input.AsSpan(b * 3 * plane, plane);
            Resampler.Scale(image, box, Math.Min(used, Math.Max(1, Height * box.Width / box.Height)), Height, first, width);
            int filled = Math.Min(used, Math.Max(1, Height * box.Width / box.Height));
            for (int y = 0; y < Height; y++)
            {
                Span<float> row = first.Slice(y * width, width);
                for (int x = 0; x < filled; x++)
                {
                    row[x] = (row[x] / 127.5f) - 1;
                }
            }

            first.CopyTo(input.AsSpan(((b * 3) + 1) * plane));
            first.CopyTo(input.AsSpan(((b * 3) + 2) * plane));
        }

        int[] indices = batch.ToArray();
        Inference.Run(
            models.Reader,
            input,
            [batch.Length, 3, Height, width],
            (values, shape) =>
            {
                int steps = (int)shape[1];
                int classes = (int)shape[2];
                for (int b = 0; b < indices.Length; b++)
                {
                    PixelBox box = boxes[indices[b]];
                    ReadOnlySpan<float> scores = values.Span.Slice(b * steps * classes, steps * classes);

                    // One step covers width ÷ steps columns of the input, and the input's height is the box's.
                    float perStep = (float)width / steps * box.Height / Height;
                    pieces[indices[b]] = new TextPiece(box, Decode(scores, steps, classes, box.Left, perStep));
                }

                return true;
            },
            cancellationToken);
    }

    private List<ReadCharacter> Decode(ReadOnlySpan<float> scores, int steps, int classes, float left, float perStep)
    {
        var characters = new List<ReadCharacter>();
        int previous = 0;
        int first = 0;
        float best = 0;
        for (int step = 0; step <= steps; step++)
        {
            int top = 0;
            float probability = 0;
            if (step < steps)
            {
                ReadOnlySpan<float> row = scores.Slice(step * classes, classes);
                top = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(row);
                probability = row[top];
            }

            if (top == previous)
            {
                best = Math.Max(best, probability);
                continue;
            }

            if (previous != 0 && previous < models.Alphabet.Count)
            {
                characters.Add(new ReadCharacter(models.Alphabet[previous], left + ((first + step) / 2f * perStep), best));
            }

            previous = top;
            first = step;
            best = probability;
        }

        return characters;
    }
}
