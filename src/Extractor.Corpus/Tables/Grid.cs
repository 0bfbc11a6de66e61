using Extractor.Corpus.Drafting;
using Extractor.Corpus.Grammar;
using Extractor.Corpus.Printing;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Tables;

/// <summary>Fills a table cell by cell and states the relations of its rows and columns.</summary>
internal sealed class Grid(Expander expander, Draft draft, int columns, string? unit = null)
{
    /// <summary>The table.</summary>
    public DraftTable Table { get; } = new() { Columns = columns };

    /// <summary>Unit of money in the table.</summary>
    public string Unit { get; } = unit ?? expander.Printer.Style.TableUnit;

    /// <summary>What an empty figure is printed as.</summary>
    public string Blank { get; set; } = string.Empty;

    /// <summary>Whether zero is printed as a number (0.00) or as <see cref="Blank"/>.</summary>
    public bool PrintZeros { get; set; } = true;

    /// <summary>Adds a cell of words.</summary>
    public DraftCell Text(int row, int column, string text, int rowSpan = 1, int columnSpan = 1, bool header = false, int indent = 0)
    {
        var cell = new DraftCell { Row = row, Column = column, RowSpan = rowSpan, ColumnSpan = columnSpan, Header = header, Indent = indent };
        if (text.Length > 0)
        {
            cell.Tokens.Add(new TextToken(text));
        }

        return Put(cell);
    }

    /// <summary>Adds a row of header cells.</summary>
    public void Header(int row, params IReadOnlyList<string> texts)
    {
        for (int c = 0; c < texts.Count; c++)
        {
            Text(row, c, texts[c], header: true);
        }

        Table.HeaderRows = Math.Max(Table.HeaderRows, row + 1);
    }

    /// <summary>Adds a cell with a figure, or a blank where the world has none; returns the number.</summary>
    public NumberToken? Number(int row, int column, string key, PrintOptions? options = null, int rowSpan = 1, int columnSpan = 1)
    {
        Figure? figure = draft.World.Find(key);
        var cell = new DraftCell { Row = row, Column = column, RowSpan = rowSpan, ColumnSpan = columnSpan };
        NumberToken? token = null;
        if (figure is null || (figure.Value == 0m && !PrintZeros))
        {
            if (Blank.Length > 0)
            {
                cell.Tokens.Add(new TextToken(Blank));
            }
        }
        else
        {
            options = (options ?? new PrintOptions()) with { InTable = true };
            bool money = figure.Kind == FigureKind.Money;
            options = options with { Unit = options.Unit ?? (money ? Unit : null) };
            token = expander.Printer.Print(figure, money || figure.Kind is FigureKind.Count or FigureKind.Score ? options with { UnitPrinted = false } : options);
            cell.Tokens.Add(token);
        }

        Put(cell);
        return token;
    }

    /// <summary>States that a whole is the sum of parts; absent numbers are left out.</summary>
    public void Sum(NumberToken? whole, IEnumerable<NumberToken?> parts, bool required = true, string kind = "sum")
    {
        List<NumberToken> present = [.. parts.OfType<NumberToken>()];
        if (whole is null || present.Count == 0)
        {
            return;
        }

        bool trivial = present.Count == 1 || present.All(p => p.Value == 0m);
        State(kind, [whole, .. present], required && !trivial);
    }

    /// <summary>States a relation of three (or more) numbers; left out where one is absent.</summary>
    public void Relate(string kind, bool required, params IReadOnlyList<NumberToken?> numbers)
    {
        if (numbers.All(n => n is not null))
        {
            State(kind, [.. numbers.OfType<NumberToken>()], required);
        }
    }

    /// <summary>States a change or change rate with the previous value as second number.</summary>
    public void ChangeRate(NumberToken? current, NumberToken? previous, NumberToken? rate, bool required = true)
    {
        if (current is not null && previous is not null && rate is not null)
        {
            draft.Relations.Add(new StatedRelation("change_rate", [current, previous, rate], required) { SecondIsPrevious = true, Block = Table });
        }
    }

    /// <summary>The finished table.</summary>
    public DraftTable Done()
    {
        Table.Cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        Table.Rows = Table.Cells.Max(c => c.Row + c.RowSpan);
        return Table;
    }

    /// <summary>Adds a cell made elsewhere.</summary>
    public DraftCell Put(DraftCell cell)
    {
        Table.Cells.Add(cell);
        return cell;
    }

    private void State(string kind, List<NumberToken> numbers, bool required) =>
        draft.Relations.Add(new StatedRelation(kind, numbers, required) { Block = Table });
}
