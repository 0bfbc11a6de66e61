using System.IO.Compression;
using System.Text;

namespace Extractor.Documents.Tests.Office;

/// <summary>OpenDocument texts that try to do harm when they are opened.</summary>
internal static class OdtBytes
{
    /// <summary>A text with a picture and a section that lie on a server.</summary>
    public static byte[] WithLinks(string server)
    {
        const string Namespaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Add(zip, "content.xml", $"<office:document-content {Namespaces} office:version=\"1.2\"><office:body><office:text><text:p>body<draw:frame svg:width=\"3cm\" svg:height=\"3cm\" text:anchor-type=\"as-char\"><draw:image xlink:href=\"{server}i.png\" xlink:type=\"simple\"/></draw:frame></text:p><text:section text:name=\"s\"><text:section-source xlink:href=\"{server}s.odt\"/><text:p>x</text:p></text:section></office:text></office:body></office:document-content>");
            Add(zip, "META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        }

        return file.ToArray();
    }

    /// <summary>A text whose Basic macro is to run when it is opened and writes a file.</summary>
    public static byte[] WithMacro(string witness)
    {
        const string Office = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:ooo=\"http://openoffice.org/2004/office\"";
        const string Library = "xmlns:library=\"http://openoffice.org/2000/library\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Add(zip, "content.xml", $"<office:document-content {Office} office:version=\"1.2\"><office:scripts><office:event-listeners><script:event-listener script:language=\"ooo:script\" script:event-name=\"dom:load\" xlink:href=\"vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document\" xlink:type=\"simple\"/></office:event-listeners></office:scripts><office:body><office:text><text:p>body</text:p></office:text></office:body></office:document-content>");
            Add(zip, "Basic/script-lc.xml", $"<library:libraries {Library}><library:library library:name=\"Standard\" library:link=\"false\"/></library:libraries>");
            Add(zip, "Basic/Standard/script-lb.xml", $"<library:library {Library} library:name=\"Standard\" library:readonly=\"false\" library:passwordprotected=\"false\"><library:element library:name=\"Module1\"/></library:library>");
            Add(zip, "Basic/Standard/Module1.xml", $"<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Module1\" script:language=\"StarBasic\">Sub Main\nOpen \"{witness}\" For Output As #1\nPrint #1, \"ran\"\nClose #1\nEnd Sub</script:module>");
            Add(zip, "META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:full-path=\"Basic/script-lc.xml\" manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:full-path=\"Basic/Standard/script-lb.xml\" manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:full-path=\"Basic/Standard/Module1.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content, CompressionLevel level = CompressionLevel.Fastest)
    {
        using Stream entry = zip.CreateEntry(name, level).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
