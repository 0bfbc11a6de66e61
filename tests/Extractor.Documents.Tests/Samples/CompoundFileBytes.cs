using System.Buffers.Binary;
using System.Text;

namespace Extractor.Documents.Tests.Samples;

/// <summary>Writes the smallest compound file ([MS-CFB]) that holds streams of given names.</summary>
internal static class CompoundFileBytes
{
    public static byte[] WithStreams(params string[] names)
    {
        const int Sector = 512;
        byte[] file = new byte[Sector * 3];
        Span<byte> header = file;
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
            BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], 0xFFFFFFFE);
        }

        return file;
    }
}
