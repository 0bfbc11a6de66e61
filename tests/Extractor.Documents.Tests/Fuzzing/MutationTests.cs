using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.Documents.Reading;

namespace Extractor.Documents.Tests.Fuzzing;

/// <summary>
/// Reads damaged copies of sample files. Whatever the damage, a reader gives a document or a <see cref="DocumentReadException"/>, in time and
/// in bounded memory, on a thread of the default stack. EXTRACTOR_FUZZ_MUTANTS sets how many copies a format (default 500).
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20240601;
    private const long MostMemory = 256L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Formats => [.. SampleFiles.Names];

    private static int Mutants =>
        int.TryParse(Environment.GetEnvironmentVariable("EXTRACTOR_FUZZ_MUTANTS"), CultureInfo.InvariantCulture, out int count) ? count : 500;

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_files_are_read_or_refused_and_nothing_else(string format)
    {
        byte[] sample = SampleFiles.Make(format);
        IDocumentReader reader = DocumentReaders.All.Single(r => r.Format == SampleFiles.FormatOf(format));
        Assert.NotEmpty(reader.Read(sample, ReadLimits.Default, CancellationToken.None).Blocks);

        var failures = new StringBuilder();
        for (int i = 0; i < Mutants && failures.Length < 4000; i++)
        {
            byte[] mutant = Mutator.Mutate(sample, new Random(Seed + i));
            if (Run(reader, mutant) is { } failure)
            {
                string kept = Path.Combine(Path.GetTempPath(), $"mutant-{format}-{i}");
                File.WriteAllBytes(kept, mutant);
                failures.AppendLine(CultureInfo.InvariantCulture, $"{kept}: {failure}");
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    // A stack overflow ends the process and with it the test run; everything else is told.
    private static string? Run(IDocumentReader reader, byte[] mutant)
    {
        string? failure = null;
        var thread = new Thread(
            () =>
            {
                long memory = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                using var clock = new CancellationTokenSource(MostTime * 3);
                try
                {
                    FormatDetector.Detect(mutant, ReadLimits.Default);
                    reader.Read(mutant, ReadLimits.Default, clock.Token);
                }
                catch (DocumentReadException)
                {
                    // Refused with a reason: as it should be.
                }
                catch (Exception e)
                {
                    failure = e.ToString();
                }

                memory = GC.GetAllocatedBytesForCurrentThread() - memory;
                TimeSpan time = Stopwatch.GetElapsedTime(start);
                failure ??= time > MostTime ? $"took {time}" : memory > MostMemory ? $"allocated {memory >> 20} MB" : null;
            },
            1 << 20);
        thread.Start();
        thread.Join();
        return failure;
    }
}
