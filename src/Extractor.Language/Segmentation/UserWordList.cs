using System.Globalization;
using System.Text;
using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Segmentation;

/// <summary>Reads word lists in jieba's format: UTF-8, one line a word, "word [frequency] [part of speech]".</summary>
public static class UserWordList
{
    /// <summary>Reads a list of words.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// A line is no entry, or its word holds characters at which text is always cut (anything but Han, ASCII letters and digits
    /// and <c>+ # &amp; . _ % -</c>), so that it could never be found.
    /// </exception>
    public static IReadOnlyList<UserWord> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"缺少用户词典 {path}", path);
        }

        var words = new List<UserWord>();
        int number = 0;
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            string entry = line.Trim();
            if (entry.Length > 0)
            {
                words.Add(Parse(entry) ?? throw new InvalidDataException($"用户词典 {path} 第 {number} 行无法识别：{entry}"));
            }
        }

        return words;
    }

    private static UserWord? Parse(string entry)
    {
        string[] fields = entry.Split(' ');
        string text = fields[0];
        int? frequency = null;
        int next = 1;
        if (fields.Length > next && int.TryParse(fields[next], NumberStyles.None, CultureInfo.InvariantCulture, out int given))
        {
            frequency = given;
            next++;
        }

        bool hasPartOfSpeech = fields.Length > next && fields[next].All(char.IsAsciiLetterLower);
        return fields.Length == (hasPartOfSpeech ? next + 1 : next) && text.Length <= UserWord.MaxLength && text.All(CharacterCode.IsInBlock)
            ? new UserWord(text, frequency)
            : null;
    }
}

/// <summary>A word that a user adds to the dictionary.</summary>
/// <param name="Text">The word.</param>
/// <param name="Frequency">
/// How often the word counts as seen among the dictionary's 60 million words; 0 removes a word. <see langword="null"/> takes
/// the smallest frequency at which the word is not cut up, as jieba's <c>suggest_freq</c> does.
/// </param>
public readonly record struct UserWord(string Text, int? Frequency)
{
    /// <summary>The longest word that is accepted, in UTF-16 characters.</summary>
    public const int MaxLength = 255;
}
