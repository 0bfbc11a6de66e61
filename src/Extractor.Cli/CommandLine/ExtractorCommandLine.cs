using System.CommandLine;
using System.CommandLine.Help;
using Extractor.Cli.Commands;

namespace Extractor.Cli.CommandLine;

/// <summary>The whole command line.</summary>
public static class ExtractorCommandLine
{
    /// <summary>Builds the root command with all commands.</summary>
    public static RootCommand Build()
    {
        var root = new RootCommand("Extractor：批量读取预算绩效自评报告（Word、PDF 等），提取数据、核对勾稽关系、入库查询")
        {
            new ImportCommand(),
            new FlagsCommand(),
            new ExplainCommand(),
            new ReviewCommand(),
            new QueryCommand(),
            new ShowCommand(),
            new MetricsCommand(),
            new RulesCommand(),
            new ExtractCommand(),
            new ExportCommand(),
            new SqlCommand(),
            new EvalCommand(),
            new AnnotateCommand(),
            new TrainCommand(),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new ClerkHelp();
        }

        return root;
    }
}
