using Extractor.Corpus.Drafting;
using Extractor.Corpus.Grammar;
using Extractor.Corpus.Randomness;

namespace Extractor.Corpus.Tables;

/// <summary>Drafts the tables of reports by name, with their captions and unit notes.</summary>
internal sealed class TableDrafter(Expander expander, Draft draft)
{
    private int _count;

    /// <summary>The caption and the table, or nothing where the world has no figures for it.</summary>
    /// <param name="name">The table's name in the outlines.</param>
    public IEnumerable<DraftBlock> Draft(string name)
    {
        Rng rng = expander.Rng;
        var context = new TableContext(expander, draft, rng);
        Drafted? drafted = name switch
        {
            "spend" => SpendTable.Draft(context),
            "balance" => BalanceTable.Draft(context),
            "threepublic" => ThreePublicTable.Draft(context),
            "projects" => ProjectTable.Draft(context),
            "units" => UnitTable.Draft(context),
            "procurement" => ProcurementTable.Draft(context),
            "scoreparts" => ScoreTables.Parts(context),
            "indicators" => ScoreTables.Indicators(context),
            "deptform" => DepartmentForm.Draft(context),
            "projectform" => ProjectForm.Draft(context),
            "basicdata" => BasicDataTable.Draft(context),
            "directions" => DirectionTable.Draft(context),
            "fa.balance" => StatutoryTables.Balance(context),
            "fa.income" => StatutoryTables.IncomeTable(context),
            "fa.spend" => StatutoryTables.Spending(context),
            "fa.fiscal" => StatutoryTables.Fiscal(context),
            "fa.general" => StatutoryTables.General(context),
            "fa.basic" => StatutoryTables.Basic(context),
            "fa.threepublic" => StatutoryTables.ThreePublic(context),
            "fa.empty" => StatutoryTables.Empty(context),
            "b.balance" => BudgetTables.Balance(context),
            "b.spend" => BudgetTables.Spending(context),
            "b.threepublic" => BudgetTables.ThreePublic(context),
            _ => throw new InvalidDataException($"没有名为 {name} 的表"),
        };
        return drafted is null ? [] : Blocks(drafted, rng);
    }

    private List<DraftBlock> Blocks(Drafted drafted, Rng rng)
    {
        _count++;
        List<DraftBlock> blocks = [];
        bool form = drafted.Numbered is false;
        string unitNote = drafted.UnitNote is null ? string.Empty : rng.Of("单位：", "单位：", "金额单位：", "单位:") + drafted.UnitNote;
        string label = form ? string.Empty : rng.Of($"表{_count}", $"表{_count}", $"附表{_count}", string.Empty);
        string gap = label.Length == 0 ? string.Empty : rng.Of("  ", "　", " ", "：");
        bool joined = !form && unitNote.Length > 0 && rng.Chance(0.5);
        string title = label + gap + drafted.Title + (joined ? $"（{unitNote}）" : string.Empty);
        if (drafted.Title.Length > 0)
        {
            blocks.Add(Caption(title));
        }

        foreach (string line in drafted.Lines)
        {
            blocks.Add(Caption(line));
        }

        if (!joined && unitNote.Length > 0)
        {
            blocks.Add(Caption(unitNote));
        }

        blocks.Add(drafted.Table);
        if (drafted.Note is { } note)
        {
            var p = new DraftParagraph(DraftKind.Body);
            p.Sentences.Add(new Sentence([new TextToken(note)], []));
            blocks.Add(p);
        }

        return blocks;
    }

    private static DraftParagraph Caption(string text)
    {
        var p = new DraftParagraph(DraftKind.Caption);
        p.Sentences.Add(new Sentence([new TextToken(text)], []));
        return p;
    }
}

/// <summary>What a table needs to be drafted.</summary>
internal sealed record TableContext(Expander Expander, Draft Draft, Rng Rng)
{
    /// <summary>Weight and score of budget execution in the funds part of the form being drafted.</summary>
    public (NumberToken? Weight, NumberToken? Score) Execution { get; set; }

    /// <summary>A new grid.</summary>
    public Grid Grid(int columns, string? unit = null) => new(Expander, Draft, columns, unit);

    /// <summary>Whether a figure exists and is not zero.</summary>
    public bool Has(string key) => Draft.World.Find(key) is { Value: not 0m };

    /// <summary>A variable of the world.</summary>
    public string Variable(string name) => Draft.World.Variables[name];
}

/// <summary>A drafted table with what stands around it.</summary>
/// <param name="Title">The caption without number.</param>
/// <param name="Table">The table.</param>
/// <param name="UnitNote">Unit of the table as its note says, or <see langword="null"/> where headers say it.</param>
internal sealed record Drafted(string Title, DraftTable Table, string? UnitNote)
{
    /// <summary>Whether the caption carries a table number; forms do not.</summary>
    public bool Numbered { get; init; } = true;

    /// <summary>Lines between title and table.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>A note below.</summary>
    public string? Note { get; init; }
}
