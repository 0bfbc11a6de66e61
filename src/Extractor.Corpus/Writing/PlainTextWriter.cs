using System.Text;
using Extractor.Corpus.Drafting;

namespace Extractor.Corpus.Writing;

/// <summary>Writes a draft as plain text: paragraphs a line, table rows with tabs, in UTF-8 or GB18030.</summary>
internal static class PlainTextWriter
{
    static PlainTextWriter() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Writes the document to a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="gb18030">Whether to write GB18030 instead of UTF-8.</param>
    /// <param name="indent">Whether paragraphs begin with two full-width spaces.</param>
    public static void Write(string path, Draft draft, bool gb18030, bool indent)
    {
        Encoding encoding = gb18030 ? Encoding.GetEncoding("GB18030") : new UTF8Encoding(false);
        using var to = new StreamWriter(path, false, encoding) { NewLine = "\n" };
        foreach (DraftBlock block in draft.Blocks)
        {
            if (block is DraftParagraph p)
            {
                string text = p.BrokenAt > 0 ? p.Text.Insert(p.BrokenAt, "\n") : p.Text;
                to.WriteLine((p.Kind == DraftKind.Body && indent ? "　　" : string.Empty) + p.Number + text);
            }
            else if (block is DraftTable t)
            {
                for (int r = 0; r < t.Rows; r++)
                {
                    to.WriteLine(string.Join('\t', t.Cells.Where(c => c.Row == r).Select(c => c.Text.Replace('\n', ' '))));
                }
            }
        }
    }
}
