using System.Globalization;
using System.Text;
using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Assets;

/// <summary>jieba's word list: the words that can occur in a block, with their frequencies.</summary>
/// <param name="Frequencies">Frequency by word.</param>
/// <param name="Total">Sum over all lines, also of words that can never match and of a word's second listing, as jieba counts.</param>
internal sealed record WordList(IReadOnlyDictionary<string, int> Frequencies, long Total)
{
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>Reads a list of lines "word frequency tag"; the last listing of a word counts.</summary>
    /// <param name="content">The UTF-8 file.</param>
    /// <exception cref="InvalidDataException">A line has no word or no frequency.</exception>
    public static WordList Read(byte[] content)
    {
        var frequencies = new Dictionary<string, int>(400_000, StringComparer.Ordinal);
        long total = 0;
        using var reader = new StringReader(Encoding.UTF8.GetString(content));
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string[] fields = line.Trim().TrimStart(ByteOrderMark[0]).Split(' ');
            if (fields.Length < 2 || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out int frequency))
            {
                throw new InvalidDataException($"词典第 {number} 行无法识别（bad dictionary line）：{line}");
            }

            total += frequency;
            if (fields[0].All(CharacterCode.IsInBlock))
            {
                frequencies[fields[0]] = frequency;
            }
        }

        return new WordList(frequencies, total);
    }
}
