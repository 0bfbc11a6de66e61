using System.Diagnostics;
using Extractor.Documents.Pdf;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;

namespace Extractor.Documents.Tests.Pdf;

/// <summary>
/// CPU of reading every labelled PDF, warm and in one process, against <c>pdftotext -layout</c>, start of its process included. Run by
/// hand on a quiet machine: <c>EXTRACTOR_SPEED=1 dotnet test -c Release --filter FullyQualifiedName~PdfSpeedTests</c>.
/// </summary>
public class PdfSpeedTests
{
    private const int Rounds = 8;

    [SpeedFact]
    public void Reading_takes_at_most_one_and_a_half_times_the_cpu_of_pdftotext()
    {
        List<(string Path, byte[] Content)> files = [.. GoldFolder.Documents("*.pdf").Select(static f => (f, File.ReadAllBytes(f)))];
        var reader = new PdfReader();
        TimeSpan ours = TimeSpan.Zero;
        for (int round = -Rounds; round < Rounds; round++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach ((_, byte[] content) in files)
            {
                reader.Read(content, ReadLimits.Default, CancellationToken.None);
            }

            // The first rounds warm up.
            ours += round < 0 ? TimeSpan.Zero : Process.GetCurrentProcess().TotalProcessorTime - before;
        }

        TimeSpan peer = TimeSpan.Zero;
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((string path, _) in files)
            {
                using Process process = Process.Start(new ProcessStartInfo("pdftotext", ["-q", "-layout", path, "/dev/null"]))!;
                process.WaitForExit();
                peer += process.TotalProcessorTime;
            }
        }

        Console.WriteLine($"reader {ours / Rounds}, pdftotext {peer / Rounds}, ratio {ours / peer:F2}");
        Assert.True(ours <= 1.5 * peer, $"reader {ours / Rounds}, pdftotext {peer / Rounds}");
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SpeedFactAttribute : FactAttribute
    {
        public SpeedFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("EXTRACTOR_SPEED") is null)
            {
                Skip = "Times the machine; run with EXTRACTOR_SPEED=1.";
            }
        }
    }
}
