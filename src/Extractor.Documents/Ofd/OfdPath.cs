using System.Xml;
using Extractor.Documents.Pdf.Content;
using Extractor.Documents.Reading;
using Extractor.Documents.Word;

namespace Extractor.Documents.Ofd;

/// <summary>One path object: lines and filled shapes, of which tables' borders are made (GB/T 33190, 9.1).</summary>
/// <param name="Transform">From the object's space to the page.</param>
/// <param name="LineWidth">Width of the stroke in millimetres, 0 where it is not stroked.</param>
/// <param name="Filled">Whether it is filled with something that shows.</param>
/// <param name="Data">The abbreviated description of the shape.</param>
internal sealed record OfdPath(OfdTransform Transform, float LineWidth, bool Filled, string Data)
{
    private const float DefaultLineWidth = 0.353f;
    private const float NearlyWhite = 251;

    /// <summary>Reads a path object.</summary>
    /// <param name="reader">The reader on its start.</param>
    /// <returns>The path, or <see langword="null"/> where it draws nothing.</returns>
    public static OfdPath? Read(XmlReader reader)
    {
        var transform = OfdTransform.Of(reader.GetAttribute("Boundary"), reader.GetAttribute("CTM"));
        bool stroked = reader.GetAttribute("Stroke") is not ("false" or "0");
        bool filled = reader.GetAttribute("Fill") is "true" or "1";
        float width = OfdNumbers.TryParse(reader.GetAttribute("LineWidth"), out float stated) && stated >= 0 ? stated : DefaultLineWidth;
        if (reader.IsEmptyElement)
        {
            return null;
        }

        string data = string.Empty;
        int depth = reader.Depth;
        while (reader.NextChild(depth))
        {
            switch (reader.LocalName)
            {
                case "StrokeColor":
                    stroked &= Shows(reader);
                    break;
                case "FillColor":
                    filled &= Shows(reader);
                    break;
                case "AbbreviatedData":
                    data = OfdPackage.ReadText(reader);
                    break;
            }
        }

        return data.Length > 0 && (stroked || filled) ? new OfdPath(transform, stroked ? Math.Max(width, 0.01f) : 0, filled, data) : null;
    }

    /// <summary>Draws the path.</summary>
    /// <param name="shapes">Where it is drawn: points, y upwards from the bottom of the page.</param>
    /// <param name="area">The page's sheet.</param>
    /// <param name="limits">Bounds the number of segments.</param>
    public void Draw(ShapeCollector shapes, OfdArea area, ReadLimits limits)
    {
        ReadOnlySpan<char> rest = Data;
        int segments = 0;
        Span<float> numbers = stackalloc float[7];
        while (OfdNumbers.Next(ref rest) is { Length: > 0 } operation && segments++ < limits.MaxCharacters)
        {
            int operands = operation switch
            {
                "S" or "M" or "L" => 2,
                "Q" => 4,
                "B" => 6,
                "A" => 7,
                "C" => 0,
                _ => -1,
            };
            if (operands < 0)
            {
                continue;
            }

            for (int i = 0; i < operands; i++)
            {
                if (!OfdNumbers.TryParse(OfdNumbers.Next(ref rest), out numbers[i]))
                {
                    shapes.EndPath();
                    return;
                }
            }

            Step(shapes, area, operation[0], numbers[..operands]);
        }

        shapes.Paint(LineWidth * Transform.ScaleX * OfdTextRun.PointsPerMillimetre, Filled);
    }

    private void Step(ShapeCollector shapes, OfdArea area, char operation, ReadOnlySpan<float> numbers)
    {
        if (operation == 'C')
        {
            shapes.CloseSubpath();
            return;
        }

        (float x, float y) = Transform.Map(numbers[^2], numbers[^1]);
        x = (x - area.X) * OfdTextRun.PointsPerMillimetre;
        y = (area.Height - (y - area.Y)) * OfdTextRun.PointsPerMillimetre;
        switch (operation)
        {
            case 'S' or 'M':
                shapes.MoveTo(x, y);
                break;
            case 'L':
                shapes.LineTo(x, y);
                break;
            default:
                shapes.CurveTo(x, y);
                break;
        }
    }

    // A colour that is white or wholly transparent leaves no mark. Other colour spaces than RGB and grey are taken to show.
    private static bool Shows(XmlReader reader)
    {
        if (reader.GetAttribute("Alpha") is "0")
        {
            return false;
        }

        Span<float> channels = stackalloc float[4];
        int count = OfdNumbers.Read(reader.GetAttribute("Value"), channels);
        if (count is not (1 or 3))
        {
            return true;
        }

        foreach (float channel in channels[..count])
        {
            if (channel < NearlyWhite)
            {
                return true;
            }
        }

        return false;
    }
}
