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
internal sealed class PageContentCollector : BaseStreamProcessor<PageContent>, IOperationContext
{
    private readonly FontPrograms _programs;
    private readonly ReadingBudget _budget;
    private readonly GlyphCollector _glyphs;
    private readonly ShapeCollector _shapes;
    private readonly Box _page;
    private readonly Stack<bool> _marked = new();
    private int _paginationDepth;
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
        PdfRectangle visible = cropBox.Bounds;
        _programs = programs;
        _budget = (ReadingBudget)parsingOptions.Logger;
        _page = Box.Around((float)visible.Left, (float)visible.Bottom, (float)visible.Right, (float)visible.Top);
        _glyphs = new GlyphCollector(_page, _budget, texts);
        _shapes = new ShapeCollector(_page, _budget);
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
            _shapes.Rules(frame),
            _shapes.Fills(frame),
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

    /// <inheritdoc/>
    public override void PushState()
    {
        if (StackSize > 4096)
        {
            return;
        }

        base.PushState();
        _shapes.PushClip();
    }

    /// <inheritdoc/>
    public override void PopState()
    {
        base.PopState();
        _shapes.PopClip();
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
        _glyphs.Begin(state, TextMatrices.TextMatrix, texts, _shapes.Clip, _paginationDepth > 0);
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
        _glyphs.Begin(state, TextMatrices.TextMatrix, texts, _shapes.Clip, _paginationDepth > 0);
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
            _glyphs.Begin(currentState, textMatrix, texts, _shapes.Clip, _paginationDepth > 0);
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
    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        bool pagination = false;
        if (name.Data == "Artifact")
        {
            properties ??= propertyDictionaryName is null ? null : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName);
            pagination = properties is not null
                && properties.TryGet(NameToken.Type, out IToken? type)
                && type is NameToken { Data: "Pagination" };
        }

        if (_marked.Count < 4096)
        {
            _marked.Push(pagination);
            _paginationDepth += pagination ? 1 : 0;
        }
    }

    /// <inheritdoc/>
    public override void EndMarkedContent()
    {
        if (_marked.TryPop(out bool pagination) && pagination)
        {
            _paginationDepth--;
        }
    }

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

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        _shapes.CloseSubpath();
        return null;
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _shapes.MoveTo((float)CurrentPosition.X, (float)CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        _shapes.LineTo((float)CurrentPosition.X, (float)CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => BezierCurveTo(0, 0, x2, y2, x3, y3);

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3));
        _shapes.CurveTo((float)CurrentPosition.X, (float)CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        _shapes.CloseSubpath();
    }

    /// <inheritdoc/>
    public override void StrokePath(bool close) => Paint(close, stroke: true, fill: false);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, stroke: false, fill: true);

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, stroke: true, fill: true);

    /// <inheritdoc/>
    public override void EndPath() => _shapes.EndPath();

    /// <inheritdoc/>
    public override void ClosePath() => _shapes.CloseSubpath();

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule) => _shapes.ClipToPath();

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        PdfRectangle placed = CurrentTransformationMatrix.Transform(rectangle);
        Box corners = Box.Around((float)placed.BottomLeft.X, (float)placed.BottomLeft.Y, (float)placed.TopRight.X, (float)placed.TopRight.Y);
        _shapes.ClipTo(corners.Union(Box.Around((float)placed.TopLeft.X, (float)placed.TopLeft.Y, (float)placed.BottomRight.X, (float)placed.BottomRight.Y)));
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
    }

    private void Paint(bool close, bool stroke, bool fill)
    {
        if (close)
        {
            _shapes.CloseSubpath();
        }

        CurrentGraphicsState state = GetCurrentState();
        TransformationMatrix matrix = state.CurrentTransformationMatrix;
        bool stroked = stroke && state.AlphaConstantStroking > 0.01 && !ShapeCollector.IsWhite(state.CurrentStrokingColor);
        bool filled = fill && state.AlphaConstantNonStroking > 0.01 && !ShapeCollector.IsWhite(state.CurrentNonStrokingColor);
        double scale = Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)));
        _shapes.Paint(stroked ? Math.Max(0.1f, (float)(state.LineWidth * scale)) : 0, filled);
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
