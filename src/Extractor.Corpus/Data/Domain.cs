namespace Extractor.Corpus.Data;

/// <summary>An activity line of a domain file: what the body does, with the range its numbers come from.</summary>
/// <param name="Type">plain, split, part, target, rate, trend, growth, cases, money or years.</param>
/// <param name="Fields">The fields of the type, in the file's order.</param>
internal sealed record ActivityPattern(string Type, IReadOnlyList<string> Fields);

/// <summary>A field of government work (水利, 教育 …) with its bodies, units, projects, duties and activities.</summary>
internal sealed class Domain
{
    /// <summary>Identifier: the file name.</summary>
    public required string Id { get; init; }

    /// <summary>The word of the field, for example 水利.</summary>
    public string Field { get; private set; } = string.Empty;

    /// <summary>The levels the bodies exist on: letters of p(省) c(市) d(县区) t(乡镇).</summary>
    public string Levels { get; private set; } = "cd";

    /// <summary>Kinds of body: <c>g</c> government (region + name), <c>p</c> party (region + 委 + name), <c>t</c> town, <c>s</c> school or hospital (name after region).</summary>
    public string Style { get; private set; } = "g";

    /// <summary>How the body calls itself: 我局.</summary>
    public string We { get; private set; } = "我局";

    /// <summary>Names of the bodies.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>Subordinate units.</summary>
    public List<string> Units { get; } = [];

    /// <summary>Names of projects.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Duties, one sentence each.</summary>
    public List<string> Duties { get; } = [];

    /// <summary>Who is served and asked in surveys.</summary>
    public List<string> Served { get; } = [];

    /// <summary>Names of the satisfaction rate.</summary>
    public List<string> Satisfactions { get; } = [];

    /// <summary>Functional classification: class code and name, section, items.</summary>
    public List<string> Accounts { get; } = [];

    /// <summary>Activities.</summary>
    public List<ActivityPattern> Activities { get; } = [];

    /// <summary>Reads a domain file.</summary>
    public static Domain Read(string path)
    {
        var domain = new Domain { Id = Path.GetFileNameWithoutExtension(path) };
        foreach (string line in Lines.Of(path))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new InvalidDataException($"{domain.Id}: 缺少冒号：{line}");
            }

            string value = line[(colon + 1)..].Trim();
            string[] items = value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            string name = line[..colon];
            switch (name)
            {
                case "field": domain.Field = value; break;
                case "levels": domain.Levels = value; break;
                case "style": domain.Style = value; break;
                case "we": domain.We = value; break;
                case "bodies": domain.Bodies.AddRange(items); break;
                case "units": domain.Units.AddRange(items); break;
                case "projects": domain.Projects.AddRange(items); break;
                case "duty": domain.Duties.Add(value); break;
                case "served": domain.Served.AddRange(items); break;
                case "sat": domain.Satisfactions.AddRange(items); break;
                case "account": domain.Accounts.Add(value); break;
                default: domain.Activities.Add(new ActivityPattern(name, [.. value.Split('|').Select(f => f.Trim())])); break;
            }
        }

        return domain;
    }
}
