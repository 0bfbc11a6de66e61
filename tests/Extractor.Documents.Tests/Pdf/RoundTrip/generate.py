#!/usr/bin/python3
"""Writes Word documents whose tables vary as those of real reports do: borders, merged headers, indicator hierarchies, code tables,
two-sided tables, wrapped cells, long tables over pages, landscape sections. Seeded, so that a run can be repeated.

    generate.py OUT COUNT [FIRST_SEED]
"""
import os
import random
import sys

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

SUBJECTS = ["一般公共服务支出", "教育支出", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出",
            "卫生健康支出", "住房保障支出", "城乡社区支出", "农林水支出", "其他支出", "基本工资", "津贴补贴", "办公费", "印刷费", "差旅费"]
PROJECTS = ["老旧小区改造", "困难群众救助补助", "高标准农田建设", "公共文化服务体系建设与免费开放", "应急指挥信息化平台",
            "农村义务教育学生营养改善计划", "森林防灭火物资购置", "城区排水管网清淤维护及应急抢险", "智慧政务", "会议培训"]
INDICATORS = ["项目完成率", "服务对象满意度", "资金支付及时率", "验收合格率", "新增护理型床位", "困难群众认定准确率",
              "政府采购执行率", "设施管护制度健全率", "成本控制率", "年度目标任务完成情况"]
LEVELS = {"投入": ["目标设定", "预算配置"], "过程": ["预算执行", "预算管理", "资产管理"],
          "产出": ["数量指标", "质量指标", "时效指标", "成本指标"], "效益": ["经济效益指标", "社会效益指标", "可持续影响指标"],
          "满意度": ["服务对象满意度指标"]}
SENTENCES = ["全年预算执行总体平稳，重点项目按计划推进，资金支付进度与工作进度基本匹配。", "项目前期论证不够充分，个别项目年中调整较大，影响了整体支付进度。",
             "部门整体支出{a}万元，其中基本支出{b}万元、项目支出{c}万元，分别占{p}%和{q}%。", "年初预算安排{a}万元，年中追加{b}万元，全年预算执行率为{p}%。",
             "“三公”经费支出{b}万元，比上年减少{c}万元，下降{p}%，主要原因是压减公务用车运行维护费。",
             "经综合评价，自评得分{q}分，评价等级为“良”，各部分得分情况见下表。"]


def money(rng, large=True):
    return f"{rng.uniform(0.5, 90000 if large else 900):,.2f}"


def sentence(rng):
    return rng.choice(SENTENCES).format(a=money(rng), b=money(rng), c=money(rng, False), p=f"{rng.uniform(1, 99):.2f}", q=f"{rng.uniform(60, 99):.1f}")


def border(tag, value, size):
    element = OxmlElement(f"w:{tag}")
    element.set(qn("w:val"), value)
    element.set(qn("w:sz"), str(size))
    element.set(qn("w:space"), "0")
    element.set(qn("w:color"), "auto" if value == "nil" else "000000")
    return element


def set_table_borders(table, sides, value="single", size=4):
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblBorders")):
        properties.remove(old)
    borders = OxmlElement("w:tblBorders")
    for tag in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(border(tag, value if tag in sides else "nil", size))
    properties.append(borders)


def set_cell_border(cell, tag, size):
    properties = cell._tc.get_or_add_tcPr()
    borders = properties.find(qn("w:tcBorders"))
    if borders is None:
        borders = OxmlElement("w:tcBorders")
        properties.append(borders)
    borders.append(border(tag, "single", size))


def shade(cell, color):
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), color)
    cell._tc.get_or_add_tcPr().append(shading)


STYLES = ["grid"] * 6 + ["thick", "dotted", "double", "open sides", "banded"]
HALF_RULED = ["three lines", "rows only", "none"]


