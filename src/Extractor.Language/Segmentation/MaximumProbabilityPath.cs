using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Segmentation;

/// <summary>
/// jieba's <c>get_DAG</c> and <c>calc</c> in one pass: from the last character to the first, every word of the dictionary that
/// starts at the character is a candidate, and the one with the best path behind it wins; of equals, the longest.
/// </summary>
internal static class MaximumProbabilityPath
{
    /// <summary>Finds the path through one block.</summary>
    /// <param name="model">The model.</param>
    /// <param name="codes">The block's codes, with the sentinel as the last one.</param>
    /// <param name="route">Scratch, as long as <paramref name="codes"/>.</param>
    /// <param name="steps">Receives, by position, the length of the word that the best path takes from there.</param>
    public static void Find(SegmentationModel model, ReadOnlySpan<ushort> codes, Span<double> route, Span<ushort> steps)
    {
        ulong[] cells = model.Cells;
        double[] logProbabilities = model.Frequencies.LogProbabilities;
        double unknown = model.Frequencies.LogProbabilityOfUnknown;
        int length = codes.Length - 1;
        route[length] = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            ulong cell = cells[codes[i]];
            double best = logProbabilities[TrieCell.FrequencyIndex(cell)] + route[i + 1];
            int end = i + 1;

            // The sentinel is no cell's label: no bound to test.
            for (int j = i + 1; ;)
            {
                int code = codes[j];
                cell = cells[TrieCell.ChildBase(cell) + code];
                if (TrieCell.Label(cell) != code)
                {
                    break;
                }

                j++;
                double probability = logProbabilities[TrieCell.FrequencyIndex(cell)] + route[j];
                if (probability >= best)
                {
                    best = probability;
                    end = j;
                }
            }

            if (double.IsNegativeInfinity(best))
            {
                best = unknown + route[i + 1];
                end = i + 1;
            }

            route[i] = best;
            steps[i] = (ushort)(end - i);
        }
    }
}
