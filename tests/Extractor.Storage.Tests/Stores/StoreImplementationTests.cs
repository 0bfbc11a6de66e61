using Extractor.Storage.LiteDb;
using Extractor.Storage.Memory;

namespace Extractor.Storage.Tests.Stores;

/// <summary>The store in memory.</summary>
public sealed class InMemoryReportStoreTests : ReportStoreTests, IDisposable
{
    private readonly InMemoryReportStore _store = new();

    protected override IReportStore Store => _store;

    public void Dispose() => _store.Dispose();
}

/// <summary>The store on disk, kept open, with rows in memory until many reports have come together.</summary>
public sealed class LiteDbReportStoreKeptOpenTests : ReportStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbReportStore _store;

    public LiteDbReportStoreKeptOpenTests() => _store = LiteDbReportStore.Open(_folder.File("store.db"));

    protected override IReportStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}

/// <summary>The store on disk with a segment to every three reports: every answer comes from several segments and from memory.</summary>
public sealed class LiteDbReportStoreSmallSegmentsTests : ReportStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LiteDbReportStore _store;

    public LiteDbReportStoreSmallSegmentsTests() => _store = LiteDbReportStore.Open(_folder.File("store.db"), mergeAt: 3);

    protected override IReportStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}

/// <summary>The store on disk, closed and opened again before every use.</summary>
public sealed class LiteDbReportStoreReopenedTests : ReportStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private LiteDbReportStore? _store;

    protected override IReportStore Store
    {
        get
        {
            _store?.Dispose();
            return _store = LiteDbReportStore.Open(_folder.File("store.db"));
        }
    }

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }
}
