namespace Extractor.Corpus.Writing.Pdf;

/// <summary>Finds Chinese TrueType fonts on the machine (Debian: fonts-arphic-uming, fonts-wqy-zenhei, fonts-wqy-microhei) and loads each once.</summary>
internal static class PdfFonts
{
    private static readonly string[] Names = ["uming.ttc", "wqy-zenhei.ttc", "wqy-microhei.ttc", "ukai.ttc"];
    private static readonly Lock Gate = new();
    private static IReadOnlyList<TrueTypeFont>? s_loaded;

    /// <summary>A folder to look in before the system's.</summary>
    public static string? Folder { get; set; }

    /// <summary>The fonts found, serif before sans.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static IReadOnlyList<TrueTypeFont> Load()
    {
        lock (Gate)
        {
            return s_loaded ??= Find();
        }
    }

    /// <summary>Whether any font is there.</summary>
    public static bool Available => s_loaded is not null || Paths().Any();

    private static List<TrueTypeFont> Find()
    {
        List<TrueTypeFont> fonts = [.. Paths().Select(TrueTypeFont.Load)];
        return fonts.Count > 0
            ? fonts
            : throw new InvalidDataException("写 PDF 需要带轮廓的中文 TrueType 字体，请安装 fonts-arphic-uming 和 fonts-wqy-zenhei，或用 --fonts 指定文件夹");
    }

    private static IEnumerable<string> Paths()
    {
        IEnumerable<string> folders = ((string?[])[Folder, "/usr/share/fonts", "/usr/local/share/fonts"]).Where(f => f is not null && Directory.Exists(f))!;
        List<string> files = [.. folders.SelectMany(f => Directory.EnumerateFiles(f, "*.ttc", SearchOption.AllDirectories))];
        return Names.Select(n => files.Find(f => Path.GetFileName(f) == n)).Where(f => f is not null)!;
    }
}
