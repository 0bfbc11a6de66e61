using System.CommandLine;
using System.Globalization;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Documents.Reading;
using Extractor.Language.Segmentation;
using Extractor.Learning.Annotation;
using Extractor.Learning.Corrections;
using Extractor.Learning.Prediction;
using Extractor.Metrics.Catalogue;

namespace Extractor.Cli.Commands;

/// <summary>Shows what each figure of a report's text was taken for, and records what a user says it is.</summary>
internal sealed class AnnotateCommand : ClerkCommand
{
    private static readonly string[] Bases = ["initial_budget", "adjusted_budget", "actual"];
    private readonly Argument<string> _report = new("REPORT") { HelpName = "报告", Description = "报告文件" };
    private readonly Option<string[]> _set = new("--set", "-s") { HelpName = "编号=指标", Description = "更正一个数据，如 f12=expenditure.basic，或连同口径 f12=基本支出@actual；不是指标数据写 f12=none；确认无误也可这样写" };
    private readonly Option<string?> _models = new("--models") { HelpName = "文件夹", Description = "模型的文件夹，默认是程序旁边的 models" };
    private readonly Option<string> _database = CommonOptions.Database();

    public AnnotateCommand()
        : base(
            "annotate",
            "列出报告正文中每个数据被识别成什么指标；用 --set 更正，供 extractor train --with-corrections 学习",
            ("extractor annotate 自评报告.docx", "列出每个数据的编号、指标、口径和把握"),
            ("extractor annotate 自评报告.docx --set f12=expenditure.basic", "更正一个数据"))
    {
        Add(_report);
        Add(_set);
        Add(_models);
        Add(_database);
        SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(_report);
        MetricCatalogue catalogue = MetricCatalogue.Default;
        var annotator = new MentionAnnotator(catalogue, parsed.GetValue(_models) is { } folder ? TrainedMentionClassifier.In(folder) : TrainedMentionClassifier.BesideProgram(), JiebaSegmenter.LoadPublicFinance());
        IReadOnlyList<AnnotatedMention> mentions;
        try
        {
            mentions = annotator.Annotate(new ReportReader().Read(path, cancellationToken));
        }
        catch (DocumentReadException e)
        {
            Console.Error.WriteLine($"{path}：{e.Message}");
            return ExitCode.Failed;
        }

        if (parsed.GetValue(_set) is { Length: > 0 } settings)
        {
            string file = CorrectionLog.Beside(parsed.GetRequiredValue(_database));
            List<Correction> corrections = [.. settings.Select(setting => Correction(setting, path, mentions, annotator, catalogue))];
            var log = new CorrectionLog(file);
            foreach (Correction correction in corrections)
            {
                log.Append(correction);
                Console.WriteLine($"已记录：{correction.Quote} → {NameOf(correction.Metric, catalogue)}");
            }

            Console.WriteLine($"更正保存在 {file}，用 extractor train --with-corrections {file} 学习");
            if (corrections.Exists(correction => mentions.Any(mention => mention is { MetricId: not null, ByModel: false } && mention.Context.Bare == correction.Label)))
            {
                Console.WriteLine("其中有规则已经命名的数据：更正供训练用，规则的识别不变；要改规则所用的名称，在 catalogue.user.json 里写");
            }

            return ExitCode.Done;
        }

        foreach (AnnotatedMention mention in mentions)
        {
            string metric = mention.MetricId is { } id ? $"{NameOf(id, catalogue)}({id}) {mention.Basis}" : "—";
            string method = mention.MetricId is null ? string.Empty : mention.ByModel ? "模型" : "规则";
            Console.WriteLine($"{mention.Id}\t{metric}\t{method}\t{mention.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}\t{mention.Context.Mention.Quote.ReplaceLineEndings(" ")}");
        }

        return ExitCode.Done;
    }

    private static Correction Correction(string setting, string path, IReadOnlyList<AnnotatedMention> mentions, MentionAnnotator annotator, MetricCatalogue catalogue)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1)
        {
            throw new UsageException($"--set 应写成 编号=指标，如 f12=expenditure.basic，不是“{setting}”");
        }

        AnnotatedMention mention = mentions.FirstOrDefault(m => m.Id == setting[..equals]) ?? throw new UsageException($"报告里没有编号为 {setting[..equals]} 的数据");
        string[] parts = setting[(equals + 1)..].Split('@');
        if (parts.Length > 2 || (parts.Length == 2 && !Bases.Contains(parts[1])))
        {
            throw new UsageException($"口径只能是 {string.Join('、', Bases)}：“{setting}”");
        }

        string metric = parts[0] == "none" ? parts[0] : MetricWords.Parse([parts[0]], catalogue) is { Count: 1 } found ? found.First() : throw new UsageException($"“{parts[0]}”不是一个指标");
        return annotator.Correct(Path.GetFileName(path), mention, metric, parts.Length == 2 ? parts[1] : null);
    }

    private static string NameOf(string metric, MetricCatalogue catalogue) => metric == "none" ? "不是指标数据" : catalogue.Find(metric)?.Label ?? metric;
}
