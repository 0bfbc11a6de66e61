namespace Extractor.Exports.Sql;

/// <summary>A query that cannot be answered: a mistake in it, or something that queries may not do. The message is one line in Chinese.</summary>
public sealed class SqlQueryException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The reason, one line.</param>
    public SqlQueryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">The reason, one line.</param>
    /// <param name="innerException">The cause.</param>
    public SqlQueryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general reason.</summary>
    public SqlQueryException()
        : base("SQL 有误")
    {
    }
}
