using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>Tables of scores: by part, and by indicator.</summary>
internal static class ScoreTables
{
    /// <summary>Weight and score by first-level indicator.</summary>
    public static Drafted Parts(TableContext t)
    {
        List<WorldItem> parts = t.Draft.World.Lists["scoreparts"];
        bool reason = t.Rng.Chance(0.5), rate = t.Rng.Chance(0.2), average = t.Rng.Chance(0.5);
        List<string> headers = [t.Rng.Of("一级指标", "评价指标", "指标类别"), t.Rng.Of("分值", "权重", "满分", "标准分"), t.Rng.Of("自评得分", "得分", "评价得分")];
        if (rate)
        {
            headers.Add("得分率");
        }

        if (reason)
        {
            headers.Add(t.Rng.Of("主要扣分原因", "扣分原因", "备注"));
        }

        Grid g = t.Grid(headers.Count);
        g.Header(0, headers);
        List<NumberToken?> weights = [], scores = [];
        for (int r = 0; r <= parts.Count; r++)
        {
            bool total = r == parts.Count;
            g.Text(1 + r, 0, total ? t.Rng.Of("合计", "总分", "合计") : parts[r].Name);
            weights.Add(g.Number(1 + r, 1, total ? "score.w" : $"{parts[r].Key}.w"));
            scores.Add(g.Number(1 + r, 2, total ? "score" : $"{parts[r].Key}.v"));
            int c = 3;
            if (rate)
            {
                g.Relate("ratio", !total || average, scores[^1], weights[^1], g.Number(1 + r, c++, total ? "share:score/score.w" : $"share:{parts[r].Key}.v/{parts[r].Key}.w"));
            }

            if (reason)
            {
                bool lost = !total && t.Draft.World[$"{parts[r].Key}.v"] < t.Draft.World[$"{parts[r].Key}.w"];
                g.Text(1 + r, c, lost ? t.Expander.Group("score.reason")?.Text ?? string.Empty : total ? string.Empty : "—");
            }

            if (!total)
            {
                g.Relate("score_cap", true, weights[^1], scores[^1]);
            }
        }

        g.Sum(weights[^1], weights.SkipLast(1), true, "score_sum");
        g.Sum(scores[^1], scores.SkipLast(1), true, "score_sum");
        return new Drafted(t.Rng.Of("自评得分汇总表", "绩效自评得分情况表", $"{t.Variable("year")}年度部门整体支出绩效自评得分表"), g.Done(), null);
    }

    /// <summary>The full indicator table.</summary>
    public static Drafted Indicators(TableContext t)
    {
        bool merge = t.Rng.Chance(0.6), reason = t.Rng.Chance(0.3), levelWeight = merge && t.Rng.Chance(0.3);
        List<string> headers =
        [
            "一级指标", "二级指标", "三级指标", t.Rng.Of("指标值", "年度指标值", "目标值"), t.Rng.Of("完成值", "实际完成值", "完成情况"),
            t.Rng.Of("分值", "权重", "标准分值"), t.Rng.Of("得分", "自评得分"),
        ];
        if (reason)
        {
            headers.Add("扣分原因");
        }

        Grid g = t.Grid(headers.Count);
        g.Header(0, headers);
        var rows = new IndicatorRows(t, g)
        {
            Level1 = 0, Level2 = 1, Level3 = 2, Target = 3, Actual = 4, Weight = 5, Score = 6, Reason = reason ? 7 : -1, Merge = merge, WeightInLevel1 = levelWeight,
        };
        int last = rows.Add(1, t.Draft.World.Lists["indicators"]);
        Total(t, g, rows, last, headers.Count, 5, 6);
        return new Drafted(t.Rng.Of("部门整体支出绩效自评指标得分表", "绩效评价指标评分表", "部门整体支出绩效指标完成情况表"), g.Done(), null);
    }

    /// <summary>The totals row and its sums.</summary>
    public static void Total(TableContext t, Grid g, IndicatorRows rows, int row, int columns, int weight, int score)
    {
        g.Text(row, 0, t.Rng.Of("合计", "总分", "总 分", "合  计"), columnSpan: weight);
        NumberToken? w = g.Number(row, weight, "score.w"), s = g.Number(row, score, "score");
        for (int c = score + 1; c < columns; c++)
        {
            g.Text(row, c, string.Empty);
        }

        g.Sum(w, rows.Cells.Select(c => c.Weight), true, "score_sum");
        g.Sum(s, rows.Cells.Select(c => c.Score), true, "score_sum");
        foreach (NumberToken part in rows.PartWeights)
        {
            string prefix = part.Figure.Key[..^2];
            IEnumerable<string> members = t.Draft.World.CompositionsOf(prefix + ".w").SelectMany(c => c.Parts);
            g.Sum(part, rows.Cells.Select(c => c.Weight).Where(n => n is not null && members.Contains(n.Figure.Key)), true, "score_sum");
        }
    }
}
