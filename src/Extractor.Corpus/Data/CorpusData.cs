using Extractor.Corpus.Grammar;

namespace Extractor.Corpus.Data;

/// <summary>All data files of the corpus, read once.</summary>
internal sealed class CorpusData
{
    /// <summary>Reads a data folder (the repository's <c>corpus/</c> or its copy beside the program).</summary>
    public CorpusData(string folder)
    {
        Metrics = new MetricNames(Path.Combine(folder, "synonyms.txt"));
        RegionFirst = [.. Lines.Of(Path.Combine(folder, "words", "region-first.txt")).SelectMany(l => l.Split(' '))];
        RegionSecond = [.. Lines.Of(Path.Combine(folder, "words", "region-second.txt")).SelectMany(l => l.Split(' '))];
        Provinces = [.. Lines.Of(Path.Combine(folder, "words", "provinces.txt"))];
        List<Domain> domains = [.. Lines.Files(Path.Combine(folder, "domains")).Select(Domain.Read)];
        CommonActivities = domains.Single(d => d.Id == "common").Activities;
        Domains = [.. domains.Where(d => d.Id != "common")];
        Templates = new TemplateLibrary(Path.Combine(folder, "sentences"), Path.Combine(folder, "words"));
        Families = [.. Lines.Files(Path.Combine(folder, "families")).Select(Outline.Family.Read)];
    }

    /// <summary>Concepts and their names.</summary>
    public MetricNames Metrics { get; }

    /// <summary>First halves of invented place names.</summary>
    public IReadOnlyList<string> RegionFirst { get; }

    /// <summary>Second halves of invented place names.</summary>
    public IReadOnlyList<string> RegionSecond { get; }

    /// <summary>Provinces named as the superior of an invented place.</summary>
    public IReadOnlyList<string> Provinces { get; }

    /// <summary>Fields of government work.</summary>
    public IReadOnlyList<Domain> Domains { get; }

    /// <summary>Activities that every body has.</summary>
    public IReadOnlyList<ActivityPattern> CommonActivities { get; }

    /// <summary>Sentence templates and word lists.</summary>
    public TemplateLibrary Templates { get; }

    /// <summary>Report outlines by family.</summary>
    public IReadOnlyList<Outline.Family> Families { get; }
}
