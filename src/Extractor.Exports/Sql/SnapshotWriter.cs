using DuckDB.NET.Data;
using Extractor.Exports.Columns;
using Extractor.Metrics.Catalogue;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.Exports.Sql;

/// <summary>Writes a store as tables of a DuckDB database. Facts lie in the order of metric, basis and year, so that a query for one metric skips the rest.</summary>
internal static class SnapshotWriter
{
    /// <summary>Writes a new database file.</summary>
    /// <param name="path">The file; must not exist.</param>
    /// <param name="store">The store.</param>
    /// <param name="catalogue">Gives metrics their names.</param>
    /// <param name="stamp">What the database is a snapshot of.</param>
    public static void Write(string path, IReportStore store, MetricCatalogue catalogue, string stamp)
    {
        using var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = path, EnableExternalAccess = false }.ConnectionString);
        connection.Open();
        WriteTable(connection, "reports", StoreColumns.Reports, store.Reports(new ReportFilter()));
        WriteTable(connection, "findings", StoreColumns.Findings, store.Findings(new FindingFilter()));
        WriteTable(connection, "facts", StoreColumns.Facts(id => catalogue.Find(id)?.Label), StatedFact.Of(store, new FactFilter { Scope = ScopeFilter.Any }));
        WriteTable(connection, SqlSnapshot.StampTable, [new TableColumn<string>("stamp", ColumnType.Text, s => s)], [stamp]);
        Execute(connection, "CHECKPOINT");
    }

    private static void WriteTable<T>(DuckDBConnection connection, string name, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        Execute(connection, $"CREATE TABLE {name} ({string.Join(", ", columns.Select(c => $"{c.Name} {TypeOf(c)}"))})");
        using DuckDBAppender appender = connection.CreateAppender(name);
        foreach (T row in rows)
        {
            IDuckDBAppenderRow appended = appender.CreateRow();
            foreach (TableColumn<T> column in columns)
            {
                _ = column.Value(row) switch
                {
                    null => appended.AppendNullValue(),
                    string text => appended.AppendValue(text),
                    int number => appended.AppendValue(number),
                    decimal number => appended.AppendValue(decimal.Round(number, TableColumn<T>.Scale, MidpointRounding.AwayFromZero)),
                    double number => appended.AppendValue(number),
                    bool flag => appended.AppendValue(flag),
                    { } other => throw new InvalidOperationException($"column {name}.{column.Name} holds a {other.GetType()}"),
                };
            }

            appended.EndRow();
        }
    }

    private static string TypeOf<T>(TableColumn<T> column) => column.Type switch
    {
        ColumnType.Text => "VARCHAR",
        ColumnType.Whole => "INTEGER",
        ColumnType.Decimal => $"DECIMAL({TableColumn<T>.Precision}, {TableColumn<T>.Scale})",
        ColumnType.Real => "DOUBLE",
        _ => "BOOLEAN",
    };

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
