namespace Extractor.Cli.Tests.Running;

/// <summary>A folder with reports and a database, gone after the test.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace() => Directory.CreateDirectory(Reports);

    public string Folder { get; } = Directory.CreateTempSubdirectory("extractor-cli-").FullName;

    public string Reports => Path.Combine(Folder, "reports");

    public string Database => Path.Combine(Folder, "store.db");

    /// <summary>Writes a report of plain text.</summary>
    public string Write(string name, string text)
    {
        string path = Path.Combine(Reports, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(Reports, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Imports all reports.</summary>
    public Answer Import(params string[] options) => Program.Run(["import", Reports, "--db", Database, .. options]);

    /// <summary>All findings in store as JSON text: equal where nothing changed.</summary>
    public string Findings() => Program.Run("flags", "--db", Database, "--json").Succeeded().Output;

    /// <summary>All facts in store as JSON text.</summary>
    public string Facts() => Program.Run("query", "--db", Database, "--every", "--scope", "all", "--json").Succeeded().Output;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
