using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Documents.Pdf.Content;

/// <summary>Makes <see cref="PageContent"/> of a page in one run over its operations. PdfPig creates one factory for each document.</summary>
internal sealed class PageContentFactory : BasePageFactory<PageContent>, IPageFactory<PageContent>
{
    private readonly FontPrograms _programs;
    private readonly Dictionary<IFont, GlyphTexts> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Creates the factory; called by PdfPig through reflection.</summary>
    /// <param name="pdfScanner">Gives the document's objects.</param>
    /// <param name="resourceStore">Fonts and other resources.</param>
    /// <param name="filterProvider">Decodes streams.</param>
    /// <param name="pageContentParser">Parses content streams.</param>
    /// <param name="parsingOptions">The options; their log is the <see cref="ReadingBudget"/>.</param>
    public PageContentFactory(
        IPdfTokenScanner pdfScanner,
        IResourceStore resourceStore,
        ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser,
        ParsingOptions parsingOptions)
        : base(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
    {
        _programs = new FontPrograms(pdfScanner, filterProvider);
    }

    /// <inheritdoc/>
    PageContent IPageFactory<PageContent>.Create(
        int number,
        DictionaryToken dictionary,
        PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations)
    {
        foreach (DictionaryToken inherited in pageTreeMembers.ParentResources)
        {
            _programs.TakeOut(inherited);
        }

        if (dictionary.TryGet(NameToken.Resources, out IToken? entry)
            && UglyToad.PdfPig.Parser.Parts.DirectObjectFinder.TryGet(entry, PdfScanner, out DictionaryToken? resources))
        {
            _programs.TakeOut(resources);
        }

        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    /// <inheritdoc/>
    protected override PageContent ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var collector = new PageContentCollector(
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            ParsingOptions,
            _programs,
            _texts);
        return collector.Process(pageNumber, operations);
    }
}
