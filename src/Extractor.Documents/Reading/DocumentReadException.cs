namespace Extractor.Documents.Reading;

/// <summary>A file could not be read. The message is one line in Chinese that names the reason; the caller names the file.</summary>
public sealed class DocumentReadException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The reason, one line.</param>
    public DocumentReadException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">The reason, one line.</param>
    /// <param name="innerException">The cause.</param>
    public DocumentReadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general reason.</summary>
    public DocumentReadException()
        : base("文件无法读取")
    {
    }
}
