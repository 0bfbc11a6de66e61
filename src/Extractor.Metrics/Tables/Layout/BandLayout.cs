namespace Extractor.Metrics.Tables.Layout;

/// <summary>Which rows are the header and which the body of one band.</summary>
/// <param name="HeaderStart">First header row.</param>
/// <param name="HeaderEnd">One past the last header row.</param>
/// <param name="BodyRows">The body rows.</param>
internal sealed record BandLayout(int HeaderStart, int HeaderEnd, IReadOnlyList<int> BodyRows);

/// <summary>The division of a grid.</summary>
/// <param name="Bands">The bands, top to bottom.</param>
/// <param name="TitleLines">Texts of rows that are one cell wide and stand before the first header: title, unit note.</param>
/// <param name="FormRows">Rows outside every band: label beside value.</param>
internal sealed record GridDivision(IReadOnlyList<BandLayout> Bands, IReadOnlyList<string> TitleLines, IReadOnlyList<int> FormRows);
