namespace Extractor.Pipeline.Batches;

/// <summary>
/// Lets work in while both a place and room for its bytes are free. Work larger than all the room is let in alone. One caller
/// waits at a time; any thread may leave.
/// </summary>
/// <param name="places">How much work may be under way at once.</param>
/// <param name="room">How many bytes may be under way at once.</param>
internal sealed class WorkGate(int places, long room)
{
    private readonly Lock _lock = new();
    private int _inside;
    private long _bytes;
    private TaskCompletionSource? _waiting;

    /// <summary>Waits until there is room, and takes it.</summary>
    /// <param name="bytes">The bytes of the work.</param>
    public async Task EnterAsync(long bytes)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_inside < places && (_inside == 0 || _bytes + bytes <= room))
                {
                    _inside++;
                    _bytes += bytes;
                    return;
                }

                _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _waiting.Task;
            }

            await changed;
        }
    }

    /// <summary>Gives the room back.</summary>
    /// <param name="bytes">The bytes of the work.</param>
    public void Leave(long bytes)
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            _inside--;
            _bytes -= bytes;
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.SetResult();
    }
}
