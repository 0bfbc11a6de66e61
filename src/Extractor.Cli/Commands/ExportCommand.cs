using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Exports.Files;
using Extractor.Exports.Parquet;
using Extractor.Exports.Spreadsheets;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Answers;
using Extractor.Storage.LiteDb;
using Extractor.Storage.Queries;

namespace Extractor.Cli.Commands;

/// <summary>Writes what is in store into a file for other programs.</summary>
internal sealed class ExportCommand : ClerkCommand
{
    private static readonly string[] Extensions = [".xlsx", ".csv", ".jsonl", ".parquet"];

    private readonly Option<string> _to = new("--to", "-t") { HelpName = "文件", Description = "导出到哪个文件；扩展名决定格式：.xlsx（Excel 工作簿）、.csv 或 .jsonl（每行一个数据）、.parquet（一个文件夹，按年度分区）", Required = true };
    private readonly Option<string> _database = CommonOptions.Database();
    private readonly Option<string?> _department = FilterOptions.Department();
    private readonly Option<string?> _region = FilterOptions.Region();
    private readonly Option<string[]> _year = FilterOptions.Year();
    private readonly Option<string[]> _kind = FilterOptions.Words("--kind", "报告类型", ChineseNames.ReportKinds);
    private readonly Option<string[]> _basis = new("--basis") { HelpName = "口径", Description = $"工作簿中指标表的口径，默认决算；可以是：{ChineseNames.Bases.Choices}" };
    private readonly Option<string> _unit = new("--unit") { HelpName = "单位", Description = "金额的单位：元、万元或亿元，默认万元", DefaultValueFactory = _ => MoneyUnit.Default.Name };

    public ExportCommand()
        : base(
            "export",
            "把库中的数据导出成文件：Excel 工作簿（指标表和问题表）、CSV、JSON Lines 或 Parquet",
            ("extractor export --to 汇总.xlsx", "每个部门每年一行、每个指标一列，另附问题表"),
            ("extractor export --to 预算.xlsx --basis 年初预算 --year 2023", "2023 年各部门的年初预算"),
            ("extractor export --to 数据.csv", "全部数据，每个数据一行"),
            ("extractor export --to 数据.parquet", "供 DuckDB、Spark、ClickHouse 使用：facts、findings、reports 三张表，按年度分区"))
    {
        foreach (Option option in new Option[] { _to, _database, _department, _region, _year, _kind, _basis, _unit })
        {
            Add(option);
        }

        _unit.AcceptOnlyFromAmong([.. MoneyUnit.All.Select(u => u.Name)]);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(_to);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (!Extensions.Contains(extension))
        {
            throw new UsageException($"--to 不认识扩展名“{extension}”；可以是：{string.Join('、', Extensions)}");
        }

        HashSet<string>? bases = FilterOptions.Parse(parsed.GetValue(_basis), "--basis", ChineseNames.Bases);
        if (bases?.Count > 1)
        {
            throw new UsageException("--basis 只能有一个口径：指标表每个指标一列");
        }

        var filter = new ReportFilter
        {
            Department = parsed.GetValue(_department),
            Region = parsed.GetValue(_region),
            ReportYears = FilterOptions.Years(parsed.GetValue(_year)),
            Kinds = FilterOptions.Parse(parsed.GetValue(_kind), "--kind", ChineseNames.ReportKinds),
        };
        MoneyUnit money = MoneyUnit.All.First(u => u.Name == parsed.GetRequiredValue(_unit));
        using LiteDbReportStore store = LiteDbReportStore.OpenForReading(parsed.GetRequiredValue(_database));

        if (extension == ".parquet")
        {
            var export = new ParquetExport(store, MetricCatalogue.Default);
            await WholeFolder.WriteAsync(path, folder => export.WriteAsync(folder, filter, bases, cancellationToken));
            return;
        }

        await WholeFile.WriteAsync(path, async file =>
        {
            if (extension == ".xlsx")
            {
                var export = new SpreadsheetExport(store, MetricCatalogue.Default, money);
                await export.WriteAsync(file, filter, bases?.First() ?? "actual", cancellationToken);
            }
            else
            {
                IEnumerable<FactRow> facts = store.Facts(FactFilter.OfReports(filter) with { Bases = bases });
                AnswerTable table = FactsAnswer.Of(facts, MetricCatalogue.Default, money, forPeople: extension == ".csv");
                Action<Stream, AnswerTable> write = extension == ".csv" ? CsvOutput.Write : JsonRows.WriteLines;
                write(file, table);
            }
        });
    }
}
