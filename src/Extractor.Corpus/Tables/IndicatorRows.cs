using Extractor.Corpus.Drafting;
using Extractor.Corpus.Printing;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>The rows of an indicator table: levels merged, target, actual, weight, score, reason; shared by forms and score tables.</summary>
internal sealed class IndicatorRows
{
    private readonly TableContext _t;
    private readonly Grid _g;

    /// <summary>The columns of the rows, by what they hold; −1 where the table lacks one.</summary>
    public required int Level1 { get; init; }

    /// <summary>Column of the second level.</summary>
    public required int Level2 { get; init; }

    /// <summary>Column of the indicator's name.</summary>
    public required int Level3 { get; init; }

    /// <summary>Column of the target.</summary>
    public required int Target { get; init; }

    /// <summary>Column of the actual value.</summary>
    public required int Actual { get; init; }

    /// <summary>Column of the weight.</summary>
    public required int Weight { get; init; }

    /// <summary>Column of the score.</summary>
    public required int Score { get; init; }

    /// <summary>Column of the reason for a deviation.</summary>
    public int Reason { get; init; } = -1;

    /// <summary>Whether the first level names its weight (产出指标（50分）).</summary>
    public bool WeightInLevel1 { get; init; }

    /// <summary>Whether merged cells are merged or repeated.</summary>
    public bool Merge { get; init; } = true;

    /// <summary>Weights and scores of the rows.</summary>
    public List<(NumberToken? Weight, NumberToken? Score)> Cells { get; } = [];

    /// <summary>Weights named in first-level cells.</summary>
    public List<NumberToken> PartWeights { get; } = [];

    /// <summary>Prepares rows of a grid.</summary>
    public IndicatorRows(TableContext t, Grid g)
    {
        _t = t;
        _g = g;
    }

    /// <summary>Adds the rows and states the caps, the execution score and the parts' sums; returns the next free row.</summary>
    public int Add(int top, IReadOnlyList<WorldItem> items)
    {
        int row = top;
        foreach (IGrouping<string, WorldItem> part in items.GroupBy(i => i.Words["l1"]))
        {
            List<WorldItem> members = [.. part.OrderBy(m => m.Words["l2"], StringComparer.Ordinal)];
            PartCell(row, members, part.Key);
            int second = row;
            for (int i = 0; i < members.Count; i++)
            {
                string l2 = members[i].Words["l2"];
                bool opens = i == 0 || members[i - 1].Words["l2"] != l2;
                if (opens || !Merge)
                {
                    int span = Merge ? members.Skip(i).TakeWhile(m => m.Words["l2"] == l2).Count() : 1;
                    _g.Text(row + i, Level2, l2, rowSpan: span);
                    second = row + i;
                }

                Row(row + i, members[i], part.Key, l2);
            }

            row += members.Count;
        }

        return row;
    }

    private void PartCell(int row, List<WorldItem> members, string name)
    {
        if (!Merge)
        {
            for (int i = 0; i < members.Count; i++)
            {
                _g.Text(row + i, Level1, name);
            }

            return;
        }

        DraftCell cell = _g.Text(row, Level1, name, rowSpan: members.Count);
        WorldItem? part = _t.Draft.World.Lists["scoreparts"].FirstOrDefault(p => p.Name == name);
        if (WeightInLevel1 && part is not null)
        {
            cell.Tokens.Add(new TextToken("（"));
            NumberToken weight = _t.Expander.Print($"{part.Key}.w", new PrintOptions { Apart = true });
            cell.Tokens.Add(weight);
            cell.Tokens.Add(new TextToken("）"));
            PartWeights.Add(weight);
        }
    }

    private void Row(int row, WorldItem item, string level1, string level2)
    {
        DepartmentYear w = _t.Draft.World;
        _g.Text(row, Level3, item.Name);
        DraftCell target = TargetCell(row, item, w), actual = ActualCell(row, item, w);
        NumberToken? weight = Weight < 0 ? null : _g.Number(row, Weight, $"{item.Key}.w");
        NumberToken? score = ScoreCell(row, item);
        if (Reason >= 0)
        {
            _g.Text(row, Reason, item.Words["lost"].Length > 0 ? _t.Expander.Group("indicator.reason", item)?.Text ?? string.Empty : string.Empty);
        }

        _g.Relate("score_cap", true, weight, score);
        if (item.Words["exec"].Length > 0 && actual.Number is { } rate)
        {
            _g.Relate("execution_score", true, rate, weight, score);
        }

        Cells.Add((weight, score));
        DraftCell? weightCell = Weight < 0 ? null : _g.Table.Cells.FindLast(c => c.Row == row && c.Column == Weight);
        DraftCell? scoreCell = Score < 0 ? null : _g.Table.Cells.FindLast(c => c.Row == row && c.Column == Score);
        _t.Draft.Indicators.Add(new IndicatorRow(level1, level2, item.Name, target, actual, weightCell, scoreCell));
    }

    private DraftCell TargetCell(int row, WorldItem item, DepartmentYear w)
    {
        string key = item.Words["targetkey"];
        if (key.Length == 0)
        {
            string text = item.Words["target"];
            string actualKey = item.Words["actualkey"];
            if (text is "完成" or "较上年提高" or "较上年增长" && actualKey.Length > 0 && _t.Rng.Chance(0.5))
            {
                text = "按计划完成";
            }

            return _g.Text(row, Target, text);
        }

        var cell = new DraftCell { Row = row, Column = Target };
        cell.Tokens.Add(_t.Expander.Print(key, new PrintOptions(InTable: true) { Prefix = item.Words["target"], Apart = true, Facts = [] }));
        _ = w;
        return _g.Put(cell);
    }

    private DraftCell ActualCell(int row, WorldItem item, DepartmentYear w)
    {
        string key = item.Words["actualkey"];
        if (key.Length == 0 || w.Find(key) is null)
        {
            return _g.Text(row, Actual, item.Words["actual"]);
        }

        var cell = new DraftCell { Row = row, Column = Actual };
        cell.Tokens.Add(_t.Expander.Print(key, new PrintOptions(InTable: true)));
        return _g.Put(cell);
    }

    private NumberToken? ScoreCell(int row, WorldItem item)
    {
        if (Score < 0)
        {
            return null;
        }

        if (item.Words["exec"].Length == 0)
        {
            return _g.Number(row, Score, $"{item.Key}.v");
        }

        // The score in the row of 预算执行率 is the execution score; in an indicator table its fact is optional.
        List<FactLabel> facts = [.. (_t.Draft.World.Find("score.exec")?.Labels ?? []).Select(l => l with { Status = LabelStatus.Optional })];
        return _g.Number(row, Score, $"{item.Key}.v", new PrintOptions { Facts = facts });
    }
}
