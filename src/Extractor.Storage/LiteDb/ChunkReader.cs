using System.Text;
using Extractor.Storage.Queries;

namespace Extractor.Storage.LiteDb;

/// <summary>Reads what <see cref="ChunkWriter"/> wrote, in the same order.</summary>
/// <param name="bytes">The chunk.</param>
internal sealed class ChunkReader(byte[] bytes)
{
    private readonly List<string> _strings = [];
    private readonly List<ReportKey> _reports = [];
    private int _position;

    /// <summary>Whether everything is read.</summary>
    public bool AtEnd => _position >= bytes.Length;

    public uint ReadUInt32() => checked((uint)ReadUInt64());

    public ulong ReadUInt64()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[_position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public int? ReadInt32()
    {
        uint value = ReadUInt32();
        return value == 0 ? null : (int)(value - 1);
    }

    public string? ReadOnce()
    {
        uint length = ReadUInt32();
        if (length == 0)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(bytes, _position, (int)(length - 1));
        _position += (int)(length - 1);
        return text;
    }

    /// <summary>Passes over what <see cref="ReadOnce"/> would read.</summary>
    public void SkipOnce()
    {
        uint length = ReadUInt32();
        _position += length == 0 ? 0 : (int)(length - 1);
    }

    public string? ReadString()
    {
        uint reference = ReadUInt32();
        switch (reference)
        {
            case 0:
                return null;
            case 1:
                string text = ReadOnce()!;
                _strings.Add(text);
                return text;
            default:
                return _strings[(int)(reference - 2)];
        }
    }

    public ReportKey ReadReport()
    {
        uint reference = ReadUInt32();
        if (reference != 0)
        {
            return _reports[(int)(reference - 1)];
        }

        var report = new ReportKey((int)ReadUInt32(), ReadString(), ReadString(), ReadInt32(), ReadString()!, ReadString());
        _reports.Add(report);
        return report;
    }

    public decimal? ReadDecimal()
    {
        byte head = bytes[_position++];
        if (head == byte.MaxValue)
        {
            return null;
        }

        ulong low = ReadUInt64();
        uint high = (head & 0x40) != 0 ? ReadUInt32() : 0;
        return new decimal((int)(uint)low, (int)(uint)(low >> 32), (int)high, (head & 0x20) != 0, (byte)(head & 0x1F));
    }

    public double ReadConfidence() => ReadUInt32() / 10_000.0;
}
