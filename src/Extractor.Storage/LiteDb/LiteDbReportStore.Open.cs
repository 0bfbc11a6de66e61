using LiteDB;

namespace Extractor.Storage.LiteDb;

public sealed partial class LiteDbReportStore
{
    /// <summary>How many reports are held back before their rows are written as a segment.</summary>
    private const int DefaultMergeAt = 1024;

    /// <summary>Where the mark of a LiteDB 5 file stands in its first page.</summary>
    private const int HeaderMarkAt = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static ReadOnlySpan<byte> HeaderMark => "** This is a LiteDB file **"u8;

    /// <summary>Opens a database for reading and writing; makes it where it is missing.</summary>
    /// <param name="path">The database file.</param>
    /// <exception cref="StoreException">It is in use, damaged, or may not be written.</exception>
    public static LiteDbReportStore Open(string path) => Open(path, DefaultMergeAt);

    /// <summary>Opens a database for reading. Several processes may read at once.</summary>
    /// <param name="path">The database file.</param>
    /// <exception cref="StoreException">It is missing, being written, or damaged.</exception>
    public static LiteDbReportStore OpenForReading(string path)
    {
        if (!File.Exists(path))
        {
            throw new StoreException($"数据库不存在：{path}（先用 import 命令导入报告，或用 --db 指定数据库文件）");
        }

        if (new FileInfo(path).Length == 0)
        {
            throw new StoreException($"数据库是空的：{path}（先用 import 命令导入报告，或用 --db 指定数据库文件）");
        }

        // What a crash left in the write-ahead log is brought into the file first: a reader would have to keep it in memory.
        if (File.Exists(WriteAheadLog(path)))
        {
            Open(path).Dispose();
        }

        return Connect(path, writable: false, DefaultMergeAt);
    }

    /// <summary>Opens a database with another number of reports to a segment.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="mergeAt">How many reports are held back before their rows are written.</param>
    internal static LiteDbReportStore Open(string path, int mergeAt) => Connect(path, writable: true, mergeAt);

    /// <summary>
    /// Refuses a file that is something else. LiteDB would only notice after it had cut the file to whole pages, and a user who mistyped
    /// --db would have lost what was in it.
    /// </summary>
    private static void RefuseOtherFiles(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0)
        {
            return;
        }

        Span<byte> start = stackalloc byte[HeaderMarkAt + HeaderMark.Length];
        using FileStream stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start[HeaderMarkAt..].SequenceEqual(HeaderMark))
        {
            throw new StoreException($"不是有效的数据库文件，没有改动它：{path}（请用 --db 指定别的文件；如果这是损坏的数据库，删除后重新导入即可恢复）");
        }
    }

    private static string WriteAheadLog(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    /// <summary>
    /// Makes an empty database. LiteDB makes its file in several writes, and a process killed between them would leave one that never opens
    /// again; so it is made under another name, which is changed in one step.
    /// </summary>
    private static void Create(string path)
    {
        string unfinished = path + ".new";
        File.Delete(unfinished);
        File.Delete(WriteAheadLog(unfinished));
        using (var database = new LiteDatabase(ConnectionTo(unfinished, readOnly: false)))
        {
            new StoreTables(database).EnsureIndexes();
        }

        // A log without its database belongs to one that was deleted; LiteDB would play it into the new one.
        File.Delete(WriteAheadLog(path));
        File.Move(unfinished, path, overwrite: true);
    }

    private static ConnectionString ConnectionTo(string path, bool readOnly) => new()
    {
        Filename = path,
        Connection = ConnectionType.Direct,
        ReadOnly = readOnly,
        Collation = Collation.Binary,
    };

    private static LiteDbReportStore Connect(string path, bool writable, int mergeAt)
    {
        StoreLock held = StoreLock.Take(path, exclusive: writable, Patience);
        LiteDatabase? database = null;
        try
        {
            RefuseOtherFiles(path);
            if (writable && new FileInfo(path) is not { Exists: true, Length: > 0 })
            {
                Create(path);
            }

            database = new LiteDatabase(ConnectionTo(path, readOnly: !writable));
            return new LiteDbReportStore(held, database, path, writable, mergeAt);
        }
        catch (Exception e)
        {
            database?.Dispose();
            held.Dispose();
            throw e switch
            {
                StoreException => e,
                UnauthorizedAccessException => new StoreException($"没有读写数据库的权限：{path}", e),
                IOException => new StoreException($"数据库无法打开：{path}（{e.Message}）", e),
                _ => new StoreException($"不是有效的数据库文件，或文件已损坏：{path}（原始文件和审核记录仍在：删除该文件后重新导入即可恢复）", e),
            };
        }
    }
}
