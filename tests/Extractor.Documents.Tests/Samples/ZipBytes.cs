using System.Buffers.Binary;

namespace Extractor.Documents.Tests.Samples;

/// <summary>Writes zip archives byte by byte (APPNOTE 6.3), for names and sizes that a well-behaved library would not write.</summary>
internal static class ZipBytes
{
    /// <summary>An archive of uncompressed members whose names are given as bytes and not marked as UTF-8.</summary>
    public static byte[] Stored(params (byte[] Name, byte[] Content)[] members)
    {
        var file = new MemoryStream();
        var directory = new MemoryStream();
        foreach ((byte[] name, byte[] content) in members)
        {
            int offset = (int)file.Position;
            byte[] common = new byte[26];
            BinaryPrimitives.WriteUInt16LittleEndian(common, 20);
            BinaryPrimitives.WriteUInt32LittleEndian(common.AsSpan(10), Crc(content));
            BinaryPrimitives.WriteInt32LittleEndian(common.AsSpan(14), content.Length);
            BinaryPrimitives.WriteInt32LittleEndian(common.AsSpan(18), content.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(common.AsSpan(22), (ushort)name.Length);
            file.Write("PK\x03\x04"u8);
            file.Write(common);
            file.Write(name);
            file.Write(content);

            directory.Write("PK\x01\x02"u8);
            directory.Write([20, 0]);
            directory.Write(common);
            byte[] rest = new byte[14];
            BinaryPrimitives.WriteInt32LittleEndian(rest.AsSpan(10), offset);
            directory.Write(rest);
            directory.Write(name);
        }

        int start = (int)file.Position;
        file.Write(directory.ToArray());
        byte[] end = new byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), (ushort)members.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(6), (ushort)members.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(8), (int)directory.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), start);
        file.Write("PK\x05\x06"u8);
        file.Write(end);
        return file.ToArray();
    }

    private static uint Crc(byte[] content)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte b in content)
        {
            crc ^= b;
            for (int i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
