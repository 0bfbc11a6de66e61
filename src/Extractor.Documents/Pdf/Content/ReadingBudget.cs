using System.Diagnostics;
using Extractor.Documents.Reading;
using UglyToad.PdfPig.Logging;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// What one document may still cost. PdfPig builds its page factories by reflection and hands them nothing of ours except the
/// options, so the budget travels as the options' log; what PdfPig logs is of no use to a user and is dropped.
/// </summary>
internal sealed class ReadingBudget(ReadLimits limits, CancellationToken cancellationToken) : ILog
{
    private const int OperationsBetweenChecks = 1024;

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _givenBack;
    private int _characters;
    private int _shapes;
    private int _forms;
    private int _operations;

    /// <summary>The limits the budget was made from.</summary>
    public ReadLimits Limits { get; } = limits;

    /// <summary>Cancels the reading.</summary>
    public CancellationToken Cancellation => cancellationToken;

    /// <summary>Deepest nesting of form XObjects that is followed.</summary>
    public int MaxFormDepth => Math.Min(Limits.MaxDepth, 28);

    /// <summary>Most bytes that one stream may expand to: parsed to operations, they take tens of times as much memory.</summary>
    public long MaxStreamBytes => Limits.MaxExpandedBytes / 10;

    /// <summary>Takes one drawn character from the budget.</summary>
    /// <exception cref="DocumentReadException">The document draws more text than is kept of one document.</exception>
    public void TakeCharacter()
    {
        if (++_characters > Limits.MaxCharacters)
        {
            throw new DocumentReadException($"文字超过上限（{Limits.MaxCharacters} 字）");
        }
    }

    /// <summary>Takes one line or filled shape from the budget.</summary>
    /// <returns>Whether it may be kept; a drawing with more shapes is not a report's tables any more.</returns>
    public bool TakeShape() => ++_shapes <= Limits.MaxCharacters;

    /// <summary>Takes one use of a form XObject from the budget: forms that use forms multiply.</summary>
    /// <exception cref="DocumentReadException">Forms are used more often than any real document does.</exception>
    public void TakeForm()
    {
        if (++_forms > 20_000)
        {
            throw new DocumentReadException("文件内嵌套的图形过多，可能是恶意文件");
        }
    }

    /// <summary>Takes one drawing operation and looks now and then whether the reading was cancelled.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled or its time is over.</exception>
    public void TakeOperation()
    {
        if (++_operations % OperationsBetweenChecks == 0)
        {
            CheckTime();
        }
    }

    /// <summary>Stops the reading if it was cancelled.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled or its time is over.</exception>
    /// <exception cref="DocumentReadException">Reading took its time, recognition left out.</exception>
    public void CheckTime()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_start) - _givenBack > Limits.MaxTime)
        {
            throw new DocumentReadException($"读取超时：超过 {Limits.MaxTime.TotalSeconds:0} 秒");
        }
    }

    /// <summary>Leaves time out of <see cref="ReadLimits.MaxTime"/>: recognition of a page has a limit of its own.</summary>
    /// <param name="time">How long it took.</param>
    public void GiveBack(TimeSpan time) => _givenBack += time;

    void ILog.Debug(string message)
    {
    }

    void ILog.Debug(string message, Exception ex)
    {
    }

    void ILog.Warn(string message)
    {
    }

    void ILog.Error(string message)
    {
    }

    void ILog.Error(string message, Exception ex)
    {
    }
}
