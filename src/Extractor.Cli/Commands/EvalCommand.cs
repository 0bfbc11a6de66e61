using System.CommandLine;
using Extractor.Cli.CommandLine;
using Extractor.Cli.Running;
using Extractor.Metrics.Catalogue;
using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Evaluation;
using Extractor.Pipeline.Inputs;

namespace Extractor.Cli.Commands;

/// <summary>Scores the program against labelled documents; touches no database.</summary>
internal sealed class EvalCommand : ClerkCommand
{
    private readonly Argument<string> _folder = new("GOLD_DIR") { HelpName = "标注文件夹", Description = "装有 docs（报告）和 labels（标注）两个子文件夹的文件夹" };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "逐份列出漏掉和多出的数据、关系和问题" };
    private readonly Option<int?> _jobs = CommonOptions.Jobs();
    private readonly Option<double?> _fileSeconds = CommonOptions.TimeLimit();
    private readonly Option<bool> _noRecognition = CommonOptions.NoRecognition();

    public EvalCommand()
        : base(
            "eval",
            "用标注好的报告检验程序的准确率和召回率；最后一行是 JSON",
            ("extractor eval tests/gold/a", "检验并显示各项得分"),
            ("extractor eval tests/gold/a --verbose", "同时列出每一处差异"))
    {
        Add(_folder);
        Add(_verbose);
        Add(_jobs);
        Add(_fileSeconds);
        Add(_noRecognition);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var scorer = new GoldScorer(new ScoringContract(MetricCatalogue.Default), parsed.GetValue(_verbose) ? Console.WriteLine : null);
        var gold = new GoldFolder(parsed.GetRequiredValue(_folder), scorer);
        InputList inputs = InputWalk.Over(gold.Documents, cancellationToken);
        BatchOptions options = BatchRun.Options(parsed.GetValue(_jobs), parsed.GetValue(_fileSeconds));
        BatchSummary summary = await BatchRun.RunAsync(inputs, gold, options, !parsed.GetValue(_noRecognition), Console.Error);
        gold.ScoreMissing();
        ScoreCard card = scorer.Result();
        foreach ((string name, double precision, double recall) in new[]
        {
            ("数据", card.FactPrecision, card.FactRecall),
            ("勾稽关系", card.RelationPrecision, card.RelationRecall),
            ("问题", card.FindingPrecision, card.FindingRecall),
        })
        {
            Console.WriteLine($"{name}：准确率 {ScoreCard.Percent(precision)}%，召回率 {ScoreCard.Percent(recall)}%");
        }

        Console.WriteLine(card.ToJsonLine());
        return Outcome.Of(summary, failOn: null, default);
    }
}
