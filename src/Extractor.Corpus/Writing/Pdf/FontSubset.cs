using System.Buffers.Binary;

namespace Extractor.Corpus.Writing.Pdf;

/// <summary>The glyphs of a font that one document uses, renumbered from 1, and the smaller font that holds just them.</summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private readonly List<int> _glyphs = [0];
    private readonly Dictionary<int, int> _numbers = new() { [0] = 0 };
    private readonly Dictionary<int, string> _text = [];

    /// <summary>The font.</summary>
    public TrueTypeFont Font => font;

    /// <summary>How many glyphs are used.</summary>
    public int Count => _glyphs.Count;

    /// <summary>The subset's number of a character's glyph.</summary>
    public int Use(int character)
    {
        int number = Number(font.Glyph(character));
        _text.TryAdd(number, char.ConvertFromUtf32(character));
        return number;
    }

    /// <summary>Advance of a subset glyph in thousandths.</summary>
    public int Advance(int number) => font.Advance(_glyphs[number]);

    /// <summary>The text of each subset glyph, for the ToUnicode map.</summary>
    public IReadOnlyDictionary<int, string> Text => _text;

    /// <summary>The font file of the subset.</summary>
    public byte[] Build()
    {
        using var outlines = new MemoryStream();
        List<int> offsets = [];

        // Composite glyphs add their components to the list while it is walked.
        for (int i = 0; i < _glyphs.Count; i++)
        {
            offsets.Add((int)outlines.Length);
            byte[] outline = Components(font.Outline(_glyphs[i]).ToArray());
            outlines.Write(outline);
            for (int pad = outline.Length; pad % 4 != 0; pad++)
            {
                outlines.WriteByte(0);
            }
        }

        offsets.Add((int)outlines.Length);
        byte[] head = font.Bytes("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        byte[] hhea = font.Bytes("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)_glyphs.Count);
        byte[] maxp = font.Bytes("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)_glyphs.Count);
        byte[] hmtx = new byte[4 * _glyphs.Count];
        byte[] loca = new byte[4 * offsets.Count];
        for (int i = 0; i < _glyphs.Count; i++)
        {
            (int advance, int bearing) = font.Metrics(_glyphs[i]);
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), (ushort)advance);
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan((4 * i) + 2), (ushort)bearing);
        }

        for (int i = 0; i < offsets.Count; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * i), (uint)offsets[i]);
        }

        List<(string Tag, byte[] Data)> tables = [];
        foreach (string tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (font.Bytes(tag) is { Length: > 0 } bytes)
            {
                tables.Add((tag, bytes.ToArray()));
            }
        }

        tables.AddRange([("glyf", outlines.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", hmtx), ("loca", loca), ("maxp", maxp)]);
        return File(tables);
    }

    private int Number(int glyph)
    {
        if (!_numbers.TryGetValue(glyph, out int number))
        {
            _numbers[glyph] = number = _glyphs.Count;
            _glyphs.Add(glyph);
        }

        return number;
    }

    /// <summary>Renumbers the components of a composite outline.</summary>
    private byte[] Components(byte[] outline)
    {
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return outline;
        }

        int at = 10;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            int component = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)Number(component));
            at += 4 + ((flags & 1) != 0 ? 4 : 2);
            at += (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
        }
        while ((flags & 0x20) != 0);
        return outline;
    }

    private static byte[] File(List<(string Tag, byte[] Data)> tables)
    {
        tables.Sort((a, b) => string.CompareOrdinal(a.Tag, b.Tag));
        using var stream = new MemoryStream();
        Span<byte> buffer = stackalloc byte[16];
        int power = 1, exponent = 0;
        while (power * 2 <= tables.Count)
        {
            power *= 2;
            exponent++;
        }

        BinaryPrimitives.WriteUInt32BigEndian(buffer, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[4..], (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[6..], (ushort)(power * 16));
        BinaryPrimitives.WriteUInt16BigEndian(buffer[8..], (ushort)exponent);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[10..], (ushort)((tables.Count - power) * 16));
        stream.Write(buffer[..12]);
        int offset = 12 + (16 * tables.Count);
        foreach ((string tag, byte[] data) in tables)
        {
            System.Text.Encoding.ASCII.GetBytes(tag, buffer);
            BinaryPrimitives.WriteUInt32BigEndian(buffer[4..], Checksum(data));
            BinaryPrimitives.WriteUInt32BigEndian(buffer[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(buffer[12..], (uint)data.Length);
            stream.Write(buffer);
            offset += (data.Length + 3) & ~3;
        }

        foreach ((_, byte[] data) in tables)
        {
            stream.Write(data);
            for (int pad = data.Length; pad % 4 != 0; pad++)
            {
                stream.WriteByte(0);
            }
        }

        return stream.ToArray();
    }

    private static uint Checksum(byte[] data)
    {
        uint sum = 0;
        for (int i = 0; i < data.Length; i += 4)
        {
            uint word = 0;
            for (int b = 0; b < 4; b++)
            {
                word = (word << 8) | (i + b < data.Length ? data[i + b] : 0u);
            }

            sum += word;
        }

        return sum;
    }
}
