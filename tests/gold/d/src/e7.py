from base import *
d = Doc("e7-2023-皖溪县住房和城乡建设局-部门决算", "皖溪县住房和城乡建设局", 2023, "final_accounts", fmt="pdf", tables="partial", font="Noto Serif CJK SC", margin=2.2)
F, O, T, R, p, n = d.F, d.O, d.T, d.R, d.p, d.n
def opt(metric, value, quote, basis="actual", scope=None, unit="万元", year=2023):
    d.gold["optional_facts"].append({"metric": metric, "basis": basis, "year": year, "scope": scope, "value": value, "unit": unit, "quote": quote})
# ---- figures
gen, fund, oth = D("5915.62"), D("2300.00"), D("426.75"); fis = gen + fund; it = fis + oth; co = D("315.48"); ig = it + co
b1, b2, pr = D("1642.18"), D("222.35"), D("6721.76"); eb = b1 + b2; et = eb + pr; cc = ig - et
soc, hea, env, urb, hou = D("186.42"), D("94.35"), D("1250.00"), D("6482.90"), D("572.62")
genx = D("5896.54"); fx = genx + fund; fco = D("96.30"); fcc = fco + fis - fx; fg = fco + fis
ug = D("3793.15"); uf = ug + fund; gpr = D("4032.01")
assert soc + hea + env + urb + hou == et and soc + hea + env + ug + hou == genx and eb + gpr == genx
d.title("皖溪县住房和城乡建设局", 22); d.title("2023年度部门决算", 22)
d.para("目  录", "c", True, 14)
for x in ("第一部分  皖溪县住房和城乡建设局概况", "一、部门职责", "二、机构设置", "第二部分  皖溪县住房和城乡建设局2023年度部门决算表", "第三部分  皖溪县住房和城乡建设局2023年度部门决算情况说明", "第四部分  名词解释"):
    d.para(x, indent=False)
d.title("第一部分  皖溪县住房和城乡建设局概况", 14)
d.h("一、部门职责", 12)
p("贯彻执行住房和城乡建设工作的法律法规和方针政策；承担保障城镇低收入家庭住房、推进住房制度改革的责任；监督管理房地产市场和建筑市场；负责城市市政公用设施建设、城镇老旧小区改造、城镇污水处理设施建设运行监管；指导全县村镇规划建设和农村危房改造；负责建设工程消防设计审查验收和人民防空工作。")
d.h("二、机构设置", 12)
p("从决算单位构成看，皖溪县住房和城乡建设局部门决算包括局本级决算、所属事业单位决算。纳入2023年度部门决算编制范围的预算单位共3个，分别是：皖溪县住房和城乡建设局（本级）、皖溪县市政公用管理所、皖溪县建设工程质量安全监督站。")
d.title("第二部分  皖溪县住房和城乡建设局2023年度部门决算表", 14)
d.caption("收入支出决算总表"); d.caption("公开01表    部门：皖溪县住房和城乡建设局    金额单位：万元", "l")
inc = [("一、一般公共预算财政拨款收入", T("ifg", "a", gen)), ("二、政府性基金预算财政拨款收入", T("iff", "a", fund)), ("三、国有资本经营预算财政拨款收入", ""), ("四、上级补助收入", ""), ("五、事业收入", ""), ("六、经营收入", ""), ("七、附属单位上缴收入", ""), ("八、其他收入", T("io", "a", oth)), ("", "")]
exp = [("一、一般公共服务支出", ""), ("二、公共安全支出", ""), ("三、社会保障和就业支出", n(soc)), ("四、卫生健康支出", n(hea)), ("五、节能环保支出", n(env)), ("六、城乡社区支出", n(urb)), ("七、农林水支出", ""), ("八、住房保障支出", n(hou)), ("九、其他支出", "")]
rows = [["收入", None, "支出", None], ["项目", "决算数", "项目", "决算数"]] + [[a, b, c, e] for (a, b), (c, e) in zip(inc, exp)]
rows += [["本年收入合计", T("it", "a", it), "本年支出合计", T("et", "a", et)], ["使用非财政拨款结余", "", "结余分配", ""], ["年初结转和结余", T("co", "a", co), "年末结转和结余", T("cc", "a", cc)], ["总计", T("ig", "a", ig), "总计", T("eg", "a", ig)]]
d.table(rows, merge=[(0, 0, 0, 1), (0, 2, 0, 3)])
R("sum", it, gen, fund, oth); R("sum", et, soc, hea, env, urb, hou); R("sum", ig, it, co); R("sum", ig, et, cc); R("sum", ig, ig, optional=True); R("sum", it, co, et, cc, optional=True)
d.caption("收入决算表"); d.caption("公开02表    部门：皖溪县住房和城乡建设局    金额单位：万元", "l")
def inrow(code, name, total, f, o=""):
    return [code, name, n(total), n(f), "", "", n(o) if o else ""]
