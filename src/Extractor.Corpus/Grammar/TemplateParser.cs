using System.Globalization;
using System.Text;

namespace Extractor.Corpus.Grammar;

/// <summary>
/// Parses the template lines of the data files. A line is <c>(?conditions) *weight ~ template :: directives</c>; the template's
/// constructs are described at the node types. A backslash takes the next character literally.
/// </summary>
internal sealed class TemplateParser
{
    private readonly string _text;
    private int _at;

    private TemplateParser(string text) => _text = text;

    /// <summary>Parses one line of a group.</summary>
    /// <exception cref="InvalidDataException">The line is malformed.</exception>
    public static TemplateLine Line(string line)
    {
        try
        {
            return ParseLine(line);
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"模板有误：{line}", e);
        }
    }

    /// <summary>Parses a bare template.</summary>
    public static IReadOnlyList<Node> Template(string text) => Line(text).Body.Nodes;

    private static TemplateLine ParseLine(string line)
    {
        string rest = line;
        List<Condition> conditions = [];
        int weight = 4;
        bool heldOut = false;
        while (rest.Length > 2)
        {
            if (rest.StartsWith("(?", StringComparison.Ordinal))
            {
                int end = rest.IndexOf(')', StringComparison.Ordinal);
                conditions.AddRange(rest[2..end].Split(',', StringSplitOptions.TrimEntries).Select(ParseCondition));
                rest = rest[(end + 1)..].TrimStart();
            }
            else if (rest[0] == '*' && char.IsAsciiDigit(rest[1]))
            {
                int space = rest.IndexOf(' ', StringComparison.Ordinal);
                weight = int.Parse(rest[1..space], CultureInfo.InvariantCulture);
                rest = rest[(space + 1)..];
            }
            else if (rest[0] == '~')
            {
                heldOut = true;
                rest = rest[1..].TrimStart();
            }
            else
            {
                break;
            }
        }

        string[] directives = [];
        int colons = rest.IndexOf(" ::", StringComparison.Ordinal);
        if (colons >= 0)
        {
            directives = rest[(colons + 3)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            rest = rest[..colons];
        }

        var parser = new TemplateParser(rest);
        List<Node> nodes = parser.Sequence(string.Empty);
        if (parser._at < rest.Length)
        {
            throw new FormatException($"多余的“{rest[parser._at]}”");
        }

        return new TemplateLine(conditions, new Branch(nodes, heldOut), directives, weight);
    }

    private static Condition ParseCondition(string text)
    {
        bool negated = text.StartsWith('!');
        text = negated ? text[1..] : text;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && text[..colon] is "up" or "down" or "flag" or "same" or "decl")
        {
            string[] keys = text[(colon + 1)..].Split('~');
            return new Condition(text[..colon], keys[0], keys.Length > 1 ? keys[1] : keys[0] + "-1", negated);
        }

        if (text.EndsWith(">0", StringComparison.Ordinal) || text.EndsWith("=0", StringComparison.Ordinal))
        {
            return new Condition(text[^2] == '>' ? "positive" : "zero", text[..^2], string.Empty, negated);
        }

        int less = text.IndexOf('<', StringComparison.Ordinal);
        return less > 0
            ? new Condition("less", text[..less], text[(less + 1)..], negated)
            : new Condition("exists", text, string.Empty, negated);
    }

    private List<Node> Sequence(string stop)
    {
        List<Node> nodes = [];
        var literal = new StringBuilder();
        void Flush()
        {
            if (literal.Length > 0)
            {
                nodes.Add(new TextNode(literal.ToString()));
                literal.Clear();
            }
        }

        while (_at < _text.Length && !stop.Contains(_text[_at], StringComparison.Ordinal))
        {
            char c = _text[_at];
            Node? node = c switch
            {
                '{' => Choice(),
                '<' => Number(),
                '[' => new NameNode(Until(']')),
                '@' => new WordNode(Identifier()),
                '&' => new GroupNode(Identifier()),
                '$' => new VariableNode(Identifier()),
                '^' => Direction(),
                '*' when _at + 1 < _text.Length && _text[_at + 1] == '{' => Loop(),
                _ => null,
            };
            if (node is not null)
            {
                Flush();
                nodes.Add(node);
                continue;
            }

            if (c == '\\')
            {
                _at++;
            }

            literal.Append(_text[_at++]);
        }

        Flush();
        return nodes;
    }

    private ChoiceNode Choice()
    {
        _at++;
        bool ordered = _text[_at] == '!';
        _at += ordered ? 1 : 0;
        return new ChoiceNode(Branches(), ordered);
    }

    private List<Branch> Branches()
    {
        List<Branch> branches = [];
        while (true)
        {
            bool heldOut = _text[_at] == '~';
            _at += heldOut ? 1 : 0;
            branches.Add(new Branch(Sequence("|}"), heldOut));
            if (_text[_at++] == '}')
            {
                return branches;
            }
        }
    }

    private NumberNode Number()
    {
        string[] parts = Until('>').Split('|');
        return new NumberNode(parts[0], parts[1..]);
    }

    private DirectionNode Direction()
    {
        int brace = _text.IndexOf('{', _at);
        string[] keys = _text[(_at + 1)..brace].Split('~');
        _at = brace + 1;
        return new DirectionNode(keys[0], keys.Length > 1 ? keys[1] : keys[0] + "-1", Branches());
    }

    private LoopNode Loop()
    {
        _at += 2;
        string list = Field();
        string most = Field();
        string[] separators = Field().Split('&');
        List<Node> item = Sequence("}");
        _at++;
        return new LoopNode(list, most.Length == 0 ? null : int.Parse(most, CultureInfo.InvariantCulture), separators[0], separators.Length > 1 ? separators[1] : null, item);
    }

    private string Field()
    {
        int colon = _text.IndexOf(':', _at);
        string field = _text[_at..colon];
        _at = colon + 1;
        return field;
    }

    private string Until(char end)
    {
        int close = _text.IndexOf(end, _at);
        string inner = _text[(_at + 1)..close];
        _at = close + 1;
        return inner;
    }

    /// <summary>A name after @, &amp; or $: ASCII letters, digits, points and hyphens, or anything in round brackets.</summary>
    private string Identifier()
    {
        _at++;
        if (_at < _text.Length && _text[_at] == '(')
        {
            return Until(')');
        }

        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '.' or '-' or '_'))
        {
            _at++;
        }

        if (_at == start)
        {
            throw new FormatException("缺少名称");
        }

        return _text[start.._at];
    }
}
