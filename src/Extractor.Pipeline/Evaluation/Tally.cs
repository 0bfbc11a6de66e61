namespace Extractor.Pipeline.Evaluation;

/// <summary>Hits among what was wanted and what was given.</summary>
internal sealed class Tally
{
    public int Hit { get; set; }

    public int Gold { get; set; }

    public int Given { get; set; }

    public double Precision => Given > 0 ? (double)Hit / Given : 1.0;

    public double Recall => Gold > 0 ? (double)Hit / Gold : 1.0;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0.0;
}
