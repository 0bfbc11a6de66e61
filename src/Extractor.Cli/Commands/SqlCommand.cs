using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Exports.Columns;
using Extractor.Exports.Sql;
using Extractor.Metrics.Catalogue;

namespace Extractor.Cli.Commands;

/// <summary>Answers SQL over what is in store.</summary>
internal sealed class SqlCommand : ClerkCommand
{
    private readonly Argument<string> _sql = new("SQL")
    {
        HelpName = "SQL",
        Description = $"""
            查询语句（DuckDB 的语法，只能查询）。表和列：
            facts（{string.Join(", ", StoreColumns.Facts(_ => null).Select(c => c.Name))}）；
            findings（{string.Join(", ", StoreColumns.Findings.Select(c => c.Name))}）；
            reports（{string.Join(", ", StoreColumns.Reports.Select(c => c.Name))}）。
            normalized、stake 以元计；preferred 为真的数据每个部门、年度、口径只有一个，合计时用它
            """,
    };

    private readonly Option<string> _database = CommonOptions.Database();
    private readonly AnswerOptions _answer = new();

    public SqlCommand()
        : base(
            "sql",
            "用 SQL 查询库中的数据、问题和报告",
            ("extractor sql \"select department, normalized from facts where metric = 'three_public.total' and year = 2023 and basis = 'actual' and scope is null and preferred order by 2 desc limit 20\"", "2023 年三公经费最多的 20 个部门"),
            ("extractor sql \"select kind, count(*) from findings where state = 'open' group by kind\" --csv", "待核问题按种类计数"),
            ("extractor sql \"describe facts\"", "facts 表有哪些列"))
    {
        Add(_sql);
        Add(_database);
        _answer.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        try
        {
            using SqlSnapshot snapshot = SqlSnapshot.Of(parsed.GetRequiredValue(_database), MetricCatalogue.Default);
            SqlAnswer.Ask(snapshot, parsed.GetRequiredValue(_sql), table => _answer.Write(parsed, table, "没有符合条件的行"));
        }
        catch (SqlQueryException e)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
