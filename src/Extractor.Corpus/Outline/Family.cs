using System.Globalization;
using Extractor.Corpus.Data;

namespace Extractor.Corpus.Outline;

/// <summary>One step of an outline.</summary>
/// <param name="Chance">Probability that the step (for a heading: with all that stands under it) is taken.</param>
/// <param name="Verb">#, ##, ###, p, table, acts, goals, duties, projects, enum, line, sign, toc or pagebreak.</param>
/// <param name="Argument">What follows the verb.</param>
internal sealed record Step(double Chance, string Verb, string Argument);

/// <summary>
/// A family of reports: title, heading scheme and outline as one province's bodies use them. The file has <c>name: value</c> lines,
/// then <c>---</c>, then one step a line; <c>?0.4</c> before a step makes it optional.
/// </summary>
internal sealed class Family
{
    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>department, project, final_accounts or budget.</summary>
    public string Kind { get; private set; } = "department";

    /// <summary>Whether the family is kept for the test split.</summary>
    public bool HeldOut { get; private set; }

    /// <summary>Relative frequency.</summary>
    public int Weight { get; private set; } = 4;

    /// <summary>Title template.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>A line that some reports print above the title (附件1：).</summary>
    public string Before { get; private set; } = string.Empty;

    /// <summary>Heading numbers by level; several schemes are separated by <c>/</c>, levels by spaces.</summary>
    public List<string[]> Numbering { get; } = [];

    /// <summary>Level of the headings that may run into their paragraph (（一）职责。…), with the probability.</summary>
    public (int Level, double Chance) RunIn { get; private set; }

    /// <summary>Whether tables of the kind are labelled only in part.</summary>
    public bool TablesPartial { get; private set; }

    /// <summary>Condition flags the world must have, for example <c>t</c> for towns; <c>!t</c> excludes.</summary>
    public List<string> Needs { get; } = [];

    /// <summary>Unit the text must use, where the form prescribes one.</summary>
    public string? TextUnit { get; private set; }

    /// <summary>Unit the tables must use, where the form prescribes one.</summary>
    public string? TableUnit { get; private set; }

    /// <summary>The outline.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>Reads a family file.</summary>
    public static Family Read(string path)
    {
        var family = new Family { Name = Path.GetFileNameWithoutExtension(path) };
        bool body = false;
        foreach (string line in File.ReadLines(path).Select(l => l.Trim()))
        {
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (line == "---")
            {
                body = true;
            }
            else if (body)
            {
                family.Steps.Add(ParseStep(line));
            }
            else
            {
                family.Set(line);
            }
        }

        return family;
    }

    private void Set(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string value = line[(colon + 1)..].Trim();
        switch (line[..colon])
        {
            case "kind": Kind = value; break;
            case "split": HeldOut = value == "test"; break;
            case "weight": Weight = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "title": Title = value; break;
            case "before": Before = value; break;
            case "numbering": Numbering.AddRange(value.Split(" / ").Select(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries))); break;
            case "runin":
                string[] parts = value.Split(' ');
                RunIn = (int.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
                break;
            case "tables": TablesPartial = value == "partial"; break;
            case "needs": Needs.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries)); break;
            case "textunit": TextUnit = value; break;
            case "tableunit": TableUnit = value; break;
            default: throw new InvalidDataException($"{Name}: 未知的设置 {line}");
        }
    }

    private static Step ParseStep(string line)
    {
        double chance = 1.0;
        if (line[0] == '?')
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            chance = double.Parse(line[1..space], CultureInfo.InvariantCulture);
            line = line[(space + 1)..];
        }

        int at = line.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? new Step(chance, line, string.Empty) : new Step(chance, line[..at], line[(at + 1)..].Trim());
    }
}
