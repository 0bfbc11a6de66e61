using Extractor.Documents.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// Runs a page's operations and keeps characters, straight lines, filled rectangles and the size of images; everything that only
/// matters for drawing is skipped. One bad operation costs that operation, not the page.
/// </summary>
internal sealed class PageContentCollector : PathProcessor, IOperationContext
{
    private readonly FontPrograms _programs;
    private readonly ReadingBudget _budget;
    private readonly GlyphCollector _glyphs;
    private readonly Box _page;
    private readonly PaginationMarks _marks = new();
    private int _formDepth;
    private float _imageArea;

    /// <summary>Creates the collector of one page.</summary>
    public PageContentCollector(
        int pageNumber,
        IResourceStore resourceStore,
        IPdfTokenScanner pdfScanner,
        IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        ParsingOptions parsingOptions,
        FontPrograms programs,
        Dictionary<IFont, GlyphTexts> texts)
        : base(
            pageNumber,
            resourceStore,
            pdfScanner,
            pageContentParser,
            filterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            parsingOptions)
    {
        _programs = programs;
        _budget = (ReadingBudget)parsingOptions.Logger;
        _page = VisibleBox(cropBox);
        _glyphs = new GlyphCollector(_page, _budget, texts);
    }

    /// <inheritdoc/>
    public override PageContent Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);

        (PageFrame frame, Glyph[] main, IReadOnlyList<(PageFrame, Glyph[])> turned) = _glyphs.Finish();
        return new PageContent(
            pageNumberCurrent,
            frame,
            main,
            turned,
            Shapes.Rules(frame),
            Shapes.Fills(frame),
            _imageArea);
    }

    /// <inheritdoc/>
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (IGraphicsStateOperation operation in operations)
        {
            _budget.TakeOperation();
            try
            {
                operation.Run(this);
            }
            catch (Exception exception) when (exception is not (DocumentReadException or OperationCanceledException or OutOfMemoryException))
            {
                // Viewers skip what they cannot draw and go on; so does reading.
            }
        }
    }

    void IOperationContext.ShowText(IInputBytes bytes)
    {
        if (CurrentTexts() is not { } texts)
        {
            return;
        }

        if (texts.Font.IsVertical)
        {
            ShowText(bytes);
            return;
        }

        CurrentGraphicsState state = GetCurrentState();
        _glyphs.Begin(state, TextMatrices.TextMatrix, texts, Shapes.Clip, _marks.IsPagination);
        _glyphs.Add(bytes);
        TextMatrices.TextMatrix = TextMatrices.TextMatrix.Translate(_glyphs.Advance, 0);
    }

    /// <inheritdoc/>
    public override void ShowPositionedText(IReadOnlyList<IToken> tokens)
    {
        if (CurrentTexts() is not { } texts)
        {
            return;
        }

        if (texts.Font.IsVertical)
        {
            base.ShowPositionedText(tokens);
            return;
        }

        CurrentGraphicsState state = GetCurrentState();
        _glyphs.Begin(state, TextMatrices.TextMatrix, texts, Shapes.Clip, _marks.IsPagination);
        foreach (IToken token in tokens)
        {
            switch (token)
            {
                case NumericToken number:
                    _glyphs.Move(number.Data);
                    break;
                case HexToken hex:
                    _glyphs.Add(new MemoryInputBytes(hex.Memory));
                    break;
                case StringToken text:
                    _glyphs.Add(new MemoryInputBytes(text.GetBytes()));
                    break;
                default:
                    break;
            }
        }

        TextMatrices.TextMatrix = TextMatrices.TextMatrix.Translate(_glyphs.Advance, 0);
    }

    /// <summary>Called by PdfPig for fonts that write top to bottom; all other text comes through the show operations above.</summary>
    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if (CurrentTexts() is { } texts)
        {
            _glyphs.Begin(currentState, textMatrix, texts, Shapes.Clip, _marks.IsPagination);
            _glyphs.AddVertical(code);
        }
    }

    /// <inheritdoc/>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (_formDepth >= _budget.MaxFormDepth)
        {
            return;
        }

        _budget.TakeForm();
        if (formStream.StreamDictionary.TryGet(NameToken.Resources, out IToken? entry)
            && DirectObjectFinder.TryGet(entry, PdfScanner, out DictionaryToken? resources))
        {
            _programs.TakeOut(resources);
        }

        _formDepth++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _formDepth--;
        }
    }

    /// <inheritdoc/>
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => AddImage();

    /// <inheritdoc/>
    protected override void RenderInlineImage(InlineImage inlineImage) => AddImage();

    /// <inheritdoc/>
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) =>
        _marks.Begin(
            name,
            properties ?? (propertyDictionaryName is null || !PaginationMarks.MayBe(name) ? null : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName)));

    /// <inheritdoc/>
    public override void EndMarkedContent() => _marks.End();

    /// <summary>Only the line width and the font of a graphics state parameter dictionary matter here; soft masks and blending do not.</summary>
    public override void SetNamedGraphicsState(NameToken stateName)
    {
        DictionaryToken? parameters = ResourceStore.GetExtendedGraphicsStateDictionary(stateName);
        if (parameters is null)
        {
            return;
        }

        CurrentGraphicsState state = GetCurrentState();
        if (parameters.TryGet(NameToken.Lw, out IToken? width) && DirectObjectFinder.TryGet(width, PdfScanner, out NumericToken? lineWidth))
        {
            state.LineWidth = lineWidth.Data;
        }

        if (parameters.TryGet(NameToken.Font, out IToken? entry)
            && DirectObjectFinder.TryGet(entry, PdfScanner, out ArrayToken? font)
            && font.Length == 2 && font[0] is IndirectReferenceToken reference && font[1] is NumericToken size)
        {
            state.FontState.FromExtendedGraphicsState = true;
            state.FontState.FontSize = size.Data;
            ActiveExtendedGraphicsStateFont = ResourceStore.GetFontDirectly(reference);
        }

        if (parameters.TryGet(NameToken.Ca, out IToken? stroke) && stroke is NumericToken strokeAlpha)
        {
            state.AlphaConstantStroking = strokeAlpha.Data;
        }

        if (parameters.TryGet(NameToken.CaNs, out IToken? fill) && fill is NumericToken fillAlpha)
        {
            state.AlphaConstantNonStroking = fillAlpha.Data;
        }
    }

    private void AddImage()
    {
        TransformationMatrix matrix = CurrentTransformationMatrix;
        float area = (float)Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C));
        float page = _page.Width * _page.Height;
        _imageArea = Math.Max(_imageArea, page > 0 ? Math.Min(1, area / page) : 0);
    }

    private GlyphTexts? CurrentTexts()
    {
        CurrentFontState state = GetCurrentState().FontState;
        IFont? font = state.FromExtendedGraphicsState
            ? ActiveExtendedGraphicsStateFont
            : state.FontName is null ? null : ResourceStore.GetFont(state.FontName);
        return font is null ? null : _glyphs.TextsOf(font);
    }
}
