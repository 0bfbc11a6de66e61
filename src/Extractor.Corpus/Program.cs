using System.CommandLine;
using Extractor.Corpus;
using Extractor.Corpus.Data;
using Extractor.Corpus.Writing.Pdf;

Console.OutputEncoding = System.Text.Encoding.UTF8;
Option<DirectoryInfo> outOption = new("--out") { Description = "输出文件夹", Required = true };
Option<int> countOption = new("--count") { Description = "报告份数", DefaultValueFactory = _ => 100 };
Option<int> firstOption = new("--first") { Description = "第一份的编号", DefaultValueFactory = _ => 0 };
Option<ulong> seedOption = new("--seed") { Description = "随机种子", DefaultValueFactory = _ => 1UL };
Option<string> splitOption = new("--split") { Description = "train 或 test（test 含保留的模板和同义词）", DefaultValueFactory = _ => "train" };
Option<string> formatsOption = new("--formats") { Description = "docx,pdf,txt", DefaultValueFactory = _ => "docx" };
Option<string?> kindsOption = new("--kinds") { Description = "只生成这些种类：department,project,final_accounts,budget" };
Option<string?> familyOption = new("--family") { Description = "只用这个模板族" };
Option<int?> slipsOption = new("--slips") { Description = "每份报告的差错数（默认随机）" };
Option<string?> fontsOption = new("--fonts") { Description = "写 PDF 用的 TrueType 字体所在文件夹（默认用系统字体）" };
Option<bool> mentionsOption = new("--mentions") { Description = "另写每个数字的位置和含义（供训练用）" };
Option<string> dataOption = new("--data") { Description = "模板和词表文件夹", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "corpus") };

Command generate = new("generate", "生成带标注的模拟报告") { outOption, countOption, firstOption, seedOption, splitOption, formatsOption, kindsOption, familyOption, slipsOption, fontsOption, mentionsOption, dataOption };
generate.SetAction(result =>
{
    try
    {
        Split split = result.GetValue(splitOption) switch
        {
            "train" => Split.Train,
            "test" => Split.Test,
            string other => throw new InvalidDataException($"--split 只能是 train 或 test，不能是 {other}"),
            null => Split.Train,
        };
        PdfFonts.Folder = result.GetValue(fontsOption);
        var generator = new Generator(new CorpusData(result.GetValue(dataOption)!), result.GetValue(seedOption), split)
        {
            OnlyKinds = result.GetValue(kindsOption)?.Split(',') ?? [],
            OnlyFamily = result.GetValue(familyOption),
            Slips = result.GetValue(slipsOption),
        };
        var run = new CorpusRun(generator, result.GetValue(outOption)!.FullName, result.GetValue(formatsOption)!.Split(','), result.GetValue(mentionsOption));
        run.Generate(result.GetValue(firstOption), result.GetValue(countOption));
        return 0;
    }
    catch (InvalidDataException e)
    {
        Console.Error.WriteLine(e.Message);
        return 1;
    }
});
return new RootCommand("模拟绩效报告生成器") { generate }.Parse(args).Invoke();
