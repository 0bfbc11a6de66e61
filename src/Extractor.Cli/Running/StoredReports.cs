using System.Globalization;
using Extractor.Pipeline.Across;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.Cli.Running;

/// <summary>Finds the report or finding that a user means.</summary>
internal static class StoredReports
{
    private const int ShortestHash = 6;
    private const int MostNamed = 10;

    /// <summary>The report that a word means: its number, the beginning of its content hash, its file, or a part of its department's name or title.</summary>
    /// <param name="store">The store.</param>
    /// <param name="word">The word.</param>
    /// <exception cref="UsageException">No report or several are meant.</exception>
    public static ReportRow Find(IReportStore store, string word)
    {
        List<ReportRow> all = [.. store.Reports(new ReportFilter())];
        if (int.TryParse(word.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && all.Find(r => r.Key.Number == number) is { } numbered)
        {
            return numbered;
        }

        HashSet<string> contents = [.. store.FindFile(Path.GetFullPath(word))?.Reports.Select(r => r.Sha256) ?? []];
        List<ReportRow> meant = all.FindAll(r => contents.Contains(r.Sha256));
        if (meant.Count == 0 && word.Length >= ShortestHash)
        {
            meant = all.FindAll(r => r.Sha256.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        }

        if (meant.Count == 0)
        {
            meant = all.FindAll(r => Contains(r.Key.Department, word) || Contains(r.Title, word) || Contains(r.FileName, word) || Contains(r.Key.Project, word));
        }

        return meant.Count switch
        {
            0 => throw new UsageException($"库中没有“{word}”这份报告；可以写报告编号、文件路径，或部门、标题、文件名中的文字"),
            1 => meant[0],
            _ => throw new UsageException($"“{word}”对应 {meant.Count} 份报告，请写报告编号：{string.Join('、', meant.Take(MostNamed).Select(r => $"{r.Key.Number}（{r.Key.Department} {r.Key.Year}）"))}{(meant.Count > MostNamed ? "……" : string.Empty)}"),
        };

        static bool Contains(string? text, string word) => text?.Contains(word, StringComparison.Ordinal) == true;
    }

    /// <summary>The finding that a word means: its identifier or the beginning of it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="word">The word.</param>
    /// <exception cref="UsageException">No finding or several are meant.</exception>
    public static FindingRow FindFinding(IReportStore store, string word)
    {
        List<FindingRow> meant = [.. store.Findings(new FindingFilter()).Where(f => f.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        if (meant.Count == 0)
        {
            meant = [.. AcrossReports.Find(store, new FindingFilter()).Select(static f => f.Row).Where(f => f.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        }

        List<string> ids = [.. meant.Select(f => f.Id).Distinct()];
        return ids.Count switch
        {
            0 => throw new UsageException($"库中没有编号为“{word}”的问题；编号见 extractor flags 的最后一列"),
            1 => meant[0],
            _ => throw new UsageException($"有 {ids.Count} 个问题的编号以“{word}”开头，请多写几位：{string.Join('、', ids.Take(MostNamed))}"),
        };
    }
}
