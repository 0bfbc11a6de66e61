using System.Globalization;
using System.Text;

namespace Extractor.Pipeline.Answers;

/// <summary>Writes answers as CSV (RFC 4180) that a spreadsheet program opens with Chinese intact: UTF-8 with a byte order mark.</summary>
public static class CsvOutput
{
    /// <summary>Writes a table.</summary>
    /// <param name="stream">Receives the bytes; is left open.</param>
    /// <param name="table">The table.</param>
    public static void Write(Stream stream, AnswerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', table.Columns.Select(c => Quote(c.Title))));
        foreach (object?[] row in table.Rows)
        {
            writer.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        IReadOnlyList<string> list => Quote(Harmless(string.Join('；', list))),
        _ => Quote(Harmless((string)value)),
    };

    /// <summary>
    /// Text that a spreadsheet program would take for a formula is given as text: the words come out of documents that anyone may have written.
    /// </summary>
    private static string Harmless(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? "'" + text
            : text;

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
