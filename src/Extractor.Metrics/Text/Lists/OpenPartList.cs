using Extractor.Language.Quantities;

namespace Extractor.Metrics.Text.Lists;

/// <summary>A list of parts while it is being read, and afterwards.</summary>
internal sealed class OpenPartList
{
    private const int SemicolonRank = 3;
    private readonly Dimension _dimension;
    private readonly string _unit;
    private readonly FigureDraft _first;
    private readonly bool _differences;
    private readonly List<int> _breaks = [];
    private int _rank;

    public OpenPartList(FigureDraft whole, ListOpening opening, int bracket, FigureDraft first)
    {
        Whole = whole;
        Opening = opening;
        Bracket = bracket;
        _dimension = first.Quantity.Dimension;
        _unit = first.Quantity.Unit;
        _first = first;
        _differences = first.Part == ComparisonPart.Difference;
    }

    public FigureDraft Whole { get; private set; }

    public ListOpening Opening { get; }

    /// <summary>The bracket the parts stand in, or −1.</summary>
    public int Bracket { get; }

    public List<FigureDraft> Parts { get; } = [];

    public bool Partial { get; set; }

    /// <summary>Whether it was opened among the parts of another list at the same bracket level.</summary>
    public bool Nested { get; set; }

    /// <summary>Another amount of the same metric, on another basis, that may be the whole meant.</summary>
    public FigureDraft? OtherWhole { get; init; }

    /// <summary>Lists of the same parts on other bases.</summary>
    public Dictionary<Catalogue.Basis, OpenPartList> Siblings { get; } = [];

    /// <summary>The figures of the paragraph before the sentence, where wholes on other bases may stand.</summary>
    public List<FigureDraft> Neighbours { get; } = [];

    /// <summary>Whether a figure is of the kind that is listed here; others (shares, rates) neither join nor end the list.</summary>
    public bool Takes(FigureDraft draft)
    {
        if (draft == Whole || draft.Bracket != Bracket)
        {
            return false;
        }

        bool role = _differences ? draft.Part == ComparisonPart.Difference : draft.IsAmount;
        return role && draft.Quantity.Dimension == _dimension && (_dimension is Dimension.Money or Dimension.Score || SameUnit(draft.Quantity.Unit, _unit));
    }

    /// <summary>Whether two units count the same kind of thing: equal but for 万 and 亿, both of persons, or one left out.</summary>
    public static bool SameUnit(string a, string b)
    {
        string first = a.TrimStart('万', '亿', '千', '百', '十');
        string second = b.TrimStart('万', '亿', '千', '百', '十');
        return first == second || first.Length == 0 || second.Length == 0 || (IsPerson(first) && IsPerson(second));
    }

    private static bool IsPerson(string unit) => unit is "人" or "名" or "位" or "员";

    /// <summary>Whether the words before a figure end the list.</summary>
    public bool EndsBefore(FigureDraft draft) =>
        IsNextItem(draft)
        || Parts.Count > 0 && (draft.Lead.Contains('。', StringComparison.Ordinal) || LeadPatterns.ListEnd().IsMatch(draft.Lead) || (Nested && draft.Lead.Contains('；', StringComparison.Ordinal)) || (draft.Inherited && draft.Reading?.Basis is not null && draft.Group < 0));

    /// <summary>Whether a figure stands in the next item (二是, 三是) of an enumeration within whose item the list was opened.</summary>
    public bool IsNextItem(FigureDraft draft) =>
        draft != _first && LeadPatterns.NextItem().IsMatch(draft.Lead) && !LeadPatterns.ItemMark().IsMatch(_first.Lead);

    /// <summary>Adds a part and remembers where a coarser separator offers another end of the list.</summary>
    public void Add(FigureDraft draft)
    {
        if (Parts.Count > 0)
        {
            int rank = Rank(draft.Lead);
            if (_rank == 0)
            {
                _rank = rank;
            }
            else if (rank > _rank)
            {
                _breaks.Add(Parts.Count);
            }
        }

        Parts.Add(draft);
        Partial |= draft.Trail.StartsWith('等') || LeadPatterns.PartialWords().IsMatch(draft.LabelText) || draft.Trail.Contains("其余", StringComparison.Ordinal);
    }

    /// <summary>
    /// The parts. Where the separators leave more than one end possible, the end at which the parts sum to the whole is
    /// the one that was meant; where none does, the list ends at the first coarser separator.
    /// </summary>
    public IReadOnlyList<FigureDraft> Settle()
    {
        if (OtherWhole is not null && !SumsToWhole(Parts.Count))
        {
            FigureDraft first = Whole;
            Whole = OtherWhole;
            if (SumsToWhole(Parts.Count))
            {
                foreach (FigureDraft part in Parts.Where(part => part.Reading?.Basis is null))
                {
                    part.Basis = Whole.Basis;
                }
            }
            else
            {
                Whole = first;
            }
        }

        if (_breaks.Count == 0)
        {
            return Parts;
        }

        foreach (int end in _breaks.Append(Parts.Count))
        {
            if (end > 1 && SumsToWhole(end))
            {
                return Parts[..end];
            }
        }

        return Parts[.._breaks[0]];
    }

    private bool SumsToWhole(int end)
    {
        decimal sum = 0m;
        decimal slack = Whole.Quantity.HalfUnit * Whole.Quantity.Scale;
        for (int i = 0; i < end; i++)
        {
            sum += Parts[i].Quantity.Normalized;
            slack += Parts[i].Quantity.HalfUnit * Parts[i].Quantity.Scale;
        }

        return Math.Abs(sum - Whole.Quantity.Normalized) <= slack;
    }

    private static int Rank(string lead)
    {
        if (lead.Contains('；', StringComparison.Ordinal))
        {
            return SemicolonRank;
        }

        return lead.Contains('，', StringComparison.Ordinal) || lead.Contains(',', StringComparison.Ordinal) ? 2 : 1;
    }
}
