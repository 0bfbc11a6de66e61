using Extractor.Language.Assets;

if (args.Length != 3)
{
    Console.Error.WriteLine("用法：Extractor.Language.Assets <锁定文件> <包目录> <输出文件>（usage: <lock file> <package folder> <output>）");
    return 2;
}

try
{
    VerifiedPackage package = VerifiedPackage.Open(args[0], args[1]);
    WordList words = WordList.Read(package.Dictionary);
    HiddenMarkovModel model = HiddenMarkovModel.Read(package.Emissions, package.Transitions);
    ModelWriter.Write(args[2], words, model);
    return 0;
}
catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
{
    // The form that MSBuild shows as an error of the build.
    Console.Error.WriteLine($"Extractor.Language.Assets : error XSEG001: 分词模型无法编译（segmentation model cannot be compiled）：{e.Message}");
    return 1;
}