def dress(rng, table, header_rows, style, size, numeric):
    table.style = "Table Grid"
    everything = ("top", "left", "bottom", "right", "insideH", "insideV")
    if style == "thick":
        set_table_borders(table, everything, size=12)
    elif style == "dotted":
        set_table_borders(table, everything, value=rng.choice(["dotted", "dashed"]))
    elif style == "double":
        set_table_borders(table, everything, value="double")
    elif style == "open sides":
        set_table_borders(table, ("top", "bottom", "insideH", "insideV"))
    elif style == "rows only":
        set_table_borders(table, ("top", "bottom", "insideH"))
    elif style in ("three lines", "none"):
        set_table_borders(table, ())
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    middle = rng.random() < 0.7
    rows = len(table.rows)
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            if style == "three lines" and r == 0:
                set_cell_border(cell, "top", 12)
            if style == "three lines" and r == header_rows - 1:
                set_cell_border(cell, "bottom", 6)
            if style == "three lines" and r == rows - 1:
                set_cell_border(cell, "bottom", 12)
            if style == "banded" and (r < header_rows or r % 2 == 1) and cell._tc.find(qn("w:tcPr") + "/" + qn("w:shd")) is None:
                shade(cell, "D9E2F3" if r < header_rows else "EEF3FA")
            if middle:
                cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)
                if r < header_rows:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                elif c in numeric:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                for run in paragraph.runs:
                    run.font.size = Pt(size)
                    run.bold = r < header_rows and rng.random() < 0.5
    if rng.random() < 0.5:
        for row in table.rows[:header_rows]:
            mark = OxmlElement("w:tblHeader")
            row._tr.get_or_add_trPr().append(mark)


def fill(table, rows):
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text is not None:
                table.cell(r, c).text = text


def merge(table, top, left, bottom, right):
    text = table.cell(top, left).text
    cell = table.cell(top, left).merge(table.cell(bottom, right))
    cell.text = text


def simple(rng, document, style):
    columns = rng.randint(3, 6)
    rows = [["项目名称", "全年预算数", "全年执行数", "执行率", "占比", "备注"][:columns]]
    for _ in range(rng.randint(3, 45 if rng.random() < 0.25 else 9)):
        rows.append([rng.choice(PROJECTS), money(rng), money(rng), f"{rng.uniform(50, 100):.2f}%", f"{rng.uniform(0, 100):.1f}%",
                     "" if rng.random() < 0.6 else "跨年度实施，余款下年支付"][:columns])
    rows.append(["合计"] + [money(rng) for _ in range(columns - 1)])
    table = document.add_table(len(rows), columns)
    fill(table, rows)
    return table, 1, set(range(1, 5))


def grouped_header(rng, document, style):
    groups = rng.randint(2, 3)
    columns = 2 + 2 * groups
    first = ["序号", "单位名称"]
    second = [None, None]
    for g in range(groups):
        first += [["基本支出", "项目支出", "经营支出"][g], None]
        second += ["预算数", "决算数"]
    rows = [first, second]
    for i in range(rng.randint(3, 8)):
        rows.append([str(i + 1), rng.choice(["局机关", "市农业技术推广中心", "综合行政执法支队", "渔业技术推广站（含分站）"])] + [money(rng) for _ in range(2 * groups)])
    table = document.add_table(len(rows), columns)
    fill(table, rows)
    merge(table, 0, 0, 1, 0)
    merge(table, 0, 1, 1, 1)
    for g in range(groups):
        merge(table, 0, 2 + 2 * g, 0, 3 + 2 * g)
    return table, 2, set(range(2, columns))


