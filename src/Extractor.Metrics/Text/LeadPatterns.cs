using System.Text.RegularExpressions;

namespace Extractor.Metrics.Text;

/// <summary>The wordings that tell what part a figure plays, matched against the compact words before or after it.</summary>
internal static partial class LeadPatterns
{
    private const string Increase = "增加|增长|增支|增收|上升|提高|提升|升高|上涨|扩大|增多|攀升|回升|增幅|涨幅|升幅|增速|多支出|多收入|多支|调增|追加|上浮|净增|增收|超支|增";
    private const string Decrease = "减少|减支|减收|下降|降低|压减|缩减|回落|下滑|压缩|节约|节省|降幅|减幅|缩小|减轻|调减|核减|少支出|少收入|少支|压降|净减|降|减";

    /// <summary>Words of change right before the figure.</summary>
    [GeneratedRegex("(?:(?<up>" + Increase + "|多|高|高出|高于|超出|超过)|(?<down>" + Decrease + "|少|低|低于))(?:了|额|数|幅度|幅|率|约|近|为|达到|达|是|共|：|分别|依次|比例|金额|支出)*$")]
    public static partial Regex ChangeWord();

    /// <summary>Words of a value that is reached.</summary>
    [GeneratedRegex("(?:(?:" + Increase + "|" + Decrease + "|调整|变更|缩短|恢复|拓展|发展|扩展|扩大|扩)(?:到|至)|(?:调整|变更|调增|调减|追加|核增|核减)为|增至|升至|降至|减至|增到|降到|升到|减到|提至|调至|扩至)(?:了|约|近)?(?:20[0-9]{2}年度?的?|本年度?的?|当年的?)?$")]
    public static partial Regex ReachedWord();

    /// <summary>Words of a budget that was changed to what follows.</summary>
    [GeneratedRegex("(?:调整|变更|调增|调减|追加|核增|核减)(?:为|到|至)(?:了|约|近)?$")]
    public static partial Regex BudgetReached();

    /// <summary>A base of comparison anywhere in the words.</summary>
    [GeneratedRegex("(?:比|较|与|同|对比|相较于|相较|相比于)(?<base>(?:上一?年度?|去年|前一年|同期|上期|20[0-9]{2}年度?|[^，。；：（）比较与由从]{0,24}?)(?:的?(?:同期|决算|决算数|预算|预算数|执行数|支出|实际|水平|目标值?|标准|计划|年初预算数?|年初)?))(?:相比|比较)?(?=，|" + Increase + "|" + Decrease + "|多|少|高|低|的|持平|$)|(?<same>同比|环比)")]
    public static partial Regex ComparisonBaseWords();

    /// <summary>The words before a value compared with: 比2020年的, 由年初的, 从.</summary>
    [GeneratedRegex("(?<label>[^，。；：（）]*?)(?<word>比|较|由|从|与|同|相较于|对比|高于|低于)(?<base>[^，。；：（）比较由从与同]{0,24}?)(?:的|为|是)?$")]
    public static partial Regex PreviousLead();

    /// <summary>The words after a value compared with, up to the change.</summary>
    [GeneratedRegex("^(?:的?[^，。；：（）]{0,10}?)(?:相比|对比|比较)?(?:，)?[^，。；：（）]{0,6}?(?:" + Increase + "|" + Decrease + "|多|少|高|低|增至|升至|降至|减至|调整|扩)(?:了|到|至|为|约|近|额|出|大)*(?:20[0-9]{2}年度?的?|本年度?的?|当年的?)?$|^的?(?:基本|大体)?(?:持平|相当|一致|相同)|^(?:的[^，。；：（）]{0,10}?)?(?:相比)?，?(?:略有|有所|明显|显著|稳步|继续|小幅|大幅|稍有|又有)(?:提高|提升|增加|增长|上升|下降|减少|降低|回落|节余|结余|压减)")]
    public static partial Regex PreviousTrail();

    /// <summary>The name of the value compared with where it stands after the value: 较84.00万元的年初预算.</summary>
    [GeneratedRegex("^的(?<base>(?:年初|全年|调整后)?(?:预算|决算|执行)数?|(?:上年|去年)[^，。；：（）]{0,6}?数?)(?=[^，。；：（）]{0,3}(?:略|有|节|超|增|减|多|少|高|低|，|$))")]
    public static partial Regex NamedBaseTrail();

