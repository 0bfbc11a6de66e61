"""Authoring helpers for the hand-written held-out documents: builds the .docx / .pdf / .txt and the label file,
then verifies the labels against the text as read back from the finished document."""
import json, os, re, subprocess, sys
from decimal import Decimal as Dc, getcontext
import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as AL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Cm
getcontext().prec = 40
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
WIDE = str.maketrans("０１２３４５６７８９．，％－", "0123456789.,%-")
BASIS = {"A": "actual", "I": "initial_budget", "J": "adjusted_budget", "N": "none"}


def num(s):
    return Dc(re.sub(r"[^0-9.\-]", "", s.translate(WIDE)))


def decs(s):
    s = re.sub(r"[^0-9.\-]", "", s.translate(WIDE))
    return len(s.split(".")[1]) if "." in s else 0


class T:
    def __init__(s, d, rows, merges, unit, label_col):
        s.d, s.rows, s.unit, s.lc = d, rows, unit, label_col
        s.cov = {}
        for (r0, c0), (r1, c1) in merges:
            for r in range(r0, r1 + 1):
                for c in range(c0, c1 + 1):
                    if (r, c) != (r0, c0):
                        s.cov[r, c] = (r0, c0)

    def cell(s, r, c):
        return s.rows[r][c]

    def q(s, r, c=None, frm=None):
        """row text from the label column to column c (merged cells once, cells merged down from above left out)"""
        frm = s.lc if frm is None else frm
        c = len(s.rows[r]) - 1 if c is None else c
        out = ""
        for k in range(frm, c + 1):
            if (r, k) in s.cov:
                continue
            out += re.sub(r"\s", "", s.rows[r][k] or "")
        return out

    def f(s, r, c, metric, basis, year=None, scope=None, opt=False, unit=None, frm=None):
        v = s.cell(r, c)
        s.d.fact(metric, basis, v.strip("%％ "), unit or s.unit, s.q(r, c, frm), year, scope, opt, cell=True)

    def fs(s, rowmap, colmap, scope=None, opt=False, frm=None, unit=None):
        """facts for a block: rowmap {row: metric}, colmap {col: (basis, year)}; cells blank or — are skipped"""
        for r, m in rowmap.items():
            for c, by in colmap.items():
                b, y = by if isinstance(by, tuple) else (by, None)
                v = (s.cell(r, c) or "").strip()
                if v and re.search(r"\d", v):
                    s.f(r, c, m, b, y, scope, opt, unit, frm)

    def rel(s, kind, cells, r, opt=False, frm=None, **k):
        ns = [s.cell(*x).strip("%％ ") for x in cells]
        s.d.rel(kind, ns, s.q(r, frm=frm), opt=opt, cell=True, **k)

    def col_sum(s, c, whole, parts, kind="sum", **k):
        ps = [p for p in parts if re.search(r"\d", s.cell(p, c) or "")]
        s.rel(kind, [(whole, c)] + [(p, c) for p in ps], whole, **k)

    def row_sum(s, r, whole, parts, **k):
        s.rel("sum", [(r, whole)] + [(r, p) for p in parts if re.search(r"\d", s.cell(r, p) or "")], r, **k)

    def ratio(s, r, a, b, p, **k):
        s.rel("ratio", [(r, a), (r, b), (r, p)], r, **k)


