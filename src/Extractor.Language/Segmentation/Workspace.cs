namespace Extractor.Language.Segmentation;

/// <summary>
/// The buffers of one thread, grown to the longest block seen. Blocks longer than <see cref="KeptLength"/> get buffers of
/// their own, so that one hostile text does not leave its memory behind.
/// </summary>
internal sealed class Workspace
{
    private const int KeptLength = 1 << 14;

    [ThreadStatic]
    private static Workspace? t_current;

    private Workspace(int length)
    {
        Length = length;
        Codes = new ushort[length + 1];
        Route = new double[length + 1];
        Steps = new ushort[length];
        States = new byte[length];
    }

    /// <summary>The block's character codes, closed by the sentinel.</summary>
    public ushort[] Codes { get; }

    /// <summary>By position: the log probability of the best path from there to the block's end.</summary>
    public double[] Route { get; }

    /// <summary>By position: the length of the first word of that path.</summary>
    public ushort[] Steps { get; }

    /// <summary>By position: where each Viterbi state came from.</summary>
    public byte[] States { get; }

    private int Length { get; }

    /// <summary>The buffers for a block of at most the given length; not to be kept after the block.</summary>
    /// <param name="length">Characters in the block.</param>
    public static Workspace For(int length)
    {
        if (length > KeptLength)
        {
            return new Workspace(length);
        }

        Workspace? current = t_current;
        if (current is null || current.Length < length)
        {
            t_current = current = new Workspace(Math.Max(256, Math.Min(KeptLength, length * 2)));
        }

        return current;
    }
}
