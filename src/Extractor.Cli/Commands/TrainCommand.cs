using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Language.Segmentation;
using Extractor.Learning.Corrections;
using Extractor.Learning.Training;
using Extractor.Metrics.Catalogue;

namespace Extractor.Cli.Commands;

/// <summary>Trains the models that name mentions which no pattern names.</summary>
internal sealed class TrainCommand : ClerkCommand
{
    private readonly Argument<string> _corpus = new("CORPUS") { HelpName = "语料文件夹", Description = "语料生成器用 --mentions 写出的文件夹（其中有 mentions 子文件夹）" };
    private readonly Option<string?> _test = new("--test") { HelpName = "文件夹", Description = "测试语料文件夹（生成时用 --split test），只用来测量" };
    private readonly Option<string> _out = new("--out", "-o") { HelpName = "文件夹", Description = "写模型和成绩单的文件夹", DefaultValueFactory = _ => "models" };
    private readonly Option<int> _seed = new("--seed") { HelpName = "数", Description = "随机种子；种子和语料相同，模型就相同", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _corrections = new("--with-corrections") { HelpName = "文件", Description = "也学习用户更正过的数据（extractor annotate --set 写的文件）" };

    public TrainCommand()
        : base(
            "train",
            "用生成的语料和用户的更正训练识别模型，写出模型和成绩单",
            ("extractor train 语料/train --test 语料/test", "训练并测量，模型写入 models"),
            ("extractor train 语料/train --with-corrections extractor.db.corrections.jsonl", "连同用户的更正一起学习"))
    {
        Add(_corpus);
        Add(_test);
        Add(_out);
        Add(_seed);
        Add(_corrections);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var corpus = new MentionCorpus(MetricCatalogue.Default);
        string trainFolder = Mentions(parsed.GetRequiredValue(_corpus));
        string? testFolder = parsed.GetValue(_test) is { } test ? Mentions(test) : null;
        string? correctionFile = parsed.GetValue(_corrections);
        if (correctionFile is not null && !File.Exists(correctionFile))
        {
            throw new UsageException($"更正文件不存在：{correctionFile}");
        }

        try
        {
            List<LabelledMention> mentions = [.. corpus.Read(trainFolder)];
            if (mentions.Count == 0)
            {
                throw new UsageException($"语料中没有可供训练的数据：{trainFolder}");
            }

            IReadOnlyList<Correction> corrections = correctionFile is null ? [] : new CorrectionLog(correctionFile).Read();
            List<(string, IReadOnlyList<LabelledMention>)> tests = [];
            if (testFolder is not null)
            {
                List<LabelledMention> all = [.. corpus.Read(testFolder)];
                tests.Add(("generated test split (unseen templates and synonyms)", all));
            }

            string folder = parsed.GetRequiredValue(_out);
            Directory.CreateDirectory(folder);
            var trainer = new ModelTrainer(JiebaSegmenter.LoadPublicFinance(), parsed.GetValue(_seed));
            string data = $"{Directory.EnumerateFiles(trainFolder, "*.json").Count()} generated reports of the train split";
            Console.Write(trainer.Train(mentions, corrections, tests, folder, data));
            return ExitCode.Done;
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static string Mentions(string corpus)
    {
        string folder = Path.Combine(corpus, "mentions");
        return Directory.Exists(folder) ? folder : throw new UsageException($"找不到语料：{folder}（生成语料时要加 --mentions）");
    }
}
