namespace Extractor.Pipeline.Inputs;

/// <summary>A file to read.</summary>
/// <param name="Path">The path as the user gave it, or below the folder that the user gave.</param>
/// <param name="Size">Size in bytes when the folder was walked.</param>
/// <param name="ModifiedUtc">Time of the last change when the folder was walked.</param>
public sealed record InputFile(string Path, long Size, DateTime ModifiedUtc)
{
    /// <summary>The absolute path: what the store knows the file by, wherever the program is started.</summary>
    public string FullPath { get; } = System.IO.Path.GetFullPath(Path);
}

/// <summary>A file, a part of a file or a folder that could not be read.</summary>
/// <param name="Path">The path as the user gave it, or below the folder that the user gave.</param>
/// <param name="Reason">The reason, one line.</param>
public sealed record InputFailure(string Path, string Reason);
