using Extractor.Corpus.Data;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Grammar;
using Extractor.Corpus.Printing;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.Tables;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Outline;

/// <summary>Walks a family's outline over a world and drafts the report.</summary>
internal sealed class Composer
{
    private readonly Family _family;
    private readonly Expander _expander;
    private readonly Draft _draft;
    private readonly Rng _rng;
    private readonly HeadingNumbers _numbers;
    private readonly TableDrafter _tables;
    private readonly bool _runIn;
    private readonly double _noise;
    private readonly Queue<WorldItem> _activities;
    private string? _pendingHeading;

    private Composer(Family family, DepartmentYear world, CorpusData data, NumberStyle style, Split split, Rng rng)
    {
        _family = family;
        _rng = rng;
        _expander = new Expander(world, data, new NumberPrinter(style, rng.Fork("print")), split, rng.Fork("expand"));
        _draft = new Draft(world) { Family = family.Name, TablesPartial = family.TablesPartial };
        _numbers = new HeadingNumbers(rng.Pick(family.Numbering));
        _tables = new TableDrafter(_expander, _draft);
        _runIn = rng.Chance(family.RunIn.Chance);
        _noise = family.Kind is "department" or "project" ? rng.Of(0.0, 0.05, 0.15) : 0.0;
        _activities = new Queue<WorldItem>(rng.Shuffled(world.Lists["acts"]));
    }

    /// <summary>Drafts a report.</summary>
    public static Draft Compose(Family family, DepartmentYear world, CorpusData data, NumberStyle style, Split split, Rng rng)
    {
        var composer = new Composer(family, world, data, style, split, rng);
        composer.Title();
        composer.Walk();
        return composer._draft;
    }

    private void Title()
    {
        if (_family.Before.Length > 0 && _rng.Chance(0.25))
        {
            Paragraph(DraftKind.Plain, [_expander.Text(_family.Before)]);
        }

        Sentence title = _expander.Text(_family.Title);
        _draft.World.Variables["title"] = title.Text;
        Paragraph(DraftKind.Title, [title]);
    }

    private void Walk()
    {
        int skipLevel = 0;
        bool onPage = false;
        foreach (Step step in _family.Steps)
        {
            int level = step.Verb.All(c => c == '#') ? step.Verb.Length : 0;
            if (skipLevel > 0 && (level == 0 || level > skipLevel))
            {
                continue;
            }

            skipLevel = 0;
            if (!_rng.Chance(step.Chance))
            {
                skipLevel = level;
                continue;
            }

            if (step.Verb == "pagebreak")
            {
                onPage = true;
                continue;
            }

            Take(step, level, onPage);
            onPage = false;
        }
    }

