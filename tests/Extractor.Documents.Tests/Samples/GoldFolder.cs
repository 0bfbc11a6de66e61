namespace Extractor.Documents.Tests.Samples;

/// <summary>The gold documents beside the repository; absent on machines that only have the clone.</summary>
internal static class GoldFolder
{
    public static string? Path { get; } = Find();

    public static string File(string startOfName) =>
        Directory.EnumerateFiles(Path!).Single(f => System.IO.Path.GetFileName(f).StartsWith(startOfName, StringComparison.Ordinal));

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Extractor.sln")))
            {
                string gold = System.IO.Path.Combine(folder.Parent!.FullName, "shared", "gold", "docs");
                return Directory.Exists(gold) ? gold : null;
            }
        }

        return null;
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
