using Extractor.Corpus.Data;

namespace Extractor.Corpus.Grammar;

/// <summary>
/// The sentence groups (<c>== name</c>, then one template a line) and word lists (one template a line, the file's name is the list's).
/// </summary>
internal sealed class TemplateLibrary
{
    private readonly Dictionary<string, List<TemplateLine>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TemplateLine>> _words = new(StringComparer.Ordinal);

    /// <summary>Reads the folders of sentences and words.</summary>
    public TemplateLibrary(string sentences, string words)
    {
        foreach (string file in Lines.Files(sentences))
        {
            ReadGroups(file, _groups);
        }

        foreach (string file in Lines.Files(words))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (Lines.Of(file).Any(l => l.StartsWith("== ", StringComparison.Ordinal)))
            {
                ReadGroups(file, _words);
            }
            else
            {
                _words[name] = [.. Lines.Of(file).Select(TemplateParser.Line)];
            }
        }
    }

    /// <summary>The lines of a group.</summary>
    /// <exception cref="InvalidDataException">No group has the name.</exception>
    public IReadOnlyList<TemplateLine> Group(string name) =>
        _groups.TryGetValue(name, out List<TemplateLine>? lines) ? lines : throw new InvalidDataException($"没有名为 {name} 的句组");

    /// <summary>Whether a group exists.</summary>
    public bool HasGroup(string name) => _groups.ContainsKey(name);

    /// <summary>The phrases of a word list.</summary>
    /// <exception cref="InvalidDataException">No list has the name.</exception>
    public IReadOnlyList<TemplateLine> Words(string name) =>
        _words.TryGetValue(name, out List<TemplateLine>? lines) ? lines : throw new InvalidDataException($"没有名为 {name} 的词表");

    /// <summary>Names of all groups.</summary>
    public IEnumerable<string> GroupNames => _groups.Keys;

    private static void ReadGroups(string file, Dictionary<string, List<TemplateLine>> into)
    {
        List<TemplateLine>? current = null;
        foreach (string line in Lines.Of(file))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                string name = line[3..].Trim();
                if (!into.TryGetValue(name, out current))
                {
                    into[name] = current = [];
                }
            }
            else
            {
                (current ?? throw new InvalidDataException($"{Path.GetFileName(file)}: 第一行之前缺少 == 组名")).Add(TemplateParser.Line(line));
            }
        }
    }
}
