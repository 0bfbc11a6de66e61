using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Storage.Reports;

namespace Extractor.Benchmarks.Storage;

/// <summary>
/// Makes any number of report records out of a few real ones: each joins two templates, with a department, year and file of its own and
/// with other digits in every figure, so that nothing compresses better than it would in a store of real reports.
/// </summary>
internal sealed class SyntheticStore
{
    private const int FirstYear = 2016;
    private const int Years = 10;

    private static readonly string[] Bodies = ["水务局", "财政局", "教育局", "卫生健康局", "农业农村局", "交通运输局", "自然资源和规划局", "档案馆"];

    private readonly ReportRecord[] _templates;

    /// <summary>Reads the templates.</summary>
    /// <param name="folder">A folder of reports as <c>extract --out</c> writes them.</param>
    public SyntheticStore(string folder)
    {
        _templates = [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(f => ReportJson.Read(File.ReadAllBytes(f)))];
        if (_templates.Length == 0)
        {
            throw new ArgumentException($"no report in {folder}", nameof(folder));
        }
    }

    /// <summary>The department of a report: one has a report a year.</summary>
    public static string Department(int number) => $"青河{number / Years / Bodies.Length:D4}县{Bodies[number / Years % Bodies.Length]}";

    /// <summary>The report of a number.</summary>
    public ReportRecord Report(int number)
    {
        var random = new Random(number);
        char[] digits = [.. "123456789"];
        random.Shuffle(digits);
        digits = ['0', .. digits];
        ReportRecord first = _templates[number % _templates.Length];
        ReportRecord second = _templates[(number / 7) % _templates.Length];
        int year = FirstYear + (number % Years);
        string department = Department(number);
        string name = string.Create(CultureInfo.InvariantCulture, $"{department}{year}年度部门整体支出绩效自评报告");
        return first with
        {
            Source = new SourceRecord(name + ".docx", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))), "docx", null),
            Report = new ReportHead(name, department, department[..7], year, "department", null),
            Facts = [.. Facts(first, "a"), .. Facts(second, "b")],
            Indicators = [.. first.Indicators, .. second.Indicators],
            Relations = [.. Relations(first, "a"), .. Relations(second, "b")],
            Findings = [.. Findings(first, "a"), .. Findings(second, "b")],
        };

        IEnumerable<FactRecord> Facts(ReportRecord from, string prefix) => from.Facts.Select(f =>
        {
            (string value, string? normalized) = Vary(f.Value, f.Normalized);
            return f with { Id = prefix + f.Id, Year = Shift(f.Year, from), Value = value, Normalized = normalized, Evidence = Quote(f.Evidence) };
        });

        IEnumerable<RelationRecord> Relations(ReportRecord from, string prefix) => from.Relations.Select(r => r with
        {
            Id = prefix + r.Id,
            Result = r.Result is null ? null : Mention(r.Result, from),
            Operands = [.. r.Operands.Select(o => Mention(o, from))],
            Quote = Digits(r.Quote),
        });

        IEnumerable<FindingRecord> Findings(ReportRecord from, string prefix) => from.Findings.Select(f => f with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64():x16}"),
            Relation = f.Relation is null ? null : prefix + f.Relation,
            Message = Digits(f.Message),
            Evidence = [.. f.Evidence.Select(Quote)],
        });

        MentionRecord Mention(MentionRecord mention, ReportRecord from)
        {
            (string value, string? normalized) = Vary(mention.Value, mention.Normalized);
            return mention with { Year = Shift(mention.Year, from), Value = value, Normalized = normalized!, Evidence = Quote(mention.Evidence) };
        }

        int? Shift(int? of, ReportRecord from) => of + year - (from.Report.Year ?? of);

        EvidenceRecord Quote(EvidenceRecord evidence) => evidence with { Quote = Digits(evidence.Quote) };

        (string Value, string? Normalized) Vary(string value, string? normalized)
        {
            string varied = Digits(value);
            return normalized is not null && decimal.TryParse(value, CultureInfo.InvariantCulture, out decimal old) && old != 0
                && decimal.TryParse(varied, CultureInfo.InvariantCulture, out decimal now)
                ? (varied, (now * (decimal.Parse(normalized, CultureInfo.InvariantCulture) / old)).ToString("0.######", CultureInfo.InvariantCulture))
                : (value, normalized);
        }

        // The same figure comes again in facts, relations and quotes, so its digits change alike everywhere.
        string Digits(string text) => string.Create(text.Length, (text, digits), static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                char c = from.text[i];
                span[i] = char.IsAsciiDigit(c) ? from.digits[c - '0'] : c;
            }
        });
    }
}
