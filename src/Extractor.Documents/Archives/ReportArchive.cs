using System.IO.Compression;
using System.Text;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Archives;

/// <summary>Takes the reports out of a zip archive one after the other, archives within it included. Nothing is written to disk.</summary>
internal static class ReportArchive
{
    private const int DeepestArchive = 4;
    private const int UnixTypeShift = 16;
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    /// <summary>A member of an archive: its bytes, or why they cannot be had.</summary>
    /// <param name="Path">The archive's path, a slash and the member's path inside.</param>
    /// <param name="Content">The bytes.</param>
    /// <param name="Failure">The reason where there are none.</param>
    public readonly record struct Member(string Path, ReadOnlyMemory<byte> Content, string? Failure);

    /// <summary>The members that are taken for reports, in the archive's order.</summary>
    /// <param name="path">The archive's path.</param>
    /// <param name="content">The archive.</param>
    /// <param name="limits">Bounds; the total of what is taken out holds for all archives within together.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="DocumentReadException">The archive itself is damaged.</exception>
    public static IEnumerable<Member> Open(string path, ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken) =>
        Open(path, content, limits, new Budget(limits.MaxExpandedBytes), 1, cancellationToken);

    private static IEnumerable<Member> Open(
        string path,
        ReadOnlyMemory<byte> content,
        ReadLimits limits,
        Budget budget,
        int depth,
        CancellationToken cancellationToken)
    {
        using BoundedZip zip = BoundedZip.Open(content, limits, EntryName.Bytes);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string name = EntryName.Decode(entry.FullName);
            if (name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || !ReportNames.IsReport(name[(name.LastIndexOf('/') + 1)..]))
            {
                continue;
            }

            Member member = Read(zip, entry, path, name, limits, budget);
            if (member.Failure is not null || !FormatDetector.IsArchive(member.Content, limits))
            {
                yield return member;
                continue;
            }

            if (depth >= DeepestArchive)
            {
                yield return member with { Content = default, Failure = $"压缩包嵌套超过 {DeepestArchive} 层，已拒绝读取" };
                continue;
            }

            foreach (Member inner in Open(member.Path, member.Content, limits, budget, depth + 1, cancellationToken))
            {
                yield return inner;
            }
        }
    }

    private static Member Read(BoundedZip zip, ZipArchiveEntry entry, string archive, string name, ReadLimits limits, Budget budget)
    {
        string path = $"{archive}/{name}";
        if (EntryName.IsUnsafe(name))
        {
            return new Member($"{archive}/{Flat(name)}", default, "压缩包内的路径不安全，已拒绝读取");
        }

        if (((entry.ExternalAttributes >> UnixTypeShift) & UnixTypeMask) == UnixLink)
        {
            return new Member(path, default, "压缩包内的符号链接，已拒绝读取");
        }

        try
        {
            if (entry.Length > limits.MaxFileBytes)
            {
                throw new DocumentReadException("文件过大，超过大小限制");
            }

            using Stream stream = zip.Open(entry);
            var bytes = new MemoryStream();
            byte[] chunk = new byte[64 * 1024];
            for (int read; (read = stream.Read(chunk)) > 0;)
            {
                budget.Take(read);
                bytes.Write(chunk, 0, read);
            }

            return new Member(path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), null);
        }
        catch (DocumentReadException e)
        {
            return new Member(path, default, e.Message);
        }
    }

    // A path that leads elsewhere must not be printed as a path either.
    private static string Flat(string name)
    {
        var flat = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            flat.Append(char.IsControl(c) ? '?' : c);
        }

        return flat.Replace("..", "__").ToString().TrimStart('/');
    }

    private sealed class Budget(long bytes)
    {
        private long _left = bytes;

        public void Take(int count)
        {
            _left -= count;
            if (_left < 0)
            {
                throw new DocumentReadException("压缩包解压后过大，疑似压缩炸弹，已拒绝读取");
            }
        }
    }
}
