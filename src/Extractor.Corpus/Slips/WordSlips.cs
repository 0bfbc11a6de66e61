using Extractor.Corpus.Drafting;
using Extractor.Corpus.Truth;

namespace Extractor.Corpus.Slips;

/// <summary>Words that disagree with the numbers.</summary>
internal static class WordSlips
{
    /// <summary>大于 for 小于, 增加 for 减少.</summary>
    public static Edit? Direction(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "direction" && x.Word is { CanFlip: true } && x.Numbers[0].Value != x.Numbers[1].Value);
        if (r is null)
        {
            return null;
        }

        DirectionToken word = r.Word!;
        int before = word.Claim;
        int after = before == 0 ? c.Rng.Of(1, -1) : -before;
        return new Edit("direction_word", word, $"方向写反，应为“{word.Text}”", () => word.Claim = after, () => word.Claim = before) { Kind = "direction" };
    }

    /// <summary>A grade that the score does not earn.</summary>
    public static Edit? Grade(SlipContext c)
    {
        StatedRelation? r = c.Relation(x => x.Kind == "grade");
        if (r is null)
        {
            return null;
        }

        GradeToken grade = r.Grade!;
        string before = grade.Grade, band = RelationTruth.BandOf(before);
        string after = band == "优" ? c.Rng.Of("良", "良好") : band == "良" ? c.Rng.Of("优", "优秀") : c.Rng.Of("良", "良好");
        return new Edit("wrong_grade", grade, $"{r.Numbers[0].Text}分应为“{before}”", () => grade.Grade = after, () => grade.Grade = before) { Kind = "grade" };
    }
}
