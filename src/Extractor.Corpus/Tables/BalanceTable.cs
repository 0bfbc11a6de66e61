using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Tables;

/// <summary>Income on the left, spending on the right, carry-over and totals at the foot.</summary>
internal static class BalanceTable
{
    private static readonly (string Key, string Label)[] Sources =
    [
        ("gen", "一般公共预算财政拨款收入"), ("fund", "政府性基金预算财政拨款收入"), ("cap", "国有资本经营预算财政拨款收入"),
        ("sup", "上级补助收入"), ("biz", "事业收入"), ("oper", "经营收入"), ("oth", "其他收入"),
    ];

    /// <summary>Drafts the table.</summary>
    public static Drafted Draft(TableContext t)
    {
        bool budget = t.Rng.Chance(0.35), share = !budget && t.Rng.Chance(0.25), number = t.Rng.Chance(0.3);
        bool carry = t.Has("open.a") || t.Has("close.a");
        string[] bases = budget ? ["i", "a"] : ["a"];
        List<(string Key, string Label)> left = [.. Sources.Where(s => t.Has($"{s.Key}.a"))];
        (string Key, string Label)[] right =
            [("basic", number ? "一、基本支出" : "基本支出"), ("pers", "其中：人员经费"), ("pub", t.Rng.Of("公用经费", "日常公用经费")), ("proj", number ? "二、项目支出" : "项目支出")];
        int half = 1 + bases.Length + (share ? 1 : 0), rightStart = half;
        Grid g = t.Grid(half + 1 + bases.Length);
        g.PrintZeros = t.Rng.Chance(0.5);
        int top = 1;
        if (t.Rng.Chance(0.4))
        {
            g.Text(0, 0, t.Rng.Of("收入", "收  入"), columnSpan: half, header: true);
            g.Text(0, rightStart, t.Rng.Of("支出", "支  出"), columnSpan: 1 + bases.Length, header: true);
            top = 2;
        }

        string[] amounts = budget ? ["年初预算数", "决算数"] : ["决算数"];
        List<string> headers = [t.Rng.Of("收入项目", "项目"), .. amounts];
        if (share)
        {
            headers.Add("占本年收入比重");
        }

        headers.AddRange([t.Rng.Of("支出项目", "项目"), .. amounts]);
        g.Header(top - 1, headers);
        int body = Math.Max(left.Count, right.Length);
        Dictionary<string, NumberToken?> n = [];
        for (int r = 0; r < body; r++)
        {
            Row(g, top + r, 0, r < left.Count ? left[r] : null, bases, n, number ? $"{"一二三四五六七"[Math.Min(r, 6)]}、" : string.Empty, share, share);
            Row(g, top + r, rightStart, r < right.Length ? right[r] : null, bases, n, string.Empty, false, false);
        }

        (string, string)[] foot = carry
            ? [("inc", "本年收入合计"), ("open", t.Rng.Of("年初结转和结余", "上年结转")), ("incall", t.Rng.Of("总计", "收入总计"))]
            : [("inc", t.Rng.Of("本年收入合计", "收入合计"))];
        (string, string)[] foot2 = carry
            ? [("exp", "本年支出合计"), ("close", t.Rng.Of("年末结转和结余", "结转下年")), ("expall", foot[2].Item2 == "总计" ? "总计" : "支出总计")]
            : [("exp", t.Rng.Of("本年支出合计", "支出合计"))];
        for (int r = 0; r < foot.Length; r++)
        {
            Row(g, top + body + r, 0, foot[r], bases, n, string.Empty, share, r == 0);
            Row(g, top + body + r, rightStart, foot2[r], bases, n, string.Empty, false, false);
        }

        foreach (string b in bases)
        {
            g.Sum(n.GetValueOrDefault($"inc.{b}"), left.Select(s => n.GetValueOrDefault($"{s.Key}.{b}")));
            g.Sum(n.GetValueOrDefault($"exp.{b}"), [n.GetValueOrDefault($"basic.{b}"), n.GetValueOrDefault($"proj.{b}")]);
            g.Sum(n.GetValueOrDefault($"basic.{b}"), [n.GetValueOrDefault($"pers.{b}"), n.GetValueOrDefault($"pub.{b}")]);
            g.Sum(n.GetValueOrDefault($"incall.{b}"), [n.GetValueOrDefault($"inc.{b}"), n.GetValueOrDefault($"open.{b}")]);
            g.Sum(n.GetValueOrDefault($"expall.{b}"), [n.GetValueOrDefault($"exp.{b}"), n.GetValueOrDefault($"close.{b}")]);
        }

        if (share)
        {
            foreach ((string key, _) in left)
            {
                g.Relate("ratio", true, n[$"{key}.a"], n["inc.a"], n.GetValueOrDefault($"{key}.share"));
            }

            g.Sum(n.GetValueOrDefault("inc.share"), left.Select(s => n.GetValueOrDefault($"{s.Key}.share")));
        }

        string title = t.Rng.Of("收入支出决算简表", $"{t.Variable("year")}年度收入支出决算总表", $"{t.Variable("year")}年度部门收支情况表");
        return new Drafted(budget ? $"{t.Variable("year")}年度部门收支预决算情况表" : title, g.Done(), g.Unit);
    }

    private static void Row(
        Grid g,
        int row,
        int column,
        (string Key, string Label)? item,
        string[] bases,
        Dictionary<string, NumberToken?> n,
        string number,
        bool shareColumn,
        bool share)
    {
        g.Text(row, column, item is null ? string.Empty : number + item.Value.Label);
        for (int b = 0; b < bases.Length; b++)
        {
            if (item is { } i)
            {
                n[$"{i.Key}.{bases[b]}"] = g.Number(row, column + 1 + b, $"{i.Key}.{bases[b]}");
            }
            else
            {
                g.Text(row, column + 1 + b, string.Empty);
            }
        }

        if (shareColumn && share && item is { } s)
        {
            n[$"{s.Key}.share"] = g.Number(row, column + 1 + bases.Length, $"share:{s.Key}.a/inc.a");
        }
        else if (shareColumn)
        {
            g.Text(row, column + 1 + bases.Length, item is null ? string.Empty : "—");
        }
    }
}
