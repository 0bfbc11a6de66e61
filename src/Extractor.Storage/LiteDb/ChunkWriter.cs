using System.Buffers;
using System.Text;
using Extractor.Storage.Queries;

namespace Extractor.Storage.LiteDb;

/// <summary>
/// Writes rows into a chunk: a compact byte sequence. A string, and whose report a row is of, is written out where it comes first and referred to
/// afterwards. Integers are of variable length.
/// </summary>
internal sealed class ChunkWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Dictionary<string, uint> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<int, uint> _reports = [];

    /// <summary>How many bytes are written.</summary>
    public int Length => _bytes.WrittenCount;

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Write(uint value)
    {
        Span<byte> span = _bytes.GetSpan(5);
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }

        span[length++] = (byte)value;
        _bytes.Advance(length);
    }

    public void Write(ulong value)
    {
        Span<byte> span = _bytes.GetSpan(10);
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }

        span[length++] = (byte)value;
        _bytes.Advance(length);
    }

    /// <summary>Writes a number that may be missing. Negative numbers are not written here.</summary>
    public void Write(int? value) => Write(value is int number ? checked((uint)number) + 1 : 0u);

    /// <summary>Writes a string that is unlikely to come again.</summary>
    public void WriteOnce(string? text)
    {
        if (text is null)
        {
            Write(0u);
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        Write((uint)length + 1);
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    /// <summary>Writes a string that is likely to come again.</summary>
    public void Write(string? text)
    {
        if (text is null)
        {
            Write(0u);
        }
        else if (_strings.TryGetValue(text, out uint index))
        {
            Write(index + 2);
        }
        else
        {
            Write(1u);
            WriteOnce(text);
            _strings.Add(text, (uint)_strings.Count);
        }
    }

    public void Write(ReportKey report)
    {
        if (_reports.TryGetValue(report.Number, out uint index))
        {
            Write(index + 1);
            return;
        }

        Write(0u);
        Write((uint)report.Number);
        Write(report.Department);
        Write(report.Region);
        Write(report.Year);
        Write(report.Kind);
        Write(report.Project);
        _reports.Add(report.Number, (uint)_reports.Count);
    }

    /// <summary>Writes a decimal with its scale: a byte of scale and sign (0xFF where the number is missing), then its digits as an integer.</summary>
    public void Write(decimal? value)
    {
        if (value is not decimal number)
        {
            Write(byte.MaxValue);
            return;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        bool wide = bits[2] != 0;
        Write((byte)(scale | (number < 0 ? 0x20 : 0) | (wide ? 0x40 : 0)));
        Write(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (wide)
        {
            Write((uint)bits[2]);
        }
    }

    /// <summary>Writes a confidence to four decimals.</summary>
    public void WriteConfidence(double confidence) => Write((uint)Math.Round(Math.Clamp(confidence, 0, 1) * 10_000, MidpointRounding.AwayFromZero));

    private void Write(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
