using Extractor.Metrics.Mentions;

namespace Extractor.Checks.Findings.Causes;

/// <summary>Where a number is printed. Two mentions at one spot are one printed number, however they were read.</summary>
internal readonly record struct Spot(int Block, int? Row, int? Column, int Start)
{
    public static Spot Of(Mention mention) => new(mention.Place.Block, mention.Place.Row, mention.Place.Column, mention.Place.Start);
}
