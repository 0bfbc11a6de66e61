using System.Buffers;
using Extractor.Documents.Structure;

namespace Extractor.Documents.PlainText;

/// <summary>Tables typed into a text: lines with the same number of fields, separated by tabs or bars.</summary>
internal static class TextTable
{
    private const int FewestLines = 2;
    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("+-=|:─━┄┈┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋│┃ ");
    private static readonly char[] Bars = ['|', '│', '┃', '｜'];

    /// <summary>Whether a line has at least two separated fields.</summary>
    /// <param name="line">The line.</param>
    public static bool HasFields(string line) => Split(line).Length >= 2;

    /// <summary>The number of lines of the table that starts at a line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="start">Where to look.</param>
    /// <returns>The number of lines, or 0 where no table starts.</returns>
    public static int CountLines(IReadOnlyList<string> lines, int start)
    {
        int fields = 0;
        int rows = 0;
        int end = start;
        for (; end < lines.Count; end++)
        {
            if (IsRule(lines[end]))
            {
                continue;
            }

            int count = Split(lines[end]).Length;
            if (count < 2 || (fields > 0 && Math.Abs(count - fields) > 1))
            {
                break;
            }

            fields = Math.Max(fields, count);
            rows++;
        }

        return rows >= FewestLines ? end - start : 0;
    }

    /// <summary>Makes a table of lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="start">The first line of the table.</param>
    /// <param name="count">Its number of lines, from <see cref="CountLines"/>.</param>
    public static TableDraft Parse(IReadOnlyList<string> lines, int start, int count)
    {
        var cells = new List<CellDraft>();
        int row = 0;
        int columns = 0;
        for (int i = start; i < start + count; i++)
        {
            if (IsRule(lines[i]))
            {
                continue;
            }

            string[] fields = Split(lines[i]);
            for (int c = 0; c < fields.Length; c++)
            {
                cells.Add(new CellDraft(row, c, 1, 1, fields[c]));
            }

            columns = Math.Max(columns, fields.Length);
            row++;
        }

        return new TableDraft(row, columns, cells);
    }

    private static string[] Split(string line)
    {
        string text = VisibleText.Of(line).TrimEnd();
        if (text.AsSpan().IndexOfAny(Bars) >= 0)
        {
            string inner = text.Trim();
            inner = Bars.Contains(inner[0]) ? inner[1..] : inner;
            inner = inner.Length > 0 && Bars.Contains(inner[^1]) ? inner[..^1] : inner;
            string[] fields = inner.Split(Bars);
            return fields.Length >= 2 || inner.Length < text.Trim().Length - 1 ? [.. fields.Select(f => f.Trim())] : [];
        }

        // Leading tabs are indentation.
        string body = text.TrimStart();
        return body.Contains('\t', StringComparison.Ordinal) ? [.. body.Split('\t').Select(f => f.Trim())] : [];
    }

    // +---+---+, ├──┼──┤, |---|:--:|: lines that only draw.
    private static bool IsRule(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        return text.Length >= 3 && text.IndexOfAnyExcept(RuleCharacters) < 0 && text.ContainsAny("-─━=");
    }
}
