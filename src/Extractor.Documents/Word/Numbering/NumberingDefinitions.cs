using System.Xml;

namespace Extractor.Documents.Word.Numbering;

/// <summary>One level of a list.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Format">The number format's name.</param>
/// <param name="Text">The text with %1 … %9 for the numbers of the levels.</param>
/// <param name="Suffix">What follows the number: tab, space or nothing.</param>
/// <param name="Restart">The level (from 1) after which this one starts again; 0 never; <see langword="null"/> after any level above.</param>
/// <param name="Legal">Whether all numbers are shown as decimal digits.</param>
internal sealed record ListLevel(int Start, string Format, string Text, string Suffix, int? Restart, bool Legal);

/// <summary>A list definition: its levels, or the style that holds them.</summary>
/// <param name="Levels">Levels by number from 0.</param>
/// <param name="StyleLink">The numbering style whose definition this one repeats.</param>
internal sealed record AbstractList(IReadOnlyDictionary<int, ListLevel> Levels, string? StyleLink);

/// <summary>A list as paragraphs name it.</summary>
/// <param name="AbstractId">The definition it follows.</param>
/// <param name="Starts">Levels that start at a number of their own.</param>
/// <param name="Levels">Levels that replace the definition's.</param>
internal sealed record ListInstance(int AbstractId, IReadOnlyDictionary<int, int> Starts, IReadOnlyDictionary<int, ListLevel> Levels);

/// <summary>The numbering part (ECMA-376 Part 1, 17.9).</summary>
internal sealed class NumberingDefinitions
{
    private readonly Dictionary<int, AbstractList> _abstract = [];
    private readonly Dictionary<int, ListInstance> _instances = [];
    private readonly Dictionary<string, int> _styled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int AbstractId, int Level)> _paragraphStyles = new(StringComparer.Ordinal);

    /// <summary>Reads the numbering part.</summary>
    /// <param name="reader">The part, or <see langword="null"/> where the document has none.</param>
    public static NumberingDefinitions Read(XmlReader? reader)
    {
        var definitions = new NumberingDefinitions();
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !reader.IsWord() || reader.IsEmptyElement)
            {
                continue;
            }

            if (reader.LocalName == "abstractNum" && reader.Number("abstractNumId") is { } abstractId)
            {
                definitions._abstract.TryAdd(abstractId, definitions.ReadAbstract(reader, abstractId));
            }
            else if (reader.LocalName == "num" && reader.Number("numId") is { } id)
            {
                definitions._instances.TryAdd(id, ReadInstance(reader));
            }
        }

        return definitions;
    }

    /// <summary>The list of an id.</summary>
    /// <param name="id">The id that paragraphs give.</param>
    public ListInstance? Instance(int id) => _instances.GetValueOrDefault(id);

    /// <summary>A level of a list, its overrides and links resolved.</summary>
    /// <param name="list">The list.</param>
    /// <param name="level">The level from 0.</param>
    public ListLevel? Level(ListInstance list, int level)
    {
        if (list.Levels.TryGetValue(level, out ListLevel? own))
        {
            return own;
        }

        AbstractList? definition = _abstract.GetValueOrDefault(list.AbstractId);
        if (definition is { StyleLink: { } link, Levels.Count: 0 } && _styled.TryGetValue(link, out int linked))
        {
            definition = _abstract.GetValueOrDefault(linked);
        }

        return definition?.Levels.GetValueOrDefault(level);
    }

    /// <summary>The level that a list ties to a paragraph style.</summary>
    /// <param name="list">The list.</param>
    /// <param name="styleId">The paragraph style.</param>
    public int? LevelOfStyle(ListInstance list, string styleId) =>
        _paragraphStyles.TryGetValue(styleId, out (int AbstractId, int Level) tie) && tie.AbstractId == list.AbstractId ? tie.Level : null;

    private AbstractList ReadAbstract(XmlReader reader, int id)
    {
        var levels = new Dictionary<int, ListLevel>();
        string? link = null;
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "lvl" when reader.Number("ilvl") is >= 0 and <= 8 and { } index:
                    levels.TryAdd(index, ReadLevel(reader, out string? style));
                    if (style is not null)
                    {
                        _paragraphStyles.TryAdd(style, (id, index));
                    }

                    break;
                case "numStyleLink":
                    link = reader.Val();
                    break;
                case "styleLink" when reader.Val() is { } name:
                    _styled.TryAdd(name, id);
                    break;
            }
        }

        return new AbstractList(levels, link);
    }

    private static ListInstance ReadInstance(XmlReader reader)
    {
        int abstractId = -1;
        var starts = new Dictionary<int, int>();
        var levels = new Dictionary<int, ListLevel>();
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            if (reader.LocalName == "abstractNumId")
            {
                abstractId = reader.Number() ?? -1;
            }
            else if (reader.LocalName == "lvlOverride" && !reader.IsEmptyElement && reader.Number("ilvl") is >= 0 and <= 8 and { } index)
            {
                int inner = reader.Depth;
                while (reader.NextChild(inner))
                {
                    if (reader.LocalName == "startOverride")
                    {
                        starts.TryAdd(index, reader.Number() ?? 1);
                    }
                    else if (reader.LocalName == "lvl")
                    {
                        levels.TryAdd(index, ReadLevel(reader, out _));
                    }
                }
            }
        }

        return new ListInstance(abstractId, starts, levels);
    }

    private static ListLevel ReadLevel(XmlReader reader, out string? style)
    {
        var level = new ListLevel(1, "decimal", string.Empty, "tab", null, false);
        style = null;
        if (reader.IsEmptyElement)
        {
            return level;
        }

        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "start":
                    level = level with { Start = reader.Number() ?? 1 };
                    break;
                case "numFmt" when reader.Val() is not (null or "custom"):
                    level = level with { Format = reader.Val()! };
                    break;
                case "lvlText":
                    level = level with { Text = reader.Val() ?? string.Empty };
                    break;
                case "suff":
                    level = level with { Suffix = reader.Val() ?? "tab" };
                    break;
                case "lvlRestart":
                    level = level with { Restart = reader.Number() };
                    break;
                case "isLgl":
                    level = level with { Legal = reader.IsOn() };
                    break;
                case "pStyle":
                    style = reader.Val();
                    break;
            }
        }

        return level;
    }
}
