using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Corpus.Data;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.Truth;
using Extractor.Corpus.Writing;
using Extractor.Corpus.Writing.Pdf;
using UglyToad.PdfPig;

namespace Extractor.Corpus.Tests;

public sealed class DocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Word_documents_are_valid_and_say_what_the_draft_says()
    {
        var validator = new OpenXmlValidator();
        foreach ((int number, LabelledReport report, _) in GeneratedLabels.Of(Split.Train, 31, 30))
        {
            string path = Path.Combine(_folder, $"{number}.docx");
            var rng = new Rng((ulong)number);
            DocxWriter.Write(path, report.Draft, DocxStyle.Draw(rng) with { Contents = false }, rng);
            using var document = WordprocessingDocument.Open(path, false);
            Assert.Empty(validator.Validate(document).Select(e => $"{number}: {e.Path?.XPath} {e.Description}").Take(3));
            string said = Squeeze(string.Concat(document.MainDocumentPart!.Document!.Body!.Descendants<Text>().Select(t => t.Text)));
            foreach (DraftBlock block in report.Draft.Blocks)
            {
                string wanted = block is DraftParagraph p ? Squeeze(p.Text) : string.Concat(((DraftTable)block).Cells.Where(c => c.Number is not null).Select(c => Squeeze(c.Text)).Take(1));
                Assert.True(said.Contains(wanted, StringComparison.Ordinal), $"报告 {number} 的 Word 里没有：{wanted}");
            }
        }
    }

    [Fact]
    public void Pdf_documents_give_back_every_printed_number()
    {
        if (!PdfFonts.Available)
        {
            Assert.Contains("fonts-", Assert.Throws<InvalidDataException>(PdfFonts.Load).Message, StringComparison.Ordinal);
            return;
        }

        foreach ((int number, LabelledReport report, _) in GeneratedLabels.Of(Split.Train, 32, 12))
        {
            string path = Path.Combine(_folder, $"{number}.pdf");
            var rng = new Rng((ulong)number);
            PdfDocumentWriter.Write(path, report.Draft, PdfStyle.Draw(rng), rng);
            using PdfDocument document = PdfDocument.Open(path);
            string letters = Squeeze(string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)));
            foreach (NumberToken n in report.Draft.Numbers)
            {
                Assert.True(letters.Contains(Squeeze(n.Spoken ?? n.Printed), StringComparison.Ordinal), $"报告 {number} 的 PDF 里没有 {n.Text}");
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Text_documents_keep_the_paragraphs_in_their_encoding(bool gb18030)
    {
        LabelledReport report = GeneratedLabels.Of(Split.Train, 33, 1).Single().Report;
        string path = Path.Combine(_folder, "x.txt");
        PlainTextWriter.Write(path, report.Draft, gb18030, indent: true);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string text = File.ReadAllText(path, gb18030 ? Encoding.GetEncoding("GB18030") : Encoding.UTF8);
        Assert.All(report.Draft.Blocks.OfType<DraftParagraph>().Where(p => p.BrokenAt < 0), p => Assert.Contains(p.Text, text, StringComparison.Ordinal));
    }

    private static string Squeeze(string s) => string.Concat(s.Where(c => !char.IsWhiteSpace(c)));
}
