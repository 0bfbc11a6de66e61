using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Inputs;

namespace Extractor.Exports.Files;

/// <summary>Writes a file that has its name only once it is whole: what a failure or an interruption leaves never looks like a result.</summary>
public static class WholeFile
{
    /// <summary>Writes a file; one that is there already is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="DestinationException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string unfinished = path + ".tmp";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                await write(file);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e)
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }

            if (e is IOException or UnauthorizedAccessException)
            {
                throw new DestinationException($"无法写入 {path}：{FailureReason.OfWriting(e)}", e);
            }

            throw;
        }
    }
}
