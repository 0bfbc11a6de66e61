using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.Slips;

namespace Extractor.Corpus.Truth;

/// <summary>Writes the labels of a report in the gold format, with the units, signs and indicators beside what the format asks for.</summary>
internal static class LabelWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one label file.</summary>
    public static void Write(Stream to, LabelledReport report, string file)
    {
        Draft draft = report.Draft;
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteStartObject("report");
        json.WriteString("department", draft.World.Variables["label.dept"]);
        json.WriteNumber("year", draft.World.Year);
        json.WriteString("kind", draft.World.Variables["kind"]);
        json.WriteEndObject();
        json.WriteString("family", draft.Family);
        json.WriteString("tables", draft.TablesPartial ? "partial" : "complete");
        (List<LabelFact> required, List<LabelFact> optional) = FactLabels.Of(draft);
        Facts(json, "facts", required);
        Facts(json, "optional_facts", optional);
        Relations(json, "relations", report.Relations);
        Relations(json, "optional_relations", report.OptionalRelations);
        Findings(json, report.Findings);
        Indicators(json, draft);
        json.WriteEndObject();
    }

    private static void Facts(Utf8JsonWriter json, string name, List<LabelFact> facts)
    {
        json.WriteStartArray(name);
        foreach (LabelFact f in facts)
        {
            json.WriteStartObject();
            json.WriteString("metric", f.Metric);
            json.WriteString("basis", f.Basis);
            json.WriteNumber("year", f.Year);
            json.WriteString("scope", f.Scope);
            json.WriteString("value", f.Value);
            json.WriteString("unit", f.Unit);
            json.WriteString("quote", f.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Relations(Utf8JsonWriter json, string name, IEnumerable<StatedRelation> relations)
    {
        json.WriteStartArray(name);
        foreach (StatedRelation r in relations)
        {
            json.WriteStartObject();
            json.WriteString("kind", r.Kind);
            Strings(json, "numbers", r.Numbers.Select(n => n.Folded));
            json.WriteBoolean("holds", RelationTruth.Holds(r));
            Strings(json, "units", r.Numbers.Select(n => n.Unit));
            if (r.LeftCount > 1)
            {
                json.WriteNumber("left", r.LeftCount);
            }

            if (r.Word is { } word)
            {
                json.WriteNumber("claim", word.Claim);
            }

            if (r.Kind == "change_rate")
            {
                json.WriteString("second", r.SecondIsPrevious ? "previous" : "change");
            }

            if (r.Grade is { } grade)
            {
                json.WriteString("grade", grade.Grade);
            }

            json.WriteString("quote", Quotes.Of(r));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, IEnumerable<ExpectedFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (ExpectedFinding f in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", f.Kind);
            Strings(json, "numbers", f.Numbers.Select(n => n.Folded));
            if (f.Optional)
            {
                json.WriteBoolean("optional", true);
            }

            json.WriteString("quote", f.Relation is null ? string.Empty : Quotes.Of(f.Relation));
            json.WriteString("slip", f.Slip);
            json.WriteString("note", f.Note);
            if (f.Digits is { } digits)
            {
                json.WriteString("wrong", digits.Printed);
                json.WriteString("correct", digits.Correct);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Indicators(Utf8JsonWriter json, Draft draft)
    {
        json.WriteStartArray("indicators");
        foreach (IndicatorRow row in draft.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("level1", row.Level1);
            json.WriteString("level2", row.Level2);
            json.WriteString("level3", row.Level3);
            json.WriteString("target", row.Target.Text);
            json.WriteString("actual", row.Actual.Text);
            json.WriteString("weight", row.Weight?.Text);
            json.WriteString("score", row.Score?.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string v in values)
        {
            json.WriteStringValue(v);
        }

        json.WriteEndArray();
    }
}
