using Extractor.Documents.Reading;
using Microsoft.ML.OnnxRuntime;

namespace Extractor.Documents.Ocr.Models;

/// <summary>The two networks and the alphabet of PP-OCRv4, loaded from the folder beside the program.</summary>
internal sealed class RecognitionModels : IDisposable
{
    private const string Detection = "detection.onnx";
    private const string Recognition = "recognition.onnx";
    private const string Characters = "characters.txt";

    private RecognitionModels(InferenceSession detector, InferenceSession reader, string[] alphabet)
    {
        Detector = detector;
        Reader = reader;
        Alphabet = alphabet;
    }

    /// <summary>Finds where text stands.</summary>
    public InferenceSession Detector { get; }

    /// <summary>Reads a line of text.</summary>
    public InferenceSession Reader { get; }

    /// <summary>The character of each class of <see cref="Reader"/>; the first is the blank.</summary>
    public IReadOnlyList<string> Alphabet { get; }

    /// <summary>Whether a folder holds the models.</summary>
    /// <param name="folder">The folder.</param>
    public static bool ExistIn(string folder) =>
        new[] { Detection, Recognition, Characters }.All(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Loads the models.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DocumentReadException">They are missing or damaged.</exception>
    public static RecognitionModels Load(string folder)
    {
        if (!ExistIn(folder))
        {
            throw new DocumentReadException("扫描件需要文字识别，但程序目录下没有识别模型（ocr 文件夹）；请联网后重新编译以获取");
        }

        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = Math.Min(2, Environment.ProcessorCount),
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                EnableMemoryPattern = false,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };

            // Idle threads must not burn the processor that the next report is read on.
            options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
            string[] alphabet = ["", .. File.ReadAllLines(Path.Combine(folder, Characters)), " "];
            return new RecognitionModels(
                new InferenceSession(Path.Combine(folder, Detection), options),
                new InferenceSession(Path.Combine(folder, Recognition), options),
                alphabet);
        }
        catch (Exception e) when (e is OnnxRuntimeException or IOException or UnauthorizedAccessException or DllNotFoundException or TypeInitializationException)
        {
            throw new DocumentReadException("文字识别模型无法加载", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Detector.Dispose();
        Reader.Dispose();
    }
}
