using System.Runtime.InteropServices;
using Extractor.Language.Segmentation.Model;

namespace Extractor.Language.Assets;

/// <summary>Writes the compiled model (<see cref="ModelHeader"/> describes the layout).</summary>
internal static class ModelWriter
{
    /// <summary>
    /// Compiles and writes the model under a temporary name and then renames it, so that no reader and no second build that
    /// runs at the same time ever sees half a file.
    /// </summary>
    /// <param name="path">The output file.</param>
    /// <param name="words">The word list.</param>
    /// <param name="model">The HMM.</param>
    public static void Write(string path, WordList words, HiddenMarkovModel model)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new InvalidDataException("仅支持小端处理器（little-endian machines only）");
        }

        Alphabet alphabet = Alphabet.Of(words.Frequencies);
        int[] frequencies = [0, .. words.Frequencies.Values.Where(f => f > 0).Distinct().Order()];
        ulong[] cells = new DoubleArrayBuilder(alphabet, frequencies).Build(words.Frequencies);
        var header = new ModelHeader
        {
            Magic = ModelHeader.ExpectedMagic,
            Version = ModelHeader.ExpectedVersion,
            CodeCount = alphabet.CodeCount,
            CellCount = cells.Length,
            FrequencyCount = frequencies.Length,
            Total = words.Total,
            StartBegin = HiddenMarkovModel.StartBegin,
            StartSingle = HiddenMarkovModel.StartSingle,
            BeginEnd = model.Transition('B', 'E'),
            BeginMiddle = model.Transition('B', 'M'),
            EndBegin = model.Transition('E', 'B'),
            EndSingle = model.Transition('E', 'S'),
            MiddleEnd = model.Transition('M', 'E'),
            MiddleMiddle = model.Transition('M', 'M'),
            SingleBegin = model.Transition('S', 'B'),
            SingleSingle = model.Transition('S', 'S'),
        };

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            using (FileStream stream = File.Create(temporary))
            {
                stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ModelHeader>(in header)));
                stream.Write(MemoryMarshal.AsBytes<double>(Emissions(alphabet, model)));
                stream.Write(MemoryMarshal.AsBytes<ulong>(cells));
                stream.Write(MemoryMarshal.AsBytes<int>(frequencies));
                stream.Write(MemoryMarshal.AsBytes(alphabet.Codes));
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static double[] Emissions(Alphabet alphabet, HiddenMarkovModel model)
    {
        int states = HiddenMarkovModel.States.Length;
        var emissions = new double[alphabet.CodeCount * states];
        Array.Fill(emissions, HiddenMarkovModel.Impossible);
        for (int c = CharacterCode.FirstHan; c <= CharacterCode.LastHan; c++)
        {
            for (int state = 0; state < states; state++)
            {
                emissions[(alphabet.Codes[c] * states) + state] = model.Emission(state, (char)c);
            }
        }

        return emissions;
    }
}
