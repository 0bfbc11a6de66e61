using Extractor.Corpus.Drafting;
using Extractor.Corpus.Printing;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>“三公” costs by item: budget, last year, this year, change and rate; sometimes three years, sometimes meetings and training.</summary>
internal static class ThreePublicTable
{
    /// <summary>Drafts the table.</summary>
    public static Drafted? Draft(TableContext t)
    {
        if (!t.Has("tp.a"))
        {
            return null;
        }

        bool nested = t.Rng.Chance(0.5), more = t.Rng.Chance(0.35) && t.Has("meet.a") && t.Has("train.a");
        bool older = t.Rng.Chance(0.15), budget = t.Rng.Chance(0.8), change = t.Rng.Chance(0.55), rate = t.Rng.Chance(0.6);
        List<(string Basis, string Header)> columns = [];
        string y = t.Variable("year"), p = t.Variable("prev");
        string budgetHeader = t.Rng.Of($"{y}年预算数", $"{y}年预算", "年初预算数", "本年预算数");
        if (older)
        {
            columns.Add(("a-2", $"{t.Variable("prev2")}年决算数"));
        }

        bool budgetFirst = t.Rng.Chance(0.5);
        if (budget && budgetFirst)
        {
            columns.Add(("i", budgetHeader));
        }

        columns.Add(("a-1", t.Rng.Of($"{p}年决算数", $"{p}年决算", "上年决算数")));
        if (budget && !budgetFirst)
        {
            columns.Add(("i", budgetHeader));
        }

        columns.Add(("a", t.Rng.Of($"{y}年决算数", $"{y}年决算", "本年决算数")));
        (string Key, string Label)[] rows = Rows(t, nested, more);
        int width = 1 + columns.Count + (change ? 1 : 0) + (rate ? 1 : 0);
        Grid g = t.Grid(width);
        List<string> headers = [t.Rng.Of("项目", "项  目", "费用项目"), .. columns.Select(c => c.Header)];
        if (change)
        {
            headers.Add(t.Rng.Of("比上年增减额", "增减额", "较上年增减"));
        }

        if (rate)
        {
            headers.Add(t.Rng.Of("增减率（%）", "比上年增减（%）", "增减幅度"));
        }

        bool percentInHeader = rate && headers[^1].Contains('%', StringComparison.Ordinal);
        g.Header(0, headers);
        Dictionary<string, NumberToken?> n = [];
        for (int r = 0; r < rows.Length; r++)
        {
            string key = rows[r].Key;
            g.Text(1 + r, 0, rows[r].Label);
            for (int c = 0; c < columns.Count; c++)
            {
                n[$"{key}.{columns[c].Basis}"] = g.Number(1 + r, 1 + c, $"{key}.{columns[c].Basis}");
            }

            Changes(t, g, 1 + r, 1 + columns.Count, key, change, rate, percentInHeader, n);
        }

        string[] parts = nested ? ["abroad", "veh", "recep"] : ["abroad", "vbuy", "vrun", "recep"];
        foreach ((string basis, _) in columns)
        {
            g.Sum(n[$"tp.{basis}"], parts.Select(k => n[$"{k}.{basis}"]));
            if (nested)
            {
                g.Sum(n[$"veh.{basis}"], [n[$"vbuy.{basis}"], n[$"vrun.{basis}"]]);
            }
        }

        if (change)
        {
            g.Sum(n["tp.chg"], parts.Select(k => n[$"{k}.chg"]));
        }

        string title = t.Rng.Of("“三公”经费对比表", $"{y}年度“三公”经费支出情况表", "“三公”经费预决算对比表", "“三公”经费支出决算表");
        return new Drafted(more ? "“三公”经费及会议费、培训费对比表" : title, g.Done(), g.Unit);
    }

    private static void Changes(TableContext t, Grid g, int row, int column, string key, bool change, bool rate, bool bare, Dictionary<string, NumberToken?> n)
    {
        DepartmentYear w = t.Draft.World;
        bool down = w[$"{key}.a"] < w[$"{key}.a-1"];
        NumberToken? current = n[$"{key}.a"], previous = n[$"{key}.a-1"];
        if (change)
        {
            NumberToken? d = g.Number(row, column++, $"chg:{key}.a", new PrintOptions { Negative = down });
            bool zero = current?.Value == 0m && previous?.Value == 0m;
            n[$"{key}.chg"] = d;
            g.Relate("change", !zero, current, previous, d);
        }

        if (rate)
        {
            if (w[$"{key}.a-1"] == 0m || w[$"{key}.a"] == w[$"{key}.a-1"])
            {
                g.Text(row, column, "—");
                return;
            }

            NumberToken? p = g.Number(row, column, $"rate:{key}.a", new PrintOptions { Negative = down, UnitPrinted = !bare });
            g.ChangeRate(current, previous, p);
        }
    }

    private static (string Key, string Label)[] Rows(TableContext t, bool nested, bool more)
    {
        string mark = t.Rng.Of("1.", "（1）", "一、", string.Empty);
        string[] marks = mark switch
        {
            "1." => ["1.", "2.", "3.", "4."],
            "（1）" => ["（1）", "（2）", "（3）", "（4）"],
            "一、" => ["一、", "二、", "三、", "四、"],
            _ => [string.Empty, string.Empty, string.Empty, string.Empty],
        };
        string total = t.Rng.Of("“三公”经费合计", "“三公”经费小计", "合计", "“三公”经费");
        List<(string, string)> rows = nested
            ?
            [
                ("abroad", marks[0] + "因公出国（境）费"), ("veh", marks[1] + t.Rng.Of("公务用车购置及运行维护费", "公务用车购置及运行费")),
                ("vbuy", "其中：公务用车购置费"), ("vrun", t.Rng.Of("公务用车运行维护费", "公务用车运行费")), ("recep", marks[2] + "公务接待费"),
            ]
            :
            [
                ("abroad", marks[0] + "因公出国（境）费"), ("vbuy", marks[1] + "公务用车购置费"), ("vrun", marks[2] + "公务用车运行维护费"), ("recep", marks[3] + "公务接待费"),
            ];
        rows.Insert(more || total != "合计" || t.Rng.Chance(0.3) ? 0 : rows.Count, ("tp", total));
        if (more)
        {
            rows.Add(("meet", "会议费"));
            rows.Add(("train", "培训费"));
        }

        return [.. rows];
    }
}
