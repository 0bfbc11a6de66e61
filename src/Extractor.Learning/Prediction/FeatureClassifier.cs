using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Extractor.Learning.Prediction;

/// <summary>
/// A yes-or-no classifier over a fixed number of features: boosted trees with calibrated probabilities. Predicts in batches and is
/// safe to share between threads.
/// </summary>
internal sealed class FeatureClassifier
{
    private readonly MLContext _context;
    private readonly ITransformer _model;
    private readonly DataViewSchema _input;

    private FeatureClassifier(MLContext context, ITransformer model, DataViewSchema input)
    {
        _context = context;
        _model = model;
        _input = input;
    }

    /// <summary>Learns from rows. The same rows in the same order with the same seed give the same model.</summary>
    public static FeatureClassifier Train(IReadOnlyList<(float[] Features, bool Label)> rows, int seed)
    {
        var context = new MLContext(seed);
        IDataView data = View(context, rows);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = "Label",
            FeatureColumnName = "Features",
            NumberOfTrees = 120,
            NumberOfLeaves = 12,
            MinimumExampleCountPerLeaf = Math.Clamp(rows.Count / 200, 2, 12),
            LearningRate = 0.1,
            NumberOfThreads = 1,
            Seed = seed,
            FeatureFraction = 0.7,
        });
        return new FeatureClassifier(context, trainer.Fit(data), data.Schema);
    }

    /// <summary>Loads a saved model.</summary>
    public static FeatureClassifier Load(string path)
    {
        var context = new MLContext(0);
        ITransformer model = context.Model.Load(path, out DataViewSchema input);
        return new FeatureClassifier(context, model, input);
    }

    /// <summary>Saves the model.</summary>
    public void Save(string path) => _context.Model.Save(_model, _input, path);

    /// <summary>The probability of yes for each row.</summary>
    public float[] Predict(IReadOnlyList<float[]> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        IDataView scored = _model.Transform(View(_context, [.. rows.Select(static features => (features, false))]));
        return [.. scored.GetColumn<float>("Probability")];
    }

    private static IDataView View(MLContext context, IReadOnlyList<(float[] Features, bool Label)> rows)
    {
        int width = rows[0].Features.Length;
        var schema = SchemaDefinition.Create(typeof(FeatureRow));
        schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return context.Data.LoadFromEnumerable(rows.Select(static row => new FeatureRow { Features = row.Features, Label = row.Label }), schema);
    }

    private sealed class FeatureRow
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
