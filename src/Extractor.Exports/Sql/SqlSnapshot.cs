using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;
using Extractor.Metrics.Catalogue;
using Extractor.Storage.LiteDb;

namespace Extractor.Exports.Sql;

/// <summary>
/// The columnar copy of a database that SQL is asked of. It lies beside the database and is made anew when the database, the review log or the names
/// of metrics have changed since; where there is no right to write, it is made in the folder for temporary files and deleted after use.
/// </summary>
public sealed class SqlSnapshot : IDisposable
{
    /// <summary>The table that says what the snapshot was made of.</summary>
    internal const string StampTable = "snapshot";

    /// <summary>Changes when the tables do.</summary>
    private const int Layout = 1;

    private readonly bool _temporary;

    private SqlSnapshot(string path, bool temporary)
    {
        Path = path;
        _temporary = temporary;
    }

    /// <summary>The file of the snapshot.</summary>
    public string Path { get; }

    /// <summary>Where the snapshot of a database lies.</summary>
    /// <param name="database">The database file.</param>
    public static string PathOf(string database) => database + ".sql";

    /// <summary>The snapshot of a database as it is now.</summary>
    /// <param name="database">The database file.</param>
    /// <param name="catalogue">Gives metrics their names.</param>
    /// <exception cref="Storage.StoreException">The database cannot be read.</exception>
    /// <exception cref="SqlQueryException">The snapshot cannot be written.</exception>
    public static SqlSnapshot Of(string database, MetricCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);

        // While the store is open nobody writes to it, so what it is stamped with is what is in it.
        using LiteDbReportStore store = LiteDbReportStore.OpenForReading(database);
        string stamp = Stamp(database, catalogue);
        string path = PathOf(database);
        if (File.Exists(path) && ReadStamp(path) == stamp)
        {
            return new SqlSnapshot(path, temporary: false);
        }

        string made = Make(store, catalogue, stamp, path);
        try
        {
            File.Move(made, path, overwrite: true);
            return new SqlSnapshot(path, temporary: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process may be asking the old snapshot (Windows), or the folder may not be written to.
            return new SqlSnapshot(made, temporary: true);
        }
    }

    /// <summary>Deletes a temporary snapshot.</summary>
    public void Dispose()
    {
        if (_temporary)
        {
            File.Delete(Path);
        }
    }

    private static string Make(LiteDbReportStore store, MetricCatalogue catalogue, string stamp, string path)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        string beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, name);
        try
        {
            return WriteWhole(beside);
        }
        catch (DuckDBException) when (!CanWrite(beside))
        {
            return WriteWhole(System.IO.Path.Combine(System.IO.Path.GetTempPath(), name));
        }

        string WriteWhole(string file)
        {
            try
            {
                SnapshotWriter.Write(file, store, catalogue, stamp);
                return file;
            }
            catch (Exception)
            {
                File.Delete(file);
                throw;
            }
        }
    }

    private static bool CanWrite(string file)
    {
        try
        {
            File.WriteAllBytes(file, []);
            File.Delete(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? ReadStamp(string path)
    {
        try
        {
            using DuckDBConnection connection = SqlAnswer.Connect(path);
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT stamp FROM {StampTable}";
            return command.ExecuteScalar() as string;
        }
        catch (DuckDBException)
        {
            // Not a snapshot, or one of another version of DuckDB: it is made anew.
            return null;
        }
    }

    private static string Stamp(string database, MetricCatalogue catalogue)
    {
        byte[] names = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', catalogue.All.Select(m => $"{m.Id}\t{m.Label}"))));
        return string.Join('|', Layout.ToString(CultureInfo.InvariantCulture), OfFile(database), OfFile(LiteDbReportStore.LogPath(database)), Convert.ToHexString(names));

        static string OfFile(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}@{file.LastWriteTimeUtc.Ticks}") : "-";
        }
    }
}
