using System.Text;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Pdf;

public sealed class CharacterMapTests
{
    [Theory]
    [InlineData("1 beginbfrange <0000> <FFFF> <0000> endbfrange", true)]
    [InlineData("2 beginbfrange <00> <7F> [<0041> <0042>] <80> <ff> <4E00> endbfrange 1 begincidrange <0000> <00FF> 5 endcidrange", true)]
    [InlineData("1 beginbfrange <21474836485400> <54FF> <5400> endbfrange", false)]
    [InlineData("1 beginbfrange <54FF> <5400> <5400> endbfrange", false)]
    [InlineData("1 beginbfrange <00> <00FF> <5400> endbfrange", false)]
    [InlineData("1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange", false)]
    [InlineData("1 beginbfrange <00> <0F> <0000> endbfrange 1 begincidrange <0010> <0001> 5 endcidrange", false)]
    public void A_map_is_taken_where_all_its_ranges_end(string map, bool bounded) =>
        Assert.Equal(bounded, CharacterMaps.IsBounded(Encoding.ASCII.GetBytes(map)));

    [Fact]
    public void A_font_whose_map_never_ends_costs_neither_memory_nor_the_rest_of_the_document()
    {
        byte[] file = new PdfWriter().Text(72, 780, "正文").Page().ToBytes();
        string text = Encoding.Latin1.GetString(file).Replace("<5400> <54FF> <5400>", "<54FF> <5400> <5400>", StringComparison.Ordinal);
        Assert.NotEqual(Encoding.Latin1.GetString(file), text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            new ReportReader().Read("图.pdf", Encoding.Latin1.GetBytes(text));
        }
        catch (DocumentReadException)
        {
            // A document without readable characters may be refused.
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 << 20);
    }
}
