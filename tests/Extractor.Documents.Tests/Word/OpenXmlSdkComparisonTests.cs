using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;

namespace Extractor.Documents.Tests.Word;

/// <summary>The Open XML SDK as an independent peer: its object tree of the same file against our blocks.</summary>
public sealed class OpenXmlSdkComparisonTests
{
    [GoldFact]
    public void Paragraphs_and_cells_of_the_gold_documents_are_those_the_open_xml_sdk_finds()
    {
        string[] files = [.. Directory.EnumerateFiles(GoldFolder.Path!, "*.docx")];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            Model.Document document = new ReportReader().Read(file);
            using WordprocessingDocument peer = WordprocessingDocument.Open(file, false);
            Body body = peer.MainDocumentPart!.Document!.Body!;

            string[] paragraphs = [.. body.Elements<Paragraph>().Select(p => p.InnerText.Trim()).Where(t => t.Length > 0)];
            Assert.Equal(paragraphs, document.Paragraphs.Select(p => p.Text));

            Table[] tables = [.. body.Elements<Table>()];
            Assert.Equal(tables.Length, document.Tables.Count());
            foreach ((Table table, TableBlock block) in tables.Zip(document.Tables))
            {
                Compare(table, block);
            }
        }
    }

    private static void Compare(Table table, TableBlock block)
    {
        TableRow[] rows = [.. table.Elements<TableRow>()];
        Assert.Equal(rows.Length, block.RowCount);
        for (int r = 0; r < rows.Length; r++)
        {
            int column = 0;
            foreach (DocumentFormat.OpenXml.Wordprocessing.TableCell cell in rows[r].Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>())
            {
                int span = (int)(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1);
                VerticalMerge? merge = cell.TableCellProperties?.VerticalMerge;
                Model.TableCell ours = block.CellAt(r, column)!;
                Assert.Equal(column, ours.Column);
                Assert.Equal(span, ours.ColumnSpan);
                if (merge is not null && merge.Val?.Value != MergedCellValues.Restart)
                {
                    Assert.True(ours.Row < r, "a continued cell belongs to a row above");
                }
                else
                {
                    Assert.Equal(r, ours.Row);
                    Assert.Equal(string.Join('\n', cell.Elements<Paragraph>().Select(p => p.InnerText.TrimEnd())).Trim('\n'), ours.Text);
                }

                column += span;
            }
        }
    }
}
