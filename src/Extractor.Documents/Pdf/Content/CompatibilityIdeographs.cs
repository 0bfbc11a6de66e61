using System.Text;

namespace Extractor.Documents.Pdf.Content;

/// <summary>
/// Folds characters that only exist as look-alikes of ordinary ideographs (CJK and Kangxi radicals, compatibility ideographs)
/// and typographic ligatures to the characters a reader means. PDF producers write them because several code points share one
/// glyph in the font, and the way back from the glyph to the text then picks the wrong one (⽀ for 支).
/// </summary>
/// <remarks>
/// The tables are the Unicode properties Equivalent_Unified_Ideograph (radicals) and NFKC (compatibility ideographs).
/// Full-width forms are left alone: they are what was printed.
/// </remarks>
internal static class CompatibilityIdeographs
{
    private const string RadicalsSupplement =
        "⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂肀聿" +
        "肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳" +
        "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸" +
        "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音" +
        "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Compatibility =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌" +
        "祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮" +
        "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈" +
        "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘" +
        "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼" +
        "館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸" +
        "難響頻恵𤋮舘﩮﩯並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画" +
        "瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

    /// <summary>Folds a glyph's text.</summary>
    /// <param name="text">The text of one glyph.</param>
    /// <returns>The same string where nothing had to be folded.</returns>
    public static string Fold(string text)
    {
        foreach (char c in text)
        {
            if (Equivalent(c) != c || c is >= '\uFB00' and <= '\uFB06')
            {
                return FoldAll(text);
            }
        }

        return text;
    }

    private static string FoldAll(string text)
    {
        var folded = new StringBuilder(text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\uFB00' => folded.Append("ff"),
                '\uFB01' => folded.Append("fi"),
                '\uFB02' => folded.Append("fl"),
                '\uFB03' => folded.Append("ffi"),
                '\uFB04' => folded.Append("ffl"),
                '\uFB05' or '\uFB06' => folded.Append("st"),
                _ => folded.Append(Equivalent(c)),
            };
        }

        return folded.ToString();
    }

    private static char Equivalent(char c) => c switch
    {
        < '\u2E80' => c,
        <= '\u2EF3' => RadicalsSupplement[c - '\u2E80'],
        < '\u2F00' => c,
        <= '\u2FD5' => KangxiRadicals[c - '\u2F00'],
        < '\uF900' => c,
        <= '\uFAD9' => Compatibility[c - '\uF900'],
        _ => c,
    };
}
