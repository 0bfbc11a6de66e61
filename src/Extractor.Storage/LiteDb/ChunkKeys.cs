using System.Globalization;
using Extractor.Storage.Queries;

namespace Extractor.Storage.LiteDb;

/// <summary>What all facts of a chunk share. Written as text it is the chunk's key, so that one metric's chunks lie together, and within them one basis' and one year's.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Basis">The basis.</param>
/// <param name="Year">The year of the figures.</param>
/// <param name="Whole">Whether the figures are of whole departments; otherwise each has a scope.</param>
internal readonly record struct FactKey(string Metric, string Basis, int? Year, bool Whole)
{
    public static FactKey Of(FactRow fact) => new(fact.Metric, fact.Basis, fact.Year, fact.Scope is null);

    public static FactKey Parse(string key)
    {
        string[] parts = key.Split('|');
        return new FactKey(parts[0], parts[1], ChunkYear.Parse(parts[2]), parts[3] == "w");
    }

    public override string ToString() => $"{Metric}|{Basis}|{ChunkYear.Text(Year)}|{(Whole ? 'w' : 's')}";
}

/// <summary>What all findings of a chunk share, and, as text, the chunk's key.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Kind">The kind of the violated relation.</param>
/// <param name="Year">The year of the reports.</param>
internal readonly record struct FindingKey(string Severity, string Kind, int? Year)
{
    public static FindingKey Of(FindingRow finding) => new(finding.Severity, finding.Kind, finding.Report.Year);

    public static FindingKey Parse(string key)
    {
        string[] parts = key.Split('|');
        return new FindingKey(parts[0], parts[1], ChunkYear.Parse(parts[2]));
    }

    public override string ToString() => $"{Severity}|{Kind}|{ChunkYear.Text(Year)}";
}

/// <summary>A year in a chunk's key: four digits or more, 0000 where it is unknown.</summary>
internal static class ChunkYear
{
    public static string Text(int? year) => (year ?? 0).ToString("D4", CultureInfo.InvariantCulture);

    public static int? Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture) is int year and not 0 ? year : null;
}