def indicators(rng, document, style):
    rows = [["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分", "偏差原因分析及改进措施"]]
    spans = []
    for first, seconds in LEVELS.items():
        start = len(rows)
        for second in seconds:
            begin = len(rows)
            for _ in range(rng.randint(1, 3)):
                weight = rng.randint(2, 10)
                rows.append([first if len(rows) == start else None, second if len(rows) == begin else None, rng.choice(INDICATORS),
                             rng.choice(["≥95%", "100%", "≤5%", "合规", "≥1,450人", "12月底前"]), rng.choice(["96.4%", "100%", "3.04%", "合规", "1,468人", "按期完成"]),
                             str(weight), f"{weight - rng.choice([0, 0, 0, 0.5, 1.25]):.2f}",
                             "" if rng.random() < 0.7 else "三所学校台账不全，已限期补建并纳入年度考核范围"])
            if len(rows) - begin > 1:
                spans.append((begin, 1, len(rows) - 1, 1))
        if len(rows) - start > 1:
            spans.append((start, 0, len(rows) - 1, 0))
    rows.append(["总分", None, None, None, None, "100", f"{rng.uniform(70, 99):.2f}", ""])
    spans.append((len(rows) - 1, 0, len(rows) - 1, 4))
    table = document.add_table(len(rows), 8)
    fill(table, rows)
    for span in spans:
        merge(table, *span)
    return table, 1, set()


def codes(rng, document, style):
    rows = [["项目", None, None, None, "合计", "基本支出", "项目支出"], ["功能分类科目编码", None, None, "科目名称", None, None, None], ["类", "款", "项", None, None, None, None]]
    for _ in range(rng.randint(2, 12)):
        code = str(rng.randint(201, 229))
        rows.append([code, "", "", rng.choice(SUBJECTS), money(rng), money(rng), ""])
        rows.append([code, f"{rng.randint(1, 30):02}", "", rng.choice(SUBJECTS), money(rng), "", money(rng)])
        rows.append([code, rows[-1][1], f"{rng.randint(1, 99):02}", rng.choice(SUBJECTS), money(rng), money(rng), money(rng)])
    rows.append(["合计", None, None, None, money(rng), money(rng), money(rng)])
    table = document.add_table(len(rows), 7)
    fill(table, rows)
    merge(table, 0, 0, 0, 3)
    merge(table, 1, 0, 1, 2)
    merge(table, 1, 3, 2, 3)
    for c in (4, 5, 6):
        merge(table, 0, c, 2, c)
    merge(table, len(rows) - 1, 0, len(rows) - 1, 3)
    for row in table.rows:
        for c, width in enumerate((1.2, 1.0, 1.0, 5.0, 2.6, 2.6, 2.6)):
            row.cells[c].width = Cm(width)
    return table, 3, {4, 5, 6}


def two_sided(rng, document, style):
    rows = [["收入", None, "支出", None], ["项目", "决算数", "项目", "决算数"]]
    for i in range(rng.randint(4, 26)):
        number = "一二三四五六七八九十"[i % 10]
        rows.append([f"{number}、{rng.choice(SUBJECTS)}" if i < 6 else "", money(rng) if i < 6 and rng.random() < 0.6 else "",
                     f"{number}、{rng.choice(SUBJECTS)}", money(rng) if rng.random() < 0.5 else ""])
    rows.append(["本年收入合计", money(rng), "本年支出合计", money(rng)])
    rows.append(["总计", money(rng), "总计", money(rng)])
    table = document.add_table(len(rows), 4)
    fill(table, rows)
    merge(table, 0, 0, 0, 1)
    merge(table, 0, 2, 0, 3)
    return table, 2, {1, 3}


