namespace Extractor.Documents.Tests.Samples;

/// <summary>The gold documents beside the repository; absent on machines that only have the clone.</summary>
internal static class GoldFolder
{
    private static readonly DirectoryInfo? Repository = FindRepository();

    public static string? Path { get; } = Find();

    /// <summary>The labelled documents of the repository, and those beside it where they are there.</summary>
    public static IReadOnlyList<string> Documents(string pattern)
    {
        string labelled = System.IO.Path.Combine(Repository!.FullName, "tests", "gold");
        return [.. Directory.EnumerateFiles(labelled, pattern, SearchOption.AllDirectories)
            .Concat(Path is null ? [] : Directory.EnumerateFiles(Path, pattern))
            .Order(StringComparer.Ordinal)];
    }

    public static string File(string startOfName) =>
        Directory.EnumerateFiles(Path!).Single(f => System.IO.Path.GetFileName(f).StartsWith(startOfName, StringComparison.Ordinal));

    private static DirectoryInfo? FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Extractor.sln")))
        {
            folder = folder.Parent;
        }

        return folder;
    }

    private static string? Find()
    {
        string? gold = Repository is null ? null : System.IO.Path.Combine(Repository.Parent!.FullName, "shared", "gold", "docs");
        return Directory.Exists(gold) ? gold : null;
    }
}

/// <summary>A test that needs the gold documents and is skipped, visibly, without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldFactAttribute : FactAttribute
{
    public GoldFactAttribute()
    {
        if (GoldFolder.Path is null)
        {
            Skip = "The gold documents are not beside this repository.";
        }
    }
}

/// <summary>A theory that needs the gold documents and is skipped, visibly, without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldTheoryAttribute : TheoryAttribute
{
    public GoldTheoryAttribute()
    {
        if (GoldFolder.Path is null)
        {
            Skip = "The gold documents are not beside this repository.";
        }
    }
}
