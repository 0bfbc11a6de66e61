using Extractor.Metrics.Catalogue;

namespace Extractor.Metrics.Labels;

/// <summary>The words that stand around a metric's name in a label without changing which metric it is.</summary>
internal static class LabelLexicon
{
    /// <summary>Words that state a basis, longest first.</summary>
    public static readonly IReadOnlyList<(string Word, Basis Basis)> BasisWords = SortedByLength(
    [
        ("年初预算数", Basis.InitialBudget), ("年初预算", Basis.InitialBudget), ("年初部门预算", Basis.InitialBudget), ("年初批复预算", Basis.InitialBudget),
        ("预算批复数", Basis.InitialBudget), ("预算批复", Basis.InitialBudget), ("年初批复", Basis.InitialBudget), ("批复数", Basis.InitialBudget), ("批复预算", Basis.InitialBudget),
        ("预算数", Basis.InitialBudget), ("预算安排", Basis.InitialBudget), ("预算", Basis.InitialBudget), ("年初安排", Basis.InitialBudget), ("年初财政预算", Basis.InitialBudget),
        ("部门预算", Basis.InitialBudget), ("年初预算安排", Basis.InitialBudget), ("年初预算批复", Basis.InitialBudget), ("年初预算批复数", Basis.InitialBudget), ("年初", Basis.InitialBudget),
        ("预算金额", Basis.InitialBudget), ("年初预算总额", Basis.InitialBudget), ("年初部门预算总额", Basis.InitialBudget), ("部门年初预算总额", Basis.InitialBudget), ("预计", Basis.InitialBudget), ("收支预算总额", Basis.InitialBudget), ("收支预算", Basis.InitialBudget), ("期初预算", Basis.InitialBudget), ("原预算", Basis.InitialBudget), ("采购预算", Basis.InitialBudget), ("支出预算", Basis.InitialBudget), ("支出预算数", Basis.InitialBudget), ("收入预算", Basis.InitialBudget), ("支出预算总额", Basis.InitialBudget), ("年初支出预算", Basis.InitialBudget),
        ("全年预算数", Basis.AdjustedBudget), ("全年预算", Basis.AdjustedBudget), ("调整预算数", Basis.AdjustedBudget), ("调整预算", Basis.AdjustedBudget),
        ("调整后预算数", Basis.AdjustedBudget), ("调整后预算", Basis.AdjustedBudget), ("调整后的预算", Basis.AdjustedBudget), ("调整后全年预算", Basis.AdjustedBudget), ("调整后全年预算数", Basis.AdjustedBudget),
        ("调整后", Basis.AdjustedBudget), ("预算总额", Basis.AdjustedBudget), ("预算调整数", Basis.AdjustedBudget), ("全年预算总额", Basis.AdjustedBudget), ("全年支出预算", Basis.AdjustedBudget), ("调整后支出预算数", Basis.AdjustedBudget), ("调整支出预算", Basis.AdjustedBudget), ("全年调整预算", Basis.AdjustedBudget), ("全年调整预算数", Basis.AdjustedBudget),
        ("调整后支出预算", Basis.AdjustedBudget), ("最终预算", Basis.AdjustedBudget), ("预算调整", Basis.AdjustedBudget), ("调整后的全年预算", Basis.AdjustedBudget), ("变更后预算", Basis.AdjustedBudget), ("年末预算", Basis.AdjustedBudget), ("年度预算", Basis.AdjustedBudget), ("调增后预算", Basis.AdjustedBudget), ("追加后预算", Basis.AdjustedBudget),
        ("调整后预算总额", Basis.AdjustedBudget), ("全年可用预算", Basis.AdjustedBudget), ("预算可用数", Basis.AdjustedBudget), ("可执行预算", Basis.AdjustedBudget),
        ("资金支出", Basis.Actual), ("全年资金支出", Basis.Actual), ("全年列支", Basis.Actual), ("已形成支出", Basis.Actual), ("形成支出", Basis.Actual), ("下达资金", Basis.AdjustedBudget), ("下达预算", Basis.AdjustedBudget), ("可用指标", Basis.AdjustedBudget), ("可用预算", Basis.AdjustedBudget), ("全年可用预算指标", Basis.AdjustedBudget), ("可用预算指标", Basis.AdjustedBudget),
        ("核定预算", Basis.InitialBudget), ("当年核定预算", Basis.InitialBudget), ("核定的预算", Basis.InitialBudget), ("批复总额", Basis.InitialBudget), ("预算批复总额", Basis.InitialBudget), ("批复金额", Basis.InitialBudget), ("预算指标", Basis.AdjustedBudget), ("年初下达预算指标", Basis.InitialBudget), ("年初预算指标", Basis.InitialBudget), ("下达预算指标", Basis.AdjustedBudget),
        ("最终预算数", Basis.AdjustedBudget), ("最终预算总额", Basis.AdjustedBudget), ("可执行指标", Basis.AdjustedBudget), ("可执行预算指标", Basis.AdjustedBudget), ("可执行预算数", Basis.AdjustedBudget), ("调整后支出预算总额", Basis.AdjustedBudget), ("变更后预算数", Basis.AdjustedBudget), ("年末预算数", Basis.AdjustedBudget), ("全年预算额", Basis.AdjustedBudget), ("全年预算指标", Basis.AdjustedBudget), ("全年预算金额", Basis.AdjustedBudget),
        ("决算数", Basis.Actual), ("决算", Basis.Actual), ("支出决算", Basis.Actual), ("决算支出", Basis.Actual), ("实际支出", Basis.Actual), ("实际支出数", Basis.Actual), ("支出决算数", Basis.Actual), ("收入决算", Basis.Actual), ("支出决算总额", Basis.Actual), ("全年决算支出", Basis.Actual), ("年度支出", Basis.Actual),
        ("执行数", Basis.Actual), ("全年执行数", Basis.Actual), ("实际执行数", Basis.Actual), ("实际执行", Basis.Actual), ("预算执行数", Basis.Actual), ("预算执行", Basis.Actual), ("全年执行", Basis.Actual), ("全年支出", Basis.Actual), ("累计支出", Basis.Actual),
        ("实际完成", Basis.Actual), ("实际发生", Basis.Actual), ("完成支出", Basis.Actual), ("实际支付", Basis.Actual), ("实际使用", Basis.Actual), ("支出完成", Basis.Actual), ("全年实际支出", Basis.Actual), ("实际", Basis.Actual), ("决算金额", Basis.Actual),
        ("实支", Basis.Actual), ("实际列支", Basis.Actual), ("累计执行", Basis.Actual), ("实际采购", Basis.Actual), ("实际到位", Basis.Actual), ("支付", Basis.Actual), ("已付", Basis.Actual), ("列支", Basis.Actual), ("执行", Basis.Actual), ("年末决算", Basis.Actual), ("年终决算", Basis.Actual), ("实际开支", Basis.Actual),
    ]);

