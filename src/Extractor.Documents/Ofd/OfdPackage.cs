using System.Xml;
using Extractor.Documents.Reading;
using Extractor.Documents.Word;

namespace Extractor.Documents.Ofd;

/// <summary>The container of an OFD file: a zip of XML parts that refer to each other by path (GB/T 33190, 7.1).</summary>
internal sealed class OfdPackage : IDisposable
{
    private const string Entry = "OFD.xml";
    private const int MostDocuments = 100;

    private readonly BoundedZip _zip;
    private readonly ReadLimits _limits;

    /// <summary>Opens a container.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">Bounds.</param>
    public OfdPackage(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        _zip = BoundedZip.Open(content, limits);
        _limits = limits;
    }

    /// <summary>The paths of the documents' root parts, in order; most files hold one.</summary>
    /// <exception cref="DocumentReadException">The entry part is damaged or missing.</exception>
    public IReadOnlyList<string> DocumentRoots()
    {
        var roots = new List<string>();
        bool any = Visit(Entry, reader =>
        {
            if (reader.LocalName == "DocRoot" && roots.Count < MostDocuments)
            {
                roots.Add(Resolve(string.Empty, ReadText(reader)));
            }
        });
        return any && roots.Count > 0 ? roots : throw new DocumentReadException("文件被截断或损坏（缺少部件）");
    }

    /// <summary>Reads a part as a stream of elements, however deep they nest.</summary>
    /// <param name="path">The part's path.</param>
    /// <param name="visit">Called on the start of each element; may read on inside it, to its end at most.</param>
    /// <returns>Whether the part is there.</returns>
    /// <exception cref="DocumentReadException">The part is damaged or breaks a limit.</exception>
    public bool Visit(string path, Action<XmlReader> visit)
    {
        using Stream? part = _zip.OpenEntry(path);
        if (part is null)
        {
            return false;
        }

        try
        {
            using XmlReader reader = WordXml.Open(part, _limits);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    reader.CheckDepth(_limits);
                    visit(reader);
                }
            }

            return true;
        }
        catch (XmlException e)
        {
            throw new DocumentReadException("文件被截断或损坏（标记错误）", e);
        }
    }

    /// <summary>
    /// The path of a part that another part refers to: from the root where it begins with a slash, otherwise from the folder of the part that
    /// refers. A path never leads out of the container: it is only looked up among the container's names.
    /// </summary>
    /// <param name="from">Path of the part that refers.</param>
    /// <param name="reference">The reference.</param>
    public static string Resolve(string from, string reference)
    {
        reference = reference.Trim().Replace('\\', '/');
        if (reference.StartsWith('/'))
        {
            return reference.TrimStart('/');
        }

        var steps = new List<string>(from.Split('/', StringSplitOptions.RemoveEmptyEntries));
        if (steps.Count > 0)
        {
            steps.RemoveAt(steps.Count - 1);
        }

        foreach (string step in reference.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>The text of the element the reader stands on, of at most that element.</summary>
    /// <param name="reader">The reader on the start of an element.</param>
    public static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        int depth = reader.Depth;
        string text = string.Empty;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text = text.Length == 0 ? reader.Value : text + reader.Value;
            }
        }

        return text;
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();
}
