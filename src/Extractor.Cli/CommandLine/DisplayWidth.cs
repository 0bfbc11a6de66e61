namespace Extractor.Cli.CommandLine;

/// <summary>How many columns a text takes on a terminal: a Chinese character takes two.</summary>
internal static class DisplayWidth
{
    public static int Of(string text) => text.Sum(c => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' or '…' or '“' or '”' ? 2 : 1);
}
