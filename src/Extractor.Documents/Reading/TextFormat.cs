using System.Text.RegularExpressions;
using Extractor.Documents.Html;
using Extractor.Documents.Model;
using Extractor.Documents.PlainText;

namespace Extractor.Documents.Reading;

/// <summary>Tells the text formats apart by their first lines.</summary>
internal static partial class TextFormat
{
    private const int Inspected = 16 * 1024;

    /// <summary>Looks at bytes that are none of the binary formats.</summary>
    /// <param name="bytes">The whole file.</param>
    public static DetectedContent Detect(ReadOnlySpan<byte> bytes)
    {
        if (TextDecoder.TryDecode(bytes[..Math.Min(bytes.Length, Inspected)], truncated: bytes.Length > Inspected) is not { } head)
        {
            return new DetectedContent(ContentKind.Unknown, default, "未知的二进制文件");
        }

        if (Html().IsMatch(head) || MimeHtml.IsWebArchive(bytes))
        {
            return new DetectedContent(ContentKind.Document, FileFormat.Html, "网页");
        }

        return new DetectedContent(
            ContentKind.Document,
            Markdown().IsMatch(head) ? FileFormat.Markdown : FileFormat.Text,
            "文本");
    }

    [GeneratedRegex(@"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|div)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Html();

    // An ATX heading or a fenced block; a number sign alone (＃1, #1楼) is not enough, and a table of bars is plain text too.
    [GeneratedRegex(@"^(?:\#{1,6}[ \t]+\S|```)", RegexOptions.Multiline, 1000)]
    private static partial Regex Markdown();
}
