namespace Extractor.Corpus.Data;

/// <summary>Reads the corpus data files: UTF-8 lines, <c>#</c> starts a comment, blank lines are skipped.</summary>
internal static class Lines
{
    /// <summary>The lines of a file that carry data, trimmed at the end.</summary>
    public static IEnumerable<string> Of(string path)
    {
        foreach (string raw in File.ReadLines(path))
        {
            string line = raw.TrimEnd();
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal) && line != "#")
            {
                yield return line;
            }
        }
    }

    /// <summary>All files of a folder in ordinal order, so that the same data gives the same corpus everywhere.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal);
}
