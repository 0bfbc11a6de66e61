using System.Globalization;
using System.Text;

namespace Extractor.Pipeline.Evaluation;

/// <summary>Numbers without order or sign, each as often as it occurs.</summary>
internal sealed class NumberBag : IEquatable<NumberBag>
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How many numbers there are.</summary>
    public int Count => _counts.Values.Sum();

    /// <summary>The bag of the numbers in some texts; text without a number is passed over.</summary>
    /// <param name="texts">The texts.</param>
    public static NumberBag Of(IEnumerable<string?> texts)
    {
        var bag = new NumberBag();
        foreach (string? text in texts)
        {
            if (Number(text) is decimal number)
            {
                string key = Canonical(Math.Abs(number));
                bag._counts[key] = bag._counts.GetValueOrDefault(key) + 1;
            }
        }

        return bag;
    }

    /// <summary>The number that a text holds once everything but ASCII digits, points and minus signs is taken out; full-width digits count as digits.</summary>
    /// <param name="text">The text.</param>
    public static decimal? Number(string? text)
    {
        var kept = new StringBuilder();
        foreach (char c in text ?? "None")
        {
            char plain = c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '．' => '.',
                '－' => '-',
                _ => c,
            };
            if (plain is (>= '0' and <= '9') or '.' or '-')
            {
                kept.Append(plain);
            }
        }

        return decimal.TryParse(kept.ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

    /// <summary>A number without trailing zeros.</summary>
    /// <param name="number">The number.</param>
    public static string Canonical(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>How many numbers two bags share.</summary>
    /// <param name="other">The other bag.</param>
    public int Shared(NumberBag other) => _counts.Sum(c => Math.Min(c.Value, other._counts.GetValueOrDefault(c.Key)));

    /// <inheritdoc/>
    public bool Equals(NumberBag? other) => other is not null && _counts.SequenceEqual(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NumberBag);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach ((string number, int count) in _counts)
        {
            hash.Add(number, StringComparer.Ordinal);
            hash.Add(count);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "{" + string.Join(", ", _counts.Select(c => c.Value == 1 ? c.Key : $"{c.Key}×{c.Value}")) + "}";
}
