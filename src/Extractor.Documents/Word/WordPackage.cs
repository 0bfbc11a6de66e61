using System.Buffers;
using System.Xml;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Word;

/// <summary>
/// The parts of a Word package (ECMA-376 Part 2), found by relationship and, where relationships are damaged, by their usual names.
/// The package is read directly: the Open XML SDK takes some 4 ms to open a report and 20 ms to read one, several times
/// what the reading itself costs, and it refuses packages whose unrelated parts are damaged.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private const long LongestCutStyles = 4 << 20;
    private readonly BoundedZip _zip;
    private readonly ReadLimits _limits;
    private readonly Dictionary<string, string> _related;

    private WordPackage(BoundedZip zip, ReadLimits limits)
    {
        _zip = zip;
        _limits = limits;
        MainPart = FindMainPart();
        _related = Relationships(MainPart);
    }

    /// <summary>Name of the main document part.</summary>
    public string MainPart { get; }

    /// <summary>Opens a package.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">Bounds.</param>
    /// <exception cref="DocumentReadException">The file is not a Word package.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> content, ReadLimits limits)
    {
        BoundedZip zip = BoundedZip.Open(content, limits);
        try
        {
            return new WordPackage(zip, limits);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Opens the main document part.</summary>
    public XmlReader OpenMain() =>
        OpenPart(MainPart) ?? throw new DocumentReadException("不是有效的 Word 文档（缺少正文部件）");

    /// <summary>Opens a part related to the main part.</summary>
    /// <param name="kind">The last word of the relationship type, for example <c>styles</c>.</param>
    /// <returns>The part, or <see langword="null"/> where the package has none.</returns>
    public XmlReader? OpenRelated(string kind) => RelatedPart(kind) is { } name ? OpenPart(name) : null;

    /// <summary>Opens the styles part, without the styles that are never read.</summary>
    /// <returns>The part, or <see langword="null"/> where the package has none.</returns>
    public XmlReader? OpenStyles()
    {
        if (RelatedPart("styles") is not { } name)
        {
            return null;
        }

        int length = (int)Math.Min(_zip.LengthOf(name), LongestCutStyles);
        if (length == LongestCutStyles)
        {
            return OpenPart(name);
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            using Stream stream = _zip.OpenEntry(name)!;
            int read = stream.ReadAtLeast(buffer.AsSpan(0, length), length, throwOnEndOfStream: false);
            byte[] kept = UnreadStyles.Cut(buffer.AsSpan(0, read)).ToArray();
            return WordXml.Open(new MemoryStream(kept, writable: false), _limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private string? RelatedPart(string kind) =>
        _related.TryGetValue(kind, out string? name) && _zip.Contains(name) ? name
        : _zip.Contains($"word/{kind}.xml") ? $"word/{kind}.xml"
        : null;

    private XmlReader? OpenPart(string name) => _zip.OpenEntry(name) is { } stream ? WordXml.Open(stream, _limits) : null;

    private string FindMainPart()
    {
        if (Relationships(string.Empty).TryGetValue("officeDocument", out string? name) && _zip.Contains(name))
        {
            return name;
        }

        return _zip.Contains("word/document.xml")
            ? "word/document.xml"
            : throw new DocumentReadException("不是有效的 Word 文档（缺少正文部件）");
    }

    private Dictionary<string, string> Relationships(string part)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        using XmlReader? reader = OpenPart($"{folder}_rels/{part[(slash + 1)..]}.rels");
        if (reader is null)
        {
            return targets;
        }

        try
        {
            while (reader.Read())
            {
                // An external target (a remote template, a link) is never of interest.
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                    && reader.GetAttribute("TargetMode") != "External"
                    && reader.GetAttribute("Type") is { } type
                    && reader.GetAttribute("Target") is { Length: > 0 } target)
                {
                    targets.TryAdd(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
                }
            }
        }
        catch (XmlException)
        {
            // Damaged relationships leave the parts to be found by their usual names.
        }

        return targets;
    }

    private static string Resolve(string folder, string target)
    {
        if (target[0] is '/' or '\\')
        {
            return target[1..];
        }

        while (target.StartsWith("../", StringComparison.Ordinal))
        {
            target = target[3..];
            folder = folder.Length > 1 ? folder[..(folder.LastIndexOf('/', folder.Length - 2) + 1)] : string.Empty;
        }

        return folder + target;
    }
}
