using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;

namespace Extractor.Cli.Commands;

/// <summary>Answers questions over all reports in store.</summary>
internal sealed class QueryCommand : ClerkCommand
{
    private static readonly string[] AllBases = ["none", "initial_budget", "adjusted_budget", "actual"];

    private readonly Option<string> _database = CommonOptions.Database();
    private readonly Option<string[]> _metric = new("--metric", "-m") { HelpName = "指标", Description = "指标的中文名或代码，例如 三公经费、expenditure.total、three_public.*；可写多个；全部指标见 extractor metrics", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _department = FilterOptions.Department();
    private readonly Option<string?> _region = FilterOptions.Region();
    private readonly Option<string[]> _year = FilterOptions.Year();
    private readonly Option<string[]> _basis = FilterOptions.Words("--basis", "口径", ChineseNames.Bases);
    private readonly Option<string?> _scope = new("--scope") { HelpName = "项目", Description = "只看名称含该文字的项目或下属单位；写 all 则部门、项目都列出；默认只看部门整体" };
    private readonly Option<string[]> _kind = FilterOptions.Words("--kind", "报告类型", ChineseNames.ReportKinds);
    private readonly Option<string[]> _group = new("--group") { HelpName = "分组", Description = "按 department（部门）、region（地区）、year（年度）、metric（指标）分组；可写多个", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _aggregate = new("--agg") { HelpName = "统计", Description = "sum（合计）、avg（平均）、min（最小）、max（最大）、count（个数）、rank（排名）；可写多个", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> _unit = new("--unit") { HelpName = "单位", Description = "金额的单位：元、万元或亿元，默认万元", DefaultValueFactory = _ => MoneyUnit.Default.Name };
    private readonly Option<bool> _ascending = new("--asc") { Description = "从小到大排列" };
    private readonly Option<bool> _every = new("--every") { Description = "同一数据在几份报告中都有时全部列出；默认每个部门每个年度只取一个" };
    private readonly AnswerOptions _answer = new();

    public QueryCommand()
        : base(
            "query",
            "跨部门、跨年度查询指标：筛选、分组、合计、平均、排名",
            ("extractor query --metric 本年支出合计 --year 2023 --basis 决算", "各部门 2023 年支出决算"),
            ("extractor query --metric 三公经费 --year 2023 --top 20", "三公经费最多的 20 个部门"),
            ("extractor query --department 水利局 --metric 预算执行率", "水利局历年预算执行率"),
            ("extractor query --metric 三公经费 --group year --agg sum avg", "历年三公经费合计和平均"),
            ("extractor query --metric 项目支出 --group department --agg sum --csv > 项目支出.csv", "各部门项目支出合计，导出到 Excel"))
    {
        foreach (Option option in new Option[] { _database, _metric, _department, _region, _year, _basis, _scope, _kind, _group, _aggregate, _unit, _ascending, _every })
        {
            Add(option);
        }

        _unit.AcceptOnlyFromAmong([.. MoneyUnit.All.Select(u => u.Name)]);
        _answer.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        MetricCatalogue catalogue = MetricCatalogue.Default;
        List<Aggregate> aggregates = Aggregates(parsed.GetValue(_aggregate), out bool ranked);
        Grouping grouping = Groups(parsed.GetValue(_group), out bool grouped);
        ranked |= _answer.Top(parsed) is not null && aggregates.Count == 0 && !grouped;
        FactFilter filter = Filter(parsed, catalogue, actualByDefault: ranked || grouped || aggregates.Count > 0);
        MoneyUnit money = MoneyUnit.All.First(u => u.Name == parsed.GetRequiredValue(_unit));
        bool forPeople = !_answer.ForPrograms(parsed);
        bool ascending = parsed.GetValue(_ascending);
        using LiteDbReportStore store = LiteDbReportStore.OpenForReading(parsed.GetRequiredValue(_database));
        IEnumerable<FactRow> facts = store.Facts(filter);
        facts = parsed.GetValue(_every) ? facts : PreferredStatements.Of(facts);
        AnswerTable table;
        if (aggregates.Count > 0 || grouped)
        {
            table = FactAggregation.Of(facts, grouping, aggregates.Count > 0 ? aggregates : [Aggregate.Sum, Aggregate.Count], catalogue, money, forPeople, ascending);
        }
        else if (ranked)
        {
            facts = ascending ? facts.Where(f => f.Normalized is not null).OrderBy(f => f.Normalized) : facts.OrderByDescending(f => f.Normalized);
            table = FactsAnswer.Of(facts, catalogue, money, forPeople, ranked: true);
        }
        else
        {
            facts = facts.OrderBy(f => f.Metric, StringComparer.Ordinal)
                .ThenBy(f => f.Report.Department, StringComparer.Ordinal)
                .ThenBy(f => f.Year)
                .ThenBy(f => Array.IndexOf(AllBases, f.Basis))
                .ThenBy(f => f.Scope, StringComparer.Ordinal);
            table = FactsAnswer.Of(facts, catalogue, money, forPeople);
        }

        _answer.Write(parsed, table, "没有符合条件的数据");
    }

    private FactFilter Filter(ParseResult parsed, MetricCatalogue catalogue, bool actualByDefault)
    {
        HashSet<string>? bases = FilterOptions.Parse(parsed.GetValue(_basis), "--basis", ChineseNames.Bases);
        if (bases is null && actualByDefault)
        {
            // A budget and the outcome of the same year have no common sum or rank.
            bases = ["actual", "none"];
            if (!_answer.ForPrograms(parsed))
            {
                Console.Error.WriteLine("（没有写 --basis，按决算统计）");
            }
        }

        return new FactFilter
        {
            Metrics = MetricWords.Parse(parsed.GetValue(_metric), catalogue),
            Department = parsed.GetValue(_department),
            Region = parsed.GetValue(_region),
            Years = FilterOptions.Years(parsed.GetValue(_year)),
            Bases = bases,
            Kinds = FilterOptions.Parse(parsed.GetValue(_kind), "--kind", ChineseNames.ReportKinds),
            Scope = parsed.GetValue(_scope) switch
            {
                null => ScopeFilter.Whole,
                "all" or "*" => ScopeFilter.Any,
                { } text => new ScopeFilter(false, text),
            },
        };
    }

    private static List<Aggregate> Aggregates(string[]? words, out bool ranked)
    {
        List<string> all = FilterOptions.Split(words);
        ranked = all.RemoveAll(w => w is "rank" or "排名") > 0;
        return
        [
            .. all.Select(w => w switch
            {
                "sum" or "合计" => Aggregate.Sum,
                "avg" or "平均" => Aggregate.Average,
                "min" or "最小" => Aggregate.Minimum,
                "max" or "最大" => Aggregate.Maximum,
                "count" or "个数" => Aggregate.Count,
                _ => throw new UsageException($"--agg 不认识“{w}”；可以是：sum、avg、min、max、count、rank"),
            }),
        ];
    }

    private static Grouping Groups(string[]? words, out bool grouped)
    {
        List<string> all = FilterOptions.Split(words);
        grouped = all.Count > 0;
        return all.Aggregate(Grouping.None, (groups, word) => groups | word switch
        {
            "department" or "部门" => Grouping.Department,
            "region" or "地区" => Grouping.Region,
            "year" or "年度" => Grouping.Year,
            "metric" or "指标" => Grouping.None,
            _ => throw new UsageException($"--group 不认识“{word}”；可以是：department、region、year、metric"),
        });
    }
}
