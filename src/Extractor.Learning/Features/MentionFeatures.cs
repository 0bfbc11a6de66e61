using Extractor.Language.Segmentation;
using Extractor.Metrics.Mentions;

namespace Extractor.Learning.Features;

/// <summary>
/// Turns a mention with its context into a bag of features: the words and character pairs of its label, its head word, unit,
/// dimension, what follows, the heading and the metric before. Safe to share between threads.
/// </summary>
/// <param name="segmenter">Cuts words.</param>
public sealed class MentionFeatures(ISegmenter segmenter)
{
    private const int LongestLabel = 24;
    private const int LongestTrail = 8;

    /// <summary>The features of a mention.</summary>
    /// <param name="context">The mention and the words around it.</param>
    public string[] Of(MentionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var features = new List<string>(48);
        string label = Clean(context.LabelWords);
        IReadOnlyList<string> words = Words(label);
        for (int i = 0; i < words.Count; i++)
        {
            features.Add("w:" + words[i]);
            if (i > 0)
            {
                features.Add("ww:" + words[i - 1] + "+" + words[i]);
            }
        }

        for (int i = 0; i + 1 < label.Length; i++)
        {
            features.Add("c:" + label[i..(i + 2)]);
        }

        if (label.Length > 0)
        {
            features.Add("end:" + label[^Math.Min(3, label.Length)..]);
            features.Add("begin:" + label[..Math.Min(2, label.Length)]);
        }

        foreach (string word in Words(Clean(context.Heading)))
        {
            features.Add("h:" + word);
        }

        string trail = context.Trail.Length > LongestTrail ? context.Trail[..LongestTrail] : context.Trail;
        features.AddRange(Words(trail).Take(2).Select(static word => "t:" + word));
        features.Add("unit:" + context.Mention.Quantity.Unit);
        features.Add("dim:" + context.Mention.Quantity.Dimension);
        features.Add("role:" + context.Mention.Role);
        features.Add("kind:" + context.Kind);
        features.Add("before:" + (context.PreviousMetric ?? "none"));
        features.Add("basis:" + context.Mention.Basis);
        features.Add("universe:" + (context.Mention.Universe ?? "none"));
        return [.. features];
    }

    // Digits and marks say nothing of the concept; of a long label only its end does.
    private static string Clean(string label)
    {
        string kept = string.Concat(label.Where(static c => char.IsLetter(c)));
        return kept.Length > LongestLabel ? kept[^LongestLabel..] : kept;
    }

    private List<string> Words(string text)
    {
        var tokens = new List<Token>();
        segmenter.Cut(text, tokens);
        return [.. tokens.Select(token => text.Substring(token.Start, token.Length)).Where(static word => !string.IsNullOrWhiteSpace(word))];
    }
}
