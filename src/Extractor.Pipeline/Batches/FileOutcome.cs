using Extractor.Pipeline.Inputs;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Batches;

/// <summary>What became of a file.</summary>
public enum FileStatus
{
    /// <summary>Its reports are new.</summary>
    Added,

    /// <summary>Its reports take the place of those it held before.</summary>
    Replaced,

    /// <summary>The same content is known under another path.</summary>
    Linked,

    /// <summary>Nothing changed since it was read last.</summary>
    Unchanged,
}

/// <summary>The outcome of one file.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Reports">How many reports it holds.</param>
/// <param name="Findings">The findings of its reports.</param>
/// <param name="Failures">Parts of it that could not be read, such as a damaged member of an archive.</param>
public sealed record FileOutcome(FileStatus Status, int Reports, FindingCount Findings, IReadOnlyList<InputFailure> Failures);

/// <summary>A number of findings by severity.</summary>
/// <param name="Errors">Findings that cannot be true under any reading.</param>
/// <param name="Warnings">Findings that are very likely wrong.</param>
/// <param name="Infos">Findings worth knowing.</param>
public readonly record struct FindingCount(int Errors, int Warnings, int Infos)
{
    /// <summary>All findings.</summary>
    public int Total => Errors + Warnings + Infos;

    /// <summary>Counts the findings of reports.</summary>
    /// <param name="reports">The reports.</param>
    public static FindingCount Of(IEnumerable<ReportRecord> reports)
    {
        var count = default(FindingCount);
        foreach (FindingRecord finding in reports.SelectMany(r => r.Findings))
        {
            count += finding.Severity switch
            {
                "error" => new FindingCount(1, 0, 0),
                "warning" => new FindingCount(0, 1, 0),
                _ => new FindingCount(0, 0, 1),
            };
        }

        return count;
    }

    /// <summary>Adds two counts.</summary>
    /// <param name="left">A count.</param>
    /// <param name="right">A count.</param>
    public static FindingCount operator +(FindingCount left, FindingCount right) => Add(left, right);

    /// <summary>Adds two counts.</summary>
    /// <param name="left">A count.</param>
    /// <param name="right">A count.</param>
    public static FindingCount Add(FindingCount left, FindingCount right) =>
        new(left.Errors + right.Errors, left.Warnings + right.Warnings, left.Infos + right.Infos);
}
