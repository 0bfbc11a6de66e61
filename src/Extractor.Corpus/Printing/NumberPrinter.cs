using System.Globalization;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Printing;

/// <summary>How one mention of a figure is to be printed.</summary>
/// <param name="InTable">Whether the document's table style applies.</param>
internal sealed record PrintOptions(bool InTable = false)
{
    /// <summary>A unit other than the document's.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the unit stands behind the number.</summary>
    public bool UnitPrinted { get; init; } = true;

    /// <summary>Digits after the point other than the style's.</summary>
    public int? Decimals { get; init; }

    /// <summary>What stands before the digits.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>The facts stated; <see langword="null"/> for the figure's own.</summary>
    public IReadOnlyList<FactLabel>? Facts { get; init; }

    /// <summary>See <see cref="NumberToken.NamesBase"/>.</summary>
    public bool NamesBase { get; init; }

    /// <summary>See <see cref="NumberToken.Apart"/>.</summary>
    public bool Apart { get; init; }

    /// <summary>Whether the value is printed with its sign.</summary>
    public bool Negative { get; init; }
}

/// <summary>Prints figures in a document's style. Every print is a correct rounding of the figure.</summary>
internal sealed class NumberPrinter(NumberStyle style, Rng rng)
{
    /// <summary>The document's style.</summary>
    public NumberStyle Style => style;

    /// <summary>Prints a figure.</summary>
    public NumberToken Print(Figure figure, PrintOptions options) => figure.Kind switch
    {
        FigureKind.Money => Money(figure, options),
        FigureKind.Rate => Plain(figure, options, "%", options.Decimals ?? figure.Decimals ?? RateDecimals(figure), style.TrimRate && !options.InTable),
        FigureKind.Points => Plain(figure, options, "个百分点", options.Decimals ?? figure.Decimals ?? RateDecimals(figure), trim: true),
        FigureKind.Score => Plain(figure, options, "分", Math.Max(Significant(figure.Value), options.InTable ? style.ScoreDecimals : Math.Min(1, style.ScoreDecimals)), false),
        FigureKind.Measure => Plain(figure, options, figure.UnitWord, options.Decimals ?? figure.Decimals ?? 1, style.Trim),
        _ => Count(figure, options),
    };

    private NumberToken Money(Figure figure, PrintOptions options)
    {
        string unit = options.Unit ?? (options.InTable ? style.TableUnit : style.TextUnit);
        if (unit == "亿元" && figure.Value < 5_000_000m)
        {
            unit = "万元";
        }

        decimal scale = ScaleOf(unit);
        int decimals = options.Decimals ?? unit switch { "元" => figure.Value == decimal.Truncate(figure.Value) && !options.InTable && style.Trim ? 0 : 2, "亿元" => figure.Value < 1_000_000_000m ? 2 : 2, _ => options.InTable ? Math.Min(2, style.MoneyDecimals) : style.MoneyDecimals };
        bool trim = style.Trim && !options.InTable && options.Decimals is null;
        string printed = Digits(figure.Value / scale, decimals, trim, options.InTable ? style.TableThousands : style.Thousands);
        while (figure.Value != 0m && decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture) == 0m && decimals < 6)
        {
            printed = Digits(figure.Value / scale, ++decimals, trim, false);
        }

        return Token(figure, options, printed, unit, scale);
    }

    private NumberToken Plain(Figure figure, PrintOptions options, string unit, int decimals, bool trim)
    {
        string printed = Digits(figure.Value, decimals, trim, style.Thousands);
        while (figure.Value != 0m && decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture) == 0m && decimals < 4)
        {
            printed = Digits(figure.Value, ++decimals, trim, false);
        }

        return Token(figure, options, printed, options.Unit ?? unit, 1m);
    }

    private NumberToken Count(Figure figure, PrintOptions options)
    {
        NumberToken token = Token(figure, options, Digits(figure.Value, 0, false, style.Thousands && figure.Value >= 1000m), options.Unit ?? figure.UnitWord, 1m);
        if (!options.InTable && figure.Labels.Count == 0 && figure.Value is > 0m and < 100m && options.Prefix.Length == 0 && rng.Chance(style.SpokenCounts))
        {
            token.Spoken = ChineseNumerals.Count((int)figure.Value, token.Unit) + (token.UnitPrinted ? token.Unit : string.Empty);
        }

        return token;
    }

    private NumberToken Token(Figure figure, PrintOptions options, string printed, string unit, decimal scale)
    {
        printed = options.Negative ? "-" + printed : printed;
        return new NumberToken(figure, style.FullWidth && !options.InTable ? Wide(printed) : printed, unit, scale)
        {
            UnitPrinted = options.UnitPrinted && unit.Length > 0,
            Gap = unit is "%" or "‰" ? string.Empty : style.Gap,
            Prefix = options.Prefix,
            Facts = options.Facts ?? figure.Labels,
            NamesBase = options.NamesBase,
            Apart = options.Apart,
        };
    }

    /// <summary>A rate of exactly 100 may be printed without decimals.</summary>
    private int RateDecimals(Figure figure) => figure.Value == 100m && style.TrimRate ? 0 : style.RateDecimals;

    /// <summary>Base units in one printed unit of money.</summary>
    public static decimal ScaleOf(string unit) => unit switch
    {
        "元" => 1m,
        "千元" => 1_000m,
        "万元" => 10_000m,
        "亿元" => 100_000_000m,
        _ => 1m,
    };

    private static int Significant(decimal value)
    {
        int digits = 0;
        while (value != decimal.Truncate(value))
        {
            value *= 10m;
            digits++;
        }

        return digits;
    }

    private static string Digits(decimal value, int decimals, bool trim, bool thousands)
    {
        decimal rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string s = rounded.ToString((thousands ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return trim && s.Contains('.', StringComparison.Ordinal) ? s.TrimEnd('0').TrimEnd('.') : s;
    }

    private static string Wide(string s) => string.Create(s.Length, s, static (span, text) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = text[i] switch
            {
                >= '0' and <= '9' => (char)(text[i] - '0' + '０'),
                '.' => '．',
                char c => c,
            };
        }
    });
}
