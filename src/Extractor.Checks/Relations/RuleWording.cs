using Extractor.Checks.Findings;

namespace Extractor.Checks.Relations;

/// <summary>How a rule of the catalogue wants its violation to be told.</summary>
/// <param name="Severity">The severity, or <see langword="null"/> for that of the kind.</param>
/// <param name="Message">The message's template, or <see langword="null"/> for that of the kind.</param>
public sealed record RuleWording(Severity? Severity, string? Message);
