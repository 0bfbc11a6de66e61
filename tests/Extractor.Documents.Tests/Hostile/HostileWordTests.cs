using System.Buffers.Binary;
using System.Diagnostics;
using Extractor.Documents.Model;
using Extractor.Documents.Reading;
using Extractor.Documents.Tests.Samples;
using static Extractor.Documents.Tests.Samples.DocxBuilder;

namespace Extractor.Documents.Tests.Hostile;

public sealed class HostileWordTests
{
    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        byte[] bomb = new byte[96 << 20];
        bomb.AsSpan().Fill((byte)' ');
        byte[] file = new DocxBuilder(string.Empty).Part("word/document.xml", bomb).Build();
        Assert.True(file.Length < 2 << 20);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Refuses(file, "压缩炸弹");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")]
    [InlineData("<w:p w:rsidR=\"", "\"/>")]
    [InlineData("<w:p><w:r><w:t xml:space=\"preserve\"> ", "</w:t></w:r></w:p>")]
    [InlineData("", "")]
    public void A_text_or_tag_of_eighty_megabytes_does_not_get_into_memory(string before, string after)
    {
        byte[] head = System.Text.Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Namespace}\"><w:body>{before}");
        byte[] part = new byte[80 << 20];
        part.AsSpan().Fill((byte)(before.Length == 0 ? ' ' : 'a'));
        head.CopyTo(part, 0);
        System.Text.Encoding.UTF8.GetBytes($"{after}</w:body></w:document>").CopyTo(part.AsSpan(part.Length - 60));
        byte[] file = new DocxBuilder(string.Empty).Part("word/document.xml", part).Build();
        part = [];
        var reader = new ReportReader(DocumentReaders.All, ReadLimits.Default with { MaxExpansionRatio = 10_000 });

        long memory = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DocumentReadException>(() => reader.Read("长.docx", file));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - memory < 80 << 20);
    }

    [Fact]
    public void A_directory_that_lies_about_the_size_gains_nothing()
    {
        byte[] bomb = new byte[64 << 20];
        bomb.AsSpan().Fill((byte)' ');
        byte[] file = new DocxBuilder(string.Empty).Part("word/document.xml", bomb).Build();

        // The uncompressed size of every directory entry becomes 1,000.
        for (int i = 0; i < file.Length - 46; i++)
        {
            if (file.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8))
            {
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(i + 24), 1000);
            }
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Refuses(file, string.Empty);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 << 20);
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", "</w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p><w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r></w:p>")]
    [InlineData("<w:p><w:hyperlink><w:r><w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby></w:r></w:hyperlink></w:p>")]
    [InlineData("<w:unknown>", "</w:unknown>")]
    public void Elements_nested_a_hundred_thousand_deep_are_refused_or_passed_over(string open, string close)
    {
        string body = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));
        byte[] file = new DocxBuilder(body + P("之后")).Build();

        long start = Stopwatch.GetTimestamp();
        Exception? error = OnSmallStack(() => new ReportReader(DocumentReaders.All, ReadLimits.Default with { MaxExpansionRatio = 100_000 }).Read("深.docx", file));
        Assert.True(error is null or DocumentReadException, error?.ToString());
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Tables_nested_as_deep_as_the_limit_allows_fit_on_the_stack()
    {
        const int Depth = 60;
        string body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc>", Depth))
            + P("底") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Depth));
        Document? document = null;

        Assert.Null(OnSmallStack(() => document = new ReportReader().Read("深.docx", new DocxBuilder(body).Build())));
        Assert.Equal(Depth, document!.Tables.Count());
        Assert.Equal("底", document.Tables.Last().CellAt(0, 1)!.Text);
    }

    [Fact]
    public void Entities_are_never_expanded_and_external_ones_never_fetched()
    {
        string secret = Path.GetTempFileName();
        File.WriteAllText(secret, "SECRET");
        try
        {
            using var server = new ListeningServer();
            foreach (string entity in new[] { $"SYSTEM \"{new Uri(secret)}\"", $"SYSTEM \"{server.Address}x\"", "\"&b;&b;\"" })
            {
                string xml = $"<!DOCTYPE d [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY a {entity}>]><w:document xmlns:w=\"{Namespace}\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";
                Refuses(new DocxBuilder(string.Empty).Part("word/document.xml", xml).Build(), "损坏");
            }

            Assert.False(server.WasReached);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void A_remote_template_and_remote_pictures_are_never_fetched()
    {
        using var server = new ListeningServer();
        byte[] file = new DocxBuilder(P("正文") + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDEPICTURE " + server.Address + "a.png </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
            .Part("word/settings.xml", $"<w:settings xmlns:w=\"{Namespace}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:attachedTemplate r:id=\"t\"/></w:settings>")
            .Part("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"t\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"{server.Address}t.dotm\" TargetMode=\"External\"/></Relationships>")
            .Part("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"{server.Address}styles.xml\" TargetMode=\"External\"/><Relationship Id=\"n\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"../../../../etc/passwd\"/></Relationships>")
            .Build();

        Assert.Equal("正文", Assert.Single(new ReportReader().Read("模板.docx", file).Paragraphs).Text);
        Assert.False(server.WasReached);
    }

    [Fact]
    public void A_cell_that_claims_two_thousand_million_columns_is_refused() =>
        Refuses(new DocxBuilder(T(Row(C("a", "<w:gridSpan w:val=\"2000000000\"/>"), C("b")))).Build(), "表格过大");

    [Fact]
    public void Columns_left_out_by_the_thousand_million_are_refused() =>
        Refuses(new DocxBuilder(T("<w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr>" + C("a") + "</w:tr>")).Build(), "表格过大");

    [Fact]
    public void A_number_of_five_hundred_digits_is_text_like_any_other()
    {
        string digits = new('9', 500);
        byte[] file = new DocxBuilder(P($"本年支出{digits}万元，属实。") + $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{digits}\"/><w:numId w:val=\"{digits}\"/></w:numPr><w:outlineLvl w:val=\"{digits}\"/></w:pPr>{R("正文")}</w:p>").Build();

        Assert.Equal([$"本年支出{digits}万元，属实。", "正文"], new ReportReader().Read("数.docx", file).Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void Styles_and_lists_that_refer_to_themselves_end()
    {
        byte[] file = new DocxBuilder(P("正文", "<w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>")
            .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"s\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"s\"/><w:numStyleLink w:val=\"s\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
            .Build();

        Assert.Equal("正文", Assert.Single(new ReportReader().Read("环.docx", file).Paragraphs).Text);
    }

    [Fact]
    public void A_document_of_endless_paragraphs_or_text_is_refused()
    {
        var limits = ReadLimits.Default with { MaxBlocks = 1000, MaxCharacters = 10_000 };
        var reader = new ReportReader(DocumentReaders.All, limits);

        Assert.Throws<DocumentReadException>(() => reader.Read("多.docx", new DocxBuilder(string.Concat(Enumerable.Repeat("<w:p/>", 1001))).Build()));
        Assert.Throws<DocumentReadException>(() => reader.Read("长.docx", new DocxBuilder(P(new string('长', 10_001))).Build()));
    }

    [Fact]
    public void An_encrypted_document_is_named_as_such() =>
        Refuses(CompoundFileBytes.WithStreams("EncryptionInfo", "EncryptedPackage"), "文件已加密");

    [Fact]
    public void A_document_cut_short_is_named_as_damaged_wherever_it_is_cut()
    {
        byte[] whole = new DocxBuilder(string.Concat(Enumerable.Range(0, 200).Select(i => P($"第{i}段，本年支出{i}.5万元。")))).Build();
        for (int length = 4; length < whole.Length; length += whole.Length / 37)
        {
            Refuses(whole[..length], "损坏");
        }
    }

    [Fact]
    public void A_document_whose_text_is_cut_inside_an_intact_container_is_named_as_damaged() =>
        Refuses(new DocxBuilder(string.Empty).Part("word/document.xml", $"<w:document xmlns:w=\"{Namespace}\"><w:body>{P("半")}<w:p><w:r><w:t>支出12").Build(), "损坏");

    [Fact]
    public void Macros_are_carried_along_untouched()
    {
        byte[] file = new DocxBuilder(P("正文")).Part("word/vbaProject.bin", CompoundFileBytes.WithStreams("VBA", "PROJECT")).Build();

        Assert.Equal("正文", Assert.Single(new ReportReader().Read("宏.docm", file).Paragraphs).Text);
    }

    // A megabyte is what a thread gets where nobody asks for more.
    private static Exception? OnSmallStack(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(action), 1 << 20);
        thread.Start();
        thread.Join();
        return error;
    }

    private static void Refuses(byte[] file, string reason)
    {
        var error = Assert.Throws<DocumentReadException>(() => new ReportReader().Read("敌.docx", file));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
