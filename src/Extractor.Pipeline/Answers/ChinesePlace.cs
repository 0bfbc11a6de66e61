using System.Globalization;
using Extractor.Storage.Reports;

namespace Extractor.Pipeline.Answers;

/// <summary>Says where something stands, counting from one as people do.</summary>
public static class ChinesePlace
{
    /// <summary>The words for a place: 第3页 表2 第4行第2列, or 第3页 第18段.</summary>
    /// <param name="evidence">The place.</param>
    public static string Of(EvidenceRecord evidence)
    {
        string page = evidence.Page is int number ? string.Create(CultureInfo.InvariantCulture, $"第{number}页 ") : string.Empty;
        return page + (evidence is { Table: int table, Row: int row, Col: int column }
            ? string.Create(CultureInfo.InvariantCulture, $"表{table + 1} 第{row + 1}行第{column + 1}列")
            : string.Create(CultureInfo.InvariantCulture, $"第{evidence.Block + 1}段"));
    }
}
