using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Extractor.Exports.Spreadsheets;

/// <summary>
/// Writes tables one after the other into the sheets of a workbook: heading frozen and bold, a filter over all columns. A table that has more rows
/// than a sheet can hold goes on in a further sheet.
/// </summary>
internal sealed class SheetSequence
{
    /// <summary>The rows of a sheet (ECMA-376 leaves it open; Excel and LibreOffice end here).</summary>
    private const int LastRow = 1_048_576;

    /// <summary>The characters that Excel allows in a cell.</summary>
    private const int LongestText = 32_767;

    private readonly Spreadsheet _workbook;
    private readonly StyleId _heading;
    private readonly StyleId _amount;
    private readonly StyleId _rate;
    private readonly int _lastRow;
    private string _name = string.Empty;
    private IReadOnlyList<SheetColumn> _columns = [];
    private int _row;
    private int _part;

    /// <summary>Starts writing a workbook.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="lastRow">The number of rows of a sheet.</param>
    public SheetSequence(Spreadsheet workbook, int lastRow = LastRow)
    {
        _workbook = workbook;
        _lastRow = lastRow;
        _heading = workbook.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true, Vertical = VerticalAlignment.Center } });
        _amount = workbook.AddStyle(new Style { Format = NumberFormat.Custom("#,##0.00####") });
        _rate = workbook.AddStyle(new Style { Format = NumberFormat.Custom("0.00##") });
    }

    /// <summary>Begins a table on a new sheet.</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public async ValueTask BeginAsync(string name, IReadOnlyList<SheetColumn> columns, CancellationToken cancellationToken)
    {
        _name = name;
        _columns = columns;
        _part = 0;
        await NextSheetAsync(cancellationToken);
    }

    /// <summary>Adds a row to the table.</summary>
    /// <param name="cells">A cell a column.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public async ValueTask AddAsync(Cell[] cells, CancellationToken cancellationToken)
    {
        if (_row == _lastRow)
        {
            await NextSheetAsync(cancellationToken);
        }

        _row++;
        await _workbook.AddRowAsync(cells, cancellationToken);
    }

    /// <summary>An amount with thousands separators.</summary>
    /// <param name="value">The amount.</param>
    public Cell Amount(decimal? value) => value is decimal number ? new Cell(number, _amount) : default;

    /// <summary>A rate in percent.</summary>
    /// <param name="value">The rate.</param>
    public Cell Rate(decimal? value) => value is decimal number ? new Cell(number, _rate) : default;

    /// <summary>Text; what XML cannot hold (control characters, halves of surrogate pairs) is left out, and so is what a cell cannot hold.</summary>
    /// <param name="text">The text.</param>
    public static Cell Text(string? text)
    {
        if (text is null)
        {
            return default;
        }

        string whole = text.Length <= LongestText ? text : text[..LongestText];
        return new Cell(IsPlain(whole) ? whole : new string([.. Plain(whole)]));
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if ((c < ' ' && c is not ('\t' or '\n')) || char.IsSurrogate(c) || c >= '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<char> Plain(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                yield return text[i++];
                yield return text[i];
            }
            else if ((text[i] >= ' ' || text[i] is '\t' or '\n') && !char.IsSurrogate(text[i]) && text[i] < '\uFFFE')
            {
                yield return text[i];
            }
        }
    }

    private async ValueTask NextSheetAsync(CancellationToken cancellationToken)
    {
        _part++;
        _row = 1;
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{Letters(_columns.Count)}{_lastRow}") };
        for (int i = 0; i < _columns.Count; i++)
        {
            options.Column(i + 1).Width = _columns[i].Width;
        }

        string name = _part == 1 ? _name : string.Create(CultureInfo.InvariantCulture, $"{_name} {_part}");
        await _workbook.StartWorksheetAsync(name, options, cancellationToken);
        await _workbook.AddRowAsync([.. _columns.Select(c => new Cell(c.Title, _heading))], cancellationToken);
    }

    /// <summary>The letters of a column, from 1: A … Z, AA ….</summary>
    private static string Letters(int number) =>
        number <= 26 ? ((char)('A' + number - 1)).ToString() : Letters((number - 1) / 26) + Letters(((number - 1) % 26) + 1);
}

/// <summary>A column of a sheet.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
internal sealed record SheetColumn(string Title, double Width = 14);
