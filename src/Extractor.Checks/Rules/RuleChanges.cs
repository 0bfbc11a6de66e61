namespace Extractor.Checks.Rules;

/// <summary>What a bureau's rule file does to the built-in rules.</summary>
/// <param name="Added">Rules that stand beside the built-in ones.</param>
/// <param name="Replaced">Rules in the place of a built-in one.</param>
/// <param name="SwitchedOff">Built-in rules that no longer apply.</param>
public sealed record RuleChanges(int Added, int Replaced, int SwitchedOff);
