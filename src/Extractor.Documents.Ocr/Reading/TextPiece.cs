using Extractor.Documents.Ocr.Imaging;

namespace Extractor.Documents.Ocr.Reading;

/// <summary>A piece of a line as it was read.</summary>
/// <param name="Box">Where it stands, in pixels of the page.</param>
/// <param name="Characters">Its characters from left to right.</param>
internal sealed record TextPiece(PixelBox Box, IReadOnlyList<ReadCharacter> Characters);

/// <summary>A character as it was read.</summary>
/// <param name="Text">The character.</param>
/// <param name="Centre">Its middle in pixels of the page, as the network's steps give it.</param>
/// <param name="Confidence">The network's probability.</param>
internal readonly record struct ReadCharacter(string Text, float Centre, float Confidence);
