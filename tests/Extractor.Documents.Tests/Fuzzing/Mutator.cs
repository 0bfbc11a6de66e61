using System.IO.Compression;
using System.Text;

namespace Extractor.Documents.Tests.Fuzzing;

/// <summary>Damages files: as bytes, as markup, and for containers part by part. The same random source gives the same damage.</summary>
internal static class Mutator
{
    private static readonly string[] Fragments =
    [
        "<", ">", "</", "/>", "&", "&#0;", "&#xFFFFFF;", "<!--", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<?xml version=\"1.1\"?>",
        "\"", "'", "\0", "\uFFFE", "-1", "0", "2147483648", "99999999999999999999", "NaN", "1e999", "%1%2%9", "../", "　",
    ];

    /// <summary>A damaged copy of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="random">The random source.</param>
    public static byte[] Mutate(byte[] file, Random random)
    {
        bool container = file.AsSpan().StartsWith("PK"u8);
        if (container && random.Next(4) > 0)
        {
            return MutateContainer(file, random);
        }

        return random.Next(2) == 0 || container ? MutateBytes(file, random) : MutateMarkup(file, random);
    }

    private static byte[] MutateContainer(byte[] file, Random random)
    {
        var parts = new List<(string Name, byte[] Content)>();
        using (var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        {
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                using Stream stream = entry.Open();
                var content = new MemoryStream();
                stream.CopyTo(content);
                parts.Add((entry.FullName, content.ToArray()));
            }
        }

        int target = random.Next(parts.Count);
        (string name, byte[] bytes) = parts[target];
        switch (random.Next(12))
        {
            case 0:
                parts.RemoveAt(target);
                break;
            case 1:
                parts[target] = (name, parts[random.Next(parts.Count)].Content);
                break;
            case 2:
                parts.Add((name, bytes));
                break;
            default:
                parts[target] = (name, random.Next(3) == 0 ? MutateBytes(bytes, random) : MutateMarkup(bytes, random));
                break;
        }

        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string part, byte[] content) in parts)
            {
                using Stream stream = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static byte[] MutateBytes(byte[] file, Random random)
    {
        var bytes = new List<byte>(file);
        for (int n = 1 + random.Next(4); n > 0 && bytes.Count > 0; n--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(2) == 0 ? 4 : 400));
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    byte fill = random.Next(2) == 0 ? (byte)0 : (byte)0xFF;
                    for (int i = at; i < at + length; i++)
                    {
                        bytes[i] = fill;
                    }

                    break;
                default:
                    byte[] noise = new byte[length];
                    random.NextBytes(noise);
                    bytes.InsertRange(at, noise);
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] MutateMarkup(byte[] file, Random random)
    {
        string text = Encoding.UTF8.GetString(file);
        for (int n = 1 + random.Next(4); n > 0 && text.Length > 1; n--)
        {
            (int start, int end) = Tag(text, random);
            string tag = text[start..end];
            text = random.Next(8) switch
            {
                0 => text.Remove(start, end - start),
                1 => text.Insert(end, tag),
                2 => text.Insert(Tag(text, random).Start, tag),
                3 => text.Insert(start, string.Concat(Enumerable.Repeat(tag, 1 + random.Next(300)))),
                4 => text.Insert(random.Next(text.Length), Fragments[random.Next(Fragments.Length)]),
                5 => ReplaceValue(text, start, random),
                6 => text[..start] + new string((char)random.Next(1, 0xFFFE), 1 + random.Next(2000)) + text[start..],
                _ => text[..start] + text[Math.Min(text.Length, end + random.Next(500))..],
            };
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static (int Start, int End) Tag(string text, Random random)
    {
        int start = text.IndexOf('<', random.Next(text.Length));
        int end = start < 0 ? -1 : text.IndexOf('>', start);
        if (end < 0)
        {
            start = random.Next(text.Length);
            end = Math.Min(text.Length, start + 1 + random.Next(40));
            return (start, end);
        }

        return (start, end + 1);
    }

    // The value of the next attribute becomes something no writer would write.
    private static string ReplaceValue(string text, int start, Random random)
    {
        int open = text.IndexOf('"', start);
        int close = open < 0 ? -1 : text.IndexOf('"', open + 1);
        return close < 0 ? text : text[..(open + 1)] + Fragments[random.Next(Fragments.Length)] + text[close..];
    }
}
