using System.Text;

namespace Extractor.Documents.Office;

/// <summary>
/// A LibreOffice profile of our own, apart from the user's: no macros, no updating of links, no fetching from the network, no
/// recovery of crashed documents.
/// </summary>
internal static class OfficeProfile
{
    private static readonly (string Path, string Name, string Value)[] Settings =
    [
        ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
        ("/org.openoffice.Office.Common/Security/Scripting", "DisablePythonRuntime", "true"),
        ("/org.openoffice.Office.Common/Misc", "UseOpenCL", "false"),
        ("/org.openoffice.Office.Common/Misc", "CrashReport", "false"),
        ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
        ("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
        ("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false"),
        ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
        ("/org.openoffice.Office.Writer/Content/Update", "Field", "false"),
        ("/org.openoffice.Office.Writer/Content/Update", "Chart", "false"),
        ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    ];

    /// <summary>Writes a new profile.</summary>
    /// <param name="folder">The profile's folder, which is made.</param>
    public static void Write(string folder)
    {
        string user = Directory.CreateDirectory(Path.Combine(folder, "user")).FullName;
        var xml = new StringBuilder();
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.Append("<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
        foreach ((string path, string name, string value) in Settings)
        {
            xml.Append($"<item oor:path=\"{path}\"><prop oor:name=\"{name}\" oor:op=\"fuse\"><value>{value}</value></prop></item>\n");
        }

        xml.Append("</oor:items>\n");
        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"), xml.ToString());
    }
}
