namespace Extractor.Benchmarks.Reports;

/// <summary>The sample reports of the repository.</summary>
internal static class SampleFiles
{
    /// <summary>The samples of a format, name and content.</summary>
    /// <param name="extension">The end of their names, with the dot.</param>
    public static (string Name, byte[] Content)[] Of(string extension)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
        {
            folder = folder.Parent;
        }

        string samples = Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run outside the repository."), "corpus", "samples");
        return [.. Directory.EnumerateFiles(samples, "*" + extension).Order(StringComparer.Ordinal).Select(f => (f, File.ReadAllBytes(f)))];
    }
}
