using Extractor.Documents.Ocr.Imaging;
using Extractor.Documents.Ocr.Reading;
using Extractor.Documents.Recognition;

namespace Extractor.Documents.Ocr.Layout;

/// <summary>
/// Gives recognised characters the places, baselines and font sizes that type would have. The network tells a character's middle to
/// about a sixth of its width, and no size at all; both are taken from whole lines and evened out over the page.
/// </summary>
internal static class CharacterPlacer
{
    /// <summary>The middle of type lies this many font sizes above the baseline, of ideographs as of figures.</summary>
    private const float MiddleAboveBaseline = 0.36f;

    /// <summary>Places the characters of a page.</summary>
    /// <param name="pieces">The pieces of lines.</param>
    /// <param name="ink">The page's ink, without its ruling lines.</param>
    /// <param name="scale">Pixels in a point.</param>
    /// <returns>The characters in points, piece by piece from top to bottom and left to right.</returns>
    public static List<RecognizedCharacter> Place(IEnumerable<TextPiece> pieces, Ink ink, float scale)
    {
        List<MeasuredPiece> measured = [.. pieces.Where(static p => p.Characters.Any(static c => c.Text != " ")).Select(p => MeasuredPiece.Of(p, ink))];
        FontSizes.EvenOut(measured, scale);
        measured.Sort(static (a, b) => a.Middle != b.Middle ? a.Middle.CompareTo(b.Middle) : a.Left.CompareTo(b.Left));
        var characters = new List<RecognizedCharacter>();
        foreach (MeasuredPiece piece in measured)
        {
            Place(piece, scale, characters);
        }

        return characters;
    }

    private static void Place(MeasuredPiece piece, float scale, List<RecognizedCharacter> characters)
    {
        IReadOnlyList<ReadCharacter> read = piece.Piece.Characters;
        float size = piece.Size;
        float baseline = piece.Middle + (MiddleAboveBaseline * size);
        float right = piece.Left;
        for (int i = 0; i < read.Count; i++)
        {
            ReadCharacter c = read[i];
            float half = (CharacterWidth.IsWide(c.Text) ? 0.5f : 0.26f) * size;
            float left = i == 0 ? Start(piece, c.Text) : right;
            right = i + 1 == read.Count
                ? Math.Max(left + (0.2f * size), Math.Max(piece.Right, CharacterWidth.IsWide(c.Text) ? c.Centre + half : 0))
                : Math.Max(left + (0.1f * size), Edge(c, read[i + 1], half, size));
            characters.Add(new RecognizedCharacter(c.Text, left / scale, right / scale, baseline / scale, size / scale, c.Confidence));

            // A gap too wide for the type itself stays a gap: columns stand there.
            if (i + 1 < read.Count)
            {
                float next = read[i + 1].Centre - ((CharacterWidth.IsWide(read[i + 1].Text) ? 0.5f : 0.26f) * size);
                right = next - right > 0.7f * size ? next : right;
            }
        }
    }

    private static float Edge(ReadCharacter c, ReadCharacter next, float half, float size)
    {
        float nextLeft = next.Centre - ((CharacterWidth.IsWide(next.Text) ? 0.5f : 0.26f) * size);
        float own = c.Centre + half;
        return nextLeft - own > 0.7f * size ? own : (own + nextLeft) / 2;
    }

    // The ink of an opening bracket fills the right half of its body.
    private static float Start(MeasuredPiece piece, string first) =>
        piece.Left - (piece.Size * (CharacterWidth.IsFullWidthOpening(first) ? 0.5f : 0.04f));
}
