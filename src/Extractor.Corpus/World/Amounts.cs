using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.World;

/// <summary>Rounds invented money to the grain of this department's books: some keep fen, some hundreds of yuan.</summary>
internal sealed class Amounts(Rng rng)
{
    private readonly decimal _grain = rng.Fork("grain").Of(0.01m, 0.01m, 100m, 100m, 1m);
    private readonly decimal _budgetGrain = rng.Fork("budget-grain").Of(100m, 100m, 10_000m, 1_000m, 100_000m);

    /// <summary>An accounted amount.</summary>
    public decimal Actual(decimal value) => Round(value, _grain);

    /// <summary>A budgeted amount, rounder than accounts; never rounded to nothing.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="up">Round up, so that spending stays within it.</param>
    public decimal Budget(decimal value, bool up = false)
    {
        decimal grain = value < 50 * _budgetGrain ? 100m : _budgetGrain;
        return up ? Math.Ceiling(value / grain) * grain : Round(value, grain);
    }

    /// <summary>A small amount such as a reception cost.</summary>
    public decimal Small(decimal value) => Round(value, _grain < 100m ? 0.01m : 100m);

    private static decimal Round(decimal value, decimal grain) => Math.Round(value / grain, MidpointRounding.AwayFromZero) * grain;
}