    /// <summary>Words between a name and its number that change nothing, longest first.</summary>
    public static readonly IReadOnlyList<string> Suffixes = SortedByLength(
    [
        "各", "分别为", "依次为", "分别是", "分别达", "均为", "同为", "同样为", "共为", "合计为", "共计为", "总计为", "达到了", "达到", "约为", "仅为", "仅有", "只有", "共有", "共计", "高达", "为", "是", "达", "约", "共", "计", "有",
        "控制在", "控制", "金额", "总额", "数额", "总数", "总量", "数量", "数", "额", "支出", "经费", "资金", "安排", "发生", "实现", "核定", "小计", "合计", "全年", "当年", "了", "仅", "只", "的", "等", "完成", "累计", "实有", "现有", "分别", "：", "，", "总共",
        "本年", "在", "已", "已经", "（", "）", "人数", "为：", "得", "：为", "花费", "开支", "即", "支出额", "收入", "规模", "最终", "评定为", "确定为", "评为", "现为", "使用", "调整为", "调整至", "调整到", "增加到", "调增至", "调减至", "调减为", "调增为", "变更为", "批复为", "核定为", "变为", "追加至", "追加到", "总计", 
        "支出总额", "支出金额", "一共", "折合", "折合为", "即为", "约合", "合", "定为", "超过", "近", "逾", "不足", "人员", "总人数", "总盘子", "盘子", "测评", "测评结果", "调查", "情况",
    ]);

