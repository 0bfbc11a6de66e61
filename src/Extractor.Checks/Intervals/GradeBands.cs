using Extractor.Checks.Relations;

namespace Extractor.Checks.Intervals;

/// <summary>
/// The grade bands of 《项目支出绩效评价管理办法》（财预〔2020〕10号）: 优 90–100, 良 80–90, 中 60–80, 差 below 60.
/// </summary>
public static class GradeBands
{
    /// <summary>The grade of a score on a scale of 100.</summary>
    /// <param name="score">The score.</param>
    public static string Of(decimal score) => score >= 90m ? "优" : score >= 80m ? "良" : score >= 60m ? "中" : "差";

    /// <summary>The band a grade word names, or <see langword="null"/> for an unknown word.</summary>
    /// <param name="word">The word as printed.</param>
    public static string? Normalize(string word) => word switch
    {
        "优秀" or "优" => "优",
        "良好" or "良" => "良",
        "一般" or "合格" or "中" => "中",
        "较差" or "差" or "不合格" => "差",
        _ => null,
    };

    internal static Relation Evaluate(RelationCandidate candidate)
    {
        decimal score = candidate.Numbers[0].Quantity.Value;
        string? stated = candidate.Grade is null ? null : Normalize(candidate.Grade);
        if (stated is null || score is < 0m or > 100m)
        {
            return new Relation(candidate, RelationStatus.Undetermined, score, null, null, null);
        }

        RelationStatus status = Of(score) == stated ? RelationStatus.Holds : RelationStatus.Violated;
        return new Relation(candidate, status, score, null, null, null);
    }
}
