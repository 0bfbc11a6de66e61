using System.Text;
using Extractor.Documents.PlainText;

namespace Extractor.Documents.Archives;

/// <summary>
/// Names of archive members. Windows packs Chinese names in GBK without saying so, macOS in UTF-8 without saying so; both are
/// told from the bytes.
/// </summary>
internal static class EntryName
{
    /// <summary>The encoding to open archives with: it keeps the bytes of names that are not marked as UTF-8.</summary>
    public static Encoding Bytes => Encoding.Latin1;

    /// <summary>The name as its author saw it, with forward slashes.</summary>
    /// <param name="name">The name as read with <see cref="Bytes"/>.</param>
    public static string Decode(string name)
    {
        string decoded = name;

        // A name with characters beyond Latin-1 was marked as UTF-8 and is decoded already.
        if (name.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && !name.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            byte[] bytes = Encoding.Latin1.GetBytes(name);
            try
            {
                decoded = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                decoded = TextDecoder.Gb18030.GetString(bytes);
            }
        }

        return decoded.Replace('\\', '/');
    }

    /// <summary>
    /// Whether a member's path could lead out of the folder it is unpacked to. Nothing is ever unpacked to disk, but such an
    /// archive was made to do harm and its member is refused.
    /// </summary>
    /// <param name="name">The decoded name.</param>
    public static bool IsUnsafe(string name) =>
        name.Length == 0 || name[0] == '/' || name.Contains('\0', StringComparison.Ordinal)
        || (name.Length > 1 && name[1] == ':')
        || name.Split('/').Contains("..");
}
