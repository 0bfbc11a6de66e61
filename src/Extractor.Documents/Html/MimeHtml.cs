using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Documents.Html;

/// <summary>Takes the page out of a web archive (.mht, RFC 2557): the first text/html part.</summary>
internal static partial class MimeHtml
{
    private const int LongestHeader = 16 * 1024;

    /// <summary>Whether bytes are a web archive.</summary>
    /// <param name="bytes">The file.</param>
    public static bool IsWebArchive(ReadOnlySpan<byte> bytes)
    {
        string head = Head(bytes);
        return MimeVersion().IsMatch(head) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The page of a web archive.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="charset">The character set that its part states.</param>
    /// <returns>The page's bytes, or <see langword="null"/> where the archive has none.</returns>
    public static byte[]? Page(ReadOnlySpan<byte> bytes, out string? charset)
    {
        charset = null;
        string head = Head(bytes);
        Match boundary = Boundary().Match(head);
        if (!boundary.Success)
        {
            return null;
        }

        byte[] mark = Encoding.ASCII.GetBytes("--" + boundary.Groups[1].Value);
        ReadOnlySpan<byte> rest = bytes;
        while (rest.IndexOf(mark) is >= 0 and int start)
        {
            rest = rest[(start + mark.Length)..];
            int end = rest.IndexOf(mark);
            ReadOnlySpan<byte> part = end < 0 ? rest : rest[..end];
            int body = BodyStart(part);
            string header = Encoding.Latin1.GetString(part[..Math.Min(body, LongestHeader)]);
            if (header.Contains("text/html", StringComparison.OrdinalIgnoreCase))
            {
                charset = PartCharset().Match(header) is { Success: true } match ? match.Groups[1].Value : null;
                return Decode(part[body..], header);
            }
        }

        return null;
    }

    private static string Head(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestHeader)]);

    private static int BodyStart(ReadOnlySpan<byte> part)
    {
        int unix = part.IndexOf("\n\n"u8);
        int windows = part.IndexOf("\r\n\r\n"u8);
        return (unix, windows) switch
        {
            (< 0, < 0) => part.Length,
            (_, >= 0) when unix < 0 || windows < unix => windows + 4,
            _ => unix + 2,
        };
    }

    private static byte[] Decode(ReadOnlySpan<byte> body, string header)
    {
        if (header.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase))
        {
            return QuotedPrintable(body);
        }

        if (!header.Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            return body.ToArray();
        }

        byte[] decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(body.Length)];
        Base64.DecodeFromUtf8(body, decoded, out _, out int written);
        return decoded[..written];
    }

    // RFC 2045, 6.7.
    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        var decoded = new MemoryStream(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '=' || i + 1 >= body.Length)
            {
                decoded.WriteByte(body[i]);
            }
            else if (body[i + 1] is (byte)'\n' or (byte)'\r')
            {
                i += body[i + 1] == '\r' && i + 2 < body.Length && body[i + 2] == '\n' ? 2 : 1;
            }
            else if (i + 2 < body.Length && Utf8Parser.TryParse(body.Slice(i + 1, 2), out byte value, out int used, 'x') && used == 2)
            {
                decoded.WriteByte(value);
                i += 2;
            }
            else
            {
                decoded.WriteByte(body[i]);
            }
        }

        return decoded.ToArray();
    }

    [GeneratedRegex(@"^MIME-Version\s*:", RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex MimeVersion();

    [GeneratedRegex(@"boundary\s*=\s*""?([^""\r\n;]{1,200})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"charset\s*=\s*""?([A-Za-z0-9_-]{2,20})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PartCharset();
}
