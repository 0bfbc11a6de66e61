using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;

namespace Extractor.Exports.Files;

/// <summary>Writes a folder that has its name only once it is whole. A folder of that name is replaced only if it is one that we wrote.</summary>
public static class WholeFolder
{
    /// <summary>The empty file by which a folder is known as ours: what a user mistyped is never deleted.</summary>
    private const string Mark = "_SUCCESS";

    /// <summary>Writes a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="write">Writes the content into the folder that it is given.</param>
    /// <exception cref="DestinationException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (File.Exists(path) || (Directory.Exists(path) && !File.Exists(Path.Combine(path, Mark))))
        {
            throw new DestinationException($"无法写入 {path}：已有同名的文件或文件夹，请换一个名字");
        }

        string unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(unfinished);
            await write(unfinished);
            await File.WriteAllBytesAsync(Path.Combine(unfinished, Mark), []);
            Delete(path);
            Directory.Move(unfinished, path);
        }
        catch (Exception e)
        {
            Delete(unfinished);
            if (e is IOException or UnauthorizedAccessException)
            {
                throw new DestinationException($"无法写入 {path}：{FailureReason.OfWriting(e)}", e);
            }

            throw;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
