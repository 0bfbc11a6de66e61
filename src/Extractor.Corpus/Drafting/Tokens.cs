using System.Globalization;
using System.Text;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Drafting;

/// <summary>A stretch of a drafted text: words, a number or a word that depends on numbers.</summary>
internal abstract class Token
{
    /// <summary>The characters as they will be printed.</summary>
    public abstract string Text { get; }
}

/// <summary>Words.</summary>
internal sealed class TextToken(string text) : Token
{
    /// <summary>The words; typing noise may change them.</summary>
    public string Words { get; set; } = text;

    /// <inheritdoc/>
    public override string Text => Words;
}

/// <summary>A printed number that is a figure of the world.</summary>
internal sealed class NumberToken(Figure figure, string printed, string unit, decimal scale) : Token
{
    private string _printed = printed;

    /// <summary>The figure it states.</summary>
    public Figure Figure { get; } = figure;

    /// <summary>The digits as printed.</summary>
    public string Printed
    {
        get => _printed;
        set
        {
            _printed = value;
            Spoken = null;
        }
    }

    /// <summary>The unit as stated: printed behind the number, in a header or in a caption.</summary>
    public string Unit { get; set; } = unit;

    /// <summary>What one printed unit is in the base unit.</summary>
    public decimal Scale { get; set; } = scale;

    /// <summary>Whether the unit stands behind the number.</summary>
    public bool UnitPrinted { get; init; } = true;

    /// <summary>What stands between number and unit (a space in some documents).</summary>
    public string Gap { get; init; } = string.Empty;

    /// <summary>What stands before the number, such as ≥ or a minus sign.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Digits written as words (百分之九十五, 十七), or <see langword="null"/>.</summary>
    public string? Spoken { get; set; }

    /// <summary>The facts it states.</summary>
    public IReadOnlyList<FactLabel> Facts { get; init; } = [];

    /// <summary>The sentence names the base of the rate, so that the relation is required wherever the base stands.</summary>
    public bool NamesBase { get; init; }

    /// <summary>The number takes no part in relations found by themselves (a threshold, a repeated aside).</summary>
    public bool Apart { get; init; }

    /// <summary>The number as a decimal in its printed unit.</summary>
    public decimal Value => decimal.Parse(Folded, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>The value in the base unit.</summary>
    public decimal Normalized => Value * Scale;

    /// <summary>Printed digits after the point.</summary>
    public int Decimals
    {
        get
        {
            string s = Folded;
            int dot = s.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? 0 : s.Length - dot - 1;
        }
    }

    /// <summary>Whether the printed digits are the whole truth: counts, scores and a printed zero.</summary>
    public bool Exact => Figure.Kind is FigureKind.Count or FigureKind.Score || Value == 0m;

    /// <summary>The digits with full-width forms folded.</summary>
    public string Folded
    {
        get
        {
            var folded = new StringBuilder(_printed.Length);
            foreach (char c in _printed)
            {
                folded.Append(c switch
                {
                    >= '０' and <= '９' => (char)(c - '０' + '0'),
                    '．' => '.',
                    '，' => ',',
                    '－' => '-',
                    _ => c,
                });
            }

            return folded.ToString();
        }
    }

    /// <inheritdoc/>
    public override string Text => Spoken is not null ? Prefix + Spoken : Prefix + Printed + (UnitPrinted ? Gap + Unit : string.Empty);
}

/// <summary>The grade word.</summary>
internal sealed class GradeToken(string grade, string? scope) : Token
{
    /// <summary>The word; a slip may change it.</summary>
    public string Grade { get; set; } = grade;

    /// <summary>The scope of the fact.</summary>
    public string? Scope { get; } = scope;

    /// <inheritdoc/>
    public override string Text => Grade;
}

/// <summary>A word that claims which of two figures is greater.</summary>
internal sealed class DirectionToken(string a, string b, string greater, string less, string? equal, int claim) : Token
{
    /// <summary>Key of the first figure.</summary>
    public string A { get; } = a;

    /// <summary>Key of the second figure.</summary>
    public string B { get; } = b;

    /// <summary>+1 first greater, −1 first less, 0 equal, as claimed.</summary>
    public int Claim { get; set; } = claim;

    /// <summary>Whether a slip can turn the claim around.</summary>
    public bool CanFlip => greater != less;

    /// <inheritdoc/>
    public override string Text => Claim > 0 ? greater : Claim < 0 ? less : equal ?? string.Empty;
}
