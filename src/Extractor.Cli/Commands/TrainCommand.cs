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
    private readonly Argument<string?> _corpus = new("CORPUS") { HelpName = "语料文件夹", Description = "语料生成器用 --mentions 写出的文件夹（其中有 mentions 子文件夹）；不写则保留现有模型，只学习更正", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _test = new("--test") { HelpName = "文件夹", Description = "测试语料文件夹（生成时用 --split test），只用来测量" };
    private readonly Option<string> _out = new("--out", "-o") { HelpName = "文件夹", Description = "模型和成绩单的文件夹，默认是程序旁边的 models，识别时用的就是它", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "models") };
    private readonly Option<int> _seed = new("--seed") { HelpName = "数", Description = "随机种子；种子和语料相同，模型就相同", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _answers = new("--answers") { HelpName = "文件", Description = "逐条写出规则没有命名的数据：真值、模型的回答和把握" };
    private readonly Option<string?> _corrections = new("--with-corrections") { HelpName = "文件", Description = "学习用户更正过的数据（extractor annotate --set 写的文件）；不写文件名则是 --db 旁边的那一个", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _database = CommonOptions.Database();

    public TrainCommand()
        : base(
            "train",
            "用生成的语料和用户的更正训练识别模型，写出模型和成绩单",
            ("extractor train --with-corrections", "学习用户的更正，几秒钟；以后同样的名称就按更正识别"),
            ("extractor train 语料/train --test 语料/test --with-corrections", "从语料重新训练，连同用户的更正，并测量"))
    {
        Add(_corpus);
        Add(_test);
        Add(_out);
        Add(_seed);
        Add(_corrections);
        Add(_answers);
        Add(_database);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyList<Correction> corrections = Corrections(parsed);
        string folder = parsed.GetRequiredValue(_out);
        try
        {
            if (parsed.GetValue(_corpus) is not { } corpus)
            {
                if (parsed.GetResult(_corrections) is null)
                {
                    throw new UsageException("要写语料文件夹，或用 --with-corrections 只学习更正");
                }

                Console.WriteLine($"已学习 {ModelTrainer.LearnNames(corrections, folder)} 个名称，写入 {folder}");
                return ExitCode.Done;
            }

            Train(parsed, corpus, corrections, folder);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
    }

    private void Train(ParseResult parsed, string corpusFolder, IReadOnlyList<Correction> corrections, string folder)
    {
        var corpus = new MentionCorpus(MetricCatalogue.Default);
        int seed = parsed.GetValue(_seed);
        string trainFolder = Mentions(corpusFolder);
        List<LabelledMention> mentions = [.. corpus.Read(trainFolder)];
        if (mentions.Count == 0)
        {
            throw new UsageException($"语料中没有可供训练的数据：{trainFolder}");
        }

        List<TestSet> tests = [];
        if (parsed.GetValue(_test) is { } test)
        {
            MetricCatalogue part = MaskedCatalogue.Make(seed);
            tests.Add(new TestSet("generated test split (unseen templates and synonyms)", [.. corpus.Read(Mentions(test))]));
            tests.Add(new TestSet("the same, half of the catalogue's synonyms removed", [.. new MentionCorpus(part).Read(Mentions(test))], part));
        }

        Directory.CreateDirectory(folder);
        var trainer = new ModelTrainer(MetricCatalogue.Default, JiebaSegmenter.LoadPublicFinance(), seed);
        string data = $"{Directory.EnumerateFiles(trainFolder, "*.json").Count()} generated reports of the train split";
        TrainingResult result = trainer.Train(mentions, corrections, tests, folder, data);
        Console.Write(result.Card);
        if (parsed.GetValue(_answers) is { } answers)
        {
            File.WriteAllLines(answers, result.Answers);
        }
    }

    private IReadOnlyList<Correction> Corrections(ParseResult parsed)
    {
        if (parsed.GetResult(_corrections) is null)
        {
            return [];
        }

        string file = parsed.GetValue(_corrections) ?? CorrectionLog.Beside(parsed.GetRequiredValue(_database));
        return File.Exists(file) ? new CorrectionLog(file).Read() : throw new UsageException($"更正文件不存在：{file}");
    }

    private static string Mentions(string corpus)
    {
        string folder = Path.Combine(corpus, "mentions");
        return Directory.Exists(folder) ? folder : throw new UsageException($"找不到语料：{folder}（生成语料时要加 --mentions）");
    }
}
