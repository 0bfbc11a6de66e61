using System.Globalization;
using Extractor.Storage.Queries;

namespace Extractor.Pipeline.Across;

/// <summary>The values, in the base unit, that can stand behind a stored figure: half a unit of its last printed digit either side. Counts are exact.</summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
internal readonly record struct PrintedInterval(decimal Low, decimal High)
{
    /// <summary>The interval behind a fact, or <see langword="null"/> where it is no number.</summary>
    public static PrintedInterval? Of(FactRow fact)
    {
        if (fact.Normalized is not { } normalized)
        {
            return null;
        }

        if (!decimal.TryParse(fact.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal printed))
        {
            return null;
        }

        if (printed == 0m || !(fact.Unit.EndsWith('元') || fact.Unit == "%"))
        {
            return new PrintedInterval(normalized, normalized);
        }

        decimal half = 0.5m * Math.Abs(normalized / printed);
        int point = fact.Value.IndexOf('.', StringComparison.Ordinal);
        for (int digits = point < 0 ? 0 : fact.Value.Length - point - 1; digits > 0; digits--)
        {
            half /= 10m;
        }

        return new PrintedInterval(normalized - half, normalized + half);
    }

    /// <summary>Whether the two share a value.</summary>
    public bool Meets(PrintedInterval other) => Low <= other.High && other.Low <= High;
}
