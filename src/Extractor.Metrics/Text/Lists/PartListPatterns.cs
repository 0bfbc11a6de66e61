using System.Text.RegularExpressions;

namespace Extractor.Metrics.Text.Lists;

/// <summary>The wordings that announce parts.</summary>
internal static partial class PartListPatterns
{
    /// <summary>包括, 由…构成, 分为 with the whole's name before.</summary>
    [GeneratedRegex("(?<whole>[^，。；：（）]*?)(?<word>(?<=^，)分别为|(?<=^，)分别是|包括|包含|分为|主要用于|主要投向|主要包括|主要是|主要有|具体来说|具体来看|具体看|从(?![^，。；：]*(?:预算|决算|执行|总体|整体|全年|进度|效果|效益))[^，。；：]{1,8}?来?看|按构成来?看|分项来?看|用于以下方面|构成为|构成是|组成为|涵盖|其构成|由(?!于)|具体为|具体是|具体包括|按[^，。；：（）]{1,8}分|明细为|(?:支出|资金|使用|具体)?明细如下|构成如下|含)(?:以下|下列|如下)?(?:[一二两三四五六七八九十0-9]+(?:个|类|项)?(?:部分|方面|项|类))?(?:构成|组成|拼成)?(?:方面)?[：，]?(?=[^，。；：]*$)")]
    public static partial Regex Consists();

    /// <summary>其中X包括.</summary>
    [GeneratedRegex("^[^，。；：]{2,12}(?:又|还|主要|则)?(?:包括|包含|分为|由[^，。；]*(?:构成|组成))")]
    public static partial Regex OfWhichConsists();

    /// <summary>合计2,980.00万元，构成年初基本支出预算: the name of a total behind it.</summary>
    [GeneratedRegex("^，?(?:共同|一并|合计)?(?:构成|组成|形成|即|即为|作为)(?<whole>[^，。；：（）]{4,16})(?=[，。；]|$)")]
    public static partial Regex MadeUp();

    /// <summary>……预算资金，用于人员经费a、公用经费b.</summary>
    [GeneratedRegex("^[^，。；：]{0,8}(?:资金|预算|经费|支出)，?(?:全部|主要|分别)?用于[^，。；：]+$")]
    public static partial Regex SpentOn();

    /// <summary>构成 or 组成 that closes a list opened by 由.</summary>
    [GeneratedRegex("^[^，。；]{0,6}(?:构成|组成|拼成)|由[^，。；：]{0,12}(?:构成|组成|拼成)")]
    public static partial Regex Composed();

    /// <summary>基本支出中，…: the whole's name before 中.</summary>
    [GeneratedRegex("(?<=^|[，。；：（）])(?<whole>[^，。；：（）]{2,24}?)(?<!其|年|集|执行|过程|之|工作|项目实施|当)(?:中(?!央|心|小企|型|标|期|共|办|介)|里(?!程))[，：]?(?=[^，。；：]*$)")]
    public static partial Regex Within();
}
