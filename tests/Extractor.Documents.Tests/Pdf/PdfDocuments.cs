using Extractor.Documents.Model;
using Extractor.Documents.Pdf;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Pdf;

/// <summary>Reads PDF files in tests.</summary>
internal static class PdfDocuments
{
    public static IReadOnlyList<Block> Read(byte[] file, ReadLimits? limits = null) =>
        new PdfReader().Read(file, limits ?? ReadLimits.Default, CancellationToken.None).Blocks;

    public static IReadOnlyList<Block> Read(PdfWriter file) => Read(file.ToBytes());

    public static string[] Texts(IReadOnlyList<Block> blocks) => [.. blocks.OfType<ParagraphBlock>().Select(p => p.Text)];

    public static TableBlock Table(IReadOnlyList<Block> blocks) => blocks.OfType<TableBlock>().Single();

    /// <summary>The table row by row, merged cells repeated, cells parted by bars.</summary>
    public static string[] Rows(TableBlock table) => [.. Enumerable.Range(0, table.RowCount).Select(row => Row(table, row))];

    public static string Row(TableBlock table, int row) =>
        string.Join('|', Enumerable.Range(0, table.ColumnCount).Select(column => table.CellAt(row, column)?.Text));
}
