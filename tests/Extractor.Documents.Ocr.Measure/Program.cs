// Scans pages by program, reads files, and compares what was read with what was printed. measure-scans.sh puts the steps together.
using Extractor.Documents.Ocr.Measure;

Console.OutputEncoding = System.Text.Encoding.UTF8;
switch (args)
{
    case ["scan", .. string[] pictures]:
        foreach (string picture in pictures)
        {
            PageScanner.Scan(picture);
        }

        return 0;
    case ["read", .. string[] files]:
        return FileReading.Read(files);
    case ["compare", string folder, .. string[] programs]:
        return Comparison.Print(folder, programs);
    default:
        Console.Error.WriteLine("usage: scan <page.png>… | read <file>… | compare <folder> <program>…");
        return 2;
}
