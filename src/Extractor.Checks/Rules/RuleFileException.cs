namespace Extractor.Checks.Rules;

/// <summary>A rule file cannot be used. The message is one Chinese line that names the file, the rule and the mistake.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RuleFileException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">One Chinese line for the user.</param>
    public RuleFileException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">One Chinese line for the user.</param>
    /// <param name="innerException">The cause.</param>
    public RuleFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
