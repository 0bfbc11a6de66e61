using System.Text.Json;

namespace Extractor.Language.Assets;

/// <summary>
/// jieba's hidden Markov model for unknown words: the states begin, end, middle and single, as log probabilities.
/// The start probabilities are in no file of the package; they are jieba 0.42.1's.
/// </summary>
internal sealed class HiddenMarkovModel
{
    /// <summary>jieba's stand-in for the logarithm of zero.</summary>
    public const double Impossible = -3.14e100;

    /// <summary>Start probability of state begin.</summary>
    public const double StartBegin = -0.26268660809250016;

    /// <summary>Start probability of state single.</summary>
    public const double StartSingle = -1.4652633398537678;

    /// <summary>The order of the states in <see cref="Emission"/>.</summary>
    public const string States = "BEMS";

    private readonly Dictionary<char, double>[] _emissions;
    private readonly Dictionary<char, Dictionary<char, double>> _transitions;

    private HiddenMarkovModel(Dictionary<char, double>[] emissions, Dictionary<char, Dictionary<char, double>> transitions)
    {
        _emissions = emissions;
        _transitions = transitions;
    }

    /// <summary>Reads the model.</summary>
    /// <param name="emissions">JSON object: state → character → log probability.</param>
    /// <param name="transitions">JSON object: state → state → log probability.</param>
    /// <exception cref="InvalidDataException">A file is not of that form.</exception>
    public static HiddenMarkovModel Read(byte[] emissions, byte[] transitions)
    {
        Dictionary<char, Dictionary<char, double>> byState = ReadNested(emissions);
        return new HiddenMarkovModel([.. States.Select(state => byState[state])], ReadNested(transitions));
    }

    /// <summary>Log probability that a state shows a character.</summary>
    /// <param name="state">Index in <see cref="States"/>.</param>
    /// <param name="c">The character.</param>
    public double Emission(int state, char c) => _emissions[state].GetValueOrDefault(c, Impossible);

    /// <summary>Log probability of a step from one state to the next.</summary>
    /// <param name="from">The state's letter.</param>
    /// <param name="to">The next state's letter.</param>
    public double Transition(char from, char to) => _transitions[from][to];

    private static Dictionary<char, Dictionary<char, double>> ReadNested(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject().ToDictionary(
                state => state.Name.Single(),
                state => state.Value.EnumerateObject().ToDictionary(entry => entry.Name.Single(), entry => entry.Value.GetDouble()));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"HMM 模型文件无法识别（bad HMM file）：{e.Message}", e);
        }
    }
}
