namespace Extractor.Cli.Tests.Running;

/// <summary>Folders of the repository, and beside it, that tests read from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Samples => Path.Combine(Root, "corpus", "samples");

    public static string OwnGold => Path.Combine(Root, "tests", "gold");

    /// <summary>The gold beside the repository; <see langword="null"/> on machines that only have the clone.</summary>
    public static string? SharedGold => Path.Combine(Root, "..", "shared", "gold") is { } folder && Directory.Exists(folder) ? folder : null;

    private static string Find()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}

/// <summary>A test that needs the gold beside the repository and is skipped, visibly, without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedGoldFactAttribute : FactAttribute
{
    public SharedGoldFactAttribute()
    {
        if (Repository.SharedGold is null)
        {
            Skip = "The gold documents are not beside this repository.";
        }
    }
}

/// <summary>A test of what a user without all rights sees; root may read everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrdinaryUserFactAttribute : FactAttribute
{
    public OrdinaryUserFactAttribute()
    {
        if (Environment.UserName == "root" || OperatingSystem.IsWindows())
        {
            Skip = "Runs as root, to whom no folder is closed.";
        }
    }
}
