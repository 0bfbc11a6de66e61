using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>The parts that both self-evaluation forms share: goals, indicators, total.</summary>
internal static class FormParts
{
    /// <summary>Whether budget execution is a part of its own, scored in the funds part of the form.</summary>
    public static bool HasExecutionPart(TableContext t) =>
        t.Draft.World.Lists["indicators"].Count(i => i.Words["l1"] == "预算执行") == 1
        && t.Draft.World.Lists["indicators"].Any(i => i.Words["l1"] == "预算执行" && i.Words["exec"].Length > 0);

    /// <summary>The goals: expected and reached.</summary>
    public static int Goals(TableContext t, Grid g, int row, int columns)
    {
        if (t.Expander.Group("form.goal") is not { } goal || t.Expander.Group("form.reached") is not { } reached)
        {
            return row;
        }

        g.Text(row, 0, "年度总体目标", rowSpan: 2);
        g.Text(row, 1, "预期目标", columnSpan: 4, header: true);
        g.Text(row, 5, "实际完成情况", columnSpan: columns - 5, header: true);
        var left = new DraftCell { Row = row + 1, Column = 1, ColumnSpan = 4 };
        left.Tokens.AddRange(goal.Tokens);
        g.Put(left);
        var right = new DraftCell { Row = row + 1, Column = 5, ColumnSpan = columns - 5 };
        right.Tokens.AddRange(reached.Tokens);
        g.Put(right);
        return row + 2;
    }

    /// <summary>Indicator rows without the execution part, then the total that includes it.</summary>
    public static int IndicatorPart(TableContext t, Grid g, int row, int columns, bool withSide)
    {
        List<WorldItem> items = [.. t.Draft.World.Lists["indicators"].Where(i => i.Words["l1"] != "预算执行")];
        int at = withSide ? 1 : 0, level3Span = withSide ? 1 : 2;
        string[] headers =
            ["一级指标", "二级指标", "三级指标", t.Rng.Of("年度指标值", "年度指标值"), t.Rng.Of("实际完成值", "实际完成值"), "分值", "得分", t.Rng.Of("偏差原因分析及改进措施", "未完成原因分析")];
        if (withSide)
        {
            g.Text(row, 0, t.Rng.Of("绩效指标", "绩\n效\n指\n标"), rowSpan: items.Count + 1);
        }

        int column = at;
        int[] columnsOf = new int[headers.Length];
        for (int i = 0; i < headers.Length; i++)
        {
            columnsOf[i] = column;
            int span = i == 2 ? level3Span : 1;
            g.Text(row, column, headers[i], columnSpan: span, header: true);
            column += span;
        }

        var rows = new IndicatorRows(t, g)
        {
            Level1 = columnsOf[0],
            Level2 = columnsOf[1],
            Level3 = columnsOf[2],
            Target = columnsOf[3],
            Actual = columnsOf[4],
            Weight = columnsOf[5],
            Score = columnsOf[6],
            Reason = columnsOf[7],
            WeightInLevel1 = t.Rng.Chance(0.5),
        };
        int last = rows.Add(row + 1, items);
        if (level3Span == 2)
        {
            foreach (DraftCell c in g.Table.Cells.Where(c => c.Column == columnsOf[2] && c.Row > row && c.Row < last))
            {
                c.ColumnSpan = 2;
            }
        }

        rows.Cells.Insert(0, t.Execution);
        ScoreTables.Total(t, g, rows, last, columns, columnsOf[5], columnsOf[6]);
        return last + 1;
    }
}
