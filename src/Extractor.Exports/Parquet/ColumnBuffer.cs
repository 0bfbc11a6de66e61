using Extractor.Exports.Columns;
using Parquet;
using Parquet.Schema;

namespace Extractor.Exports.Parquet;

/// <summary>Collects the values of one column until a row group is written.</summary>
/// <typeparam name="T">A row.</typeparam>
internal abstract class ColumnBuffer<T>
{
    private protected ColumnBuffer(DataField field) => Field = field;

    /// <summary>The column in the file's schema.</summary>
    public DataField Field { get; }

    /// <summary>An empty buffer for a column.</summary>
    /// <param name="column">The column.</param>
    public static ColumnBuffer<T> Of(TableColumn<T> column) => column.Type switch
    {
        ColumnType.Text => new TextBuffer(column),
        ColumnType.Whole => new ValueBuffer<int>(column, new DataField<int>(column.Name, nullable: true)),
        ColumnType.Decimal => new ValueBuffer<decimal>(
            column,
            new DecimalDataField(column.Name, TableColumn<T>.Precision, TableColumn<T>.Scale, isNullable: true)),
        ColumnType.Real => new ValueBuffer<double>(column, new DataField<double>(column.Name, nullable: true)),
        _ => new ValueBuffer<bool>(column, new DataField<bool>(column.Name, nullable: true)),
    };

    /// <summary>Takes a row's value.</summary>
    /// <param name="row">The row.</param>
    public abstract void Add(T row);

    /// <summary>Writes the values as the next column of a row group and forgets them.</summary>
    /// <param name="group">The row group.</param>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    private sealed class TextBuffer(TableColumn<T> column) : ColumnBuffer<T>(new DataField(column.Name, typeof(string), isNullable: true))
    {
        private readonly List<string?> _values = [];

        public override void Add(T row) => _values.Add((string?)column.Value(row));

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(Field, _values!);
            _values.Clear();
        }
    }

    private sealed class ValueBuffer<TValue>(TableColumn<T> column, DataField field) : ColumnBuffer<T>(field)
        where TValue : struct
    {
        private readonly List<TValue?> _values = [];

        public override void Add(T row) => _values.Add(column.Value(row) switch
        {
            decimal number => (TValue)(object)decimal.Round(number, TableColumn<T>.Scale, MidpointRounding.AwayFromZero),
            { } value => (TValue)value,
            null => null,
        });

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<TValue>(Field, _values.ToArray());
            _values.Clear();
        }
    }
}
