namespace Extractor.Cli.Running;

/// <summary>The command line asks for something that makes no sense; the message says what would. One line in Chinese.</summary>
public sealed class UsageException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, one line.</param>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What is wrong, one line.</param>
    /// <param name="innerException">The cause.</param>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a general reason.</summary>
    public UsageException()
        : base("命令用法有误")
    {
    }
}
