using System.ComponentModel;
using Extractor.Documents.Ocr.Assets;

if (args.Length != 2)
{
    Console.Error.WriteLine("用法：Extractor.Documents.Ocr.Assets <锁定文件> <输出目录>（usage: <lock file> <output folder>）");
    return 2;
}

try
{
    ModelLock wanted = ModelLock.Read(args[0]);
    ModelFiles.Write(wanted, PackageArchive.Fetch(wanted), args[1]);
    return 0;
}
catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or Win32Exception)
{
    // No error of the build: without the models everything but scanned pages works, and the program says what is missing.
    Console.Error.WriteLine($"文字识别模型没有取到，扫描件将无法识别（recognition models not fetched, scanned pages cannot be read）：{e.Message}");
    return 0;
}