    /// <summary>The words of <see cref="Suffixes"/> that are no nouns, so that they are no part of any label.</summary>
    public static readonly IReadOnlyList<string> Copulas = SortedByLength(
    [
        "分别为", "依次为", "分别是", "分别达", "均为", "同为", "同样为", "共为", "合计为", "共计为", "总计为", "达到了", "达到", "约为", "仅为", "仅有", "只有", "共有", "共计", "高达", "为", "是", "达", "约", "共", "计", "有", "了", "仅", "只", "的", "等", "：", "，",
        "在", "已", "已经", "为：", "：为", "一共", "超过", "近", "逾", "不足", "现为", "折合", "约合", "即为", "共安排", "分别", "依次",
    ]);

    /// <summary>Words before a name that change nothing, longest first.</summary>
    public static readonly IReadOnlyList<string> Prefixes = SortedByLength(
    [
        "其中", "其中：", "：", "，", "、", "；", "。", "-", "—", "部门", "单位", "本单位", "本部门", "我单位", "我部门", "部门整体", "整体", "总体", "机关事业", "行政事业", "行政事业单位", "机关行政事业", "全局", "全系统", "全委", "全办",
        "全镇", "全乡", "全区", "全县", "全市", "全校", "全院", "全街道", "全站", "全所", "全中心", "系统", "局", "委", "镇", "乡", "办", "我", "该", "本", "县", "市", "区",
        "我局", "我镇", "我委", "我办", "我乡", "我校", "我院", "我中心", "我会", "我街道", "我所", "我站", "我馆", "我处", "我队", "我社", "我县", "我区", "我市", "我台", "我部", "我厅", "本局", "本镇", "本委", "本办", "本乡", "本校", "本院", "本中心", "本会", "本街道", "本所", "本站", "本馆", "本处", "本队", "本级部门",
        "实际", "实有", "现有", "现", "共有", "共", "有", "在编", "在职", "在岗", "在册", "另有", "另", "还有", "同时", "此外", "全部", "财政", "财政供养", "年末", "年底", "期末", "年终", "全年", "本年", "当年", "今年", "年度", "本年度", "全年度", "当年度", "年内", "累计",
        "总", "合计", "核定", "批复", "批准", "安排", "完成", "实现", "发生", "用于", "包括", "包含", "含", "由", "加上", "加", "和", "及", "与", "以及", "的", "为", "是", "上述", "各项", "已", "均", "只", "仅", "中", "之", "下达", "收到", "取得", "拨付", "支付", "列支", "支出", "开支",
        "使用", "执行", "编制", "申报", "收取", "拨入", "拨款", "资金", "经费", "公共", "一是", "二是", "三是", "四是", "五是", "一", "二", "三", "四", "五", "六", "批复我", "则", "即", "以", "用", "到位", "最终", "经", "截至", "截止", "各类", "其", "从", "而", "对", "按", "按照", "对照", "预算", "决算", "口径", "部分", "全口径", "统计", "汇总",
        "绩效", "自评", "绩效自评", "综合", "评价", "绩效评价", "部门整体支出绩效", "整体支出绩效", "部门整体支出绩效自评", "部门整体支出", "整体支出", "项目支出绩效自评", "自评结果", "最终自评", "确定", "评定", "得出", "考评", "考核", "评分", "相加", "相加后", "加总后", "两项", "两期", "三期", "各期", "近三年", "近两年", "近年来", "三年", "两年", "两者", "二者", "合并", "合并后", "只统计", "仅统计", "如", "连同", "到", "至", "除", "剩余", "仍", "尚", "计算", "来源", "项目绩效", "项目绩效自评", "因此", "所以", "故", "经自评", "经综合评价", "评定我", "收入", "财政拨款收入", "后", "其余", "总额", "单位整体", "单位整体支出", "单位整体支出绩效", "单位整体支出绩效自评", "整体绩效", "整体绩效自评", "结余", "当前", "目前", "现在", "减去", "扣除", "乡镇", "街道", "本级财政", "县级财政", "市级财政", "区级财政", "政府", "核批", "县财政批复", "实际完成", "基层", "机构", "编委", "县编委", "市编委", "区编委", "编委核定", "机构编制", "人员", "人员编制", "编制人员", "相应", "相应的", "对应", "所有", "比较", "为了", "主要", "主要为", "主要是", "均为", "虽然", "但", "若", "如", "上述各项",
    ]);

