using System.Buffers.Binary;

namespace Extractor.Corpus.Writing.Pdf;

/// <summary>A TrueType font (or one font of a collection) read for embedding: character map, advances, outlines (OpenType 1.9, glyf flavour).</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _metrics;
    private readonly bool _longLoca;

    private TrueTypeFont(byte[] data, int start)
    {
        _data = data;
        int count = U16(start + 4);
        for (int i = 0; i < count; i++)
        {
            int record = start + 12 + (16 * i);
            string tag = System.Text.Encoding.ASCII.GetString(data, record, 4);
            _tables[tag] = ((int)U32(record + 8), (int)U32(record + 12));
        }

        if (!_tables.ContainsKey("glyf"))
        {
            throw new InvalidDataException("字体没有 TrueType 轮廓");
        }

        UnitsPerEm = U16(Table("head") + 18);
        _longLoca = U16(Table("head") + 50) == 1;
        Ascent = (short)U16(Table("hhea") + 4);
        Descent = (short)U16(Table("hhea") + 6);
        _metrics = U16(Table("hhea") + 34);
        ReadCharacterMap();
    }

    /// <summary>Font units of the em square.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Height above the baseline in font units.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the baseline in font units, negative.</summary>
    public int Descent { get; }

    /// <summary>Reads the first font of a file.</summary>
    /// <exception cref="InvalidDataException">The file has no TrueType outlines.</exception>
    public static TrueTypeFont Load(string path)
    {
        byte[] data = File.ReadAllBytes(path);
        bool collection = data.AsSpan(0, 4).SequenceEqual("ttcf"u8);
        return new TrueTypeFont(data, collection ? (int)BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(12)) : 0);
    }

    /// <summary>The glyph of a character, 0 where the font has none.</summary>
    public int Glyph(int character) => _glyphs.GetValueOrDefault(character);

    /// <summary>Advance width of a glyph in thousandths of the em.</summary>
    public int Advance(int glyph) => U16(Table("hmtx") + (4 * Math.Min(glyph, _metrics - 1))) * 1000 / UnitsPerEm;

    /// <summary>Raw advance and bearing of a glyph.</summary>
    public (int Advance, int Bearing) Metrics(int glyph)
    {
        int hmtx = Table("hmtx");
        return glyph < _metrics
            ? (U16(hmtx + (4 * glyph)), U16(hmtx + (4 * glyph) + 2))
            : (U16(hmtx + (4 * (_metrics - 1))), U16(hmtx + (4 * _metrics) + (2 * (glyph - _metrics))));
    }

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        int loca = Table("loca");
        int from = _longLoca ? (int)U32(loca + (4 * glyph)) : U16(loca + (2 * glyph)) * 2;
        int to = _longLoca ? (int)U32(loca + (4 * glyph) + 4) : U16(loca + (2 * glyph) + 2) * 2;
        return _data.AsSpan(Table("glyf") + from, to - from);
    }

    /// <summary>A table's bytes; empty where the font has none.</summary>
    public ReadOnlySpan<byte> Bytes(string tag) => _tables.TryGetValue(tag, out (int Offset, int Length) t) ? _data.AsSpan(t.Offset, t.Length) : [];

    private int Table(string tag) => _tables[tag].Offset;

    private void ReadCharacterMap()
    {
        int cmap = Table("cmap");
        int best = 0, rank = -1;
        for (int i = 0; i < U16(cmap + 2); i++)
        {
            int platform = U16(cmap + 4 + (8 * i)), encoding = U16(cmap + 6 + (8 * i));
            int offset = cmap + (int)U32(cmap + 8 + (8 * i));
            int format = U16(offset);
            int r = format == 12 ? 2 : format == 4 && ((platform == 3 && encoding == 1) || platform == 0) ? 1 : -1;
            if (r > rank)
            {
                (best, rank) = (offset, r);
            }
        }

        if (rank == 2)
        {
            for (uint g = 0; g < U32(best + 12); g++)
            {
                int group = best + 16 + (12 * (int)g);
                for (uint c = U32(group); c <= U32(group + 4); c++)
                {
                    _glyphs[(int)c] = (int)(U32(group + 8) + c - U32(group));
                }
            }
        }
        else if (rank == 1)
        {
            ReadFormat4(best);
        }
    }

    private void ReadFormat4(int at)
    {
        int segments = U16(at + 6) / 2;
        int ends = at + 14, starts = ends + (2 * segments) + 2, deltas = starts + (2 * segments), offsets = deltas + (2 * segments);
        for (int s = 0; s < segments; s++)
        {
            int start = U16(starts + (2 * s)), end = U16(ends + (2 * s)), delta = U16(deltas + (2 * s)), offset = U16(offsets + (2 * s));
            for (int c = start; c <= end && c != 0xFFFF; c++)
            {
                int glyph = offset == 0 ? (c + delta) & 0xFFFF : U16(offsets + (2 * s) + offset + (2 * (c - start)));
                if (offset != 0 && glyph != 0)
                {
                    glyph = (glyph + delta) & 0xFFFF;
                }

                if (glyph != 0)
                {
                    _glyphs[c] = glyph;
                }
            }
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
