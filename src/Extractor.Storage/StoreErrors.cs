using Extractor.Storage.Files;

namespace Extractor.Storage;

/// <summary>The failures that every implementation words alike.</summary>
internal static class StoreErrors
{
    public static StoreException MissingReport(ReportLink link) => new($"文件引用的报告不在库中：{link.Path}");
}
