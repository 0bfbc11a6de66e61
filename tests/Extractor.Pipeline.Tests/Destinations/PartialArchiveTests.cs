using Extractor.Pipeline.Batches;
using Extractor.Pipeline.Destinations;
using Extractor.Pipeline.Inputs;
using Extractor.Storage.Memory;

namespace Extractor.Pipeline.Tests.Destinations;

/// <summary>An archive is only done with when all of its members were read.</summary>
public sealed class PartialArchiveTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void An_archive_with_a_member_that_could_not_be_read_is_read_again_at_the_next_import() =>
        Assert.Equal(2, TimesRead(imports: 2, new InputFailure("报告.zip/坏.docx", "文件已损坏")));

    [Fact]
    public void A_file_without_failures_is_read_once() => Assert.Equal(1, TimesRead(imports: 2));

    [Fact]
    public void Once_its_members_are_readable_the_archive_is_done_with()
    {
        using var store = new InMemoryReportStore();
        int times = 0;
        for (int i = 0; i < 4; i++)
        {
            new ImportDestination(store).Receive(Input(), (_, _) => new FileReports([], times++ == 0 ? [new InputFailure("坏.docx", "文件已加密")] : []), CancellationToken.None)();
        }

        Assert.Equal(2, times);
    }

    private int TimesRead(int imports, params InputFailure[] failures)
    {
        using var store = new InMemoryReportStore();
        int times = 0;
        for (int i = 0; i < imports; i++)
        {
            FileOutcome outcome = new ImportDestination(store).Receive(
                Input(),
                (_, _) =>
                {
                    times++;
                    return new FileReports([], failures);
                },
                CancellationToken.None)();
            Assert.Equal(i < times ? failures : [], outcome.Failures);
        }

        return times;
    }

    private InputFile Input() => new(_path, new FileInfo(_path).Length, File.GetLastWriteTimeUtc(_path));
}
