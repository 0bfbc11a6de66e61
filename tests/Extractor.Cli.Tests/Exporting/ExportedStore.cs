using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;
using Extractor.Cli.Tests.Importing;

namespace Extractor.Cli.Tests.Exporting;

/// <summary>
/// A store of four reports: 甲局 for 2022 (基本支出 79 + 20 = 99) and twice for 2023 (80 + 20 = 100, self-evaluation and final accounts), 丙局 for 2023
/// (120.50 + 30.25, stated as 160.75 and confirmed to be wrong).
/// </summary>
public sealed class ExportedStore : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly string _workbook;

    public ExportedStore()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _workspace.Write("甲23.txt", SyntheticReports.Clean("青河县甲局", 2023, 80.00m, 20.00m));
        _workspace.Write("甲23决算.txt", SyntheticReports.Clean("青河县甲局", 2023, 80.00m, 20.00m).Replace("2023年度部门整体支出绩效自评报告", "2023年度部门决算", StringComparison.Ordinal));
        _workspace.Write("甲22.txt", SyntheticReports.Clean("青河县甲局", 2022, 79.00m, 20.00m));
        _workspace.Write("丙.txt", SyntheticReports.WithWrongSum("青河县丙局"));
        _workspace.Import().Succeeded();
        string id = Program.Run("flags", "--db", Database, "--json").Succeeded().Json[0].GetProperty("id").GetString()!;
        Program.Run("review", id, "--db", Database, "--state", "属实", "--note", "已通知").Succeeded();
        _workbook = Export("out.xlsx");
    }

    internal string Database => _workspace.Database;

    internal string Folder => _workspace.Folder;

    public void Dispose() => _workspace.Dispose();

    internal string Export(string name)
    {
        string path = Path.Combine(Folder, name);
        Program.Run("export", "--db", Database, "--to", path).Succeeded();
        return path;
    }

    internal List<object?[]> Sheet(int number)
    {
        using FileStream file = File.OpenRead(_workbook);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(file);
        for (int i = 0; i < number; i++)
        {
            Assert.True(reader.NextResult());
        }

        List<object?[]> rows = [];
        while (reader.Read())
        {
            object?[] row = new object?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.GetValue(i);
            }

            rows.Add(row);
        }

        return rows;
    }

    internal XDocument Part(string name)
    {
        using ZipArchive zip = ZipFile.OpenRead(_workbook);
        using Stream part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
