namespace Extractor.Pipeline.Batches;

/// <summary>The destination itself cannot take reports any more (disk full, store damaged): the batch ends. The message is one line in Chinese.</summary>
public sealed class DestinationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The reason, one line.</param>
    public DestinationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">The reason, one line.</param>
    /// <param name="innerException">The cause.</param>
    public DestinationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general reason.</summary>
    public DestinationException()
        : base("结果无法保存")
    {
    }
}
