using Extractor.Corpus.Data;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Printing;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Grammar;

/// <summary>
/// Expands templates over a world into tokens. A line is used only where every figure, word and direction it needs exists; branches and
/// lines that do not fit the world are passed over, so that no expansion states something untrue.
/// </summary>
internal sealed class Expander(DepartmentYear world, CorpusData data, NumberPrinter printer, Split split, Rng rng)
{
    private const int DepthLimit = 24;
    private static readonly (string Twice, string Once)[] Marks =
        [("，。", "。"), ("；。", "。"), ("、。", "。"), ("。。", "。"), ("，，", "，"), ("；；", "；"), ("。，", "。"), ("：，", "："), ("，；", "；")];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<TemplateLine, int> _used = new(ReferenceEqualityComparer.Instance);
    private WorldItem? _item;
    private int _depth;

    /// <summary>The world.</summary>
    public DepartmentYear World => world;

    /// <summary>The printer of the document's numbers.</summary>
    public NumberPrinter Printer => printer;

    /// <summary>Draws for the composition around the sentences.</summary>
    public Rng Rng => rng;

    /// <summary>The half of the corpus being made.</summary>
    public Split Split => split;

    /// <summary>Expands one line of a group, or returns <see langword="null"/> where no line fits the world.</summary>
    /// <param name="group">The group.</param>
    /// <param name="item">The item relative keys refer to.</param>
    public Sentence? Group(string group, WorldItem? item = null)
    {
        WorldItem? outer = _item;
        _item = item ?? _item;
        List<Token> tokens = [];
        TemplateLine? line = TryLines(group, data.Templates.Group(group), tokens);
        _item = outer;
        return line is null ? null : new Sentence(Merge(tokens), line.Directives);
    }

    /// <summary>Expands a template given as text; it must fit the world.</summary>
    /// <exception cref="InvalidDataException">The template needs something the world does not have.</exception>
    public Sentence Text(string template, WorldItem? item = null)
    {
        WorldItem? outer = _item;
        _item = item ?? _item;
        List<Token> tokens = [];
        TemplateLine line = TemplateParser.Line(template);
        bool done = Try(line.Body.Nodes, tokens);
        _item = outer;
        return done ? new Sentence(Merge(tokens), line.Directives) : throw new InvalidDataException($"模板无法展开：{template}");
    }

    /// <summary>A name of a concept.</summary>
    public string Name(string key) => ChooseName(key, data.Metrics.Find(key) ?? throw new InvalidDataException($"没有名为 {key} 的指标名称"));

    /// <summary>Prints a figure for a table cell or a special place.</summary>
    public NumberToken Print(string key, PrintOptions options) =>
        printer.Print(world.Find(key) ?? throw new InvalidDataException($"没有数据 {key}"), options);

    /// <summary>Whether all conditions hold.</summary>
    public bool Holds(IEnumerable<Condition> conditions) => conditions.All(c => Holds(c) != c.Negated);

    private TemplateLine? TryLines(string pool, IReadOnlyList<TemplateLine> lines, List<Token> tokens)
    {
        if (_depth++ > DepthLimit)
        {
            throw new InvalidDataException($"句组 {pool} 嵌套过深");
        }

        List<TemplateLine> open = [.. lines.Where(l => (split == Split.Test || !l.Body.HeldOut) && Holds(l.Conditions))];
        bool preferHeldOut = split == Split.Test && rng.Chance(0.6) && open.Any(l => l.Body.HeldOut);
        int mark = tokens.Count;
        while (open.Count > 0)
        {
            List<TemplateLine> pick = preferHeldOut ? [.. open.Where(l => l.Body.HeldOut)] : open;
            pick = pick.Count == 0 ? open : pick;

            // A line that was used in this document before is less likely to come again.
            int[] weights = [.. pick.Select(l => Math.Max(1, l.Weight * 8 / (1 + (7 * _used.GetValueOrDefault(l)))))];
            TemplateLine line = pick[rng.Weighted(weights)];
            if (Try(line.Body.Nodes, tokens))
            {
                _used[line] = _used.GetValueOrDefault(line) + 1;
                _depth--;
                return line;
            }

            tokens.RemoveRange(mark, tokens.Count - mark);
            open.Remove(line);
        }

        _depth--;
        return null;
    }

