using System.Buffers.Binary;
using System.Text;

namespace Extractor.Documents.Reading;

/// <summary>Reads the names in the directory of a compound file ([MS-CFB]); enough to tell what the file holds.</summary>
internal static class CompoundFileDirectory
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int MostEntries = 4096;
    private const int SmallStream = 4096;
    private const int SmallSector = 64;
    private const int SmallSectorShift = 6;
    private const int FibFlags = 10;
    private const int FibEncrypted = 0x0100;

    /// <summary>Where the header counts the sectors of the directory, of the allocation tables, of the small ones and of their list.</summary>
    private static ReadOnlySpan<int> SectorCounts => [40, 44, 64, 72];

    /// <summary>The names of streams and storages. Damaged chains end the list early instead of failing.</summary>
    /// <param name="file">The whole file.</param>
    public static IReadOnlyList<string> ReadNames(ReadOnlySpan<byte> file) => [.. ReadEntries(file).Select(e => e.Name)];

    /// <summary>Whether a Word 97–2003 document is encrypted or obfuscated by a password ([MS-DOC], 2.5.2, fEncrypted).</summary>
    /// <param name="file">The whole file.</param>
    public static bool IsEncryptedWord(ReadOnlySpan<byte> file)
    {
        List<Entry> entries = ReadEntries(file);
        Entry document = entries.Find(e => e.Name == "WordDocument");
        if (document.Name is null)
        {
            return false;
        }

        int shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        long flags = ((long)document.Sector + 1) << shift;
        if (document.Length < SmallStream)
        {
            // Small streams lie one after the other in the root's stream, in pieces of 64 bytes.
            int size = 1 << shift;
            long within = (long)document.Sector * SmallSector;
            if (within > file.Length)
            {
                return false;
            }

            uint sector = entries[0].Sector;
            for (long skip = within / size; skip > 0 && sector < uint.MaxValue - 16; skip--)
            {
                sector = Next(file, sector, size);
            }

            flags = (((long)sector + 1) << shift) + (within % size);
        }

        flags += FibFlags;
        return flags + 2 <= file.Length && (BinaryPrimitives.ReadUInt16LittleEndian(file[(int)flags..]) & FibEncrypted) != 0;
    }

    /// <summary>
    /// Whether the sizes that the header states ([MS-CFB], 2.2) can be true of a file of this length. A reader that believes them sets
    /// aside room for as many sectors before it looks for them.
    /// </summary>
    /// <param name="file">The whole file.</param>
    public static bool HasPlausibleHeader(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength
            || BinaryPrimitives.ReadUInt16LittleEndian(file[30..]) is not (9 or 12)
            || BinaryPrimitives.ReadUInt16LittleEndian(file[32..]) != SmallSectorShift)
        {
            return false;
        }

        long sectors = (file.Length >> BinaryPrimitives.ReadUInt16LittleEndian(file[30..])) + 1;
        foreach (int count in SectorCounts)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(file[count..]) > sectors)
            {
                return false;
            }
        }

        return true;
    }

    private static List<Entry> ReadEntries(ReadOnlySpan<byte> file)
    {
        var names = new List<Entry>();
        if (file.Length < HeaderLength)
        {
            return names;
        }

        int shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        if (shift is not (9 or 12))
        {
            return names;
        }

        int size = 1 << shift;
        uint sector = BinaryPrimitives.ReadUInt32LittleEndian(file[48..]);
        for (int read = 0; read < MostEntries; sector = Next(file, sector, size))
        {
            long offset = ((long)sector + 1) << shift;
            if (offset + size > file.Length)
            {
                return names;
            }

            for (int i = 0; i < size; i += EntryLength, read++)
            {
                ReadOnlySpan<byte> entry = file.Slice((int)offset + i, EntryLength);
                int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
                if (entry[66] != 0 && length is >= 2 and <= 64)
                {
                    names.Add(new Entry(
                        Encoding.Unicode.GetString(entry[..(length - 2)]),
                        BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
                        BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])));
                }
            }
        }

        return names;
    }

    // The next sector of a chain, through the allocation tables that the header lists (the first 109; a directory lies there).
    private static uint Next(ReadOnlySpan<byte> file, uint sector, int size)
    {
        int perTable = size / 4;
        long table = sector / perTable;
        if (table >= 109)
        {
            return uint.MaxValue;
        }

        uint tableSector = BinaryPrimitives.ReadUInt32LittleEndian(file[(76 + ((int)table * 4))..]);
        long offset = (((long)tableSector + 1) * size) + (sector % perTable * 4);
        return offset + 4 > file.Length ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(file[(int)offset..]);
    }

    /// <summary>A stream or storage of the directory.</summary>
    private readonly record struct Entry(string Name, uint Sector, uint Length);
}
