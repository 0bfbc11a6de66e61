using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>Posts and persons by unit.</summary>
internal static class UnitTable
{
    /// <summary>Drafts the table where the department has more than one unit.</summary>
    public static Drafted? Draft(TableContext t)
    {
        List<WorldItem> units = t.Draft.World.Lists["units"];
        if (units.Count < 2)
        {
            return null;
        }

        bool split = t.Rng.Chance(0.7), number = t.Rng.Chance(0.3), support = t.Has("st.sup") && split;
        List<(string Key, string Header)> columns = [("st", "编制数")];
        if (split)
        {
            columns.Add(("st.adm", "其中：行政编制"));
            columns.Add(("st.inst", "事业编制"));
        }

        if (support)
        {
            columns.Add(("st.sup", "工勤编制"));
        }

        columns.Add(("act", t.Rng.Of("在职人员", "实有在职人数", "年末实有人数")));
        columns.Add(("ret", "退休人员"));
        int at = number ? 1 : 0;
        Grid g = t.Grid(at + 1 + columns.Count);
        List<string> headers = number ? ["序号", "单位名称"] : ["单位名称"];
        g.Header(0, [.. headers, .. columns.Select(c => c.Header)]);
        Dictionary<string, List<NumberToken?>> cells = columns.ToDictionary(c => c.Key, _ => new List<NumberToken?>());
        for (int r = 0; r <= units.Count; r++)
        {
            bool total = r == units.Count;
            if (number)
            {
                g.Text(1 + r, 0, total ? string.Empty : $"{r + 1}");
            }

            g.Text(1 + r, at, total ? "合计" : units[r].Name);
            for (int c = 0; c < columns.Count; c++)
            {
                cells[columns[c].Key].Add(g.Number(1 + r, at + 1 + c, total ? columns[c].Key : $"{units[r].Key}/{columns[c].Key}"));
            }

            if (split)
            {
                g.Sum(cells["st"][r], [cells["st.adm"][r], cells["st.inst"][r], support ? cells["st.sup"][r] : null]);
            }
        }

        foreach ((string key, _) in columns)
        {
            g.Sum(cells[key][^1], cells[key].SkipLast(1));
        }

        return new Drafted(t.Rng.Of($"{t.Variable("year")}年末各单位人员情况表", "机构人员情况表", "人员编制及实有人数情况表"), g.Done(), "人");
    }
}
