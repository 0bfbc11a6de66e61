using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;

namespace Extractor.Cli.Commands;

/// <summary>Lists the metrics of the catalogue.</summary>
internal sealed class MetricsCommand : ClerkCommand
{
    private readonly AnswerOptions _answer = new();

    public MetricsCommand()
        : base("metrics", "列出可以提取和查询的指标", ("extractor metrics", "列出全部指标及其代码"))
    {
        _answer.AddTo(this);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var table = new AnswerTable(
            [new Column("id", "代码"), new Column("label", "指标"), new Column("type", "类型"), new Column("names", "报告中的叫法")],
            MetricCatalogue.Default.All.Select(m => new object?[] { m.Id, m.Label, _answer.ForPrograms(parsed) ? TypeId(m.Type) : TypeName(m.Type), m.Names }));
        _answer.Write(parsed, table, "没有指标", rowsOnScreen: int.MaxValue);
    }

    private static string TypeId(MetricType type) => type switch
    {
        MetricType.Money => "money",
        MetricType.Rate => "rate",
        MetricType.Score => "score",
        MetricType.Grade => "grade",
        _ => "count",
    };

    private static string TypeName(MetricType type) => type switch
    {
        MetricType.Money => "金额",
        MetricType.Rate => "比率",
        MetricType.Score => "得分",
        MetricType.Grade => "等级",
        _ => "数量",
    };
}
