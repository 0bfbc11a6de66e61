using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Extractor.Documents.Reading;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// PdfPig's filters, with a bound on what one stream may expand to: a stream of a megabyte can hold a gigabyte, and one inside
/// another a terabyte. Object streams are shown to the check for objects that refer to themselves, for they come to light only here.
/// </summary>
internal sealed class BoundedFilters(ReadingBudget budget, ReferenceChains chains) : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private readonly Dictionary<IFilter, IFilter> _bounded = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_filters.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_filters.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_filters.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters)
    {
        var bounded = new IFilter[filters.Count];
        for (int i = 0; i < bounded.Length; i++)
        {
            if (!_bounded.TryGetValue(filters[i], out IFilter? filter))
            {
                filter = new BoundedFilter(filters[i], budget, chains);
                _bounded.Add(filters[i], filter);
            }

            bounded[i] = filter;
        }

        return bounded;
    }

    private sealed class BoundedFilter(IFilter filter, ReadingBudget budget, ReferenceChains chains) : IFilter
    {
        /// <summary>Deflate makes at most 1032 bytes of one; LZW at most 4096 of one and a half.</summary>
        private const long LargestRatio = 2731;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.CheckTime();
            if (input.Length > budget.MaxStreamBytes / LargestRatio)
            {
                Check(input);
            }

            Memory<byte> decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (streamDictionary.TryGet(NameToken.Type, out IToken? type) && type is NameToken { Data: "ObjStm" }
                && streamDictionary.TryGet(NameToken.N, out IToken? n) && n is NumericToken count
                && streamDictionary.TryGet(NameToken.First, out IToken? f) && f is NumericToken first)
            {
                chains.AddObjectStream(decoded.Span, count.Long, first.Long);
            }

            return decoded;
        }

        /// <summary>Runs through a deflated stream without keeping it; the other filters expand too little for what a file can hold.</summary>
        private void Check(Memory<byte> input)
        {
            if (filter is LzwFilter && input.Length > budget.MaxStreamBytes / 16)
            {
                throw TooLarge();
            }

            if (filter is not FlateFilter || !MemoryMarshal.TryGetArray(input, out ArraySegment<byte> bytes) || bytes.Count < 3)
            {
                return;
            }

            byte[] block = ArrayPool<byte>.Shared.Rent(1 << 16);
            try
            {
                // Behind the two bytes of the zlib header; what is damaged is the reading filter's concern.
                using var stream = new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset + 2, bytes.Count - 2, writable: false), CompressionMode.Decompress);
                long size = 0;
                int read;
                while ((read = stream.Read(block)) > 0)
                {
                    size += read;
                    if (size > budget.MaxStreamBytes)
                    {
                        throw TooLarge();
                    }
                }
            }
            catch (InvalidDataException)
            {
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(block);
            }
        }

        private DocumentReadException TooLarge() =>
            new($"数据流展开后超过上限（{budget.MaxStreamBytes >> 20} MiB），可能是恶意文件");
    }
}
