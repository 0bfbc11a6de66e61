using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Checks.Relations;
using Extractor.Metrics.Catalogue;

namespace Extractor.Checks.Rules;

/// <summary>Reads a rule file and says in one line what is wrong with it. A rule that is switched off comes as its identifier alone.</summary>
internal static class RuleFile
{
    public static IReadOnlyList<(string Id, Rule? Rule)> Read(Stream stream, string name, MetricCatalogue catalogue)
    {
        RuleEntries entries;
        try
        {
            entries = JsonSerializer.Deserialize(stream, RuleJson.Default.RuleEntries) ?? throw new RuleFileException($"规则文件 {name}：文件为空");
        }
        catch (JsonException e)
        {
            throw new RuleFileException($"规则文件 {name}：第 {(e.LineNumber ?? 0) + 1} 行不是有效的 JSON，或有不认识的字段", e);
        }

        var rules = new List<(string Id, Rule? Rule)>(entries.Rules.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Rules.Count; i++)
        {
            RuleEntry entry = entries.Rules[i];
            try
            {
                if (string.IsNullOrWhiteSpace(entry.Id))
                {
                    throw new FormatException("缺少编号 id");
                }

                rules.Add((entry.Id, entry.Enabled ? Rule(entry, catalogue) : null));
                if (!known.Add(entry.Id))
                {
                    throw new FormatException("的编号与前面的规则重复");
                }
            }
            catch (FormatException e)
            {
                throw new RuleFileException($"规则文件 {name}：第 {i + 1} 条规则“{entry.Id}”{e.Message}", e);
            }
        }

        return rules;
    }

    private static Rule Rule(RuleEntry entry, MetricCatalogue catalogue)
    {
        if (string.IsNullOrWhiteSpace(entry.Formula))
        {
            throw new FormatException("缺少公式 formula");
        }

        (RelationKind kind, IReadOnlyList<RuleTerm> terms, int leftCount) = RuleFormula.Parse(entry.Formula, catalogue);
        RuleReach reach = entry.Within is null ? RuleReach.Report : RuleWords.Reach(entry.Within) ?? throw Unknown("within", entry.Within, "report、paragraph");
        if (reach == RuleReach.Paragraph && (kind != RelationKind.Sum || leftCount != 1 || terms.Any(static term => term.Basis is not null || term.YearOffset != 0)))
        {
            throw new FormatException("within 为 paragraph 时公式只能是“总数 = 各部分之和”，且不带 @");
        }

        foreach (int placeholder in Placeholders(entry.Message))
        {
            if (placeholder >= terms.Count)
            {
                throw new FormatException($"message 中的 {{{placeholder}}} 超出公式的 {terms.Count} 项（从 0 数起）");
            }
        }

        return new Rule(entry.Id, kind, terms, leftCount)
        {
            Formula = entry.Formula,
            Reach = reach,
            Exclusive = entry.Exclusive,
            Reports = [.. entry.Reports.Select(static word => RuleWords.Report(word) ?? throw Unknown("reports", word, "department、project、final_accounts、budget"))],
            Bases = [.. entry.Basis.Select(static word => RuleWords.Basis(word) ?? throw Unknown("basis", word, "actual、initial_budget、adjusted_budget、none"))],
            Universe = entry.Universe,
            Severity = entry.Severity is null ? null : RuleWords.Severity(entry.Severity) ?? throw Unknown("severity", entry.Severity, "error、warning、info"),
            Message = entry.Message,
        };
    }

    private static FormatException Unknown(string field, string word, string choices) => new($"的 {field} 不认识“{word}”；可以是：{choices}");

    private static IEnumerable<int> Placeholders(string? message)
    {
        for (int at = message?.IndexOf('{', StringComparison.Ordinal) ?? -1; at >= 0; at = message!.IndexOf('{', at + 1))
        {
            int end = message!.IndexOf('}', at);
            if (end > at && int.TryParse(message.AsSpan(at + 1, end - at - 1), out int number))
            {
                yield return number;
            }
        }
    }
}

/// <summary>A rule file. Settable members, since the generated reader would write null into init-only ones that a file leaves out.</summary>
internal sealed record RuleEntries
{
    public string? Schema { get; set; }

    public List<RuleEntry> Rules { get; set; } = [];
}

/// <summary>One rule as written in a file.</summary>
internal sealed record RuleEntry
{
    public string Id { get; set; } = string.Empty;

    public string Formula { get; set; } = string.Empty;

    public string? Within { get; set; }

    public bool Exclusive { get; set; }

    public List<string> Reports { get; set; } = [];

    public List<string> Basis { get; set; } = [];

    public string? Universe { get; set; }

    public string? Severity { get; set; }

    public string? Message { get; set; }

    public bool Enabled { get; set; } = true;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(RuleEntries))]
internal sealed partial class RuleJson : JsonSerializerContext;
