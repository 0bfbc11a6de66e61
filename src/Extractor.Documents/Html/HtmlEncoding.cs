using System.Text;
using System.Text.RegularExpressions;
using Extractor.Documents.PlainText;

namespace Extractor.Documents.Html;

/// <summary>Decodes web pages: a byte order mark, else what the page declares, else what the bytes look like (WHATWG HTML, 13.2.3).</summary>
internal static partial class HtmlEncoding
{
    private const int Declared = 4096;

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The character set that a container states, where there is one.</param>
    /// <returns>The text, or <see langword="null"/> where the bytes are not text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Declared)]);
        string? name = charset ?? (Charset().Match(head) is { Success: true } match ? match.Groups[1].Value : null);

        // UTF-8 claimed for GBK bytes, and GBK for UTF-8 ones, are both common: claims that the bytes refute are not believed.
        return name?.ToLowerInvariant() switch
        {
            "big5" or "big5-hkscs" => CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetString(bytes),
            "hz-gb-2312" => CodePagesEncodingProvider.Instance.GetEncoding("hz-gb-2312")!.GetString(bytes),
            _ => TextDecoder.TryDecode(bytes),
        };
    }

    [GeneratedRegex(@"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[""']?\s*([A-Za-z0-9_-]{2,20})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Charset();
}
