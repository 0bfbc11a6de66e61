using System.Xml;
using Extractor.Documents.Structure;

namespace Extractor.Documents.Word;

/// <summary>Reads the footnotes or endnotes that a document refers to (ECMA-376 Part 1, 17.11).</summary>
internal static class NotesReader
{
    /// <summary>Reads a notes part.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="wanted">Ids of the notes that are referred to.</param>
    /// <param name="context">What the document's readers share.</param>
    /// <returns>The text of each wanted note, its paragraphs joined with line breaks.</returns>
    public static Dictionary<string, string> Read(XmlReader reader, HashSet<string> wanted, WordContext context)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "footnote" or "endnote" }
                && reader.Attribute("id") is { } id && wanted.Contains(id))
            {
                var content = new List<StoryItem>();
                new StoryReader(context).Read(reader, content);
                IEnumerable<string> lines = content
                    .Where(i => i.Paragraph is not null)
                    .Select(i => VisibleText.Of(i.Paragraph!.Text).Trim())
                    .Where(t => t.Length > 0);
                notes.TryAdd(id, string.Join('\n', lines));
            }
        }

        return notes;
    }
}
