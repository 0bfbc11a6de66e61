using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Documents.Pdf.Content;

/// <summary>The half of a page's operations that draws: paths, clipping and the graphics states they depend on (ISO 32000-1, 8.4 and 8.5).</summary>
internal abstract class PathProcessor(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    in TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<PageContent>(
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
    /// <summary>Deepest nesting of saved graphics states; viewers allow far fewer.</summary>
    private const int DeepestState = 4096;

    /// <summary>Receives what is drawn.</summary>
    protected ShapeCollector Shapes { get; } = new(VisibleBox(cropBox), (ReadingBudget)parsingOptions.Logger);

    /// <inheritdoc/>
    public override void PushState()
    {
        if (StackSize > DeepestState)
        {
            return;
        }

        base.PushState();
        Shapes.PushClip();
    }

    /// <inheritdoc/>
    public override void PopState()
    {
        base.PopState();
        Shapes.PopClip();
    }

    /// <summary>The visible part of the page in user space.</summary>
    /// <param name="cropBox">The page's crop box.</param>
    protected static Box VisibleBox(CropBox cropBox)
    {
        PdfRectangle visible = cropBox.Bounds;
        return Box.Around((float)visible.Left, (float)visible.Bottom, (float)visible.Right, (float)visible.Top);
    }

    /// <inheritdoc/>
    public override void BeginSubpath()
    {
    }

    /// <inheritdoc/>
    public override PdfPoint? CloseSubpath()
    {
        Shapes.CloseSubpath();
        return null;
    }

    /// <inheritdoc/>
    public override void MoveTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        Shapes.MoveTo((float)CurrentPosition.X, (float)CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void LineTo(double x, double y)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        Shapes.LineTo((float)CurrentPosition.X, (float)CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => BezierCurveTo(0, 0, x2, y2, x3, y3);

    /// <inheritdoc/>
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x3, y3));
        Shapes.CurveTo((float)CurrentPosition.X, (float)CurrentPosition.Y);
    }

    /// <inheritdoc/>
    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        Shapes.CloseSubpath();
    }

    /// <inheritdoc/>
    public override void StrokePath(bool close) => Paint(close, stroke: true, fill: false);

    /// <inheritdoc/>
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, stroke: false, fill: true);

    /// <inheritdoc/>
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, stroke: true, fill: true);

    /// <inheritdoc/>
    public override void EndPath() => Shapes.EndPath();

    /// <inheritdoc/>
    public override void ClosePath() => Shapes.CloseSubpath();

    /// <inheritdoc/>
    public override void ModifyClippingIntersect(FillingRule clippingRule) => Shapes.ClipToPath();

    /// <inheritdoc/>
    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        PdfRectangle placed = CurrentTransformationMatrix.Transform(rectangle);
        Box corners = Box.Around((float)placed.BottomLeft.X, (float)placed.BottomLeft.Y, (float)placed.TopRight.X, (float)placed.TopRight.Y);
        Shapes.ClipTo(corners.Union(Box.Around((float)placed.TopLeft.X, (float)placed.TopLeft.Y, (float)placed.BottomRight.X, (float)placed.BottomRight.Y)));
    }

    /// <inheritdoc/>
    public override void PaintShading(NameToken shadingName)
    {
    }

    private void Paint(bool close, bool stroke, bool fill)
    {
        if (close)
        {
            Shapes.CloseSubpath();
        }

        CurrentGraphicsState state = GetCurrentState();
        TransformationMatrix matrix = state.CurrentTransformationMatrix;
        bool stroked = stroke && state.AlphaConstantStroking > 0.01 && !ShapeCollector.IsWhite(state.CurrentStrokingColor);
        bool filled = fill && state.AlphaConstantNonStroking > 0.01 && !ShapeCollector.IsWhite(state.CurrentNonStrokingColor);
        double scale = Math.Sqrt(Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C)));
        Shapes.Paint(stroked ? Math.Max(0.1f, (float)(state.LineWidth * scale)) : 0, filled);
    }
}
