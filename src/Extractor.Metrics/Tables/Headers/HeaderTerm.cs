using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;
using Extractor.Metrics.Tables.Model;

namespace Extractor.Metrics.Tables.Headers;

/// <summary>What one header cell says, before it is put together with the cells above it.</summary>
/// <param name="Role">The role its words state, or <see langword="null"/> where they state none.</param>
/// <param name="Basis">The basis its words state.</param>
/// <param name="Year">The year as printed.</param>
/// <param name="YearOffset">The year against the report's: −1 for 上年, 0 for 本年.</param>
/// <param name="Unit">The unit in brackets.</param>
/// <param name="Concept">What is left when attributes are taken away, or an empty string (2022年决算数 leaves nothing, 行政编制 leaves itself).</param>
/// <param name="OfWhich">Whether it starts with 其中.</param>
/// <param name="Total">Whether it names a sum.</param>
/// <param name="Direction">+1 for increase only, −1 for decrease only.</param>
/// <param name="IsWeak">Whether its words, though a header's, are found as row labels as well (合计, 基本支出).</param>
internal sealed record HeaderTerm(
    ColumnRole? Role,
    Basis Basis,
    int? Year,
    int? YearOffset,
    Unit? Unit,
    string Concept,
    bool OfWhich,
    TotalKind Total,
    int Direction,
    bool IsWeak)
{
    /// <summary>Whether the cell can only be a column header.</summary>
    public bool IsStrong => Role is not null && !IsWeak;
}
