using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// Takes embedded font programs out of a document before its fonts are loaded. Reading needs a glyph's text (the ToUnicode map)
/// and its width (the Widths or W array), both outside the program; outlines are only for drawing. Parsing them costs most of
/// the time of a page, and font parsers are where hostile files aim.
/// </summary>
/// <remarks>
/// A font keeps its program where the text can only come from there (no ToUnicode map). A TrueType font without a program would
/// make PdfPig search the machine's installed fonts, which is slow and makes the result depend on the machine; such a font is
/// presented as Type 1, whose dictionary has the same entries (ISO 32000-1, 9.6.2 and 9.6.3).
/// </remarks>
/// <param name="scanner">Gives and replaces the document's objects.</param>
/// <param name="filters">Decodes streams.</param>
internal sealed class FontPrograms(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private static readonly NameToken[] Programs = [NameToken.FontFile, NameToken.FontFile2, NameToken.FontFile3];

    private readonly HashSet<IndirectReference> _seen = [];

    /// <summary>Takes the programs out of all fonts that a resource dictionary names.</summary>
    /// <param name="resources">The resources of a page, a page tree node or a form.</param>
    public void TakeOut(DictionaryToken resources)
    {
        if (!resources.TryGet(NameToken.Font, out IToken? entry)
            || !DirectObjectFinder.TryGet(entry, scanner, out DictionaryToken? fonts))
        {
            return;
        }

        foreach (IToken value in fonts.Data.Values)
        {
            if (value is DictionaryToken direct)
            {
                TakeOutEndlessMaps(direct);
            }

            if (value is IndirectReferenceToken reference && _seen.Add(reference.Data)
                && DirectObjectFinder.TryGet(reference, scanner, out DictionaryToken? font))
            {
                TakeOutEndlessMaps(font);
                TakeOut(reference.Data, font);
            }
        }
    }

    // A map is a stream and so always an object of its own; an empty one takes its place.
    private void TakeOutEndlessMaps(DictionaryToken font)
    {
        foreach (NameToken name in (ReadOnlySpan<NameToken>)[NameToken.ToUnicode, NameToken.Encoding])
        {
            if (font.TryGet(name, out IToken? entry) && entry is IndirectReferenceToken reference && _seen.Add(reference.Data)
                && DirectObjectFinder.TryGet(reference, scanner, out StreamToken? map)
                && !IsBounded(map))
            {
                scanner.ReplaceToken(reference.Data, new StreamToken(new DictionaryToken(new Dictionary<NameToken, IToken>()), Array.Empty<byte>()));
            }
        }
    }

    private bool IsBounded(StreamToken map)
    {
        try
        {
            return CharacterMaps.IsBounded(map.Decode(filters, scanner).Span);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // What cannot be decoded cannot be expanded either.
            return true;
        }
    }

    private void TakeOut(IndirectReference reference, DictionaryToken font)
    {
        bool mapped = font.ContainsKey(NameToken.ToUnicode);
        if (!font.TryGet(NameToken.Subtype, out IToken? entry) || entry is not NameToken subtype)
        {
            return;
        }

        if (NameToken.Type0.Equals(subtype))
        {
            if (mapped && font.TryGet(NameToken.DescendantFonts, out IToken? list)
                && DirectObjectFinder.TryGet(list, scanner, out ArrayToken? descendants)
                && descendants.Length > 0
                && DirectObjectFinder.TryGet(descendants[0], scanner, out DictionaryToken? descendant)
                && WithoutProgram(descendant) is { } bare)
            {
                Replace(reference, font.With(NameToken.DescendantFonts, new ArrayToken([bare])));
            }
        }
        else if (NameToken.Type1.Equals(subtype) || NameToken.TrueType.Equals(subtype))
        {
            bool embedded = IsEmbedded(font);
            if (font.ContainsKey(NameToken.Widths) && (mapped || !embedded))
            {
                DictionaryToken bare = WithoutProgram(font) ?? font;
                Replace(reference, bare.With(NameToken.Subtype, NameToken.Type1));
            }
        }
    }

    private bool IsEmbedded(DictionaryToken font) =>
        font.TryGet(NameToken.FontDescriptor, out IToken? entry)
        && DirectObjectFinder.TryGet(entry, scanner, out DictionaryToken? descriptor)
        && Array.Exists(Programs, descriptor.ContainsKey);

    private DictionaryToken? WithoutProgram(DictionaryToken font)
    {
        if (!font.TryGet(NameToken.FontDescriptor, out IToken? entry)
            || !DirectObjectFinder.TryGet(entry, scanner, out DictionaryToken? descriptor))
        {
            return null;
        }

        foreach (NameToken program in Programs)
        {
            if (descriptor.ContainsKey(program))
            {
                descriptor = descriptor.Without(program);
            }
        }

        return font.With(NameToken.FontDescriptor, descriptor);
    }

    private void Replace(IndirectReference reference, DictionaryToken font) => scanner.ReplaceToken(reference, font);
}
