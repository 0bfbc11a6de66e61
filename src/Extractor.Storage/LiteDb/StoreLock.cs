namespace Extractor.Storage.LiteDb;

/// <summary>
/// Holds a database file for one writer or for several readers. LiteDB itself does not keep two processes from writing one file on Linux
/// (its issue 2163), and a reader beside a writer may see torn pages (its issue 2815). The lock is the operating system's, on a file beside the
/// database, and ends with the process.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream? _file;

    private StoreLock(FileStream? file) => _file = file;

    /// <summary>Takes the lock, waiting a little where it is taken.</summary>
    /// <param name="database">The database file.</param>
    /// <param name="exclusive">Whether to write.</param>
    /// <param name="patience">How long to wait.</param>
    /// <exception cref="StoreException">Another process holds the lock.</exception>
    public static StoreLock Take(string database, bool exclusive, TimeSpan patience)
    {
        string path = database + ".lock";
        DateTime deadline = DateTime.UtcNow + patience;
        while (true)
        {
            try
            {
                return new StoreLock(exclusive
                    ? new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                    : new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read));
            }
            catch (UnauthorizedAccessException) when (!exclusive)
            {
                // A database in a folder that may only be read has no writers either.
                return new StoreLock(null);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new StoreException($"没有写入数据库的权限：{database}", e);
            }
            catch (DirectoryNotFoundException e)
            {
                throw new StoreException($"数据库所在的文件夹不存在：{database}", e);
            }
            catch (IOException e)
            {
                if (DateTime.UtcNow > deadline)
                {
                    throw new StoreException($"数据库正被另一个进程使用，请等它结束后再试：{database}", e);
                }

                Thread.Sleep(Pause);
            }
        }
    }

    public void Dispose() => _file?.Dispose();
}
