using Extractor.Corpus.World;

namespace Extractor.Corpus.Drafting;

/// <summary>What one expanded template line printed.</summary>
/// <param name="Tokens">Its tokens in order.</param>
/// <param name="Directives">Relations its words state beyond those found by themselves.</param>
internal sealed record Sentence(List<Token> Tokens, IReadOnlyList<string> Directives)
{
    /// <summary>Its numbers in order.</summary>
    public IEnumerable<NumberToken> Numbers => Tokens.OfType<NumberToken>();

    /// <summary>Its text as printed.</summary>
    public string Text => string.Concat(Tokens.Select(t => t.Text));
}

/// <summary>A block of a drafted report.</summary>
internal abstract class DraftBlock
{
    /// <summary>All tokens in reading order.</summary>
    public abstract IEnumerable<Token> Tokens { get; }
}

/// <summary>What a drafted paragraph is.</summary>
internal enum DraftKind
{
    /// <summary>The report's title.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>A table's title or unit line.</summary>
    Caption,

    /// <summary>A line at the right margin (signature, date).</summary>
    Signature,

    /// <summary>A centred line of a cover or an attachment label.</summary>
    Plain,
}

/// <summary>A paragraph.</summary>
internal sealed class DraftParagraph(DraftKind kind, int level = 0) : DraftBlock
{
    /// <summary>What it is.</summary>
    public DraftKind Kind { get; } = kind;

    /// <summary>Heading level from 1.</summary>
    public int Level { get; } = level;

    /// <summary>The heading's number as the outline gives it (一、); printed as text or by Word's numbering.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>Sentences in order.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>A place inside the text where typing broke the line, or −1.</summary>
    public int BrokenAt { get; set; } = -1;

    /// <summary>Whether a page starts here.</summary>
    public bool PageBreak { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Token> Tokens => Sentences.SelectMany(s => s.Tokens);

    /// <summary>The text as printed, without the heading's number.</summary>
    public string Text => string.Concat(Tokens.Select(t => t.Text));
}

/// <summary>A cell of a drafted table.</summary>
internal sealed class DraftCell
{
    /// <summary>Zero-based grid row.</summary>
    public required int Row { get; init; }

    /// <summary>Zero-based grid column.</summary>
    public required int Column { get; init; }

    /// <summary>Rows covered.</summary>
    public int RowSpan { get; set; } = 1;

    /// <summary>Columns covered.</summary>
    public int ColumnSpan { get; set; } = 1;

    /// <summary>Content.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>Whether it is a header.</summary>
    public bool Header { get; init; }

    /// <summary>Leading spaces that show the level of a row label.</summary>
    public int Indent { get; init; }

    /// <summary>A table inside the cell.</summary>
    public DraftTable? Nested { get; init; }

    /// <summary>The text as printed.</summary>
    public string Text => new string('　', Indent) + string.Concat(Tokens.Select(t => t.Text));

    /// <summary>The number in the cell, where it holds one figure.</summary>
    public NumberToken? Number => Tokens.OfType<NumberToken>().FirstOrDefault();
}

/// <summary>A table.</summary>
internal sealed class DraftTable : DraftBlock
{
    /// <summary>Grid rows.</summary>
    public int Rows { get; set; }

    /// <summary>Grid columns.</summary>
    public required int Columns { get; init; }

    /// <summary>Cells in row-major order; merged positions are covered by one cell.</summary>
    public List<DraftCell> Cells { get; } = [];

    /// <summary>Relative column widths.</summary>
    public IReadOnlyList<int> Widths { get; set; } = [];

    /// <summary>Rows repeated as header on every page.</summary>
    public int HeaderRows { get; set; }

    /// <summary>Whether the page should be turned.</summary>
    public bool Wide { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<Token> Tokens => Cells.SelectMany(c => c.Nested is { } n ? c.Tokens.Concat(n.Tokens) : c.Tokens);
}

/// <summary>A relation that the report states between numbers it prints.</summary>
/// <param name="Kind">The contract's kind.</param>
/// <param name="Numbers">The numbers in the contract's order.</param>
/// <param name="Required">Whether the labels ask for it.</param>
internal sealed record StatedRelation(string Kind, IReadOnlyList<NumberToken> Numbers, bool Required)
{
    /// <summary>How many of the leading numbers form the left side.</summary>
    public int LeftCount { get; init; } = 1;

    /// <summary>The word that claims a direction (for direction, change and change_rate), where there is one.</summary>
    public DirectionToken? Word { get; init; }

    /// <summary>For change_rate: the second number is the previous value.</summary>
    public bool SecondIsPrevious { get; init; }

    /// <summary>For grade: the grade word.</summary>
    public GradeToken? Grade { get; init; }

    /// <summary>The block whose words state it.</summary>
    public DraftBlock? Block { get; init; }

    /// <summary>Whether it is a rule of the catalogue across places rather than a statement of one place.</summary>
    public bool Implicit { get; init; }
}

/// <summary>A row of an indicator table as the labels show it.</summary>
internal sealed record IndicatorRow(string Level1, string Level2, string Level3, DraftCell Target, DraftCell Actual, DraftCell? Weight, DraftCell? Score);

/// <summary>A report before it is written: blocks, relations and indicators over one world.</summary>
internal sealed class Draft(DepartmentYear world)
{
    /// <summary>The truth behind it.</summary>
    public DepartmentYear World { get; } = world;

    /// <summary>Blocks in reading order.</summary>
    public List<DraftBlock> Blocks { get; } = [];

    /// <summary>Relations stated by tables; those of text are found when the draft is complete.</summary>
    public List<StatedRelation> Relations { get; } = [];

    /// <summary>Indicator rows.</summary>
    public List<IndicatorRow> Indicators { get; } = [];

    /// <summary>Name of the family the report follows.</summary>
    public required string Family { get; init; }

    /// <summary>Whether the labels list every relation of the tables.</summary>
    public bool TablesPartial { get; set; }

    /// <summary>All numbers in reading order.</summary>
    public IEnumerable<NumberToken> Numbers => Blocks.SelectMany(b => b.Tokens).OfType<NumberToken>();
}