    /// <summary>A share: 占…的, 占比, 所占比重为.</summary>
    [GeneratedRegex("^(?<subject>.*?)(?:所)?占(?<base>.*?)(?:的)?(?:比重|比例|比率|比|份额|百分比)?(?:分别|依次|均)?(?:为|达到|达|约|是|近|到|超过|：)*$")]
    public static partial Regex ShareLead();

    /// <summary>A completion: 完成年初预算的, 为预算的.</summary>
    [GeneratedRegex("(?:完成|达到|相当于|实现|达|占|为|是)(?<base>[^，。；：（）]*?(?:预算|计划|目标|任务|指标|总额|安排)[^，。；：（）]*?)的$|^完成(?<base>(?:年初|全年|调整后?|部门)*预算数?)$")]
    public static partial Regex CompletionLead();

    /// <summary>Words that sum what precedes.</summary>
    [GeneratedRegex("^(?:以上|上述|前述)?(?:[一二两三四五六七八九十0-9]{1,2}[项年类者个]|各项|几项)?(?:合计|共计|总计|相加|加总|总和)(?!结转|结余)|^(?:近)?(?:[一二两三四五六七八九十0-9]{1,2}[项年类者个期])(?:累计|共|总共|合共)(?:投入|安排|支出|完成|使用)?")]
    public static partial Regex TotalLead();

    /// <summary>Words of the most that can be scored.</summary>
    [GeneratedRegex("(?:满分|(?<!评价|自评|考核|最终|综合|总体)分值|权重|标准分|总分值|基准分|基本分|应得|指标分)(?:为|是|：|共|分别|依次)*$")]
    public static partial Regex WeightLead();

    /// <summary>Scores taken off or added, which are no score.</summary>
    [GeneratedRegex("(?:扣|扣减|扣除|扣分|失分|扣了|共扣|加|加分|减)(?:为|了|计)?$")]
    public static partial Regex DeductionLead();

    /// <summary>与年初预算相比完成116.35%: a completion whose base stands before the verb.</summary>
    [GeneratedRegex("(?:与|同|对比|对照|按)(?<base>(?:年初|全年|调整后的?)?[^，。；：]{0,6}预算数?)(?:相比|比较|计算|对比)?[，]?(?:则|只|仅|实际)?(?:完成|完成了|为其)$")]
    public static partial Regex ComparedCompletion();

    /// <summary>Some projects among all: 四个重点项目.</summary>
    [GeneratedRegex("(?:[一二两三四五六七八九十0-9]+个|项|重点|主要|部分|大型|单个)[^，。；：]{0,12}项目$")]
    public static partial Regex SomeProjects();

    /// <summary>The item of the execution rate in a list of scores.</summary>
    [GeneratedRegex("(?:执行率|预算执行)(?:指标)?$")]
    public static partial Regex ExecutionItem();

    /// <summary>The end of the year as the time of a count.</summary>
    [GeneratedRegex("年末|年底|期末|截至")]
    public static partial Regex YearEnd();

    /// <summary>A year named as base: 2020年.</summary>
    [GeneratedRegex("(?<!第)(20[0-9]{2}|19[0-9]{2})年?")]
    public static partial Regex Year();

    /// <summary>A year that heads a clause and is no part of a full date.</summary>
    [GeneratedRegex("(?:^|[，；：（]|截至|截止|截至到|[^0-9比较与同由从])(20[0-9]{2})年(?:度|末|底|初|全年|，)?(?![0-9]{1,2}月[0-9]|以来|起|前|至20|—|-|同期|相比)")]
    public static partial Regex ClauseYear();

    /// <summary>Words that say that parts are left out.</summary>
    [GeneratedRegex("等[，。；）]?$|等$|^等|主要(?!原因)|其余|其他为|另有|重点|规模较大|典型|部分|不含|不包括|之外|另对|另外|包括但不限于|有的")]
    public static partial Regex PartialWords();

    /// <summary>三个项目全年预算 after a row of names: the kind of the named things and the noun common to them.</summary>
    [GeneratedRegex("等?[一二两三四五六七八九十0-9]{1,2}(?:个|项|类|大类)(?<kind>项目|工程|资金|单位|专项|)(?<noun>[^，。；]*)$")]
    public static partial Regex CommonNoun();

    /// <summary>A basis at the head of a row of names, meant for all of them.</summary>
    [GeneratedRegex("^(?:调整后的?|年初|全年|本年|当年|上年|实际)")]
    public static partial Regex CommonLead();

    /// <summary>A clause that tells of a subject at its start: 事业收入主要为…收取的养护服务费.</summary>
    [GeneratedRegex("^(?<subject>[^，。；]{2,16}?)(?:主要为|主要是|主要用于|系|是|来自|主要来自|用于|只发生|仅发生|只有|仅有|只涉及|连续|逐年|持续|总体|稳步|逐步|呈)")]
    public static partial Regex ClauseSubject();