class D:
    def __init__(s, name, fmt, department, year, kind, tables="complete", font="仿宋_GB2312", size=12, split=0, indent=True, line=1.4):
        s.name, s.fmt = name, fmt
        s.lab = {"file": f"docs/{name}.{fmt}", **({"tables": tables} if tables else {}),
                 "report": {"department": department, "year": year, "kind": kind},
                 "facts": [], "optional_facts": [], "relations": [], "optional_relations": [], "findings": []}
        s.year, s.checks, s.text = year, [], []
        s.doc = docx.Document()
        s.font, s.size, s.split, s.ind, s.line = font, size, split, indent, line
        st = s.doc.styles["Normal"]
        st.font.name = "Times New Roman"; st.font.size = Pt(size)
        st.element.rPr.rFonts.set(qn("w:eastAsia"), font)
        for i in (1, 2, 3):
            h = s.doc.styles[f"Heading {i}"]
            h.font.name = "Times New Roman"; h.font.size = Pt(size + (3 - i) * 1.5); h.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
            h.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), ["黑体", "楷体_GB2312", font][i - 1])
        sec = s.doc.sections[0]
        sec.page_width, sec.page_height = Cm(21), Cm(29.7)
        sec.left_margin = sec.right_margin = Cm(2.7); sec.top_margin = sec.bottom_margin = Cm(2.6)

    # ---- document
    def run(s, par, text, bold=False, size=None, font=None):
        chunks = [text]
        if s.split:  # as Word itself splits runs: inside words and numbers
            chunks, i, k = [], 0, s.split
            while i < len(text):
                k = (k * 31 + 7) % 53
                n = 3 + k % 17
                chunks.append(text[i:i + n]); i += n
        for c in chunks:
            r = par.add_run(c); r.bold = bold or None
            if size: r.font.size = Pt(size)
            if font:
                r.font.name = "Times New Roman"; r._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)

    def title(s, text, size=18, font="方正小标宋简体", after=12):
        p = s.doc.add_paragraph(); p.alignment = AL.CENTER; p.paragraph_format.space_after = Pt(after)
        for i, t in enumerate(text.split("\n")):
            if i: p.add_run().add_break()
            s.run(p, t, True, size, font)
        s.text.append(text)

    def h(s, text, level=1):
        s.doc.add_heading(text, level); s.text.append(text)

    def p(s, text, bold=False, align=None, indent=None, style=None, size=None, lead=None, font=None):
        p = s.doc.add_paragraph(style=style)
        f = p.paragraph_format; f.line_spacing = s.line; f.space_after = Pt(2)
        if align: p.alignment = {"c": AL.CENTER, "r": AL.RIGHT}[align]
        elif (s.ind if indent is None else indent) and not style: f.first_line_indent = Pt(s.size * 2)
        if lead:
            s.run(p, lead, True, size, font)
        s.run(p, text, bold, size, font)
        s.text.append((lead or "") + text)
        return p

    def table(s, rows, merges=(), unit="万元", widths=None, label_col=0, size=9, header=1, left=(), style="Table Grid"):
        n = max(map(len, rows))
        t = s.doc.add_table(rows=len(rows), cols=n); t.style = style; t.alignment = WD_TABLE_ALIGNMENT.CENTER
        for i, row in enumerate(rows):
            for j, v in enumerate(row):
                cov = any(a[0] <= i <= b[0] and a[1] <= j <= b[1] and (i, j) != tuple(a) for a, b in merges)
                if cov or v is None: continue
                p = t.cell(i, j).paragraphs[0]; p.paragraph_format.space_after = Pt(0)
                for k, line in enumerate(v.split("\n")):
                    if k: p.add_run().add_break()
                    r = p.add_run(line); r.font.size = Pt(size); r.bold = (i < header) or None
                p.alignment = AL.LEFT if (j in left and i >= header) else AL.CENTER
        for a, b in merges:
            m = t.cell(*a).merge(t.cell(*b))
            for x in m.paragraphs[1:]:
                if not x.text: x._element.getparent().remove(x._element)
        if widths:
            t.autofit = False
            for j, w in enumerate(widths): t.columns[j].width = Cm(w)
            for i in range(len(rows)):
                for j, w in enumerate(widths): t.cell(i, j).width = Cm(w)
        s.doc.add_paragraph().paragraph_format.space_after = Pt(0)
        T_ = T(s, rows, merges, unit, label_col)
        for i, row in enumerate(rows): s.text.append(T_.q(i, frm=0))
        return T_

    def landscape(s, on=True):
        sec = s.doc.add_section()
        sec.orientation = WD_ORIENT.LANDSCAPE if on else WD_ORIENT.PORTRAIT
        sec.page_width, sec.page_height = (Cm(29.7), Cm(21)) if on else (Cm(21), Cm(29.7))

    def page_numbers(s, fmt="— {} —", header=None):
        for sec in s.doc.sections[:1]:
            p = sec.footer.paragraphs[0]; p.alignment = AL.CENTER
            a, b = fmt.split("{}")
            p.add_run(a)
            for typ, txt in (("begin", None), (None, "PAGE"), ("end", None)):
                r = p.add_run()
                if typ:
                    e = OxmlElement("w:fldChar"); e.set(qn("w:fldCharType"), typ)
                else:
                    e = OxmlElement("w:instrText"); e.set(qn("xml:space"), "preserve"); e.text = txt
                r._element.append(e)
            p.add_run(b)
            if header:
                hp = sec.header.paragraphs[0]; hp.alignment = AL.CENTER; s.run(hp, header, size=9)

    def br(s):
        s.doc.add_page_break()

    # ---- labels
    def fact(s, metric, basis, value, unit, quote, year=None, scope=None, opt=False, cell=False):
        f = {"metric": metric, "basis": BASIS[basis], "year": year or s.year, "scope": scope, "value": value, "unit": unit, "quote": quote}
        if cell and s.fmt == "pdf":
            f["quote"], f["cell"] = value, quote
        k = s.key(f)
        if any(s.key(g) == k for g in s.lab["facts"]) or (opt and any(s.key(g) == k and g["scope"] == scope for g in s.lab["optional_facts"])):
            return
        s.lab["optional_facts" if opt else "facts"].append(f)

    def key(s, f):
        m = {"元": Dc(1), "万元": Dc(10000), "亿元": Dc(10) ** 8}
        try: v = str((num(f["value"]) * m.get(f["unit"], Dc(1))).normalize())
        except Exception: v = f["value"]
        return f["metric"], f["basis"], f["year"], f["scope"] is None, v

    def A(s, metric, value, unit, quote, **k): s.fact(metric, "A", value, unit, quote, **k)
    def I(s, metric, value, unit, quote, **k): s.fact(metric, "I", value, unit, quote, **k)
    def J(s, metric, value, unit, quote, **k): s.fact(metric, "J", value, unit, quote, **k)
    def N(s, metric, value, unit, quote, **k): s.fact(metric, "N", value, unit, quote, **k)

    def rel(s, kind, numbers, quote, opt=False, bad=None, badopt=None, x=False, mode="p", word=None, trunc=False, cell=False):
        if isinstance(numbers, str): numbers = numbers.split()
        r = {"kind": kind, "numbers": numbers, "holds": not (bad or badopt), "quote": quote}
        if cell and s.fmt == "pdf": r["quote"], r["cell"] = numbers[0], quote
        if trunc: r["note"] = "截断而非四舍五入，至多为提示"
        s.lab["optional_relations" if opt else "relations"].append(r)
        s.checks.append((r, x, mode, word, trunc))
        if bad or badopt:
            f = {k: r[k] for k in ("kind", "numbers", "quote", "cell") if k in r}
            f["note"] = bad or badopt
            if badopt: f["optional"] = True
            s.lab["findings"].append(f)

    def S(s, n, q, **k): s.rel("sum", n, q, **k)
    def R(s, n, q, **k): s.rel("ratio", n, q, **k)
    def C(s, n, q, **k): s.rel("change", n, q, **k)
    def CR(s, n, q, **k): s.rel("change_rate", n, q, **k)
    def PLE(s, n, q, **k): s.rel("part_le_whole", n, q, **k)
    def SS(s, n, q, **k): s.rel("score_sum", n, q, **k)
    def CAP(s, n, q, **k): s.rel("score_cap", n, q, **k)
    def EX(s, n, q, **k): s.rel("execution_score", n, q, **k)
    def Z(s, metrics, quote, basis="A"):
        """a 0 tolerated where the text says 无 / 未发生 / 未安排"""
        for m in metrics.split(): s.fact(m, basis, "0", "万元", quote, opt=True)

    def BAL(s, left, right, q, badopt=None):
        """two-sided balance (optional): left side then right side"""
        l, r = left.split(), right.split()
        dd = max(decs(x) for x in l + r); slack = Dc(5) * Dc(10) ** (-dd - 1) * len(l + r)
        ok = abs(sum(map(num, l)) - sum(map(num, r))) <= slack
        assert ok != bool(badopt), (s.name, left, right)
        rel = {"kind": "sum", "numbers": l + r, "holds": ok, "quote": q}
        s.lab["optional_relations"].append(rel)
        if badopt: s.lab["findings"].append({"kind": "sum", "numbers": l + r, "quote": q, "note": badopt, "optional": True})

    def G(s, n, q, **k): s.rel("grade", n, q, **k)
    def DIR(s, n, q, word, **k): s.rel("direction", n, q, word=word, **k)
    def SAME(s, n, q, bad=None, badopt=None, **k): s.rel("same_fact", n, q, bad=bad, badopt=badopt, **k)

    # ---- verification
    def holds(s, r, x, mode, word):
        ns, kind = r["numbers"], r["kind"]
        def iv(t):
            v = num(t); h = Dc(0) if x or v == 0 else Dc(5) * Dc(10) ** (-decs(t) - 1)
            return v - h, v + h
        I_ = [iv(t) for t in ns]
        meet = lambda a, b: a[0] <= b[1] and b[0] <= a[1]
        if kind == "sum":
            return meet(I_[0], (sum(i[0] for i in I_[1:]), sum(i[1] for i in I_[1:])))
        if kind == "score_sum":
            return num(ns[0]) == sum(map(num, ns[1:]))
        if kind == "part_le_whole": return I_[1][0] <= I_[0][1]
        if kind == "score_cap": return num(ns[1]) <= num(ns[0])
        def div(a, b):
            vals = [p / q for p in a for q in b if q]
            return (min(vals), max(vals))
        def pct(t):
            v = num(t); h = Dc(5) * Dc(10) ** (-decs(t) - 1)
            if v == 0 and num(ns[0]) == 0: h = Dc(0)
            return v - h, v + h
        if kind == "ratio":
            d = div(I_[0], I_[1]); k = Dc(100)
            p = pct(ns[2])
            return meet((d[0] * k, d[1] * k), p) or (mode == "plain" and meet(d, p))
        if kind == "change":
            a, b, c = I_
            lo, hi = a[0] - b[1], a[1] - b[0]
            return meet((lo, hi), c) or meet((-hi, -lo), c)
        if kind == "change_rate":
            p = pct(ns[2]); a, b = I_[:2]
            if mode == "p":
                d = div((a[0], a[1]), b); d = ((d[0] - 1) * 100, (d[1] - 1) * 100)
            else:
                prev = (a[0] - b[1], a[1] - b[0]) if mode == "+" else (a[0] + b[0], a[1] + b[1])
                d = div(b, prev); d = (d[0] * 100, d[1] * 100)
            return meet(d, p) or meet((-d[1], -d[0]), p)
        if kind == "execution_score":
            p = pct(ns[0]); w = num(ns[1]); sc = iv(ns[2])
            return meet((p[0] * w / 100, p[1] * w / 100), sc)
        if kind == "grade":
            v = num(ns[0]); g = next((f["value"] for f in s.lab["facts"] if f["metric"] == "grade"), None) or word
            g = {"优秀": "优", "良好": "良", "合格": "中", "较差": "差"}.get(g.strip(" “”"), g.strip(" “”"))
            lo, hi = {"优": (90, 100), "良": (80, 90), "中": (60, 80), "差": (0, 60)}[g]
            return lo <= v <= hi and not (v == hi and hi != 100)
        if kind == "direction":
            a, b = num(ns[0]), num(ns[1])
            return {"<": a < b, ">": a > b, "=": a == b}[word]
        if kind == "same_fact": return num(ns[0]) == num(ns[1])
        if kind == "unit": return False
        raise ValueError(kind)

    def save(s):
        base = os.path.join(ROOT, "docs", s.name)
        if s.fmt == "docx":
            s.doc.save(base + ".docx")
        elif s.fmt == "pdf":
            tmp = f"/tmp/hoa_{s.name}.docx"; s.doc.save(tmp)
            subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", "/tmp", tmp], check=True, capture_output=True)
            os.replace(tmp[:-5] + ".pdf", base + ".pdf"); os.remove(tmp)
        lab = dict(s.lab)
        for k in ("optional_facts", "optional_relations"):
            if not lab[k]: del lab[k]
        with open(os.path.join(ROOT, "labels", s.name + ".json"), "w", encoding="utf-8") as o:
            json.dump(lab, o, ensure_ascii=False, indent=1)
        for r, x, mode, word, trunc in s.checks:
            h = s.holds(r, x, mode, word)
            if h != r["holds"] and not (trunc and not h):
                print(f"!! {s.name}: {r['kind']} {r['numbers']} computed holds={h}, label {r['holds']} | {r['quote'][:60]}")
            if trunc and h: print("!! not truncated after all", r["numbers"])
        from verify import verify
        verify(base + "." + s.fmt, os.path.join(ROOT, "labels", s.name + ".json"))
