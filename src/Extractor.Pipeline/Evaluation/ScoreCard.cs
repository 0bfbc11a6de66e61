using System.Globalization;

namespace Extractor.Pipeline.Evaluation;

/// <summary>The figures of an evaluation; shares between 0 and 1.</summary>
/// <param name="Documents">Documents scored.</param>
/// <param name="Missing">Of these, documents without output.</param>
/// <param name="DepartmentAndYear">Share of documents whose department and year are right; <see langword="null"/> without documents.</param>
/// <param name="FactPrecision">Share of the given facts that are right.</param>
/// <param name="FactRecall">Share of the wanted facts that are given.</param>
/// <param name="FactF1">Harmonic mean of the two.</param>
/// <param name="FactF1ValueOnly">The same where only metric and value count.</param>
/// <param name="RelationPrecision">Share of the given relations that are right.</param>
/// <param name="RelationRecall">Share of the wanted relations that are given.</param>
/// <param name="FindingPrecision">Share of the given findings that are right.</param>
/// <param name="FindingRecall">Share of the wanted findings that are given.</param>
/// <param name="FindingsGold">How many findings were wanted.</param>
/// <param name="FalseAlarmsOnClean">False alarms on documents without findings.</param>
/// <param name="CleanDocuments">Documents without findings.</param>
/// <param name="UnjudgedTableFindings">Findings in tables that the labels leave out.</param>
public sealed record ScoreCard(
    int Documents,
    int Missing,
    double? DepartmentAndYear,
    double FactPrecision,
    double FactRecall,
    double FactF1,
    double FactF1ValueOnly,
    double RelationPrecision,
    double RelationRecall,
    double FindingPrecision,
    double FindingRecall,
    int FindingsGold,
    int FalseAlarmsOnClean,
    int CleanDocuments,
    int UnjudgedTableFindings)
{
    /// <summary>The figures as one line of JSON, to the character as the public scorer prints it.</summary>
    public string ToJsonLine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"documents\": {Documents}, \"missing\": {Missing}, \"department_and_year\": {(DepartmentAndYear is double share ? Percent(share) : "0")}, "
        + $"\"fact_precision\": {Percent(FactPrecision)}, \"fact_recall\": {Percent(FactRecall)}, \"fact_f1\": {Percent(FactF1)}, \"fact_f1_value_only\": {Percent(FactF1ValueOnly)}, "
        + $"\"relation_precision\": {Percent(RelationPrecision)}, \"relation_recall\": {Percent(RelationRecall)}, "
        + $"\"finding_precision\": {Percent(FindingPrecision)}, \"finding_recall\": {Percent(FindingRecall)}, \"findings_gold\": {FindingsGold}, "
        + $"\"false_alarms_on_clean\": {FalseAlarmsOnClean}, \"clean_documents\": {CleanDocuments}, \"unjudged_table_findings\": {UnjudgedTableFindings}}}");

    /// <summary>
    /// A share in percent, rounded to two decimals from the exact binary value, half to even, as Python does; at least one decimal is shown.
    /// </summary>
    /// <param name="share">The share.</param>
    public static string Percent(double share)
    {
        // "F60" writes the exact value of a double of this size; a decimal would round it first.
        string exact = (100 * share).ToString("F60", CultureInfo.InvariantCulture);
        int point = exact.IndexOf('.', StringComparison.Ordinal);
        decimal kept = decimal.Parse(exact.AsSpan(0, point + 3), CultureInfo.InvariantCulture);
        ReadOnlySpan<char> rest = exact.AsSpan(point + 3);
        int comparison = rest[0] != '5' ? rest[0].CompareTo('5') : rest[1..].Trim('0').Length > 0 ? 1 : 0;
        bool isOdd = (exact[point + 2] - '0') % 2 == 1;
        decimal rounded = comparison > 0 || (comparison == 0 && isOdd) ? kept + 0.01m : kept;
        return rounded.ToString("0.0#", CultureInfo.InvariantCulture);
    }
}