    /// <summary>Words of what was added to or taken from a budget in the year.</summary>
    [GeneratedRegex("追加|调增|核增|增拨|下达|调减|核减|收回|增人增资|新增|统筹")]
    public static partial Regex Supplement();

    /// <summary>分为A和B两类: the names of parts before their amounts.</summary>
    [GeneratedRegex("(?:分为|包括|分|为|即)(?<names>[^，。；]*?)(?:[一二两三四五六七八九十0-9]{1,2}(?:类|项|个|部分|块)[^，。；]{0,4})?$")]
    public static partial Regex NamedParts();

    /// <summary>Words of spending, which take over no income's label.</summary>
    [GeneratedRegex("支出|开支|列支")]
    public static partial Regex SpendingWord();

    /// <summary>用于法律援助: what an amount was spent on, behind it.</summary>
    [GeneratedRegex("^(?:全部|主要)?(?:用于|用作|投入|投向|安排用于|安排给)(?<purpose>[^，。；：（）]{2,30})")]
    public static partial Regex PurposeTrail();

    /// <summary>The words before such an amount: nothing, or 有, 剩余, 另有.</summary>
    [GeneratedRegex("^(?:其中)?(?:有|共有|另有|剩余|其余|余下|分别)?$")]
    public static partial Regex BarePartLead();

    /// <summary>The name of a change that was told of before: 调整额, 追加资金, 增加额.</summary>
    [GeneratedRegex("^(?:全年|年中|预算|当年)?(?:调整|追加|增加|新增|调增|净增|增支|增长|追加的?)(?:额|数|部分|金额|资金|预算)$")]
    public static partial Regex Increment();

    /// <summary>What is left of an amount: 结余, 剩余资金, 尚余.</summary>
    [GeneratedRegex("^(?:项目|资金|年末|当年)?(?:结余|剩余|节余|余|尚余|余额|尚有|还有|仍有|未支出|未执行|未使用|未支付|结余资金|剩余资金|结转结余)(?:的|资金|金额|额)?(?:为|共|约)?$")]
    public static partial Regex RemainderLead();

    /// <summary>A bare noun in the clause before a budget: the name of an item in a list (价格监测与成本调查，全年预算数23.56万元).</summary>
    [GeneratedRegex("(?:^|[，；：。])(?<name>(?![^，；：。]*(?:因|由于|根据|按照|截至|通过|随着|要求|批准|下达|追加|调整|增加|减少|其中|以及|情况|方面|我局|我单位|本单位|本部门|本年|全年|年初|年中|年末|[0-9]年|收入|支出|基本(?:工资|情况|建设)|三公|方案|执行中|[^，；：。]*(?:部门|单位|局|委员会|办公室|委|办|政府|街道|镇|乡|院|校|采购|经费预算)，))[\u4e00-\u9fff（）、·A-Za-z]{3,24})，[^，；：。]*$")]
    public static partial Regex ItemName();

    /// <summary>What is compared where it is named only behind the value compared with: 与2023年度支出x相比，本年支出增加.</summary>
    [GeneratedRegex("^(?:相比|对比|比较)?，(?<label>[^，。；：（）]{2,12}?)(?:增加|减少|增长|下降|降低|提高)")]
    public static partial Regex ComparedLater();

    /// <summary>Spending as a verb: 预算60,000.00元、支出32,844.00元.</summary>
    [GeneratedRegex("^(?:实际)?(?:支出|列支|开支|花费|使用|支付)(?:了|为)?$")]
    public static partial Regex SpendingVerb();

    /// <summary>The parts of all expenditure right behind it.</summary>
    [GeneratedRegex("^(?:（|，?其中：?|，包括)基本支出")]
    public static partial Regex ExpenditureParts();

    /// <summary>A time within the year: 9月底, 前三季度, 上半年.</summary>
    [GeneratedRegex("(?<![0-9])(?:[1-9]|1[01])月(?:份|底|末)?|[一二三]季度|上半年|半年")]
    public static partial Regex PartOfYear();

    /// <summary>Last year's amount told as a value of its own: 上年支出为, 2021年决算.</summary>
    [GeneratedRegex("^[，；（]?(?:上年度?|去年|上一年度?|20[0-9]{2}年度?)(?:同期)?(?:决算|支出|实际支出|收入|执行)数?(?:为|是)?$")]
    public static partial Regex LastYearsAmount();

