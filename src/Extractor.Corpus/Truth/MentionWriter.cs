using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Corpus.Drafting;
using Extractor.Corpus.World;

namespace Extractor.Corpus.Truth;

/// <summary>
/// Writes where every figure stands and what it is, for training: blocks with their text (or cells) and the spans of their numbers. A number
/// of the text that no span covers is part of a date, a document number, a threshold or another aside.
/// </summary>
internal static class MentionWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the mentions of one document.</summary>
    public static void Write(Stream to, LabelledReport report, string file)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteNumber("year", report.Draft.World.Year);
        json.WriteStartArray("blocks");
        List<string> path = [];
        string caption = string.Empty;
        foreach (DraftBlock block in report.Draft.Blocks)
        {
            json.WriteStartObject();
            Strings(json, "path", path);
            if (block is DraftParagraph p)
            {
                json.WriteString("kind", p.Kind.ToString());
                string lead = p.Number;
                json.WriteString("text", lead + p.Text);
                json.WriteStartArray("mentions");
                Spans(json, p.Tokens, lead.Length);
                json.WriteEndArray();
                if (p.Kind == DraftKind.Heading)
                {
                    path = [.. path.Take(p.Level - 1), lead + p.Text];
                }

                caption = p.Kind == DraftKind.Caption ? (caption.Length > 0 ? caption + "\n" : string.Empty) + p.Text : string.Empty;
            }
            else if (block is DraftTable t)
            {
                json.WriteString("kind", "Table");
                json.WriteString("caption", caption);
                Table(json, t);
                caption = string.Empty;
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, DraftTable t)
    {
        json.WriteStartArray("cells");
        foreach (DraftCell c in t.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("row", c.Row);
            json.WriteNumber("column", c.Column);
            json.WriteNumber("rows", c.RowSpan);
            json.WriteNumber("columns", c.ColumnSpan);
            json.WriteString("text", c.Text);
            json.WriteStartArray("mentions");
            Spans(json, c.Tokens, c.Indent);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Spans(Utf8JsonWriter json, IEnumerable<Token> tokens, int start)
    {
        int at = start;
        foreach (Token token in tokens)
        {
            if (token is NumberToken n)
            {
                json.WriteStartObject();
                json.WriteNumber("start", at + n.Prefix.Length);
                json.WriteNumber("end", at + n.Text.Length);
                json.WriteString("value", n.Folded);
                json.WriteString("unit", n.Unit);
                json.WriteString("role", Role(n));
                FactLabel? fact = n.Facts.OrderBy(f => f.Status).FirstOrDefault(f => f.Status != LabelStatus.None);
                if (fact is not null)
                {
                    json.WriteString("metric", fact.Metric);
                    json.WriteString("basis", fact.Basis);
                    json.WriteNumber("year", fact.Year);
                    json.WriteString("scope", fact.Scope);
                    json.WriteBoolean("optional", fact.Status == LabelStatus.Optional);
                }

                json.WriteEndObject();
            }

            at += token.Text.Length;
        }
    }

    /// <summary>What the number does: value, change, change_rate, share, rate, weight, target.</summary>
    private static string Role(NumberToken n)
    {
        string key = n.Figure.Key;
        int colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            return key[..colon] switch { "chg" or "pt" => "change", "rate" => "change_rate", _ => "share" };
        }

        return n.Apart ? "target"
            : n.Figure.Kind == FigureKind.Score && key.EndsWith(".w", StringComparison.Ordinal) ? "weight"
            : n.Figure.Kind == FigureKind.Rate ? "rate"
            : "value";
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
