using Extractor.Documents.Reading;

namespace Extractor.Documents.Word;

/// <summary>
/// A part's bytes on their way to the XML parser. The parser keeps a text or a tag in memory as a whole; one that goes on and on
/// without the next tag beginning is refused before it gets there.
/// </summary>
/// <param name="part">The part.</param>
internal sealed class MarkupStream(Stream part) : Stream
{
    private const long LongestToken = 32 << 20;
    private long _sinceTag;

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
        int read = part.Read(buffer);
        int tag = buffer[..read].LastIndexOf((byte)'<');
        _sinceTag = tag < 0 ? _sinceTag + read : read - tag;
        return _sinceTag > LongestToken ? throw new DocumentReadException("文档中有过长的文字或标记，已拒绝读取") : read;
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
            part.Dispose();
        }

        base.Dispose(disposing);
    }
}
