using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Data;

/// <summary>The two halves of the corpus: what development may see, and what is held out for testing.</summary>
internal enum Split
{
    /// <summary>Templates and synonyms for development.</summary>
    Train,

    /// <summary>Held-out templates and synonyms, mixed with the common ones.</summary>
    Test,
}

/// <summary>A phrase of a word list; held-out phrases appear in the test split only.</summary>
/// <param name="Text">The phrase; it may be a template.</param>
/// <param name="HeldOut">Whether it is kept for the test split.</param>
internal readonly record struct Word(string Text, bool HeldOut);

/// <summary>Chooses among words with regard to the split.</summary>
internal static class WordChoice
{
    /// <summary>Parses <c>a|b|~c</c>.</summary>
    public static List<Word> Parse(string alternatives) =>
        [.. alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(ParseOne)];

    /// <summary>Parses one phrase; a leading <c>~</c> holds it out.</summary>
    public static Word ParseOne(string text) => text.StartsWith('~') ? new Word(text[1..], true) : new Word(text, false);

    /// <summary>
    /// One of the words. Training never sees a held-out word; testing prefers them, so that most labels of a test report are unseen.
    /// </summary>
    public static string Choose(this Rng rng, IReadOnlyList<Word> words, Split split)
    {
        List<Word> heldOut = split == Split.Test ? [.. words.Where(w => w.HeldOut)] : [];
        List<Word> common = [.. words.Where(w => !w.HeldOut)];
        return (heldOut.Count > 0 && (common.Count == 0 || rng.Chance(0.6)) ? rng.Pick(heldOut) : rng.Pick(common)).Text;
    }
}