    private void Take(Step step, int level, bool pageBreak)
    {
        switch (step.Verb)
        {
            case "p":
                Body(step.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "part":
                _numbers.Restart();
                Paragraph(DraftKind.Plain, [_expander.Text(step.Argument)], pageBreak);
                break;
            case "lines":
                foreach (string line in step.Argument.Split(';'))
                {
                    Paragraph(DraftKind.Plain, [_expander.Text(line.Trim())]);
                }

                break;
            case "line":
                Paragraph(DraftKind.Plain, [_expander.Text(step.Argument)], pageBreak);
                break;
            case "title":
                Paragraph(DraftKind.Title, [_expander.Text(step.Argument)], pageBreak);
                break;
            case "sign":
                foreach (string line in step.Argument.Split(';'))
                {
                    Paragraph(DraftKind.Signature, [_expander.Text(line.Trim())]);
                }

                break;
            case "table":
                foreach (DraftBlock block in _tables.Draft(_rng.Pick(step.Argument.Split('|'))))
                {
                    FlushHeading();
                    _draft.Blocks.Add(block);
                }

                break;
            case "acts":
                Activities(step.Argument);
                break;
            case "duties":
                Duties(step.Argument);
                break;
            case "enum":
                Enumerate(step.Argument);
                break;
            case "each":
                Each(step.Argument);
                break;
            default:
                if (level == 0)
                {
                    throw new InvalidDataException($"{_family.Name}: 未知的步骤 {step.Verb}");
                }

                Heading(step.Argument, level, pageBreak);
                break;
        }
    }

    private void Heading(string template, int level, bool pageBreak)
    {
        FlushHeading();
        string text = _expander.Text(template).Text;
        string number = _numbers.Next(level);
        if (_runIn && level == _family.RunIn.Level)
        {
            _pendingHeading = number + text + "。";
            return;
        }

        var p = new DraftParagraph(DraftKind.Heading, level) { Number = number, PageBreak = pageBreak };
        p.Sentences.Add(new Sentence([new TextToken(text)], []));
        _draft.Blocks.Add(p);
    }

    /// <summary>A paragraph of groups: <c>a b? c?0.3 d|e</c>.</summary>
    private void Body(string[] groups)
    {
        List<Sentence> sentences = [];
        foreach (string entry in groups)
        {
            int mark = entry.IndexOf('?', StringComparison.Ordinal);
            double chance = mark < 0 ? 1.0 : mark == entry.Length - 1 ? 0.5 : double.Parse(entry[(mark + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            string group = _rng.Pick((mark < 0 ? entry : entry[..mark]).Split('|'));
            if (group != "-" && _rng.Chance(chance) && _expander.Group(group) is { } sentence && !Repeats(sentences, sentence))
            {
                sentences.Add(sentence);
            }
        }

        if (sentences.Count > 0 && _rng.Chance(_noise) && _expander.Group("noise") is { } aside)
        {
            sentences.Insert(_rng.Below(sentences.Count + 1), aside);
        }

        Paragraph(DraftKind.Body, sentences);
    }

    /// <summary>Whether a paragraph has said all the numbers of a further sentence already.</summary>
    private static bool Repeats(List<Sentence> said, Sentence next)
    {
        List<string> numbers = [.. next.Numbers.Select(n => n.Figure.Key)];
        return numbers.Count > 0 && numbers.All(k => said.SelectMany(s => s.Numbers).Any(n => n.Figure.Key == k));
    }

    /// <summary><c>inline 3~6</c>, <c>enum 3~6</c>, <c>list 4~8</c>: what the body did, in one paragraph, counted (一是…) or numbered.</summary>
    private void Activities(string argument)
    {
        string[] words = argument.Split(' ');
        int count = Count(words[1]);
        string prefix = words.Length > 2 ? words[2] : "act";
        List<Sentence> clauses = [];
        while (clauses.Count < count && _activities.TryDequeue(out WorldItem? item))
        {
            if (_expander.Group($"{prefix}.{item.Words["type"]}", item) is { } clause)
            {
                clauses.Add(clause);
            }
        }

        Lay(words[0], clauses);
    }

    private void Duties(string argument)
    {
        int count = Count(argument);
        List<Sentence> duties = [];
        if (_expander.Group("duty.first") is { } first)
        {
            duties.Add(first);
        }

        foreach (WorldItem duty in _rng.Shuffled(_draft.World.Lists["duties"]).Take(count - 2))
        {
            duties.Add(_expander.Text(duty.Name));
        }

        if (_expander.Group("duty.last") is { } last)
        {
            duties.Add(last);
        }

        Lay("list", duties);
    }

    /// <summary><c>enum list group n~m</c>: one paragraph over the items of a list.</summary>
    private void Enumerate(string argument)
    {
        string[] words = argument.Split(' ');
        List<Sentence> clauses = [];
        foreach (WorldItem item in _draft.World.Lists[words[1]].Take(Count(words[3])))
        {
            if (_expander.Group(words[2], item) is { } clause)
            {
                clauses.Add(clause);
            }
        }

        Lay(words[0], clauses);
    }

    /// <summary><c>each group n~m style</c>: the group several times without repeating a line.</summary>
    private void Each(string argument)
    {
        string[] words = argument.Split(' ');
        List<Sentence> clauses = [];
        int count = Count(words[1]);
        for (int i = 0; i < count * 2 && clauses.Count < count && _expander.Group(words[0]) is { } clause; i++)
        {
            if (!clauses.Any(c => c.Text == clause.Text))
            {
                clauses.Add(clause);
            }
        }

        Lay(words[2], clauses);
    }

    private void Lay(string style, List<Sentence> clauses)
    {
        if (clauses.Count == 0)
        {
            return;
        }

        if (style == "list")
        {
            string format = _rng.Of("1.", "1、", "（1）", "1．", "（一）", "-");
            for (int i = 0; i < clauses.Count; i++)
            {
                Close(clauses[i], "。");
                clauses[i].Tokens.Insert(0, new TextToken(HeadingNumbers.Item(format, i + 1)));
                Paragraph(DraftKind.Body, [clauses[i]]);
            }

            return;
        }

        for (int i = 0; i < clauses.Count; i++)
        {
            bool last = i == clauses.Count - 1;
            Close(clauses[i], last || (style == "inline" && _rng.Chance(0.25)) ? "。" : "；");
            if (style == "enum")
            {
                clauses[i].Tokens.Insert(0, new TextToken($"{ChineseNumerals.Number(i + 1)}是"));
            }
        }

        Paragraph(DraftKind.Body, clauses);
    }

    /// <summary>Ends a clause with a mark, in place of the one it has.</summary>
    private static void Close(Sentence clause, string mark)
    {
        if (clause.Tokens[^1] is TextToken last)
        {
            last.Words = last.Words.TrimEnd('。', '；', '，') + mark;
        }
        else
        {
            clause.Tokens.Add(new TextToken(mark));
        }
    }

    private void Paragraph(DraftKind kind, List<Sentence> sentences, bool pageBreak = false)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        var p = new DraftParagraph(kind) { PageBreak = pageBreak };
        if (_pendingHeading is { } heading && kind == DraftKind.Body)
        {
            p.Sentences.Add(new Sentence([new TextToken(heading)], []));
            _pendingHeading = null;
        }

        p.Sentences.AddRange(sentences);
        _draft.Blocks.Add(p);
    }

    /// <summary>A run-in heading that no paragraph followed stands alone.</summary>
    private void FlushHeading()
    {
        if (_pendingHeading is { } heading)
        {
            var p = new DraftParagraph(DraftKind.Body);
            p.Sentences.Add(new Sentence([new TextToken(heading.TrimEnd('。'))], []));
            _draft.Blocks.Add(p);
            _pendingHeading = null;
        }
    }

    private int Count(string range)
    {
        if (range == "all")
        {
            return int.MaxValue;
        }

        string[] ends = range.Split('~');
        return _rng.Range(int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(ends[^1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
