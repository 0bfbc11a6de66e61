using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Extractor.Documents.Reading;

/// <summary>
/// A zip container opened with bounds: number of entries, ratio and total of what is taken out. The declared sizes are checked
/// first and the bytes are counted as they come, so that a directory that lies gains nothing.
/// </summary>
internal sealed class BoundedZip : IDisposable
{
    private const int MostEntries = 20_000;

    // A part of less than this may have any ratio: a page of spaces packs a thousandfold and harms nobody.
    private const long HarmlessLength = 4 << 20;

    private readonly ZipArchive _archive;
    private readonly ReadLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private long _expanded;

    private BoundedZip(ZipArchive archive, ReadLimits limits)
    {
        _archive = archive;
        _limits = limits;
        _entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            // Some writers use backslashes. The first of two entries with one name counts, as in Word.
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>The entries in the order of the directory.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => _archive.Entries;

    /// <summary>Opens a container.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="names">Encoding of entry names that are not marked as UTF-8, where it matters.</param>
    /// <exception cref="DocumentReadException">The directory is damaged or has too many entries.</exception>
    public static BoundedZip Open(ReadOnlyMemory<byte> content, ReadLimits limits, Encoding? names = null)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(AsStream(content), ZipArchiveMode.Read, leaveOpen: false, names);
            if (archive.Entries.Count > MostEntries)
            {
                throw new DocumentReadException($"压缩包内文件过多：超过 {MostEntries} 个");
            }

            return new BoundedZip(archive, limits);
        }
        catch (DocumentReadException)
        {
            archive?.Dispose();
            throw;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            archive?.Dispose();
            throw new DocumentReadException("文件被截断或损坏（压缩结构不完整）", e);
        }
    }

    /// <summary>Whether the container has an entry of this name.</summary>
    /// <param name="name">The full name with forward slashes.</param>
    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>The expanded length that the directory declares for an entry; 0 where there is no such entry.</summary>
    /// <param name="name">The full name with forward slashes.</param>
    public long LengthOf(string name) => _entries.TryGetValue(name, out ZipArchiveEntry? entry) ? entry.Length : 0;

    /// <summary>Checks what all entries say they expand to, for a library that opens them itself. A zip stream ends at its declared length.</summary>
    /// <exception cref="DocumentReadException">An entry or the whole expands beyond the limits.</exception>
    public void CheckDeclaredSizes()
    {
        long total = 0;
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            total += entry.Length;
            if (entry.Length > Allowed(entry) || total > _limits.MaxExpandedBytes)
            {
                throw TooLarge();
            }
        }
    }

    /// <summary>Opens an entry as a counted stream.</summary>
    /// <param name="name">The full name with forward slashes.</param>
    /// <returns>The stream, or <see langword="null"/> where there is no such entry.</returns>
    /// <exception cref="DocumentReadException">The entry expands beyond the limits or is damaged.</exception>
    public Stream? OpenEntry(string name) => _entries.TryGetValue(name, out ZipArchiveEntry? entry) ? Open(entry) : null;

    /// <summary>Opens an entry as a counted stream.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="DocumentReadException">The entry expands beyond the limits or is damaged.</exception>
    public Stream Open(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            throw new DocumentReadException("文件已加密");
        }

        try
        {
            long allowed = Allowed(entry);
            if (entry.Length > allowed || _expanded + entry.Length > _limits.MaxExpandedBytes)
            {
                throw TooLarge();
            }

            return new CountedStream(entry.Open(), this, allowed);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            throw new DocumentReadException("文件被截断或损坏（压缩结构不完整）", e);
        }
    }

    /// <summary>Reads an entry, at most a number of bytes of it.</summary>
    /// <param name="name">The full name with forward slashes; the entry must be there.</param>
    /// <param name="most">Most bytes to read.</param>
    public byte[] Read(string name, int most)
    {
        using Stream stream = OpenEntry(name) ?? throw new DocumentReadException("文件被截断或损坏（缺少部件）");
        var buffer = new MemoryStream();
        Span<byte> chunk = stackalloc byte[4096];
        int read;
        while (buffer.Length < most && (read = stream.Read(chunk[..(int)Math.Min(chunk.Length, most - buffer.Length)])) > 0)
        {
            buffer.Write(chunk[..read]);
        }

        return buffer.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private long Allowed(ZipArchiveEntry entry) => Math.Max(HarmlessLength, entry.CompressedLength * _limits.MaxExpansionRatio);

    private static DocumentReadException TooLarge() => new("文件解压后过大，疑似压缩炸弹，已拒绝读取");

    private void Count(int bytes, ref long left)
    {
        _expanded += bytes;
        left -= bytes;
        if (left < 0 || _expanded > _limits.MaxExpandedBytes)
        {
            throw TooLarge();
        }
    }

    private sealed class CountedStream(Stream inner, BoundedZip owner, long allowed) : Stream
    {
        private long _left = allowed;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            try
            {
                int read = inner.Read(buffer);
                owner.Count(read, ref _left);
                return read;
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                throw new DocumentReadException("文件被截断或损坏（压缩数据错误）", e);
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
