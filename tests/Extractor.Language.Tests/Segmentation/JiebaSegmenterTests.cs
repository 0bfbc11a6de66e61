using CsCheck;
using Extractor.Language.Segmentation;

namespace Extractor.Language.Tests.Segmentation;

public sealed class JiebaSegmenterTests
{
    private static readonly JiebaSegmenter s_segmenter = JiebaSegmenter.LoadDefault();

    // Every UTF-16 unit, lone surrogates too, but mostly characters that stand in blocks.
    private static readonly Gen<string> s_text = Gen.Frequency(
        (6, Gen.Char['\u4E00', '\u9FD5']),
        (3, Gen.Char["的一是不了在人有我他这中大来上国年月日预算支出万元绩效"]),
        (3, Gen.Char["abcXYZ0123456789.%+-#&_"]),
        (1, Gen.Char['\uD800', '\uDFFF']),
        (1, Gen.Char["\r\n \t，。（）％１"]),
        (1, Gen.Char)).Array[0, 200].Select(characters => new string(characters));

    [Fact]
    public void Tokens_cover_every_text_without_gap_or_overlap() =>
        s_text.Select(Gen.Bool).Sample((text, useHmm) =>
        {
            var tokens = new List<Token>();
            s_segmenter.Cut(text, tokens, useHmm);
            int end = 0;
            foreach (Token token in tokens)
            {
                Assert.Equal(end, token.Start);
                Assert.True(token.Length > 0);
                end = token.End;
            }

            Assert.Equal(text.Length, end);
        });

    [Fact]
    public void A_surrogate_pair_is_never_cut_in_two() =>
        s_text.Sample(text =>
        {
            var tokens = new List<Token>();
            s_segmenter.Cut(text, tokens);
            Assert.DoesNotContain(tokens, token => token.End < text.Length && char.IsSurrogatePair(text, token.End - 1) && token.End > 0);
        });

    [Fact]
    public void Tokens_are_added_to_what_the_list_holds_and_start_at_zero_of_the_text()
    {
        var tokens = new List<Token> { new(5, 7) };
        s_segmenter.Cut("绩效 目标", tokens);
        Assert.Equal([new Token(5, 7), new Token(0, 2), new Token(2, 1), new Token(3, 2)], tokens);
    }

    [Fact]
    public void Texts_cut_at_the_same_time_on_many_threads_give_the_same_tokens_as_one_after_the_other()
    {
        IReadOnlyList<RecordedSegmentation> records = RecordedSegmentation.Read("tricky.jsonl.gz");
        Parallel.ForEach(records, new ParallelOptions { MaxDegreeOfParallelism = 8 }, record =>
        {
            var tokens = new List<Token>();
            s_segmenter.Cut(record.Text, tokens);
            Assert.Equal(record.WithHmm, tokens.Select(token => token.Length));
        });
    }

    [Fact]
    public void Cutting_into_a_list_with_room_allocates_nothing()
    {
        RecordedSegmentation document = RecordedSegmentation.Read("documents.jsonl.gz")[1];
        var tokens = new List<Token>();
        s_segmenter.Cut(document.Text, tokens);
        tokens.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        s_segmenter.Cut(document.Text, tokens);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_model_that_is_missing_cut_short_or_of_another_version_is_refused()
    {
        byte[] model = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, JiebaSegmenter.ModelFileName));
        byte[] otherVersion = [.. model];
        otherVersion[4]++;
        Assert.Throws<FileNotFoundException>(() => JiebaSegmenter.Load(Path.Combine(AppContext.BaseDirectory, "no-such-file.bin")));
        AssertRefused([]);
        AssertRefused(model[..40]);
        AssertRefused(model[..^1]);
        AssertRefused([.. model, 0]);
        AssertRefused(otherVersion);

        static void AssertRefused(byte[] content)
        {
            string path = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(path, content);
                Assert.Throws<InvalidDataException>(() => JiebaSegmenter.Load(path));
            }
            finally
            {
                File.Delete(path);
            }
        }
    }
}
