using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Extractor.Cli.Tests.Importing;

/// <summary>An import that is stopped or killed at any moment leaves a store that a second run completes to what one run would have made.</summary>
public sealed class InterruptionTests(ITestOutputHelper output)
{
    private const int Reports = 40;

    /// <summary>Outside CI <c>EXTRACTOR_KILLS=200</c> asks for more.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("EXTRACTOR_KILLS") ?? "5", CultureInfo.InvariantCulture);

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
        int killed = 0;
        int partial = 0;
        int runs = 0;
        while (killed < Kills && runs++ < 4 * Kills)
        {
            using Process process = Program.Start("import", workspace.Reports, "--db", workspace.Database);
            if (!process.WaitForExit(time * (0.3 + (0.7 * random.NextDouble()))))
            {
                process.Kill();
                process.WaitForExit();
                killed++;
            }

            if (File.Exists(workspace.Database))
            {
                int stored = AssertWholeReports(workspace, facts, findings);
                partial += stored is > 0 and < Reports ? 1 : 0;
            }

            // Begin anew where all is stored, and now and then, so that the first writes are met as often as the last.
            if (killed % 3 == 2 || process.ExitCode == 0)
            {
                File.Delete(workspace.Database);
                File.Delete(Path.ChangeExtension(workspace.Database, null) + "-log.db");
            }
        }

        workspace.Import().Succeeded();
        Assert.Equal(facts, workspace.Facts());
        Assert.Equal(findings, workspace.Findings());
        Assert.Equal(Kills, killed);
        output.WriteLine($"{runs} runs, {killed} of them killed, {partial} times with a part of the reports stored");
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

    /// <summary>Every department in store has all facts and all findings that an undisturbed run gives it, and none besides.</summary>
    /// <returns>The number of departments in store.</returns>
    private static int AssertWholeReports(Workspace workspace, string facts, string findings)
    {
        string[] stored = Entries(workspace.Facts());
        HashSet<string> departments = [.. stored.Select(Department)];
        Assert.Equal(Of(departments, facts), stored.Order(StringComparer.Ordinal));
        Assert.Equal(Of(departments, findings), Entries(workspace.Findings()).Order(StringComparer.Ordinal));
        return departments.Count;

        static IEnumerable<string> Of(HashSet<string> departments, string json) =>
            Entries(json).Where(entry => departments.Contains(Department(entry))).Order(StringComparer.Ordinal);

        static string[] Entries(string json)
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(static entry => entry.GetRawText())];
        }

        static string Department(string entry)
        {
            using JsonDocument document = JsonDocument.Parse(entry);
            return document.RootElement.GetProperty("department").GetString()!;
        }
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
