using Extractor.Documents.Model;

namespace Extractor.Checks.Reports;

/// <summary>Takes a document through mentions, facts, relations and findings. Implementations are safe to share between threads.</summary>
public interface IReportAnalyser
{
    /// <summary>Analyses one document.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    /// <returns>Facts, relations and findings with their places.</returns>
    ReportAnalysis Analyse(Document document, CancellationToken cancellationToken);
}
