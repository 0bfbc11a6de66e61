using Extractor.Documents.Ocr.Imaging;
using Extractor.Documents.Ocr.Reading;

namespace Extractor.Documents.Ocr.Layout;

/// <summary>A piece of a line with the extent of its ink, in pixels of the page.</summary>
internal sealed class MeasuredPiece
{
    /// <summary>Ink of ideographs is this many font sizes high.</summary>
    private const float IdeographHeight = 0.9f;

    /// <summary>Ink of figures and capitals is this many font sizes high.</summary>
    private const float FigureHeight = 0.7f;

    private MeasuredPiece(TextPiece piece, PixelBox ink)
    {
        Piece = piece;
        Left = ink.Left;
        Right = ink.Right;
        Middle = (ink.Top + ink.Bottom) / 2f;
        Ideographs = piece.Characters.Count(static c => CharacterWidth.IsIdeograph(c.Text));
        float byHeight = ink.Height / (Ideographs > 0 ? IdeographHeight : FigureHeight);
        Size = Pitch(piece.Characters) is { } pitch && pitch > 0.6f * byHeight ? Math.Min(pitch, 1.25f * byHeight) : byHeight;
    }

    /// <summary>The piece.</summary>
    public TextPiece Piece { get; }

    /// <summary>Left end of the ink.</summary>
    public float Left { get; }

    /// <summary>Right end of the ink.</summary>
    public float Right { get; }

    /// <summary>Middle of the ink across the line.</summary>
    public float Middle { get; }

    /// <summary>How many of its characters are ideographs.</summary>
    public int Ideographs { get; }

    /// <summary>The font size; first as measured, then as evened out over the page.</summary>
    public float Size { get; set; }

    /// <summary>Measures a piece.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="ink">The page's ink.</param>
    public static MeasuredPiece Of(TextPiece piece, Ink ink) => new(piece, InkBounds.Of(piece.Box, ink));

    /// <summary>The distance of neighbouring ideographs, from the longest run of them.</summary>
    private static float? Pitch(IReadOnlyList<ReadCharacter> characters)
    {
        const int Shortest = 4;
        float? pitch = null;
        int longest = Shortest - 1;
        int start = 0;
        for (int i = 0; i <= characters.Count; i++)
        {
            if (i == characters.Count || !CharacterWidth.IsIdeograph(characters[i].Text))
            {
                if (i - start > longest)
                {
                    longest = i - start;
                    pitch = (characters[i - 1].Centre - characters[start].Centre) / (longest - 1);
                }

                start = i + 1;
            }
        }

        return pitch;
    }
}