    /// <summary>Words at the start of a label that belong to the sentence, not to the name; longest first.</summary>
    public static readonly IReadOnlyList<string> Leads = SortedByLength(
    [
        "后者", "前者", "占", "其中", "其中：", "和", "及", "与", "以及", "、", "，", "含", "包括", "包含", "由", "一是", "二是", "三是", "四是", "五是", "六是", "分别为", "主要为", "主要是", "另有", "还有", "另外", "此外", "即", "加上", "加", "减去", "扣除", "年内", "截至年末", "其中有", "有", "又", "连同", "除", "并上", "再加", "加之", "计入", "同时", "虽然", "但", "若", "全部",
    ]);

    /// <summary>Names for the body itself as against all that belongs to it; whether they narrow a figure shows only in the whole report.</summary>
    public static readonly IReadOnlyList<string> OwnBody = SortedByLength(
    [
        "局机关本级", "机关本级", "局本级", "委本级", "局机关", "委机关", "镇机关", "乡机关", "办机关", "会机关", "院机关", "机关", "本级", "本部", "局本部", "厅机关", "厅本级", "街道机关", "单位本级", "部门本级", "馆本级", "委本部",
        "事业单位", "二级单位", "下属单位", "所属单位", "直属单位", "参公单位", "局属单位", "预算单位",
    ]);

    /// <summary>Verbs that begin a description of what an amount is for.</summary>
    public static readonly IReadOnlyList<string> Purposes = ["用于", "保", "主要用于", "用作", "用以", "保障", "维持", "支撑", "支付", "发放", "开展", "安排用于"];

    /// <summary>Verbs of approval: what stands before them is who approved, not what.</summary>
    public static readonly IReadOnlyList<string> Approvals = ["批复我", "批复", "批准", "下达我", "下达", "核定我", "核定", "核批", "审定", "审批", "批复本"];

    /// <summary>Words that make a score the score of an item, or a mean.</summary>
    public static readonly IReadOnlyList<string> ScoreItems =
    [
        "指标", "类", "各项目", "子项目", "个项目", "平均", "投入", "过程", "产出", "效果", "效益", "满意度", "执行率", "预算执行", "目标设定", "资产", "决策", "管理", "该项", "此项", "每", "单项", "部分", "绩效目标", "分项", "预算编制", "预算配置", "履职", "成本", "质量", "数量", "时效", "加权",
    ];

    /// <summary>口径: words that narrow a figure to a funding source, longest first.</summary>
    public static readonly IReadOnlyList<string> Universes = SortedByLength(
    [
        "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款", "一般公共预算拨款", "一般公共预算", "政府性基金预算", "财政拨款", "公共预算财政拨款", "公共财政拨款", "财政性资金", "财政资金", "本级财政资金",
    ]);

    /// <summary>Endings of names of units that a figure can be of; such a name before a metric narrows it to that unit.</summary>
    public static readonly IReadOnlyList<string> UnitEndings =
    [
        "局机关本级", "机关本级", "局本级", "委本级", "本级", "局机关", "委机关", "镇机关", "机关", "中心", "大队", "支队", "总队", "服务站", "监督站", "管理站", "管理所", "研究所", "仲裁院", "医院", "卫生院", "学校", "中学", "小学", "幼儿园", "图书馆", "文化馆", "博物馆", "档案馆", "福利院", "管理处", "事务所", "协会", "学院", "校区", "分局", "二级单位", "下属单位", "所属单位", "直属单位", "参公单位", "系统", "本部", "局本部",
    ];

    /// <summary>Words that make another thing of a metric when they stand before its name.</summary>
    public static readonly IReadOnlyList<string> Modifiers =
    [
        "新增", "净增", "减少", "增加", "追加", "调增", "调减", "核减", "压减", "节约", "节省", "拟", "计划", "应", "未", "超", "非", "不含", "人均", "户均", "车均", "平均", "均", "单位成本", "每", "空", "缺", "转", "招录", "招聘", "引进", "聘用", "临时", "编外", "自聘", "借调", "抽调", "遗属",
    ];

    private static List<string> SortedByLength(IEnumerable<string> words) =>
        [.. words.Distinct(StringComparer.Ordinal).OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal)];

    private static List<(string Word, Basis Basis)> SortedByLength(IEnumerable<(string Word, Basis Basis)> words) =>
        [.. words.OrderByDescending(static pair => pair.Word.Length).ThenBy(static pair => pair.Word, StringComparer.Ordinal)];
}
