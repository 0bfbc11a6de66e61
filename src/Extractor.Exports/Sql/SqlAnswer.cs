using System.Data.Common;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using Extractor.Pipeline.Answers;

namespace Extractor.Exports.Sql;

/// <summary>
/// Answers SQL (DuckDB's dialect) over the tables facts, findings and reports. A query can read nothing but these and change nothing: the snapshot is
/// open for reading only, and files, network, extensions and settings are closed to it.
/// </summary>
public static class SqlAnswer
{
    /// <summary>Asks a snapshot. The rows are read as they are consumed.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="sql">The query.</param>
    /// <param name="use">Takes the answer.</param>
    /// <exception cref="SqlQueryException">The query is wrong, or wants what it may not have.</exception>
    public static void Ask(SqlSnapshot snapshot, string sql, Action<AnswerTable> use)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(use);
        if (string.IsNullOrWhiteSpace(sql))
        {
            throw new SqlQueryException("SQL 为空");
        }

        try
        {
            using DuckDBConnection connection = Connect(snapshot.Path);
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.UseStreamingMode = true;
            using DuckDBDataReader reader = command.ExecuteReader();
            use(new AnswerTable(Columns(reader), Rows(reader)));
        }
        catch (DuckDBException e)
        {
            throw new SqlQueryException($"SQL 有误：{OneLine(e.Message)}", e);
        }
    }

    /// <summary>Opens a snapshot for reading, everything else closed.</summary>
    /// <param name="path">The snapshot's file.</param>
    internal static DuckDBConnection Connect(string path)
    {
        var settings = new DuckDBConnectionStringBuilder
        {
            DataSource = path,
            AccessMode = DuckDBAccessMode.ReadOnly,
            EnableExternalAccess = false,
            AutoinstallKnownExtensions = false,
            AutoloadKnownExtensions = false,
            AllowCommunityExtensions = false,
            LockConfiguration = true,
        };
        var connection = new DuckDBConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static Column[] Columns(DuckDBDataReader reader)
    {
        var columns = new Column[reader.FieldCount];
        for (int i = 0; i < columns.Length; i++)
        {
            Type type = reader.GetFieldType(i);
            ColumnKind kind = type == typeof(decimal) || type == typeof(double) || type == typeof(float) ? ColumnKind.Amount
                : type.IsPrimitive && type != typeof(bool) || type == typeof(BigInteger) ? ColumnKind.Whole
                : ColumnKind.Text;
            columns[i] = new Column(reader.GetName(i), reader.GetName(i), kind);
        }

        return columns;
    }

    private static IEnumerable<object?[]> Rows(DbDataReader reader)
    {
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : ValueOf(reader.GetValue(i));
            }

            yield return row;
        }
    }

    /// <summary>A value as answers have them: decimals without the zeros that the column's scale adds, whole numbers as they fit.</summary>
    private static object? ValueOf(object value) => value switch
    {
        string or int => value,
        bool flag => flag ? "true" : "false",
        decimal number => WithoutTrailingZeros(number),
        double number => OfReal(number),
        float number => OfReal(number),
        BigInteger number => OfWhole(number),
        sbyte or byte or short or ushort or uint or long or ulong => OfWhole(new BigInteger(Convert.ToDecimal(value, CultureInfo.InvariantCulture))),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => list.Cast<object?>().Select(v => Convert.ToString(v is null ? null : ValueOf(v), CultureInfo.InvariantCulture) ?? string.Empty).ToList(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static object OfWhole(BigInteger number) => number >= int.MinValue && number <= int.MaxValue ? (int)number
        : BigInteger.Abs(number) < (BigInteger)decimal.MaxValue ? (decimal)number
        : number.ToString(CultureInfo.InvariantCulture);

    private static object OfReal(double number) => double.IsFinite(number) && Math.Abs(number) < 1e27
        ? WithoutTrailingZeros((decimal)number)
        : number.ToString(CultureInfo.InvariantCulture);

    private static decimal WithoutTrailingZeros(decimal number) => number / 1.0000000000000000000000000000m;

    /// <summary>What is wrong, without the drawing of where.</summary>
    private static string OneLine(string message)
    {
        int drawing = message.IndexOf("\nLINE ", StringComparison.Ordinal);
        string told = drawing > 0 ? message[..drawing] : message;
        return string.Join(' ', told.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
