using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Pipeline.Answers;

/// <summary>Writes answers as JSON: one array of objects, or one object a line. Decimals are text, exact.</summary>
public static class JsonRows
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a table as one array.</summary>
    /// <param name="stream">Receives the bytes; is left open.</param>
    /// <param name="table">The table.</param>
    public static void WriteArray(Stream stream, AnswerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using (var writer = new Utf8JsonWriter(stream, Plain with { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (object?[] row in table.Rows)
            {
                Write(writer, table.Columns, row);
            }

            writer.WriteEndArray();
        }

        stream.Write("\n"u8);
    }

    /// <summary>Writes a table as one object a line.</summary>
    /// <param name="stream">Receives the bytes; is left open.</param>
    /// <param name="table">The table.</param>
    public static void WriteLines(Stream stream, AnswerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var writer = new Utf8JsonWriter(stream, Plain);
        foreach (object?[] row in table.Rows)
        {
            Write(writer, table.Columns, row);
            writer.Flush();
            writer.Reset();
            stream.Write("\n"u8);
        }
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Column> columns, object?[] row)
    {
        writer.WriteStartObject();
        for (int i = 0; i < row.Length; i++)
        {
            switch (row[i])
            {
                case null:
                    writer.WriteNull(columns[i].Name);
                    break;
                case int number:
                    writer.WriteNumber(columns[i].Name, number);
                    break;
                case decimal number:
                    writer.WriteString(columns[i].Name, number.ToString(CultureInfo.InvariantCulture));
                    break;
                case IReadOnlyList<string> list:
                    writer.WriteStartArray(columns[i].Name);
                    foreach (string text in list)
                    {
                        writer.WriteStringValue(text);
                    }

                    writer.WriteEndArray();
                    break;
                default:
                    writer.WriteString(columns[i].Name, (string)row[i]!);
                    break;
            }
        }

        writer.WriteEndObject();
    }
}
