using Extractor.Documents.Archives;

namespace Extractor.Pipeline.Inputs;

/// <summary>What a walk over the user's paths found.</summary>
/// <param name="Files">The files to read, in a stable order: the paths in the order given, each folder's entries by ordinal name.</param>
/// <param name="Failures">Paths that lead nowhere and folders that cannot be listed.</param>
/// <param name="Passed">How many files in folders were passed over because their names are not those of reports.</param>
public sealed record InputList(IReadOnlyList<InputFile> Files, IReadOnlyList<InputFailure> Failures, int Passed);

/// <summary>
/// Lists the files below the paths that a user gave. Folders are walked in depth, symbolic links are followed, and a folder
/// that a loop of links leads back to is walked once.
/// </summary>
public sealed class InputWalk
{
    private readonly List<InputFile> _files = [];
    private readonly List<InputFailure> _failures = [];
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private int _passed;

    private InputWalk()
    {
    }

    /// <summary>Lists the files below some paths.</summary>
    /// <param name="paths">Files and folders. A file named here is read whatever its name; in folders only files with the name of a report or an archive are.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public static InputList Over(IEnumerable<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var walk = new InputWalk();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                walk.WalkFolder(new DirectoryInfo(path), path, cancellationToken);
            }
            else
            {
                walk.AddFile(new FileInfo(path), path);
            }
        }

        return new InputList(walk._files, walk._failures, walk._passed);
    }

    private void WalkFolder(DirectoryInfo folder, string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            string real = (folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName;
            if (!_walked.Add(Path.TrimEndingDirectorySeparator(real)))
            {
                return;
            }

            entries = new DirectoryInfo(real).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failures.Add(new InputFailure(path, FailureReason.Of(e)));
            return;
        }

        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            string entryPath = Path.Combine(path, entry.Name);
            if (IsFolder(entry))
            {
                WalkFolder(new DirectoryInfo(entry.FullName), entryPath, cancellationToken);
            }
            else if (ReportNames.IsReport(entry.Name))
            {
                AddFile(new FileInfo(entry.FullName), entryPath);
            }
            else
            {
                _passed++;
            }
        }
    }

    private void AddFile(FileInfo file, string path)
    {
        try
        {
            FileSystemInfo target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            if (target is not FileInfo { Exists: true } found)
            {
                bool isLink = file.LinkTarget is not null;
                _failures.Add(new InputFailure(path, isLink ? $"符号链接指向的文件不存在：{file.LinkTarget}" : "文件不存在"));
                return;
            }

            var input = new InputFile(path, found.Length, found.LastWriteTimeUtc);
            if (_listed.Add(input.FullPath))
            {
                _files.Add(input);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failures.Add(new InputFailure(path, FailureReason.Of(e)));
        }
    }

    private static bool IsFolder(FileSystemInfo entry) => entry switch
    {
        DirectoryInfo => true,

        // A link to a folder is listed as a file where its target was made after it, or lies behind another link.
        { LinkTarget: not null } => Directory.Exists(entry.FullName),
        _ => false,
    };
}
