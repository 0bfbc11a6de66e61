using Extractor.Checks.Findings;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Reports;

namespace Extractor.Checks.Rules;

/// <summary>The words of rule files: the identifiers of the exchange format.</summary>
internal static class RuleWords
{
    public const string BasisChoices = "actual、@initial_budget、@adjusted_budget、@none";

    public static Basis? Basis(string word) => word switch
    {
        "actual" => Metrics.Catalogue.Basis.Actual,
        "initial_budget" => Metrics.Catalogue.Basis.InitialBudget,
        "adjusted_budget" => Metrics.Catalogue.Basis.AdjustedBudget,
        "none" => Metrics.Catalogue.Basis.None,
        _ => null,
    };

    public static ReportKind? Report(string word) => word switch
    {
        "department" => ReportKind.Department,
        "project" => ReportKind.Project,
        "final_accounts" => ReportKind.FinalAccounts,
        "budget" => ReportKind.Budget,
        _ => null,
    };

    public static Severity? Severity(string word) => word switch
    {
        "error" => Findings.Severity.Error,
        "warning" => Findings.Severity.Warning,
        "info" => Findings.Severity.Info,
        _ => null,
    };

    public static RuleReach? Reach(string word) => word switch
    {
        "report" => RuleReach.Report,
        "paragraph" => RuleReach.Paragraph,
        _ => null,
    };
}
