using Microsoft.ML;
using Microsoft.ML.Data;

namespace Extractor.Learning.Prediction;

/// <summary>A bag of features, with its class where it is known.</summary>
internal sealed class BagRow
{
    public string[] Features { get; set; } = [];

    public string Class { get; set; } = string.Empty;
}

/// <summary>The likeliest class of a bag and its probability.</summary>
internal readonly record struct BagAnswer(string Class, double Probability);

/// <summary>
/// A maximum-entropy classifier over bags of features. Predicts in batches (one transform a batch), so it needs no pool of engines
/// and is safe to share between threads.
/// </summary>
internal sealed class BagClassifier
{
    private const string KeyColumn = "Key";
    private readonly MLContext _context;
    private readonly ITransformer _model;
    private readonly DataViewSchema _input;

    private BagClassifier(MLContext context, ITransformer model, DataViewSchema input)
    {
        _context = context;
        _model = model;
        _input = input;
    }

    /// <summary>Learns from rows. The same rows in the same order with the same seed give the same model.</summary>
    public static BagClassifier Train(IReadOnlyList<BagRow> rows, int seed)
    {
        var context = new MLContext(seed);
        IDataView data = context.Data.LoadFromEnumerable(rows);
        IEstimator<ITransformer> pipeline = context.Transforms.Conversion.MapValueToKey("Label", nameof(BagRow.Class), keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Append(context.Transforms.Conversion.MapValueToKey(KeyColumn, nameof(BagRow.Features)))
            .Append(context.Transforms.Text.ProduceNgrams("Bag", KeyColumn, ngramLength: 1, useAllLengths: false))
            .Append(context.Transforms.NormalizeLpNorm("Bag"))
            .AppendCacheCheckpoint(context)
            .Append(context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new Microsoft.ML.Trainers.LbfgsMaximumEntropyMulticlassTrainer.Options
            {
                LabelColumnName = "Label",
                FeatureColumnName = "Bag",
                NumberOfThreads = 1,
                L1Regularization = 0.02f,
                L2Regularization = 0.02f,
                MaximumNumberOfIterations = 120,
            }));
        return new BagClassifier(context, pipeline.Fit(data), data.Schema);
    }

    /// <summary>Loads a saved model.</summary>
    public static BagClassifier Load(string path)
    {
        var context = new MLContext(0);
        ITransformer model = context.Model.Load(path, out DataViewSchema input);
        return new BagClassifier(context, model, input);
    }

    /// <summary>Saves the model.</summary>
    public void Save(string path) => _context.Model.Save(_model, _input, path);

    /// <summary>The likeliest class of each row.</summary>
    public IReadOnlyList<BagAnswer> Predict(IReadOnlyList<BagRow> rows)
    {
        IDataView scored = _model.Transform(_context.Data.LoadFromEnumerable(rows));
        DataViewSchema.Column column = scored.Schema["Score"];
        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        string[] classes = [.. names.DenseValues().Select(static name => name.ToString())];
        var answers = new List<BagAnswer>(rows.Count);
        using DataViewRowCursor cursor = scored.GetRowCursor([column]);
        ValueGetter<VBuffer<float>> getter = cursor.GetGetter<VBuffer<float>>(column);
        VBuffer<float> scores = default;
        while (cursor.MoveNext())
        {
            getter(ref scores);
            int best = 0;
            float most = float.MinValue;
            int at = 0;
            foreach (float score in scores.DenseValues())
            {
                if (score > most)
                {
                    (best, most) = (at, score);
                }

                at++;
            }

            answers.Add(new BagAnswer(classes[best], most));
        }

        return answers;
    }
}
