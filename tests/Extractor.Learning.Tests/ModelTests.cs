using Extractor.Documents.Model;
using Extractor.Learning.Corrections;
using Extractor.Learning.Prediction;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Facts;
using Extractor.Metrics.Mentions;
using Extractor.Metrics.Reports;
using Extractor.Metrics.Text;

namespace Extractor.Learning.Tests;

public sealed class ModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-learning-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_bag_classifier_tells_its_classes_apart_and_answers_the_same_after_saving_and_loading()
    {
        List<BagRow> rows = [.. Enumerable.Range(0, 40).SelectMany(static i => new[]
        {
            new BagRow { Class = "staff.retired", Features = ["w:退休", "w:人员", "n:" + i] },
            new BagRow { Class = "expenditure.basic", Features = ["w:基本", "w:支出", "n:" + i] },
        })];
        BagClassifier trained = BagClassifier.Train(rows, seed: 1);
        string file = Path.Combine(_folder, "m.zip");
        trained.Save(file);
        BagRow[] unseen = [new() { Features = ["w:退休", "w:职工"] }, new() { Features = ["w:基本", "w:支出", "w:经费"] }];

        IReadOnlyList<BagAnswer> before = trained.Predict(unseen);

        Assert.Equal(["staff.retired", "expenditure.basic"], before.Select(static answer => answer.Class));
        Assert.Equal(before, BagClassifier.Load(file).Predict(unseen));
        Assert.Equal(before, BagClassifier.Train(rows, seed: 1).Predict(unseen));
    }

    [Fact]
    public void A_folder_without_models_gives_no_classifier() => Assert.Null(TrainedMentionClassifier.In(_folder));

    [Fact]
    public void Corrections_are_read_back_and_a_line_cut_short_is_passed_over()
    {
        string file = Path.Combine(_folder, "c.jsonl");
        var log = new CorrectionLog(file);
        log.Append(new Correction("a.docx", "在岗职工31人", "staff.active", null, "在岗职工", ["w:在岗"], DateTime.UnixEpoch));
        File.AppendAllText(file, "\n{\"report\":\"b.do");
        log.Append(new Correction("c.docx", "开办费3万元", "none", null, "开办费", ["w:开办费"], DateTime.UnixEpoch));

        Assert.Equal(["staff.active", "none"], log.Read().Select(static correction => correction.Metric));
    }

    [Fact]
    public void A_guess_becomes_a_fact_of_the_model_with_the_value_and_place_of_the_text()
    {
        Fact fact = Assert.Single(ModelFacts("2023年，人头类开销12.50万元。", "expenditure.basic.personnel", []));

        Assert.Equal(ExtractionMethod.Model, fact.Method);
        Assert.Equal("12.50", fact.Value);
        Assert.Equal(125000m, fact.Normalized);
        Assert.Equal(Basis.Actual, fact.Basis);
        Assert.Equal(0.99, fact.Confidence);
    }

    [Fact]
    public void A_guess_never_stands_beside_a_fact_that_patterns_gave_for_the_same_thing()
    {
        Fact known = Assert.Single(ModelFacts("2023年，人头类开销12.50万元。", "expenditure.basic.personnel", []));

        Assert.Empty(ModelFacts("2023年，人头类开销13.50万元。", "expenditure.basic.personnel", [known]));
    }

    [Fact]
    public void A_metric_that_does_not_fit_the_unit_is_no_fact() => Assert.Empty(ModelFacts("2023年，人头类开销12.50万元。", "staff.active", []));

    private static IReadOnlyList<Fact> ModelFacts(string text, string guess, IReadOnlyList<Fact> known)
    {
        var document = new Document(new DocumentSource("a.txt", string.Empty, FileFormat.Text, null), [new ParagraphBlock(0, null, text, ParagraphKind.Body, 0, [])]);
        var report = new ReportInfo("部门整体支出绩效自评报告", "青岚县水利局", "青岚县", 2023, ReportKind.Department, null);
        TextReading reading = new TextInterpreter(MetricCatalogue.Default).Interpret(document, report);
        return new ModelFactBuilder(MetricCatalogue.Default, new Always(guess)).Build(document, reading, report, known);
    }

    private sealed class Always(string metric) : IMentionClassifier
    {
        public IReadOnlyList<MentionGuess> Classify(IReadOnlyList<MentionContext> mentions) => [.. mentions.Select(_ => new MentionGuess(metric, 0.99, null))];
    }
}
