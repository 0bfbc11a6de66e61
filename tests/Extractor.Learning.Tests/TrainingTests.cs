using System.Text.Json;
using Extractor.Language.Segmentation;
using Extractor.Learning.Corrections;
using Extractor.Learning.Prediction;
using Extractor.Learning.Training;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Tests;

/// <summary>Models trained on a handful of sentences, once for all tests.</summary>
public sealed class TrainedModels : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("extractor-training-").FullName;

    public TrainedModels()
    {
        Corpus = Path.Combine(_root, "mentions");
        Models = Path.Combine(_root, "models");
        Directory.CreateDirectory(Corpus);
        Directory.CreateDirectory(Models);
        for (int i = 0; i < 40; i++)
        {
            File.WriteAllText(Path.Combine(Corpus, $"{i:D3}.json"), Report(i));
        }

        Mentions = [.. new MentionCorpus(MetricCatalogue.Default).Read(Corpus)];
        Train(Models);
    }

    public string Corpus { get; }

    public string Models { get; }

    public IReadOnlyList<LabelledMention> Mentions { get; }

    public TrainingResult Train(string folder, params IReadOnlyList<Correction> corrections)
    {
        Directory.CreateDirectory(folder);
        return new ModelTrainer(MetricCatalogue.Default, JiebaSegmenter.LoadPublicFinance(), 7).Train(Mentions, corrections, [], folder, "40 short reports");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Every second report says of the amount what it is; the others speak of things that no metric names.
    private static string Report(int number)
    {
        (string Label, string? Metric)[] labels =
        [
            ("基本支出", "expenditure.basic"), ("人员经费", "expenditure.basic.personnel"), ("公用经费", "expenditure.basic.public"), ("公务接待费", "three_public.reception"),
            ("会议费", "meeting"), ("培训费", "training"), ("河道清淤工程款", null), ("绿化养护费", null), ("水质检测费", null), ("年终慰问金", null),
        ];
        (string label, string? metric) = labels[number % labels.Length];
        string text = $"2023年度，{label}{12 + number}.50万元。";
        int start = text.IndexOf(label, StringComparison.Ordinal) + label.Length;
        var mention = new Dictionary<string, object?> { ["start"] = start, ["end"] = start + 5, ["value"] = $"{12 + number}.50", ["unit"] = "万元", ["role"] = "value" };
        if (metric is not null)
        {
            (mention["metric"], mention["basis"], mention["year"], mention["scope"], mention["optional"]) = (metric, "actual", 2023, null, false);
        }

        object[] blocks =
        [
            new { path = Array.Empty<string>(), kind = "Title", text = "2023年度青岚县水利局部门整体支出绩效自评报告", mentions = Array.Empty<object>() },
            new { path = Array.Empty<string>(), kind = "Body", text, mentions = new[] { mention } },
        ];
        return JsonSerializer.Serialize(new { file = $"docs/{number}.txt", year = 2023, blocks });
    }
}

public sealed class TrainingTests(TrainedModels trained) : IClassFixture<TrainedModels>
{
    [Fact]
    public void The_corpus_gives_each_figure_its_true_metric()
    {
        Assert.Equal(40, trained.Mentions.Count);
        Assert.All(trained.Mentions, static mention => Assert.True(mention.IsFigure));
        Assert.Equal(24, trained.Mentions.Count(static mention => mention.Metric is not null));
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_card()
    {
        string folder = trained.Models + "-again";

        Assert.Equal(File.ReadAllText(Path.Combine(trained.Models, "REPORT-CARD.md")), trained.Train(folder).Card);
        Assert.Equal(Guesses(trained.Models, "办公耗材款", "接待方面费用"), Guesses(folder, "办公耗材款", "接待方面费用"));
    }

    [Fact]
    public void What_a_user_said_of_a_label_holds_after_training_with_corrections()
    {
        string folder = trained.Models + "-corrected";
        var log = new CorrectionLog(Path.Combine(Directory.CreateDirectory(folder).FullName, "c.jsonl"));
        log.Append(Said("人头类开销", "expenditure.basic.personnel"));
        log.Append(Said("接待方面费用", "none"));

        trained.Train(folder, log.Read());

        Assert.Equal(["expenditure.basic.personnel", null], Guesses(folder, "人头类开销", "接待方面费用").Select(static guess => guess.MetricId));
    }

    [Fact]
    public void Corrections_alone_are_learned_without_a_corpus_and_the_last_word_counts()
    {
        string folder = trained.Models + "-names";
        trained.Train(folder);
        Assert.Null(Guesses(folder, "人头类开销")[0].MetricId);

        Assert.Equal(1, ModelTrainer.LearnNames([Said("人头类开销", "meeting"), Said("人头类开销", "expenditure.basic.personnel")], folder));

        Assert.Equal("expenditure.basic.personnel", Guesses(folder, "人头类开销")[0].MetricId);
        Assert.Throws<InvalidDataException>(() => ModelTrainer.LearnNames([], trained.Corpus));
    }

    private static Correction Said(string label, string metric) => new("a.docx", label + "12.50万元", metric, null, label, ["w:" + label], DateTime.UnixEpoch);

    private static IReadOnlyList<MentionGuess> Guesses(string folder, params string[] labels) =>
        TrainedMentionClassifier.In(folder)!.Classify([.. labels.Select(static label => CandidateTests.Context($"2023年，{label}12.50万元。"))]);
}
