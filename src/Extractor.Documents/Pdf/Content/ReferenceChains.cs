using Extractor.Documents.Reading;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// Finds indirect objects that are nothing but a reference (ISO 32000-1, 7.3.10) and lead back to themselves. PdfPig follows such
/// chains, and through arrays of one element, without counting; a circle would end the process, not only the reading.
/// </summary>
internal sealed class ReferenceChains
{
    /// <summary>Longest chain that is followed; real files have none at all.</summary>
    private const int Longest = 32;

    /// <summary>Most bytes between the name of an object stream's type and its dictionary's ends.</summary>
    private const int LongestDictionary = 2048;

    private readonly Dictionary<long, long> _next = [];

    /// <summary>Looks at the objects that stand in the file itself.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <exception cref="DocumentReadException">Objects refer to themselves.</exception>
    public void AddFile(ReadOnlySpan<byte> file)
    {
        int at = 0;
        while (file[at..].IndexOf("obj"u8) is >= 0 and int found)
        {
            at += found + 3;
            if (NumberBefore(file[..(at - 3)]) is { } number)
            {
                Add(number, file[at..]);
            }
        }

        AddPlainObjectStreams(file);
    }

    /// <summary>Looks at the objects of an object stream (ISO 32000-1, 7.5.7).</summary>
    /// <param name="stream">The decoded stream: pairs of object number and offset, then the objects.</param>
    /// <param name="count">How many objects it holds.</param>
    /// <param name="first">Where the first object stands; the offsets count from there.</param>
    /// <exception cref="DocumentReadException">Objects refer to themselves.</exception>
    public void AddObjectStream(ReadOnlySpan<byte> stream, long count, long first)
    {
        ReadOnlySpan<byte> pairs = stream;
        for (long i = 0; i < count && TryTakeNumber(ref pairs, out long number) && TryTakeNumber(ref pairs, out long offset); i++)
        {
            if (first >= 0 && first < stream.Length && offset < stream.Length - first)
            {
                Add(number, stream[(int)(first + offset)..]);
            }
        }
    }

    /// <summary>Object streams that are not compressed go through no filter and are looked at where they stand.</summary>
    private void AddPlainObjectStreams(ReadOnlySpan<byte> file)
    {
        int at = 0;
        while (file[at..].IndexOf("/ObjStm"u8) is >= 0 and int found)
        {
            at += found + 7;
            int from = Math.Max(0, at - LongestDictionary);
            ReadOnlySpan<byte> around = file[from..Math.Min(file.Length, at + LongestDictionary)];
            int stream = around[(at - from)..].IndexOf("stream"u8) + at - from;
            int opened = around[..(at - from)].LastIndexOf("obj"u8);
            if (stream < at - from || opened < 0)
            {
                continue;
            }

            ReadOnlySpan<byte> dictionary = around[opened..stream];
            if (dictionary.IndexOf("/Filter"u8) < 0 && Entry(dictionary, "/N"u8) is { } count && Entry(dictionary, "/First"u8) is { } first)
            {
                ReadOnlySpan<byte> content = file[(from + stream + 6)..];
                AddObjectStream(content.StartsWith("\r\n"u8) ? content[2..] : content[Math.Min(1, content.Length)..], count, first);
            }
        }
    }

    private static long? Entry(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> name)
    {
        int at = 0;
        while (dictionary[at..].IndexOf(name) is >= 0 and int found)
        {
            at += found + name.Length;
            ReadOnlySpan<byte> value = dictionary[at..];
            if (TryTakeNumber(ref value, out long number))
            {
                return number;
            }
        }

        return null;
    }

    private void Add(long number, ReadOnlySpan<byte> body)
    {
        int arrays = 0;
        SkipSpace(ref body);
        while (arrays < Longest && body is [(byte)'[', ..])
        {
            body = body[1..];
            arrays++;
            SkipSpace(ref body);
        }

        if (!TryTakeNumber(ref body, out long target) || !TryTakeNumber(ref body, out _))
        {
            return;
        }

        SkipSpace(ref body);
        if (body is not [(byte)'R', ..])
        {
            return;
        }

        body = body[1..];
        SkipSpace(ref body);
        if (arrays > 0 && body is not [(byte)']', ..])
        {
            return;
        }

        _next[number] = target;
        long at = number;
        for (int step = 0; _next.TryGetValue(at, out long following); step++)
        {
            at = following;
            if (step == Longest)
            {
                throw new DocumentReadException("文件内的对象循环引用，可能是恶意文件");
            }
        }
    }

    /// <summary>The object number of 「12 0 obj」 where the text ends before 「obj」.</summary>
    private static long? NumberBefore(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> tail = text.Length > 40 ? text[^40..] : text;
        tail = TrimSpace(tail);
        int generation = DigitsAtEnd(tail);
        tail = generation == 0 ? [] : TrimSpace(tail[..^generation]);
        int digits = DigitsAtEnd(tail);
        return digits is > 0 and < 18 && long.TryParse(tail[^digits..], out long number) ? number : null;
    }

    private static ReadOnlySpan<byte> TrimSpace(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && IsSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static int DigitsAtEnd(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (count < text.Length && text[text.Length - 1 - count] is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }

        return count;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> text, out long number)
    {
        SkipSpace(ref text);
        int digits = 0;
        number = 0;
        while (digits < text.Length && digits < 18 && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + (text[digits++] - (byte)'0');
        }

        text = text[digits..];
        return digits > 0;
    }

    /// <summary>Skips white space and comments.</summary>
    private static void SkipSpace(ref ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && (IsSpace(text[0]) || text[0] == '%'))
        {
            int end = text[0] == '%' ? text.IndexOfAny((byte)'\r', (byte)'\n') : 0;
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;
}
