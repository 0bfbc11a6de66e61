using Extractor.Documents.Model;
using Extractor.Language.Quantities;
using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Mentions;

/// <summary>What a quantity does in its sentence or table.</summary>
public enum MentionRole
{
    /// <summary>States the amount of its label (基本支出215.35万元).</summary>
    Value,

    /// <summary>States a change (比上年减少1.819万元).</summary>
    Change,

    /// <summary>States a rate of change (下降41.1%).</summary>
    ChangeRate,

    /// <summary>States a share of a whole (占52.08%).</summary>
    Share,

    /// <summary>States a ratio of two amounts (执行率, 完成率, 控制率, 回收率).</summary>
    Rate,

    /// <summary>States the most that can be scored (满分10分, 分值).</summary>
    Weight,

    /// <summary>Takes no part in arithmetic (thresholds, prices, targets in prose).</summary>
    Other,
}

/// <summary>A quantity read in its context: what it is of, when, on which basis, for whom.</summary>
/// <param name="Quantity">The number, unit and printed precision.</param>
/// <param name="Place">Where its number and unit stand.</param>
/// <param name="Quote">The words around it, as printed.</param>
/// <param name="Label">The noun phrase it quantifies, folded; inherited where the sentence elides it.</param>
/// <param name="MetricId">The catalogue metric, where the label names one.</param>
/// <param name="Basis">The basis, from the words, the column or the report.</param>
/// <param name="Year">The year the figure is of.</param>
/// <param name="Scope">The project or subordinate unit it is of; <see langword="null"/> for the whole department.</param>
/// <param name="Role">What the quantity does in its sentence.</param>
/// <param name="Universe">The 口径 where one is stated (财政拨款, 一般公共预算, 本级 …), otherwise <see langword="null"/>.</param>
/// <param name="Direction">+1 for words of increase, -1 for words of decrease, 0 otherwise.</param>
public sealed record Mention(
    Quantity Quantity,
    Place Place,
    string Quote,
    string Label,
    string? MetricId,
    Basis Basis,
    int? Year,
    string? Scope,
    MentionRole Role,
    string? Universe = null,
    int Direction = 0)
{
    /// <summary>The value in the base unit of its dimension.</summary>
    public decimal Normalized => Quantity.Normalized;
}