up = gen + fund - soc - hea - env - hou
rows = [["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "其他收入"],
        ["", "合计", T("it", "a", it), T("if", "a", fis), "", "", T("io", "a", oth)],
        inrow("208", "社会保障和就业支出", soc, soc), inrow("20805", "行政事业单位养老支出", soc, soc), inrow("2080505", "机关事业单位基本养老保险缴费支出", D("128.74"), D("128.74")), inrow("2080506", "机关事业单位职业年金缴费支出", D("57.68"), D("57.68")),
        inrow("210", "卫生健康支出", hea, hea), inrow("21011", "行政事业单位医疗", hea, hea), inrow("2101101", "行政单位医疗", hea, hea),
        inrow("211", "节能环保支出", env, env), inrow("21103", "污染防治", env, env), inrow("2110302", "水体", env, env),
        inrow("212", "城乡社区支出", up + oth, up, oth), inrow("21201", "城乡社区管理事务", D("1431.34"), D("1431.34")), inrow("2120101", "行政运行", D("1431.34"), D("1431.34")),
        inrow("21203", "城乡社区公共设施", D("2380.89") + oth, D("2380.89"), oth), inrow("2120399", "其他城乡社区公共设施支出", D("2380.89") + oth, D("2380.89"), oth),
        inrow("21208", "国有土地使用权出让收入安排的支出", fund, fund), inrow("2120899", "其他国有土地使用权出让收入安排的支出", fund, fund),
        inrow("221", "住房保障支出", hou, hou), inrow("22101", "保障性安居工程支出", D("398.27"), D("398.27")), inrow("2210108", "老旧小区改造", D("398.27"), D("398.27")), inrow("22102", "住房改革支出", D("174.35"), D("174.35")), inrow("2210201", "住房公积金", D("174.35"), D("174.35"))]
assert D("1431.34") + D("2380.89") + fund == up
d.table(rows, size=8)
R("sum", it, fis, oth); R("sum", it, soc, hea, env, up + oth, hou, optional=True); R("sum", fis, soc, hea, env, up, hou, optional=True); R("sum", up + oth, D("1431.34"), D("2380.89") + oth, fund, optional=True)
d.caption("支出决算表"); d.caption("公开03表    部门：皖溪县住房和城乡建设局    金额单位：万元", "l")
def outrow(code, name, b, x):
    return [code, name, n(b + x), n(b) if b else "", n(x) if x else "", ""]
z = D(0)
ud = D("2770.64")
lines = [("208", "社会保障和就业支出", soc, z), ("20805", "行政事业单位养老支出", soc, z), ("2080505", "机关事业单位基本养老保险缴费支出", D("128.74"), z), ("2080506", "机关事业单位职业年金缴费支出", D("57.68"), z),
         ("210", "卫生健康支出", hea, z), ("21011", "行政事业单位医疗", hea, z), ("2101101", "行政单位医疗", hea, z), ("211", "节能环保支出", z, env), ("21103", "污染防治", z, env), ("2110302", "水体", z, env)]
run = (D("1409.41"), D("2.85"))
tail = [("221", "住房保障支出", D("174.35"), D("398.27")), ("22101", "保障性安居工程支出", z, D("398.27")), ("2210108", "老旧小区改造", z, D("398.27")), ("22102", "住房改革支出", D("174.35"), z), ("2210201", "住房公积金", D("174.35"), z)]
rows = [["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出"], ["", "合计", T("et", "a", et), T("eb", "a", eb), T("ep", "a", pr), ""]]
rows += [outrow(*x) for x in lines] + [outrow("212", "城乡社区支出", run[0], run[1] + ud + fund), outrow("21201", "城乡社区管理事务", *run), outrow("2120101", "行政运行", *run), outrow("21203", "城乡社区公共设施", z, ud), outrow("2120399", "其他城乡社区公共设施支出", z, ud), outrow("21208", "国有土地使用权出让收入安排的支出", z, fund), outrow("2120899", "其他国有土地使用权出让收入安排的支出", z, fund)] + [outrow(*x) for x in tail]
d.table(rows, size=8)
R("sum", et, eb, pr); R("sum", et, soc, hea, env, urb, hou, optional=True); R("sum", eb, soc, hea, run[0], D("174.35"), optional=True); R("sum", pr, env, run[1] + ud + fund, D("398.27"), optional=True)
d.caption("财政拨款收入支出决算总表"); d.caption("公开04表    部门：皖溪县住房和城乡建设局    金额单位：万元", "l")
rows = [["收入", None, "支出", None, None, None], ["项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"],
        ["一、一般公共预算财政拨款", T("ifg", "a", gen), "一、社会保障和就业支出", n(soc), n(soc), ""], ["二、政府性基金预算财政拨款", T("iff", "a", fund), "二、卫生健康支出", n(hea), n(hea), ""],
        ["三、国有资本经营预算财政拨款", "", "三、节能环保支出", n(env), n(env), ""], ["", "", "四、城乡社区支出", n(uf), n(ug), n(fund)], ["", "", "五、住房保障支出", n(hou), n(hou), ""],
        ["本年收入合计", T("if", "a", fis), "本年支出合计", T("ef", "a", fx), n(genx), n(fund)],
        ["年初财政拨款结转和结余", O("co", "a", fco, show_unit=False), "年末财政拨款结转和结余", O("cc", "a", fcc, show_unit=False), n(fcc), ""],
        ["一、一般公共预算财政拨款", n(fco), "", "", "", ""], ["总计", O("ig", "a", fg, show_unit=False, scope="财政拨款"), "总计", O("eg", "a", fg, show_unit=False, scope="财政拨款"), n(genx + fcc), n(fund)]]
d.table(rows, merge=[(0, 0, 0, 1), (0, 2, 0, 5)], size=8)
R("sum", fis, gen, fund); R("sum", fx, soc, hea, env, uf, hou); R("sum", fg, fis, fco); R("sum", fg, fx, fcc); R("sum", fx, genx, fund, optional=True); R("sum", genx, soc, hea, env, ug, hou, optional=True); R("sum", genx + fcc, genx, fcc, optional=True)
R("sum", uf, ug, fund, optional=True); R("sum", fg, genx + fcc, fund, optional=True); R("sum", fg, fg, optional=True)
for m in ("income.grand_total", "expenditure.grand_total"):
    opt(m, n(fg), n(fg))
d.caption("一般公共预算财政拨款支出决算表"); d.caption("公开05表    部门：皖溪县住房和城乡建设局    金额单位：万元", "l")
rows = [["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]]
mid = [("212", "城乡社区支出", run[0], run[1] + D("2380.89")), ("21201", "城乡社区管理事务", *run), ("2120101", "行政运行", *run), ("21203", "城乡社区公共设施", z, D("2380.89")), ("2120399", "其他城乡社区公共设施支出", z, D("2380.89"))]
rows += [outrow(*x)[:5] for x in lines + mid + tail] + [["合计", None, n(genx), n(eb), n(gpr)]]
d.table(rows, merge=[(len(rows) - 1, 0, len(rows) - 1, 1)], size=8)
R("sum", genx, eb, gpr); R("sum", genx, soc, hea, env, ug, hou, optional=True)
opt("expenditure.project", n(gpr), n(gpr)); opt("expenditure.fiscal", n(genx), n(genx))
d.caption("财政拨款“三公”经费支出决算表"); d.caption("公开07表    部门：皖溪县住房和城乡建设局    金额单位：万元", "l")
tb, vb, kb = D("26.00"), D("21.00"), D("5.00"); v, k = D("19.62"), D("2.85"); t = v + k; Z = D("0.00")
rows = [["预算数", None, None, None, None, None, "决算数", None, None, None, None, None],
        ["合计", "因公出国（境）费", "公务用车购置及运行维护费", None, None, "公务接待费", "合计", "因公出国（境）费", "公务用车购置及运行维护费", None, None, "公务接待费"],
        [None, None, "小计", "公务用车购置费", "公务用车运行维护费", None, None, None, "小计", "公务用车购置费", "公务用车运行维护费", None],
        [T("tp", "i", tb), O("tpa", "i", Z, show_unit=False), T("tpv", "i", vb), O("tpp", "i", Z, show_unit=False), T("tpo", "i", vb), T("tpr", "i", kb), T("tp", "a", t), O("tpa", "a", Z, show_unit=False), T("tpv", "a", v), O("tpp", "a", Z, show_unit=False), T("tpo", "a", v), T("tpr", "a", k)]]
d.table(rows, merge=[(0, 0, 0, 5), (0, 6, 0, 11), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 4), (1, 5, 2, 5), (1, 6, 2, 6), (1, 7, 2, 7), (1, 8, 1, 10), (1, 11, 2, 11)], size=7)
R("sum", tb, Z, vb, kb, optional=True); R("sum", t, Z, v, k, optional=True); R("sum", vb, Z, vb, optional=True); R("sum", v, Z, v, optional=True)
p("注：本部门2023年度无国有资本经营预算财政拨款收入，也没有使用国有资本经营预算财政拨款安排的支出。")
# ---- explanation, figures without separators
d.comma = False
d.title("第三部分  皖溪县住房和城乡建设局2023年度部门决算情况说明", 14)
d.h("一、收入支出决算总体情况说明", 12)
up1 = D("612.45")
p(f"2023年度收入总计{F('ig','a',ig)}、支出总计{F('eg','a',ig)}（均含年初、年末结转和结余）。与2022年度相比，收、支总计各增加{up1}万元，增长{pct(up1,ig-up1)}%，主要原因：一是城镇老旧小区改造和污水管网建设项目增加；二是人员增资及社会保障缴费基数调整。")
R("change_rate", ig, up1, pct(up1, ig - up1))
d.h("二、收入决算情况说明", 12)
p(f"2023年度收入合计{F('it','a',it)}，其中：财政拨款收入{F('if','a',fis)}，占{pct(fis,it)}%；其他收入{F('io','a',oth)}，占{pct(oth,it)}%。")
R("sum", it, fis, oth); R("ratio", fis, it, pct(fis, it)); R("ratio", oth, it, pct(oth, it))
d.h("三、支出决算情况说明", 12)
p(f"2023年度支出合计{F('et','a',et)}，其中：基本支出{F('eb','a',eb)}，占{pct(eb,et)}%；项目支出{F('ep','a',pr)}，占{pct(pr,et)}%。")
R("sum", et, eb, pr); R("ratio", eb, et, pct(eb, et)); R("ratio", pr, et, pct(pr, et))
d.h("四、财政拨款收入支出决算总体情况说明", 12)
up2 = D("548.30")
p(f"2023年度财政拨款收入总计{O('ig','a',fg,scope='财政拨款')}、支出总计{O('eg','a',fg,scope='财政拨款')}。与2022年度相比，财政拨款收、支总计各增加{up2}万元，增长{pct(up2,fg-up2)}%，主要原因是国有土地使用权出让收入安排的项目支出增加。")
R("change_rate", fg, up2, pct(up2, fg - up2))
d.h("五、一般公共预算财政拨款支出决算情况说明", 12)
up3 = D("396.25")
p(f"（一）一般公共预算财政拨款支出决算总体情况。2023年度一般公共预算财政拨款支出{O('ef','a',genx)}，占本年支出合计{n(et)}万元的{pct(genx,et)}%。与2022年度相比，一般公共预算财政拨款支出增加{up3}万元，增长{pct(up3,genx-up3)}%，主要原因是城乡社区公共设施投入增加。")
R("ratio", genx, et, pct(genx, et)); R("change_rate", genx, up3, pct(up3, genx - up3))
p(f"（二）一般公共预算财政拨款支出决算结构情况。2023年度一般公共预算财政拨款支出{n(genx)}万元，主要用于以下方面：社会保障和就业支出（类）{soc}万元，占{pct(soc,genx)}%；卫生健康支出（类）{hea}万元，占{pct(hea,genx)}%；节能环保支出（类）{env}万元，占{pct(env,genx)}%；城乡社区支出（类）{ug}万元，占{pct(ug,genx)}%；住房保障支出（类）{hou}万元，占{pct(hou,genx)}%。")
R("sum", genx, soc, hea, env, ug, hou)
for x in (soc, hea, env, ug, hou):
    R("ratio", x, genx, pct(x, genx))
items = [("社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）", "130.00", "128.74", "年中有人员调出，缴费相应减少"),
         ("社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）", "56.00", "57.68", "退休人员职业年金做实支出增加"),
         ("卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）", "94.35", "94.35", ""),
         ("节能环保支出（类）污染防治（款）水体（项）", "1000.00", "1250.00", "年中追加县城污水管网改造资金"),
         ("城乡社区支出（类）城乡社区管理事务（款）行政运行（项）", "1380.00", "1412.26", "人员正常晋级晋档"),
         ("城乡社区支出（类）城乡社区公共设施（款）其他城乡社区公共设施支出（项）", "2189.65", "2380.89", "追加城区道路维修资金"),
         ("住房保障支出（类）保障性安居工程支出（款）老旧小区改造（项）", "400.00", "398.27", "部分工程质保金未到支付时间"),
         ("住房保障支出（类）住房改革支出（款）住房公积金（项）", "170.00", "174.35", "缴存基数调整")]
bud = sum(D(x[1]) for x in items)
assert sum(D(x[2]) for x in items) == genx
p(f"（三）一般公共预算财政拨款支出决算具体情况。2023年度一般公共预算财政拨款支出年初预算为{O('ef','i',bud)}，支出决算为{n(genx)}万元，完成年初预算的{pct(genx,bud)}%。决算数大于预算数的主要原因是年中追加污水管网和城区道路维修资金。其中：")
opt("expenditure.total", n(bud), f"一般公共预算财政拨款支出年初预算为{n(bud)}万元", "initial_budget")
for sc in (None, "一般公共预算财政拨款支出"):
    opt("rate.execution", str(pct(genx, bud)), f"完成年初预算的{pct(genx,bud)}%", "none", sc, "%")
R("ratio", genx, bud, pct(genx, bud)); R("direction", genx, bud, word="gt")
R("sum", bud, *[D(x[1]) for x in items], quote=d.last); R("sum", genx, *[D(x[2]) for x in items], quote=d.last)
for i, (nm, a, b, why) in enumerate(items, 1):
    a, b = D(a), D(b)
    w = "gt" if b > a else "lt" if b < a else "eq"
    p(f"{i}.{nm}。年初预算为{a}万元，支出决算为{b}万元，完成年初预算的{pct(b,a)}%，" + {"gt": "决算数大于年初预算数的主要原因是", "lt": "决算数小于年初预算数的主要原因是", "eq": "决算数等于年初预算数"}[w] + why + "。")
    R("ratio", b, a, pct(b, a)); R("direction", b, a, word=w)
    opt("rate.execution", str(pct(b, a)), f"完成年初预算的{pct(b,a)}%", "none", nm, "%"); opt("rate.execution", str(pct(b, a)), f"完成年初预算的{pct(b,a)}%", "none", None, "%")
d.h("六、一般公共预算财政拨款基本支出决算情况说明", 12)
p(f"2023年度一般公共预算财政拨款基本支出{F('eb','a',eb)}，其中：人员经费{F('ebp','a',b1)}，主要包括基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、住房公积金、生活补助等；公用经费{F('ebu','a',b2)}，主要包括办公费、水电费、邮电费、差旅费、维修（护）费、工会经费、其他交通费用等。")
R("sum", eb, b1, b2)
d.h("七、财政拨款“三公”经费支出决算情况说明", 12)
dn = D("1.85")
p(f"（一）总体情况说明。2023年度财政拨款“三公”经费支出预算为{F('tp','i',tb)}，支出决算为{F('tp','a',t)}，完成预算的{pct(t,tb)}%，决算数小于预算数的主要原因是认真落实过紧日子要求，压减公务用车运行成本。与2022年度相比，减少{dn}万元，下降{pct(dn,t+dn)}%。")
R("ratio", t, tb, pct(t, tb)); R("direction", t, tb, word="lt"); R("change_rate", t, dn, pct(dn, t + dn))
for m, sc in (("rate.three_public_control", None), ("rate.execution", None), ("rate.execution", "“三公”经费")):
    opt(m, str(pct(t, tb)), f"完成预算的{pct(t,tb)}%", "none", sc, "%")
p(f"（二）具体情况说明。2023年度财政拨款“三公”经费支出决算{n(t)}万元中，因公出国（境）费支出决算{F('tpa','a',Z)}；公务用车购置及运行维护费支出决算{F('tpv','a',v)}，占{pct(v,t)}%；公务接待费支出决算{F('tpr','a',k)}，占{pct(k,t)}%。")
R("sum", t, Z, v, k); R("ratio", v, t, pct(v, t)); R("ratio", k, t, pct(k, t))
p(f"1.公务用车购置及运行维护费预算为{F('tpv','i',vb)}，支出决算为{n(v)}万元，完成预算的{pct(v,vb)}%，决算数小于预算数。其中：公务用车购置支出{F('tpp','a',Z)}，公务用车运行维护费支出{F('tpo','a',v)}，主要用于城区巡查、工程质量安全监督等所需车辆燃料费、维修费、过路过桥费、保险费。")
R("ratio", v, vb, pct(v, vb)); R("direction", v, vb, word="lt"); R("sum", v, Z, v)
p(f"2.公务接待费预算为{F('tpr','i',kb)}，支出决算为{n(k)}万元，完成预算的{pct(k,kb)}%，决算数小于预算数。全年国内公务接待42批次，385人次。")
R("ratio", k, kb, pct(k, kb)); R("direction", k, kb, word="lt")
for x, y, s in ((v, vb, "公务用车购置及运行维护费"), (k, kb, "公务接待费")):
    for sc in (None, s):
        opt("rate.execution", str(pct(x, y)), f"完成预算的{pct(x,y)}%", "none", sc, "%")
d.h("八、政府性基金预算财政拨款收入支出决算情况说明", 12)
p(f"2023年度政府性基金预算财政拨款收入{F('iff','a',fund)}，本年支出{O('ef','a',fund,scope='政府性基金')}，年末结转和结余{O('cc','a',Z,scope='政府性基金')}，全部用于城市基础设施配套项目支出。")
d.h("九、其他重要事项的情况说明", 12)
ad = D("8.64")
p(f"（一）机关运行经费支出情况。2023年度机关运行经费支出{F('ao','a',b2)}，比2022年度减少{ad}万元，下降{pct(ad,b2+ad)}%，主要原因是压减办公费和差旅费支出。")
R("change_rate", b2, ad, pct(ad, b2 + ad))
g1, g2, g3 = D("86.40"), D("852.30"), D("403.90"); pt = g1 + g2 + g3; sm, mi = D("1208.34"), D("786.52")
p(f"（二）政府采购支出情况。2023年度政府采购支出总额{F('pt','a',pt)}，其中：政府采购货物支出{F('pg','a',g1)}、政府采购工程支出{F('pw','a',g2)}、政府采购服务支出{F('ps','a',g3)}。授予中小企业合同金额{sm}万元，占政府采购支出总额的{pct(sm,pt)}%，其中：授予小微企业合同金额{mi}万元，占授予中小企业合同金额的{pct(mi,sm)}%。")
R("sum", pt, g1, g2, g3); R("ratio", sm, pt, pct(sm, pt)); R("ratio", mi, sm, pct(mi, sm)); R("part_le_whole", sm, mi)
p("（三）国有资产占有使用情况。截至2023年12月31日，共有车辆8辆，其中：应急保障用车2辆、执法执勤用车4辆、特种专业技术用车1辆、其他用车1辆；单价100万元（含）以上设备（不含车辆）0台（套）。")
R("sum", 8, 2, 4, 1, 1)
p(f"（四）预算绩效管理工作开展情况。根据预算绩效管理要求，我局组织对2023年度一般公共预算项目支出全面开展绩效自评，共涉及项目12个，资金{n(gpr)}万元，占一般公共预算项目支出总额的100%；组织对2个政府性基金预算项目开展绩效自评，涉及资金{n(fund)}万元。其中，城镇老旧小区改造项目全年预算数为{F('ep','j',D('400.00'),scope='城镇老旧小区改造')}，执行数为{F('ep','a',D('398.27'),scope='城镇老旧小区改造')}，完成预算的{pct('398.27','400.00')}%，自评得分{F('st','n',D('95.2'),scope='城镇老旧小区改造')}，改造老旧小区6个、惠及居民1254户，居民满意度{F('rs','n',D('91.7'),scope='城镇老旧小区改造')}。")
opt("rate.execution", str(pct("398.27", "400.00")), f"完成预算的{pct('398.27','400.00')}%", "none", "城镇老旧小区改造", "%")
R("ratio", D("398.27"), D("400.00"), pct("398.27", "400.00"))
p(f"部门整体支出绩效自评得分{F('st','n',D('94.5'))}，评价等级为“{F('gr','n','优')}”。发现的主要问题是：部分项目前期工作不充分，支出进度不够均衡。下一步将加强项目储备，强化绩效运行监控。")
R("grade", D("94.5"), grade="优")
d.title("第四部分  名词解释", 14)
for x in ("一、财政拨款收入：指本级财政部门当年拨付的财政预算资金，包括一般公共预算财政拨款、政府性基金预算财政拨款等。", "二、其他收入：指单位取得的除“财政拨款收入”“事业收入”“经营收入”等以外的收入。", "三、年初结转和结余：指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金。",
          "四、基本支出：指为保障机构正常运转、完成日常工作任务所发生的支出，包括人员支出和公用支出。", "五、项目支出：指在基本支出之外为完成特定的行政任务或事业发展目标所发生的支出。", "六、机关运行经费：指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的公用经费支出。"):
    p(x)
d.save()