def form(rng, document, style):
    rows = [["项目名称", rng.choice(PROJECTS), None, None, None, None],
            ["主管部门", "县农业农村局", None, "实施单位", "县农业技术推广中心", None],
            ["项目资金（万元）", None, "年初预算数", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）"],
            [None, "年度资金总额", money(rng), money(rng), money(rng), "98.03%"],
            [None, "其中：当年财政拨款", money(rng), money(rng), money(rng), "—"],
            [None, "其他资金", "0.00", "0.00", "0.00", "—"],
            ["年度总体目标", "预期目标", None, None, "实际完成情况", None],
            [None, sentence(rng) + sentence(rng), None, None, sentence(rng), None]]
    table = document.add_table(len(rows), 6)
    fill(table, rows)
    for span in ((0, 1, 0, 5), (1, 1, 1, 2), (1, 4, 1, 5), (2, 0, 5, 0), (6, 0, 7, 0), (6, 1, 6, 3), (6, 4, 6, 5), (7, 1, 7, 3), (7, 4, 7, 5)):
        merge(table, *span)
    return table, 0, set()


def listing(rng, document, style):
    rows = [["序号", "存在问题", "整改措施", "责任科室"]]
    for i in range(rng.randint(3, 7)):
        rows.append([str(i + 1), sentence(rng), sentence(rng) + (sentence(rng) if rng.random() < 0.4 else ""), rng.choice(["办公室", "财务科", "规划财务与资产管理科"])])
    table = document.add_table(len(rows), 4)
    fill(table, rows)
    for row in table.rows:
        for c, width in enumerate((1.2, 6.0, 6.0, 2.6)):
            row.cells[c].width = Cm(width)
    return table, 1, set()


KINDS = [(simple, "{y}年度项目支出执行情况表"), (grouped_header, "{y}年度各单位支出决算情况表"), (indicators, "部门整体支出绩效自评指标得分表"),
         (codes, "一般公共预算财政拨款支出决算表"), (two_sided, "收入支出决算总表"), (form, "项目支出绩效自评表"), (listing, "问题整改清单")]


FIGURES = [entry for entry in KINDS if entry[0] in (simple, grouped_header, codes, two_sided)]


def body(rng, document, size):
    paragraph = document.add_paragraph("".join(sentence(rng) for _ in range(rng.randint(1, 5))))
    paragraph.paragraph_format.first_line_indent = Pt(2 * size)
    for run in paragraph.runs:
        run.font.size = Pt(size)


def write(path, seed, half_ruled):
    rng = random.Random(seed)
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(rng.choice([2.6, 2.8, 3.17]))
    section.top_margin, section.bottom_margin = Cm(rng.choice([2.54, 3.7])), Cm(rng.choice([2.54, 3.5]))
    if rng.random() < 0.3:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    size = rng.choice([10.5, 12, 14, 16])
    title = document.add_paragraph("某某市某某局2023年度部门整体支出绩效自评报告")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.runs[0].font.size = Pt(20)
    title.runs[0].bold = True
    number = 0
    classes = []
    for heading in ("一、部门基本情况", "二、预算执行情况", "三、绩效自评情况"):
        paragraph = document.add_paragraph(heading)
        paragraph.runs[0].bold = True
        paragraph.runs[0].font.size = Pt(size)
        for _ in range(rng.randint(1, 3)):
            body(rng, document, size)
        for _ in range(rng.randint(1, 2)):
            style = rng.choice(HALF_RULED if half_ruled else STYLES)
            # Without lines between rows, only tables of figures are made: nobody sets a form or a list of sentences that way.
            kind, name = rng.choice(KINDS if style not in ("three lines", "none") else FIGURES)
            number += 1
            caption = document.add_paragraph(f"表{number} {name.format(y=2023)}" + ("（单位：万元）" if rng.random() < 0.5 else ""))
            caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
            if rng.random() < 0.5:
                unit = document.add_paragraph("单位：万元")
                unit.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            classes.append(f"{style} {kind.__name__}")
            table, header, numeric = kind(rng, document, style)
            dress(rng, table, header, style, rng.choice([9, 10, 10.5, 12] if len(table.columns) < 7 else [7.5, 8, 9]), numeric)
            if rng.random() < 0.4:
                document.add_paragraph("注：本表金额单位转换时可能存在尾数误差。")
            body(rng, document, size)
    document.save(path)
    with open(os.path.splitext(path)[0] + ".classes", "w", encoding="utf-8") as file:
        file.write("\n".join(classes))


def main():
    out, count = sys.argv[1], int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    os.makedirs(out, exist_ok=True)
    for seed in range(first, first + count):
        write(os.path.join(out, f"s{seed:03}.docx"), seed, half_ruled=seed % 4 == 0)


if __name__ == "__main__":
    main()
