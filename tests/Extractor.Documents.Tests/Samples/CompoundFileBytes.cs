using System.Buffers.Binary;
using System.Text;

namespace Extractor.Documents.Tests.Samples;

/// <summary>Writes the smallest compound file ([MS-CFB]) that holds streams of given names.</summary>
internal static class CompoundFileBytes
{
    private const int Sector = 512;

    /// <summary>A compound file of one stream with content, which is filled up to the length of a large stream.</summary>
    public static byte[] WithStream(string name, byte[] content)
    {
        byte[] file = WithStreams(name);
        int sectors = (Math.Max(content.Length, 4096) + Sector - 1) / Sector;
        int header = file.Length;
        Array.Resize(ref file, header + (sectors * Sector));
        content.CopyTo(file, header);
        for (int i = 0; i < sectors; i++)
        {
            uint next = i == sectors - 1 ? 0xFFFFFFFE : (uint)(3 + i);
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(Sector + ((2 + i) * 4)), next);
        }

        Span<byte> entry = file.AsSpan((2 * Sector) + 128);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], 2);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], sectors * Sector);
        return file;
    }

    /// <summary>A compound file of up to three empty streams.</summary>
    public static byte[] WithStreams(params string[] names)
    {
        byte[] file = new byte[Sector * 3];
        Span<byte> header = file.AsSpan(0, Sector);
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[56..], 4096);
        BinaryPrimitives.WriteUInt32LittleEndian(header[60..], 0xFFFFFFFE);
        BinaryPrimitives.WriteUInt32LittleEndian(header[68..], 0xFFFFFFFE);
        header[76..].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(header[76..], 0);

        Span<byte> allocation = file.AsSpan(Sector, Sector);
        allocation.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(allocation, 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(allocation[4..], 0xFFFFFFFE);

        Span<byte> directory = file.AsSpan(2 * Sector, Sector);
        for (int i = 0; i <= Math.Min(names.Length, 3); i++)
        {
            Span<byte> entry = directory.Slice(i * 128, 128);
            string name = i == 0 ? "Root Entry" : names[i - 1];
            Encoding.Unicode.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
            entry[66] = (byte)(i == 0 ? 5 : 2);
            BinaryPrimitives.WriteInt32LittleEndian(entry[68..], -1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[72..], -1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[76..], i == 0 ? 1 : -1);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], 0xFFFFFFFE);
        }

        return file;
    }
}
