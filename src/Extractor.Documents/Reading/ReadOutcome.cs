using Extractor.Documents.Model;

namespace Extractor.Documents.Reading;

/// <summary>What became of one document of an input file: the document, or the reason why there is none.</summary>
/// <param name="Path">The file's path; for a member of an archive the archive's path, a slash and the member's path inside.</param>
/// <param name="Document">The document, or <see langword="null"/> where it could not be read.</param>
/// <param name="Failure">The reason, one line in Chinese, where it could not be read.</param>
public sealed record ReadOutcome(string Path, Document? Document, string? Failure);