    private bool Try(IReadOnlyList<Node> nodes, List<Token> tokens)
    {
        int mark = tokens.Count;
        foreach (Node node in nodes)
        {
            if (!Try(node, tokens))
            {
                tokens.RemoveRange(mark, tokens.Count - mark);
                return false;
            }
        }

        return true;
    }

    private bool Try(Node node, List<Token> tokens)
    {
        switch (node)
        {
            case TextNode t:
                return Words(tokens, t.Text);
            case ChoiceNode c:
                return TryBranches(c, tokens);
            case NumberNode n:
                return TryNumber(n, tokens);
            case NameNode n:
                return data.Metrics.Find(n.Key) is { } m ? Words(tokens, ChooseName(n.Key, m)) : throw new InvalidDataException($"没有名为 {n.Key} 的指标名称");
            case WordNode w:
                return TryLines("@" + w.List, data.Templates.Words(w.List), tokens) is not null;
            case GroupNode g:
                return TryLines(g.Group, data.Templates.Group(g.Group), tokens) is not null;
            case VariableNode v:
                return Variable(v.Name) is { Length: > 0 } value && Words(tokens, value);
            case DirectionNode d:
                return TryDirection(d, tokens);
            case LoopNode l:
                return TryLoop(l, tokens);
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private bool TryBranches(ChoiceNode choice, List<Token> tokens)
    {
        List<Branch> open = [.. choice.Branches.Where(b => split == Split.Test || !b.HeldOut)];
        bool preferHeldOut = split == Split.Test && open.Any(b => b.HeldOut) && rng.Chance(0.5);
        IEnumerable<Branch> order = choice.Ordered ? open : rng.Shuffled(open).OrderBy(b => preferHeldOut && !b.HeldOut);
        foreach (Branch branch in order)
        {
            if (Try(branch.Nodes, tokens))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryNumber(NumberNode n, List<Token> tokens)
    {
        if (n.Key == "grade")
        {
            tokens.Add(new GradeToken(world.Variables["grade"], world.Flags.Contains("project") ? world.Variables["project"] : null));
            return true;
        }

        if (world.Find(Resolve(n.Key)) is not { } figure || (figure.Value == 0m && !n.Options.Contains("z")))
        {
            return false;
        }

        IReadOnlyList<FactLabel> facts = figure.Labels;
        var options = new PrintOptions();
        foreach (string o in n.Options)
        {
            if (o is "z" or "")
            {
                continue;
            }

            if (o.StartsWith("also:", StringComparison.Ordinal))
            {
                Figure? also = world.Find(Resolve(o[5..]));
                if (also is null || also.Value != figure.Value)
                {
                    return false;
                }

                facts = [.. facts, .. also.Labels];
                continue;
            }

            switch (o)
            {
                case "n": options = options with { UnitPrinted = false }; break;
                case "opt": facts = [.. facts.Select(l => l with { Status = LabelStatus.Optional })]; break;
                case "nofact": facts = []; break;
                case "named": options = options with { NamesBase = true }; break;
                case "apart": options = options with { Apart = true }; break;
                case "d0": options = options with { Decimals = 0 }; break;
                case "d1": options = options with { Decimals = 1 }; break;
                case "d2": options = options with { Decimals = 2 }; break;
                default: options = options with { Unit = o }; break;
            }
        }

        tokens.Add(printer.Print(figure, options with { Facts = facts }));
        return true;
    }

    private bool TryDirection(DirectionNode d, List<Token> tokens)
    {
        string a = Resolve(d.A), b = Resolve(d.B);
        if (world.Find(a) is not { } first || world.Find(b) is not { } second)
        {
            return false;
        }

        int sign = decimal.Compare(first.Value, second.Value);
        if (sign == 0 && d.Branches.Count < 3)
        {
            return false;
        }

        string Word(int i)
        {
            List<Token> words = [];
            return i < d.Branches.Count && Try(d.Branches[i].Nodes, words) ? string.Concat(words.Select(t => t.Text)) : string.Empty;
        }

        tokens.Add(new DirectionToken(a, b, Word(0), Word(1), d.Branches.Count > 2 ? Word(2) : null, Math.Sign(sign)));
        return true;
    }

    private bool TryLoop(LoopNode l, List<Token> tokens)
    {
        string name = l.List.StartsWith('.') && _item is not null ? _item.Key + l.List[1..] : l.List;
        if (!world.Lists.TryGetValue(name, out List<WorldItem>? items))
        {
            return false;
        }

        WorldItem? outer = _item;
        List<List<Token>> parts = [];
        foreach (WorldItem item in items)
        {
            _item = item;
            List<Token> part = [];
            if (Try(l.Item, part))
            {
                parts.Add(part);
            }

            if (parts.Count == l.Most)
            {
                break;
            }
        }

        _item = outer;
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                tokens.Add(new TextToken(i == parts.Count - 1 && l.LastSeparator is { } last ? last : l.Separator));
            }

            tokens.AddRange(parts[i]);
        }

        return parts.Count > 0;
    }

    private string? Variable(string name)
    {
        if (!name.StartsWith('.'))
        {
            return world.Variables.GetValueOrDefault(name);
        }

        return _item is null ? null : name == ".name" ? _item.Name : _item.Words.GetValueOrDefault(name[1..]);
    }

    /// <summary>Completes keys that are relative to the loop's item: <c>.a</c>, <c>share:.a/exp.a</c>, <c>chg:.n</c>.</summary>
    private string Resolve(string key)
    {
        if (_item is null || !key.Contains('.', StringComparison.Ordinal))
        {
            return key;
        }

        int colon = key.IndexOf(':', StringComparison.Ordinal);
        string head = key[..(colon + 1)], operands = key[(colon + 1)..];
        int at = operands.IndexOfAny(['~', '/']);
        string Complete(string k) => k.StartsWith('.') ? _item.Key + (_item.Key.Contains('.', StringComparison.Ordinal) && k == ".v" ? string.Empty : k) : k;
        return at < 0 || colon < 0 ? head + Complete(operands) : head + Complete(operands[..at]) + operands[at] + Complete(operands[(at + 1)..]);
    }

    private string ChooseName(string key, MetricName metric)
    {
        if (_names.TryGetValue(key, out string? name) && rng.Chance(0.72))
        {
            return name;
        }

        name = rng.Choose(metric.Names, split);
        _names.TryAdd(key, name);
        return name;
    }

    private bool Holds(Condition c)
    {
        string a = Resolve(c.A), b = Resolve(c.B);
        return c.Kind switch
        {
            "flag" => world.Flags.Contains(c.A),
            "exists" => world.Find(a) is not null,
            "positive" => world.Find(a) is { Value: > 0m },
            "zero" => world.Find(a) is { Value: 0m },
            "up" => world.Find(a) is { } x && world.Find(b) is { } y && x.Value > y.Value,
            "down" => world.Find(a) is { } x && world.Find(b) is { } y && x.Value < y.Value,
            "same" => world.Find(a) is { } x && world.Find(b) is { } y && x.Value == y.Value,
            "less" => world.Find(a) is { } x && world.Find(b) is { } y && x.Value < y.Value,
            _ => false,
        };
    }

    /// <summary>Adds words; a noun that the words before already end in (支出支出) is not said twice.</summary>
    private static bool Words(List<Token> tokens, string words)
    {
        if (words.Length == 0)
        {
            return true;
        }

        string before = string.Concat(tokens.TakeLast(3).Select(t => t.Text));
        foreach (string noun in (string[])["支出", "经费", "收入", "预算", "费用", "全年", "累计", "项目", "共"])
        {
            if (words.StartsWith(noun, StringComparison.Ordinal) && before.EndsWith(noun, StringComparison.Ordinal))
            {
                words = words[noun.Length..];
                break;
            }
        }

        if (words.Length > 0)
        {
            tokens.Add(new TextToken(words));
        }

        return true;
    }

    /// <summary>Alternatives that came out empty leave two marks beside each other; the stronger stays.</summary>
    private static string Punctuation(string s)
    {
        foreach ((string twice, string once) in Marks)
        {
            s = s.Replace(twice, once, StringComparison.Ordinal);
        }

        return s;
    }

    private static List<Token> Merge(List<Token> tokens)
    {
        List<Token> merged = [];
        foreach (Token t in tokens)
        {
            if (t is TextToken { Words: var words } && merged.Count > 0 && merged[^1] is TextToken last)
            {
                last.Words += words;
            }
            else
            {
                merged.Add(t is TextToken { Words: var w } ? new TextToken(w) : t);
            }
        }

        foreach (TextToken t in merged.OfType<TextToken>())
        {
            t.Words = Punctuation(t.Words);
        }

        return merged;
    }
}
