namespace Extractor.Storage;

/// <summary>The store cannot be opened, read or written. The message is one line in Chinese.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The reason, one line.</param>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">The reason, one line.</param>
    /// <param name="innerException">The cause.</param>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general reason.</summary>
    public StoreException()
        : base("数据库无法使用")
    {
    }
}
