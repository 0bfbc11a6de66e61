using System.Text;

namespace Extractor.Documents.Word.Numbering;

/// <summary>Counts the paragraphs of a document's lists and writes their numbers as Word prints them. One counter serves one document.</summary>
/// <param name="definitions">The document's lists.</param>
internal sealed class ListCounter(NumberingDefinitions definitions)
{
    private const int Levels = 9;
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _started = [];

    /// <summary>Counts a paragraph.</summary>
    /// <param name="listId">The list the paragraph is in.</param>
    /// <param name="level">The level from 0, where the paragraph or its style states one.</param>
    /// <param name="styleId">The paragraph's style, which may be tied to a level.</param>
    /// <returns>The number with what separates it from the text; empty for bullets and unknown lists.</returns>
    public string Next(int listId, int? level, string? styleId)
    {
        if (definitions.Instance(listId) is not { } list)
        {
            return string.Empty;
        }

        int current = Math.Clamp(level ?? (styleId is null ? null : definitions.LevelOfStyle(list, styleId)) ?? 0, 0, Levels - 1);
        if (definitions.Level(list, current) is not { } definition)
        {
            return string.Empty;
        }

        // Lists of one definition count on together; an override starts anew where its list is first used.
        if (!_counts.TryGetValue(list.AbstractId, out int?[]? counts))
        {
            _counts[list.AbstractId] = counts = new int?[Levels];
        }

        if (_started.Add(listId))
        {
            foreach ((int overridden, int start) in list.Starts)
            {
                counts[overridden] = start - 1;
            }
        }

        counts[current] = counts[current] is { } count ? count + 1 : definition.Start;
        for (int deeper = current + 1; deeper < Levels; deeper++)
        {
            int? restart = definitions.Level(list, deeper)?.Restart;
            if (restart is null || (restart > 0 && current < restart))
            {
                counts[deeper] = null;
            }
        }

        return Write(list, definition, counts);
    }

    private string Write(ListInstance list, ListLevel definition, int?[] counts)
    {
        if (definition.Format is "bullet" or "none")
        {
            return definition.Format == "none" ? definition.Text.Contains('%', StringComparison.Ordinal) ? string.Empty : definition.Text : string.Empty;
        }

        var text = new StringBuilder();
        for (int i = 0; i < definition.Text.Length; i++)
        {
            char c = definition.Text[i];
            if (c == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9')
            {
                int level = definition.Text[++i] - '1';
                ListLevel? shown = definitions.Level(list, level);
                text.Append(NumberFormat.Write(counts[level] ?? shown?.Start ?? 1, definition.Legal ? "decimal" : shown?.Format ?? "decimal"));
            }
            else
            {
                text.Append(c);
            }
        }

        // 一、 and （一） need no space before the text; 1.1 does, or it would run into a figure.
        if (text.Length > 0 && definition.Suffix != "nothing" && (char.IsAsciiLetterOrDigit(text[^1]) || text[^1] is '.' || definition.Suffix == "space"))
        {
            text.Append(' ');
        }

        return text.ToString();
    }
}
