namespace Extractor.Documents.Ofd;

/// <summary>From an object's own space to the page, both in millimetres with y downwards: the object's CTM, then the corner of its boundary.</summary>
/// <param name="A">x of the image of (1, 0).</param>
/// <param name="B">y of the image of (1, 0).</param>
/// <param name="C">x of the image of (0, 1).</param>
/// <param name="D">y of the image of (0, 1).</param>
/// <param name="E">x of the image of the origin.</param>
/// <param name="F">y of the image of the origin.</param>
internal readonly record struct OfdTransform(float A, float B, float C, float D, float E, float F)
{
    /// <summary>How much lengths along x grow.</summary>
    public float ScaleX => MathF.Sqrt((A * A) + (B * B));

    /// <summary>How much lengths along y grow.</summary>
    public float ScaleY => MathF.Sqrt((C * C) + (D * D));

    /// <summary>Whether text still runs from left to right.</summary>
    public bool IsUpright => A > 0 && MathF.Abs(B) < 0.1f * A;

    /// <summary>The transform of an object.</summary>
    /// <param name="boundary">Its Boundary attribute.</param>
    /// <param name="ctm">Its CTM attribute.</param>
    public static OfdTransform Of(string? boundary, string? ctm)
    {
        Span<float> corner = stackalloc float[2];
        corner.Clear();
        OfdNumbers.Read(boundary, corner);
        Span<float> matrix = stackalloc float[6];
        return OfdNumbers.Read(ctm, matrix) == 6
            ? new OfdTransform(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4] + corner[0], matrix[5] + corner[1])
            : new OfdTransform(1, 0, 0, 1, corner[0], corner[1]);
    }

    /// <summary>A point of the object on the page.</summary>
    /// <param name="x">The point's x.</param>
    /// <param name="y">The point's y.</param>
    public (float X, float Y) Map(float x, float y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
