using System.Runtime.InteropServices;
using Extractor.Documents.Model;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Pdf.Layout;
using Extractor.Documents.Pdf.Tables;
using Extractor.Documents.Pdf.Text;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Pdf;

/// <summary>Takes the pages of a document one after the other and makes paragraphs and tables of what flows over them.</summary>
/// <param name="limits">Bounds on text and tables.</param>
internal sealed class PageFlow(ReadLimits limits)
{
    private readonly LineBuilder _lines = new();
    private readonly List<PageLayout> _pages = [];
    private PageTableReader? _tables;
    private PageContent? _before;
    private float[]? _columnsBefore;

    /// <summary>Whether no page shows any text.</summary>
    public bool IsEmpty => _pages.TrueForAll(static page => page.Lines.Count == 0 && page.Tables.Count == 0);

    /// <summary>Adds the next page.</summary>
    /// <param name="page">What it shows.</param>
    public void Add(PageContent page)
    {
        _tables ??= new PageTableReader(_lines);
        PageLayout? before = _pages.Count > 0 ? _pages[^1] : null;
        float[]? columns = before is null ? null : NeighbourColumns.AtEnd(before.Tables, before.Lines);
        PageLayout layout = Lay(page, _tables, new NeighbourColumns(columns, After: null));
        if (before is not null && columns is null && NeighbourColumns.AtTop(layout.Tables, layout.Lines) is { } after)
        {
            // The first rows of the table may be the last of the page before.
            _pages[^1] = Lay(_before!, _tables, new NeighbourColumns(_columnsBefore, after));
        }

        _pages.Add(layout);
        _before = page;
        _columnsBefore = columns;
    }

    /// <summary>Makes the blocks of all pages.</summary>
    public ReadResult Finish()
    {
        PageFurniture.Remove(_pages);
        List<FlowItem> items = ParagraphBuilder.Build(_pages);
        TableContinuation.Join(items);
        return new ReadResult(Assemble(items), _pages.Count);
    }

    private IReadOnlyList<Block> Assemble(List<FlowItem> items)
    {
        var assembler = new BlockAssembler(limits);
        foreach (FlowItem item in items)
        {
            if (item is FlowTable table)
            {
                assembler.Add(table.Table.ToDraft(table.Page));
            }
            else
            {
                assembler.Add(((FlowParagraph)item).Draft);
            }
        }

        return assembler.Build();
    }

    private PageLayout Lay(PageContent page, PageTableReader tables, NeighbourColumns around)
    {
        (List<AxisRule> horizontal, List<AxisRule> vertical) = AxisRule.Borders(page.Rules);
        List<PageTable> found = [];
        List<Glyph>? outside = null;
        if (RuledGridFinder.Find(horizontal, vertical, limits) is { Count: > 0 } ruled)
        {
            outside = new List<Glyph>(page.Glyphs.Length);
            found = tables.Fill(page.Number, page.Glyphs, ruled, outside);
            horizontal.RemoveAll(rule => ruled.Exists(grid => rule.Position > grid.Box.Top - 3 && rule.Position < grid.Box.Bottom + 3));
        }

        ReadOnlySpan<Glyph> rest = outside is null ? page.Glyphs : CollectionsMarshal.AsSpan(outside);
        List<TextLine> free = _lines.Build(rest);
        if (OpenGridFinder.Find(free, horizontal, found.Count == 0 ? around : default, limits) is { Count: > 0 } open)
        {
            outside = new List<Glyph>(rest.Length);
            found.AddRange(tables.Fill(page.Number, rest, open, outside));
            found.Sort(static (a, b) => a.Box.Top.CompareTo(b.Box.Top));
            free = _lines.Build(CollectionsMarshal.AsSpan(outside));
        }

        return new PageLayout(page.Number, page.Frame.Width, page.Frame.Height, free, found);
    }
}
