using System.CommandLine;

namespace Extractor.Cli.CommandLine;

/// <summary>A command whose help shows examples.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it does, for a clerk.</param>
/// <param name="examples">Command lines with what they do.</param>
internal abstract class ClerkCommand(string name, string description, params (string Line, string Meaning)[] examples) : Command(name, description)
{
    /// <summary>Command lines with what they do.</summary>
    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } = examples;
}
