using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;
using Extractor.Documents.Reading;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Spreadsheet;

/// <summary>
/// Reads spreadsheets, Office Open XML and Excel 97–2003: each visible sheet as lines and tables, each cell as it is shown. Formulas
/// give their stored results and are never computed; macros and links are never touched.
/// </summary>
public sealed partial class SpreadsheetReader : IDocumentReader
{
    // Cells looked at in one sheet, empty ones included: a single cell in the last corner of a sheet must not cost 17 thousand million steps.
    private const long MostCellsVisited = 20_000_000;

    static SpreadsheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Creates a reader of one of the two formats.</summary>
    /// <param name="format"><see cref="FileFormat.Xlsx"/> or <see cref="FileFormat.Xls"/>.</param>
    public SpreadsheetReader(FileFormat format)
    {
        if (format is not (FileFormat.Xlsx or FileFormat.Xls))
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "Not a spreadsheet.");
        }

        Format = format;
    }

    /// <inheritdoc/>
    public FileFormat Format { get; }

    /// <inheritdoc/>
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (Format == FileFormat.Xlsx)
        {
            using BoundedZip zip = BoundedZip.Open(content, limits);
            zip.CheckDeclaredSizes();
        }
        else if (content.Span.StartsWith(FormatDetector.CompoundFile) && !CompoundFileDirectory.HasPlausibleHeader(content.Span))
        {
            throw new DocumentReadException("不是有效的 Excel 表格，或文件被截断或损坏");
        }

        try
        {
            using Stream stream = AsStream(content);
            var configuration = new ExcelReaderConfiguration { FallbackEncoding = TextDecoder.Gb18030 };
            using IExcelDataReader reader = Format == FileFormat.Xlsx
                ? ExcelReaderFactory.CreateOpenXmlReader(stream, configuration)
                : ExcelReaderFactory.CreateBinaryReader(stream, configuration);
            var assembler = new BlockAssembler(limits);
            Read(reader, assembler, limits, cancellationToken);
            return new ReadResult(assembler.Build(), null);
        }
        catch (InvalidPasswordException e)
        {
            throw new DocumentReadException("文件已加密", e);
        }
        catch (Exception e) when (e is not (DocumentReadException or OperationCanceledException or OutOfMemoryException))
        {
            throw new DocumentReadException("不是有效的 Excel 表格，或文件被截断或损坏", e);
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static void Read(IExcelDataReader reader, BlockAssembler assembler, ReadLimits limits, CancellationToken cancellationToken)
    {
        var sheets = new List<(string Name, SheetGrid Grid)>();
        do
        {
            if (reader.VisibleState is "hidden" or "veryhidden")
            {
                continue;
            }

            SheetGrid grid = ReadSheet(reader, limits, cancellationToken);
            if (grid.RowCount > 0)
            {
                sheets.Add((reader.Name ?? string.Empty, grid));
            }
        }
        while (reader.NextResult());

        foreach ((string name, SheetGrid grid) in sheets)
        {
            // The name of the only sheet says no more than the file's.
            if (sheets.Count > 1 && !string.IsNullOrWhiteSpace(name) && !UnnamedSheet().IsMatch(name))
            {
                assembler.Add(new ParagraphDraft(name) { OutlineLevel = 1 });
            }

            SheetLayout.Add(grid, assembler);
        }
    }

    private static SheetGrid ReadSheet(IExcelDataReader reader, ReadLimits limits, CancellationToken cancellationToken)
    {
        var grid = new SheetGrid();
        long visited = 0;
        int filled = 0;
        long characters = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            int columns = reader.FieldCount;
            visited += Math.Max(1, columns);
            if (visited > MostCellsVisited)
            {
                throw new DocumentReadException($"表格过大：超过 {limits.MaxTableCells} 个单元格");
            }

            string?[] row = [];
            for (int c = 0; c < columns; c++)
            {
                object? value = reader.GetValue(c);
                if (value is null)
                {
                    continue;
                }

                string text = CellFormat.Show(value, reader.GetNumberFormatString(c));
                characters += text.Length;
                if (++filled > limits.MaxTableCells || characters > limits.MaxCharacters)
                {
                    throw new DocumentReadException($"表格过大：超过 {limits.MaxTableCells} 个单元格");
                }

                if (c >= row.Length)
                {
                    Array.Resize(ref row, Math.Max(c + 1, Math.Min(columns, 64)));
                }

                row[c] = text;
            }

            grid.AddRow(row);
        }

        if (grid.RowCount > 0 && reader.MergeCells is { } merges)
        {
            grid.Merge(merges.Select(m => new MergedRange(m.FromRow, m.FromColumn, m.ToRow, m.ToColumn)), limits);
        }

        return grid;
    }

    [GeneratedRegex(@"^(?:sheet|工作表|chart)\s*\d*$", RegexOptions.IgnoreCase)]
    private static partial Regex UnnamedSheet();
}
