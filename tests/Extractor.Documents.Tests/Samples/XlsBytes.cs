using System.Buffers.Binary;
using System.Text;

namespace Extractor.Documents.Tests.Samples;

/// <summary>Writes an Excel 97–2003 workbook of one sheet record by record ([MS-XLS]).</summary>
internal sealed class XlsBytes
{
    private readonly List<byte> _cells = [];
    private readonly List<(ushort FirstRow, ushort LastRow, ushort FirstColumn, ushort LastColumn)> _merges = [];

    /// <summary>Adds a text cell.</summary>
    public XlsBytes Text(ushort row, ushort column, string text)
    {
        byte[] characters = Encoding.Unicode.GetBytes(text);
        Record(_cells, 0x0204, [.. U16(row), .. U16(column), .. U16(0), .. U16((ushort)text.Length), 1, .. characters]);
        return this;
    }

    /// <summary>Adds a number cell; format 0 General, 2 0.00, 4 #,##0.00, 10 0.00%.</summary>
    public XlsBytes Number(ushort row, ushort column, double value, ushort format)
    {
        byte[] bits = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bits, value);
        Record(_cells, 0x0203, [.. U16(row), .. U16(column), .. U16(format switch { 2 => 1, 4 => 2, 10 => 3, _ => 0 }), .. bits]);
        return this;
    }

    /// <summary>Merges cells.</summary>
    public XlsBytes Merge(ushort firstRow, ushort lastRow, ushort firstColumn, ushort lastColumn)
    {
        _merges.Add((firstRow, lastRow, firstColumn, lastColumn));
        return this;
    }

    public byte[] Build()
    {
        var globals = new List<byte>();
        Record(globals, 0x0809, [.. U16(0x0600), .. U16(0x0005), .. U16(0x0DBB), .. U16(0x07CC), 0, 0, 0, 0, 6, 0, 0, 0]);
        Record(globals, 0x0042, U16(0x04B0));
        foreach (ushort format in new ushort[] { 0, 2, 4, 10 })
        {
            Record(globals, 0x00E0, [.. U16(0), .. U16(format), .. new byte[16]]);
        }

        // The first sheet begins after this record (4 + 9 bytes) and the end record (4 bytes).
        Record(globals, 0x0085, [.. U32((uint)globals.Count + 4 + 9 + 4), 0, 0, 1, 0, (byte)'S']);

        var book = new List<byte>(globals);
        Record(book, 0x000A, []);
        Record(book, 0x0809, [.. U16(0x0600), .. U16(0x0010), .. U16(0x0DBB), .. U16(0x07CC), 0, 0, 0, 0, 6, 0, 0, 0]);
        book.AddRange(_cells);
        if (_merges.Count > 0)
        {
            Record(book, 0x00E5, [.. U16((ushort)_merges.Count), .. _merges.SelectMany(m => (byte[])[.. U16(m.FirstRow), .. U16(m.LastRow), .. U16(m.FirstColumn), .. U16(m.LastColumn)])]);
        }

        Record(book, 0x000A, []);
        return CompoundFileBytes.WithStream("Workbook", [.. book]);
    }

    private static void Record(List<byte> stream, ushort type, byte[] data)
    {
        stream.AddRange(U16(type));
        stream.AddRange(U16((ushort)data.Length));
        stream.AddRange(data);
    }

    private static byte[] U16(ushort value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] U32(uint value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
