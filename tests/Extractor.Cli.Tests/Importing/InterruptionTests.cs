using System.Diagnostics;
using System.Globalization;

namespace Extractor.Cli.Tests.Importing;

/// <summary>An import that is stopped or killed at any moment leaves a store that a second run completes to what one run would have made.</summary>
public sealed class InterruptionTests
{
    private const int Reports = 40;
    private const int Kills = 10;

    [Fact]
    public void After_an_interrupt_the_same_command_goes_on_and_ends_like_an_undisturbed_one()
    {
        using var workspace = new Workspace();
        SyntheticReports.Fill(workspace, Reports);
        (string facts, string findings) = Undisturbed(workspace, out TimeSpan _);

        using (Process process = Program.Start("import", workspace.Reports, "--db", workspace.Database, "--jobs", "1"))
        {
            WaitForStore(workspace, process);
            Signal(process, "INT");
            process.WaitForExit();

            // 1 where the batch was stopped; 0 where it was through before the signal came; 130 where it had not begun. Never a crash.
            Assert.Contains(process.ExitCode, new[] { 0, 1, 130 });
        }

        workspace.Import().Succeeded();
        Assert.Equal(facts, workspace.Facts());
        Assert.Equal(findings, workspace.Findings());
    }

    [Fact]
    public void Killed_at_random_moments_the_store_opens_with_whole_reports_and_is_completed_by_the_next_run()
    {
        using var workspace = new Workspace();
        SyntheticReports.Fill(workspace, Reports);
        (string facts, string findings) = Undisturbed(workspace, out TimeSpan time);

        // A fixed seed: a failure can be repeated, as far as time can be.
        var random = new Random(20260101);
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = Program.Start("import", workspace.Reports, "--db", workspace.Database);
            if (!process.WaitForExit(time * (0.3 + (0.7 * random.NextDouble()))))
            {
                process.Kill();
                process.WaitForExit();
            }

            if (File.Exists(workspace.Database))
            {
                AssertWholeReports(workspace, facts);
            }

            if (kill % 3 == 2)
            {
                File.Delete(workspace.Database);
                File.Delete(Path.ChangeExtension(workspace.Database, null) + "-log.db");
            }
        }

        workspace.Import().Succeeded();
        Assert.Equal(facts, workspace.Facts());
        Assert.Equal(findings, workspace.Findings());
    }

    /// <summary>What one undisturbed run makes of the reports, in a store of its own.</summary>
    private static (string Facts, string Findings) Undisturbed(Workspace workspace, out TimeSpan time)
    {
        string database = Path.Combine(workspace.Folder, "undisturbed.db");
        long began = Stopwatch.GetTimestamp();
        Program.Run("import", workspace.Reports, "--db", database).Succeeded();
        time = Stopwatch.GetElapsedTime(began);
        return (
            Program.Run("query", "--db", database, "--every", "--scope", "all", "--json").Succeeded().Output,
            Program.Run("flags", "--db", database, "--json").Succeeded().Output);
    }

    private static void AssertWholeReports(Workspace workspace, string facts)
    {
        HashSet<string> all = [.. Lines(facts)];
        string[] stored = [.. Lines(workspace.Facts())];
        Assert.All(stored, line => Assert.Contains(line, all));
        Dictionary<string, int> whole = all.CountBy(Department).ToDictionary();
        Assert.All(stored.CountBy(Department), d => Assert.Equal(whole[d.Key], d.Value));

        static IEnumerable<string> Lines(string json)
        {
            using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(f => $"{f.GetProperty("department").GetString()}|{f.GetProperty("metric").GetString()}|{f.GetProperty("basis").GetString()}|{f.GetProperty("value").GetString()}")];
        }

        static string Department(string line) => line.Split('|')[0];
    }

    private static void WaitForStore(Workspace workspace, Process process)
    {
        while (!process.HasExited && !(File.Exists(workspace.Database) && new FileInfo(workspace.Database).Length > 0))
        {
            Thread.Sleep(20);
        }
    }

    private static void Signal(Process process, string signal)
    {
        using Process kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