    /// <summary>A target behind its value: 90%的目标, 95%以上的年度指标值.</summary>
    [GeneratedRegex("^(?:以上|及以上)?的?(?:预期|年度|绩效|预定|既定|规定|设定|考核|指标|标准)*(?:目标|指标值|要求|标准|任务)")]
    public static partial Regex TargetTrail();

    /// <summary>The words between a value and its target: ，达到, ，高于, （目标.</summary>
    [GeneratedRegex("^[，（](?:已|均)?(?:达到|完成|实现|高于|超过|超出|超额完成|符合|满足)了?$")]
    public static partial Regex TargetReached();

    /// <summary>A score that is none of the self-evaluation: in a survey, a ranking, another year's assessment.</summary>
    [GeneratedRegex("^(?!.*(?:自评|绩效)).*(?:测评|测评中|考核中|考评中|评比中|民意调查|安全感|测试)[^。；]*$")]
    public static partial Regex ForeignScore();

    /// <summary>All income or expenditure of a year as the base of a comparison: 2019年决算支出, 上年总支出.</summary>
    [GeneratedRegex("^(?:上一?年度?|去年|20[0-9]{2}年度?)(?:的)?(?:决算|实际|总|本年|部门)*(?<side>收入|支出)(?:决算|总额|合计)?数?(?:的)?$")]
    public static partial Regex WholeOfYear();

    /// <summary>An execution rate of the whole by its words: 部门预算执行率, 整体支出执行率.</summary>
    [GeneratedRegex("^(?:20[0-9]{2}年度?)?(?:我局|我单位|我部门|本部门|本单位)?(?:部门|单位|整体|总体|总|综合|全年总)(?:预算|支出)*(?:执行率|执行进度|支出进度)")]
    public static partial Regex WholeRate();

    /// <summary>The score that stands behind a weight: 40分，自评得分38.5分.</summary>
    [GeneratedRegex("^，?(?:自评|实际|评价|实)?得分?(?:为)?$|^，?(?:自评)?评分$")]
    public static partial Regex ScoreTrail();

    /// <summary>Words that name a budget without saying which: 预算数, 支出预算 but no 年初预算, 批复的预算.</summary>
    [GeneratedRegex("^(?!.*(?:年初|期初|批复|批准|下达|核定|原预算)).*预算")]
    public static partial Regex BareBudget();

    /// <summary>What was added to a budget in the year: 年中调整预算485.41万元.</summary>
    [GeneratedRegex("^(?:(?:年中|年内|年度中间|执行中|预算执行中|当年)(?:经?批准)?(?:调整|追加|调增|调减|增加|核减|收回)|(?:预算)?调整(?:增加|减少|追加))(?:的?(?:预算|资金|指标|支出|经费))?(?:安排)?(?:共|共计|合计)?$")]
    public static partial Regex MidYearChange();

    /// <summary>A score given to the whole: 综合各项指标完成情况，我局给予本部门99.88分; 百分制下实得98.89分.</summary>
    [GeneratedRegex("(?:给予|评定|评价|认定|确定|核定)(?:本|我|该)(?:部门|单位|局|委|办|校|院|镇|乡|街道|项目)(?:整体)?(?:绩效|评价|自评)?$|^(?:按)?百分制[^，。；]{0,2}(?:实得|评定|自评|得|评为|为)$")]
    public static partial Regex GivenScore();

    /// <summary>The total behind a row of scores: …，自评总分94.31分.</summary>
    [GeneratedRegex("^(?:自评)?(?:总分|总得分|总评分|得分合计|合计得分|总计得分)(?:为|是|共)?$")]
    public static partial Regex ScoreTotal();

    /// <summary>Money that arrived, which is neither a budget nor spent: 实际到位资金.</summary>
    [GeneratedRegex("到位(?:的)?(?:资金|经费|金额|预算)?(?:数|额)?(?:为|共|共计)?$")]
    public static partial Regex Arrived();

    /// <summary>The next item of an enumeration: ；三是.</summary>
    [GeneratedRegex("[；。，][一二三四五六七八九十]是")]
    public static partial Regex NextItem();

    /// <summary>The mark of an item of an enumeration.</summary>
    [GeneratedRegex("(?:^|[：；，。])[一二三四五六七八九十]是")]
    public static partial Regex ItemMark();

    /// <summary>Words that end a list of parts.</summary>
    [GeneratedRegex("另有|另外|此外|同时|加上|不含|不计|扣除|其余|较上年|比上年|相比|决算数|截至|目前")]
    public static partial Regex ListEnd();
}
