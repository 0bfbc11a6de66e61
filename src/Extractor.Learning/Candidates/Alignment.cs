namespace Extractor.Learning.Candidates;

/// <summary>How a label and a name lie over each other: the longest common subsequence of their characters.</summary>
/// <param name="InLabel">Which characters of the label stand in the name.</param>
/// <param name="InName">Which characters of the name stand in the label.</param>
internal readonly record struct Alignment(bool[] InLabel, bool[] InName)
{
    private const int Longest = 40;

    /// <summary>Lays a name over a label. Both are cut after 40 characters.</summary>
    public static Alignment Of(ReadOnlySpan<char> label, ReadOnlySpan<char> name)
    {
        label = label[..Math.Min(label.Length, Longest)];
        name = name[..Math.Min(name.Length, Longest)];
        int width = name.Length + 1;
        Span<byte> common = stackalloc byte[(Longest + 1) * (Longest + 1)];
        common[..((label.Length + 1) * width)].Clear();
        for (int i = label.Length - 1; i >= 0; i--)
        {
            for (int j = name.Length - 1; j >= 0; j--)
            {
                common[(i * width) + j] = label[i] == name[j]
                    ? (byte)(common[((i + 1) * width) + j + 1] + 1)
                    : Math.Max(common[((i + 1) * width) + j], common[(i * width) + j + 1]);
            }
        }

        var inLabel = new bool[label.Length];
        var inName = new bool[name.Length];
        for (int i = 0, j = 0; i < label.Length && j < name.Length;)
        {
            // A later equal character is as good and nearer to the head, which ends a Chinese noun phrase.
            if (common[((i + 1) * width) + j] == common[(i * width) + j])
            {
                i++;
            }
            else if (common[(i * width) + j + 1] == common[(i * width) + j])
            {
                j++;
            }
            else
            {
                inLabel[i++] = true;
                inName[j++] = true;
            }
        }

        return new Alignment(inLabel, inName);
    }

    /// <summary>Length of the longest run of characters the two share.</summary>
    public static int LongestRun(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int longest = 0;
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j < b.Length; j++)
            {
                int run = 0;
                while (i + run < a.Length && j + run < b.Length && a[i + run] == b[j + run])
                {
                    run++;
                }

                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }
}
