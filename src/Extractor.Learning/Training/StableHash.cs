using System.Text;

namespace Extractor.Learning.Training;

/// <summary>A hash of text that is the same in every run, unlike <see cref="string.GetHashCode()"/> (FNV-1a over UTF-8).</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        uint hash = 2166136261;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 16777619;
        }

        // The low bits of FNV alone spread short texts badly.
        return hash ^ (hash >> 15);
    }
}
