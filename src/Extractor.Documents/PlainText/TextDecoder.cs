using System.Text;

namespace Extractor.Documents.PlainText;

/// <summary>
/// Decodes Chinese text files: a byte order mark decides, else bytes that are well-formed UTF-8 are UTF-8, else they are GB18030
/// (GB 18030-2022, a superset of GBK and GB 2312).
/// </summary>
internal static class TextDecoder
{
    private const int Gb18030CodePage = 54936;
    private const double MostReplacements = 0.01;

    /// <summary>The GB18030 encoding; bytes outside it become U+FFFD.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>Decodes a text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="truncated">Whether the bytes are the head of a longer text, which may end within a character.</param>
    /// <returns>The text without byte order mark, or <see langword="null"/> where the bytes are not text.</returns>
    public static string? TryDecode(ReadOnlySpan<byte> bytes, bool truncated = false)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Plausible(Encoding.UTF8.GetString(bytes[3..]));
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Plausible(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Plausible(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        if (bytes.Contains((byte)0))
        {
            return Unmarked16(bytes) is { } encoding ? Plausible(encoding.GetString(bytes)) : null;
        }

        return Plausible(IsUtf8(bytes, truncated) ? Encoding.UTF8.GetString(bytes) : Gb18030.GetString(bytes));
    }

    // One damaged byte in a long UTF-8 text must not turn the whole of it into GB18030 nonsense.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool truncated)
    {
        int good = 0;
        int bad = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                bytes = bytes[1..];
                continue;
            }

            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            if (status == System.Buffers.OperationStatus.Done)
            {
                good++;
            }
            else if (status != System.Buffers.OperationStatus.NeedMoreData || !truncated)
            {
                bad++;
            }

            bytes = bytes[consumed..];
        }

        return bad == 0 || good > bad * 50;
    }

    // UTF-16 without a mark: the high bytes of Latin letters, digits and line ends are zero on one side only.
    private static Encoding? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                if (i % 2 == 0)
                {
                    even++;
                }
                else
                {
                    odd++;
                }
            }
        }

        return (even, odd) switch
        {
            (0, > 0) => Encoding.Unicode,
            ( > 0, 0) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static string? Plausible(string text)
    {
        int bad = 0;
        foreach (char c in text)
        {
            if (c == '\uFFFD' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')))
            {
                bad++;
            }
        }

        return bad <= Math.Max(2, text.Length * MostReplacements) && text.Length > 0 ? text : null;
    }
}
