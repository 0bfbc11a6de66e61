using Extractor.Language.Segmentation;

namespace Extractor.Language.Tests.Segmentation;

public sealed class UserWordsTests
{
    [Fact]
    public void A_list_is_read_with_and_without_frequency_and_part_of_speech()
    {
        IReadOnlyList<UserWord> words = Read("\uFEFF绩效自评\n年初预算数 12\n三公经费 n\n控编率 3 n\n\n  内控制度  \n");
        Assert.Equal(
            [
                new UserWord("绩效自评", null),
                new UserWord("年初预算数", 12),
                new UserWord("三公经费", null),
                new UserWord("控编率", 3),
                new UserWord("内控制度", null),
            ],
            words);
    }

    [Theory]
    [InlineData("出国（境）费 3 n")]
    [InlineData("绩效 自评 3")]
    [InlineData("绩效 3 n x")]
    [InlineData("绩效 99999999999")]
    [InlineData("😀 3")]
    public void A_line_that_could_never_match_is_refused_with_its_number(string line)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read("绩效\n" + line));
        Assert.Contains("第 2 行", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_of_our_public_finance_list_is_one_token_by_itself()
    {
        JiebaSegmenter segmenter = JiebaSegmenter.LoadPublicFinance();
        var tokens = new List<Token>();
        foreach (UserWord word in UserWordList.Read(Path.Combine(AppContext.BaseDirectory, JiebaSegmenter.UserDictionaryFileName)))
        {
            tokens.Clear();
            segmenter.Cut(word.Text, tokens);
            Assert.Equal([new Token(0, word.Text.Length)], tokens);
        }
    }

    [Fact]
    public void Adding_words_leaves_the_segmenter_they_were_added_to_as_it_was()
    {
        JiebaSegmenter original = JiebaSegmenter.LoadDefault();
        var before = new List<Token>();
        var after = new List<Token>();
        var changed = new List<Token>();
        original.Cut("完成年初预算数的百分之九十", before);
        original.WithUserWords([new UserWord("年初预算数", null)]).Cut("完成年初预算数的百分之九十", changed);
        original.Cut("完成年初预算数的百分之九十", after);
        Assert.Equal(before, after);
        Assert.DoesNotContain(new Token(2, 5), before);
        Assert.Contains(new Token(2, 5), changed);
    }

    [Fact]
    public void Thousands_of_added_words_are_all_found_beside_the_words_that_were_there()
    {
        // Pairs of rare characters: no word of the dictionary, so that each has to be added; about three share each first character.
        UserWord[] words = [.. Enumerable.Range(0, 2000).Select(i => new UserWord($"{(char)(0x4E00 + (i % 700))}{(char)(0x9000 + (i % 997))}{(char)(0x8000 + i)}", 1000))];
        JiebaSegmenter segmenter = JiebaSegmenter.LoadDefault().WithUserWords(words);
        var tokens = new List<Token>();
        foreach (UserWord word in words)
        {
            tokens.Clear();
            segmenter.Cut(word.Text, tokens);
            Assert.Equal([new Token(0, 3)], tokens);
        }

        tokens.Clear();
        segmenter.Cut("小明硕士毕业于中国科学院计算所", tokens);
        Assert.Equal([2, 2, 2, 1, 5, 3], tokens.Select(token => token.Length));
    }

    private static IReadOnlyList<UserWord> Read(string content)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, content);
            return UserWordList.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
