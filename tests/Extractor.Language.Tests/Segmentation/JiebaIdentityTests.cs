using Extractor.Language.Segmentation;

namespace Extractor.Language.Tests.Segmentation;

public sealed class JiebaIdentityTests
{
    private static readonly JiebaSegmenter s_segmenter = JiebaSegmenter.LoadDefault();

    private static readonly string s_customWords = Path.Combine(AppContext.BaseDirectory, "Segmentation", "Recorded", "custom-words.txt");

    public static TheoryData<string> Recordings => ["documents.jsonl.gz", "tricky.jsonl.gz"];

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Every_recorded_text_is_cut_as_jieba_cuts_it_with_hmm(string recording) =>
        AssertSame(recording, s_segmenter, useHmm: true, record => record.WithHmm);

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Every_recorded_text_is_cut_as_jieba_cuts_it_without_hmm(string recording) =>
        AssertSame(recording, s_segmenter, useHmm: false, record => record.WithoutHmm);

    [Theory]
    [MemberData(nameof(Recordings))]
    public void With_our_public_finance_terms_every_recorded_text_is_cut_as_jieba_cuts_it_after_load_userdict(string recording) =>
        AssertSame(recording, JiebaSegmenter.LoadPublicFinance(), useHmm: true, record => record.WithUserWords);

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Given_guessed_overridden_and_removed_words_are_cut_as_jieba_cuts_them_after_load_userdict(string recording) =>
        AssertSame(recording, s_segmenter.WithUserWords(UserWordList.Read(s_customWords)), useHmm: true, record => record.WithCustomWords);

    private static void AssertSame(string recording, JiebaSegmenter segmenter, bool useHmm, Func<RecordedSegmentation, int[]> expected)
    {
        var tokens = new List<Token>();
        IReadOnlyList<RecordedSegmentation> records = RecordedSegmentation.Read(recording);
        Assert.NotEmpty(records);
        foreach (RecordedSegmentation record in records)
        {
            tokens.Clear();
            segmenter.Cut(record.Text, tokens, useHmm);
            AssertSame(record, expected(record), tokens);
        }
    }

    private static void AssertSame(RecordedSegmentation record, int[] expected, List<Token> actual)
    {
        int start = 0;
        for (int i = 0; i < Math.Max(expected.Length, actual.Count); i++)
        {
            Token wanted = i < expected.Length ? new Token(start, expected[i]) : default;
            Token found = i < actual.Count ? actual[i] : default;
            Assert.True(
                wanted == found,
                $"{record.Name}: token {i} should be «{Show(record.Text, wanted)}» but is «{Show(record.Text, found)}»");
            start = wanted.End;
        }
    }

    private static string Show(string text, Token token) => text.Substring(token.Start, token.Length);
}
