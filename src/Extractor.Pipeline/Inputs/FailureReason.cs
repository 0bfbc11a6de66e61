using Extractor.Documents.Reading;

namespace Extractor.Pipeline.Inputs;

/// <summary>Says in one line of Chinese why a file could not be read or written.</summary>
public static class FailureReason
{
    /// <summary>The reason behind an exception.</summary>
    /// <param name="exception">The exception.</param>
    public static string Of(Exception exception) => OneLine(exception switch
    {
        DocumentReadException e => e.Message,
        UnauthorizedAccessException => "没有读取权限",
        FileNotFoundException or DirectoryNotFoundException => "文件不存在",
        PathTooLongException => "路径过长",
        IOException e => $"读取出错：{e.Message}",
        TimeoutException e => e.Message,
        OutOfMemoryException or InsufficientExecutionStackException => "内容过大或嵌套过深，内存不足",
        { } e => $"程序内部错误（{e.GetType().Name}）：{e.Message}",
    });

    /// <summary>The reason why a file could not be written.</summary>
    /// <param name="exception">The exception.</param>
    public static string OfWriting(Exception exception) => OneLine(exception switch
    {
        UnauthorizedAccessException => "没有写入权限",
        DirectoryNotFoundException => "文件夹不存在",
        IOException e => e.Message,
        { } e => Of(e),
    });

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
