using UglyToad.PdfPig.Tokens;

namespace Extractor.Documents.Pdf.Content;

/// <summary>Follows marked content and tells when it is a header, a footer or a page number (ISO 32000-1, 14.8.2.2).</summary>
internal sealed class PaginationMarks
{
    /// <summary>Deepest nesting that is followed; what lies deeper belongs to the mark around it.</summary>
    private const int Deepest = 4096;

    private readonly Stack<bool> _open = new();
    private int _depth;

    /// <summary>Whether what is drawn now is marked as pagination.</summary>
    public bool IsPagination => _depth > 0;

    /// <summary>Whether a tag can mean pagination, so that its property list is worth looking up.</summary>
    /// <param name="tag">The tag.</param>
    public static bool MayBe(NameToken tag) => tag.Data == "Artifact";

    /// <summary>A marked content sequence begins.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="properties">Its property list, where it has one.</param>
    public void Begin(NameToken tag, DictionaryToken? properties)
    {
        bool pagination = MayBe(tag)
            && properties is not null
            && properties.TryGet(NameToken.Type, out IToken? type)
            && type is NameToken { Data: "Pagination" };
        if (_open.Count < Deepest)
        {
            _open.Push(pagination);
            _depth += pagination ? 1 : 0;
        }
    }

    /// <summary>The innermost sequence ends.</summary>
    public void End()
    {
        if (_open.TryPop(out bool pagination) && pagination)
        {
            _depth--;
        }
    }
}
