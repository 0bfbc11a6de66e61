using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Checks.Findings;
using Extractor.Checks.Reports;
using Extractor.Corpus;
using Extractor.Corpus.Data;
using Extractor.Corpus.Randomness;
using Xunit.Abstractions;

namespace Extractor.Checks.Tests.Findings;

/// <summary>The causes named for slips that the generator seeded: it knows which number is wrong and what it was.</summary>
public sealed partial class SeededSlipTests(ITestOutputHelper output)
{
    private const int Reports = 40;

    [Fact]
    public void The_cause_named_for_a_slip_is_hardly_ever_wrong()
    {
        string folder = Directory.CreateTempSubdirectory("slips").FullName;
        int right = 0, wrong = 0, silent = 0;
        try
        {
            var generator = new Generator(new CorpusData(Path.Combine(AppContext.BaseDirectory, "corpus")), 20, Split.Train) { Slips = 2 };
            new CorpusRun(generator, folder, ["txt"]).Generate(0, Reports);
            foreach (string label in Directory.EnumerateFiles(Path.Combine(folder, "labels")).Order(StringComparer.Ordinal))
            {
                using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(label));
                List<(decimal Wrong, decimal Correct)> slips = [.. truth.RootElement.GetProperty("findings").EnumerateArray()
                    .Where(static finding => finding.TryGetProperty("wrong", out _))
                    .Select(static finding => (Number(finding.GetProperty("wrong").GetString()!), Number(finding.GetProperty("correct").GetString()!)))];
                byte[] content = File.ReadAllBytes(Path.Combine(folder, "docs", Path.GetFileNameWithoutExtension(label) + ".txt"));
                foreach (Finding finding in Analysed.Bytes(content).Findings)
                {
                    // Only findings on a seeded number; what the reading of the text gets wrong is measured elsewhere.
                    List<(decimal Wrong, decimal Correct)> seeded = [.. slips.Where(slip => finding.Numbers.Any(number => number.Quantity.Value == slip.Wrong))];
                    Match corrected = finding.Hint is null ? Match.Empty : Correction().Match(finding.Hint);
                    if (seeded.Count == 0)
                    {
                        continue;
                    }

                    if (!corrected.Success)
                    {
                        silent++;
                    }
                    else if (seeded.Any(slip => slip.Correct == Number(corrected.Groups[1].Value)))
                    {
                        right++;
                    }
                    else
                    {
                        wrong++;
                        output.WriteLine($"{Path.GetFileName(label)}: {finding.Message} {finding.Hint}");
                    }
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        output.WriteLine($"right {right}, wrong {wrong}, none {silent}");
        Assert.True(right >= 24, $"only {right} causes were named");
        Assert.True(wrong * 20 <= right + wrong, $"{wrong} of {right + wrong} causes are wrong");
    }

    private static decimal Number(string printed) => decimal.Parse(printed.Normalize(NormalizationForm.FormKC).TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex("应为(-?[0-9.]+)")]
    private static partial Regex Correction();
}
