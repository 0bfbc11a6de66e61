using System.Collections.Concurrent;
using System.Diagnostics;
using Extractor.Corpus.Randomness;
using Extractor.Corpus.Truth;
using Extractor.Corpus.Writing;
using Extractor.Corpus.Writing.Pdf;

namespace Extractor.Corpus;

/// <summary>Writes a run of reports with their labels into a folder: <c>docs/</c>, <c>labels/</c> and, where asked for, <c>mentions/</c>.</summary>
internal sealed class CorpusRun(Generator generator, string folder, IReadOnlyList<string> formats, bool mentions = false)
{
    /// <summary>Makes and writes the reports, streaming: nothing is kept in memory but the report at hand.</summary>
    /// <param name="first">Number of the first report.</param>
    /// <param name="count">How many.</param>
    public void Generate(int first, int count)
    {
        Directory.CreateDirectory(Path.Combine(folder, "docs"));
        Directory.CreateDirectory(Path.Combine(folder, "labels"));
        if (mentions)
        {
            Directory.CreateDirectory(Path.Combine(folder, "mentions"));
        }

        var clock = Stopwatch.StartNew();
        var kinds = new ConcurrentDictionary<string, int>();
        var slips = new ConcurrentDictionary<string, int>();
        int done = 0;
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            LabelledReport report = generator.Make(number);
            Write(number, report);
            kinds.AddOrUpdate(report.Draft.Family, 1, (_, n) => n + 1);
            foreach (string slip in report.Findings.Where(f => !f.Optional).Select(f => f.Slip))
            {
                slips.AddOrUpdate(slip, 1, (_, n) => n + 1);
            }

            int now = Interlocked.Increment(ref done);
            if (now % 1000 == 0)
            {
                Console.Error.WriteLine($"{now} 份，{clock.Elapsed.TotalSeconds:F0} 秒");
            }
        });
        Console.WriteLine($"{count} 份报告，{clock.Elapsed.TotalSeconds:F1} 秒，每份 {clock.Elapsed.TotalMilliseconds / Math.Max(1, count):F1} 毫秒");
        Console.WriteLine("模板族：" + string.Join("，", kinds.OrderByDescending(k => k.Value).Select(k => $"{k.Key} {k.Value}")));
        Console.WriteLine("差错：" + string.Join("，", slips.OrderByDescending(k => k.Value).Select(k => $"{k.Key} {k.Value}")));
    }

    private void Write(int number, LabelledReport report)
    {
        Rng rng = generator.WritingStream(number);
        IReadOnlyDictionary<string, string> v = report.Draft.World.Variables;
        string kind = v["kind"] switch { "project" => "项目", "final_accounts" => "部门决算", "budget" => "部门预算", _ => "部门整体" };
        string name = $"{number:D5}-{v["year"]}-{v["dept"]}-{kind}";
        foreach (string format in formats)
        {
            string file = $"{name}.{format}";
            string path = Path.Combine(folder, "docs", file);
            switch (format)
            {
                case "docx":
                    DocxWriter.Write(path, report.Draft, DocxStyle.Draw(rng.Fork("docx-style")), rng.Fork("docx"));
                    break;
                case "txt":
                    PlainTextWriter.Write(path, report.Draft, rng.Fork("txt").Chance(0.3), rng.Fork("indent").Chance(0.5));
                    break;
                case "pdf":
                    PdfDocumentWriter.Write(path, report.Draft, PdfStyle.Draw(rng.Fork("pdf-style")), rng.Fork("pdf"));
                    break;
                default:
                    throw new InvalidDataException($"未知的格式 {format}");
            }

            // Each document has its own label file; with one format only, the format is left out of its name.
            string label = formats.Count == 1 ? name : file;
            using FileStream labels = File.Create(Path.Combine(folder, "labels", label + ".json"));
            LabelWriter.Write(labels, report, $"docs/{file}");
            if (mentions)
            {
                using FileStream spans = File.Create(Path.Combine(folder, "mentions", label + ".json"));
                MentionWriter.Write(spans, report, $"docs/{file}");
            }
        }
    }
}
