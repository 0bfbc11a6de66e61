using Microsoft.ML.OnnxRuntime;

namespace Extractor.Documents.Ocr.Models;

/// <summary>Runs a network of one input and one output.</summary>
internal static class Inference
{
    /// <summary>Runs the network.</summary>
    /// <typeparam name="T">What is made of the output.</typeparam>
    /// <param name="session">The network.</param>
    /// <param name="input">The input's values.</param>
    /// <param name="shape">The input's shape.</param>
    /// <param name="take">Makes the result of the output's values and shape.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static T Run<T>(InferenceSession session, float[] input, long[] shape, Func<ReadOnlyMemory<float>, long[], T> take, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var options = new RunOptions();
        using CancellationTokenRegistration stop = cancellationToken.Register(static o => ((RunOptions)o!).Terminate = true, options);
        using OrtValue value = OrtValue.CreateTensorValueFromMemory(input, shape);
        try
        {
            using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, [session.InputNames[0]], [value], [session.OutputNames[0]]);
            OrtValue output = outputs[0];
            return take(output.GetTensorDataAsSpan<float>().ToArray(), output.GetTensorTypeAndShape().Shape);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
