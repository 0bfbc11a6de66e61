namespace Extractor.Metrics.Catalogue;

/// <summary>Which of a budget year's figures a fact is: the public-finance basis (口径之一).</summary>
public enum Basis
{
    /// <summary>Basis does not apply (rates, scores, staff).</summary>
    None,

    /// <summary>年初预算.</summary>
    InitialBudget,

    /// <summary>全年预算, 调整预算.</summary>
    AdjustedBudget,

    /// <summary>决算, 执行数.</summary>
    Actual,
}
