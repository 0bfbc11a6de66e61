using System.Globalization;
using Extractor.Exports.Columns;
using Parquet;
using Parquet.Schema;

namespace Extractor.Exports.Parquet;

/// <summary>
/// Writes a table as Apache Parquet files, a folder a year in the way of Hive (<c>year=2023</c>), which DuckDB, Spark and ClickHouse read as a column.
/// Rows come in any order; only a bounded number is held in memory, whatever the number of years.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class PartitionedTable<T> : IAsyncDisposable
{
    /// <summary>The name that Hive gives the partition of rows without a value.</summary>
    private const string NoYear = "__HIVE_DEFAULT_PARTITION__";

    private const string YearColumn = "year";

    private const int RowsToAGroup = 1 << 16;

    private const int RowsHeld = 1 << 18;

    private readonly string _folder;
    private readonly IReadOnlyList<TableColumn<T>> _columns;
    private readonly Func<T, object?> _year;
    private readonly Dictionary<int, Partition> _partitions = [];
    private int _held;

    /// <summary>Starts a table.</summary>
    /// <param name="folder">The folder, made where it is missing.</param>
    /// <param name="columns">The columns; one of them is the year, which is not repeated in the files.</param>
    public PartitionedTable(string folder, IReadOnlyList<TableColumn<T>> columns)
    {
        _folder = folder;
        _columns = [.. columns.Where(c => c.Name != YearColumn)];
        _year = columns.Single(c => c.Name == YearColumn).Value;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    public async ValueTask AddAsync(T row)
    {
        int year = _year(row) as int? ?? 0;
        if (!_partitions.TryGetValue(year, out Partition? partition))
        {
            string name = year == 0 ? NoYear : year.ToString(CultureInfo.InvariantCulture);
            _partitions[year] = partition = await Partition.CreateAsync(Path.Combine(_folder, $"{YearColumn}={name}"), _columns);
        }

        partition.Add(row);
        _held++;
        if (partition.Rows == RowsToAGroup || _held == RowsHeld)
        {
            Partition largest = _partitions.Values.MaxBy(p => p.Rows)!;
            _held -= largest.Rows;
            await largest.WriteGroupAsync();
        }
    }

    /// <summary>Writes what is held and finishes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (Partition partition in _partitions.Values)
        {
            await partition.DisposeAsync();
        }
    }

    private sealed class Partition : IAsyncDisposable
    {
        private readonly FileStream _file;
        private readonly ParquetWriter _writer;
        private readonly ColumnBuffer<T>[] _buffers;

        private Partition(FileStream file, ParquetWriter writer, ColumnBuffer<T>[] buffers)
        {
            _file = file;
            _writer = writer;
            _buffers = buffers;
        }

        public int Rows { get; private set; }

        public static async Task<Partition> CreateAsync(string folder, IReadOnlyList<TableColumn<T>> columns)
        {
            Directory.CreateDirectory(folder);
            ColumnBuffer<T>[] buffers = [.. columns.Select(ColumnBuffer<T>.Of)];
            var file = new FileStream(Path.Combine(folder, "data.parquet"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
            var schema = new ParquetSchema(buffers.Select(b => (Field)b.Field).ToArray());
            return new Partition(file, await ParquetWriter.CreateAsync(schema, file, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }), buffers);
        }

        public void Add(T row)
        {
            foreach (ColumnBuffer<T> buffer in _buffers)
            {
                buffer.Add(row);
            }

            Rows++;
        }

        public async Task WriteGroupAsync()
        {
            if (Rows == 0)
            {
                return;
            }

            using ParquetRowGroupWriter group = _writer.CreateRowGroup();
            foreach (ColumnBuffer<T> buffer in _buffers)
            {
                await buffer.WriteAsync(group);
            }

            Rows = 0;
        }

        public async ValueTask DisposeAsync()
        {
            await WriteGroupAsync();
            await _writer.DisposeAsync();
            await _file.DisposeAsync();
        }
    }
}
