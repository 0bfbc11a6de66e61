"""Helper for the hand-written documents: builds the docx and collects the hand-made labels beside the prose.

Text mark-up:  ⟦CODE.BASIS[.YEAR][@SCOPE][?][!UNIT][&more…]=VALUE⟧   a labelled figure ("?" = optional fact)
               **bold**
"""
import json, os, re, shutil, subprocess
from decimal import Decimal as D, ROUND_HALF_UP
from docx import Document
from docx.shared import Pt, Cm
from docx.enum.text import WD_ALIGN_PARAGRAPH as AL
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml import OxmlElement

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CODE = dict(IGT="income.grand_total", IT="income.total", IF="income.fiscal", IFG="income.fiscal.general", IFF="income.fiscal.fund",
            IFC="income.fiscal.capital", ISUP="income.superior", IBUS="income.business", IOPR="income.operating", IOTH="income.other",
            CO="carryover.opening", CC="carryover.closing", EGT="expenditure.grand_total", ET="expenditure.total", EF="expenditure.fiscal",
            EB="expenditure.basic", EBP="expenditure.basic.personnel", EBG="expenditure.basic.public", EP="expenditure.project",
            TP="three_public.total", TPA="three_public.abroad", TPR="three_public.reception", TPV="three_public.vehicle",
            TPVP="three_public.vehicle.purchase", TPVO="three_public.vehicle.operation", AO="agency_operation", MT="meeting", TR="training",
            PT="procurement.total", PG="procurement.goods", PW="procurement.works", PS="procurement.services", RX="rate.execution",
            RTP="rate.three_public_control", RPC="rate.public_control", RBA="rate.budget_adjustment", RCA="rate.carryover",
            RPE="rate.procurement_execution", RSC="rate.staff_control", RSA="rate.satisfaction", ST="score.total", SX="score.execution",
            GR="grade", SA="staff.approved", SAA="staff.approved.admin", SAI="staff.approved.institution", SAS="staff.approved.support",
            SC="staff.active", SR="staff.retired")
BASIS = dict(IB="initial_budget", AB="adjusted_budget", AC="actual", N="none")
UNITS = ["亿元", "万元", "元", "%", "分", "名", "个", "人"]
LEFT = "，。；：、（）,;:!？（"


def pct(a, b, digits=2):
    return (D(a) * 100 / D(b)).quantize(D(1).scaleb(-digits), ROUND_HALF_UP)


def num(s):
    return D(re.sub(r"[^0-9.\-]", "", str(s)) or "0")


def iv(s, exact=False):
    v = abs(num(s))
    t = re.sub(r"[^0-9.]", "", str(s))
    if exact or v == 0:
        return v, v
    h = D(5).scaleb(-(len(t.split(".")[1]) if "." in t else 0) - 1)
    return v - h, v + h


def overlap(a, b):
    return a[0] <= b[1] and b[0] <= a[1]


def holds(kind, ns, ex=False, trunc=False):
    """Interval arithmetic on the printed digits. ex: operands are counts; trunc: last percentage may be cut off."""
    if kind == "sum":
        sgn = [num(n) for n in ns]
        ivs = [iv(n, ex) for n in ns]
        ivs = [(-b, -a) if s < 0 else (a, b) for s, (a, b) in zip(sgn, ivs)]
        parts = (sum(i[0] for i in ivs[1:]), sum(i[1] for i in ivs[1:]))
        if overlap(ivs[0], parts):
            return True
        for k in range(2, len(ns) - 1):      # a two-sided balance
            l = (sum(i[0] for i in ivs[:k]), sum(i[1] for i in ivs[:k])); r = (sum(i[0] for i in ivs[k:]), sum(i[1] for i in ivs[k:]))
            if overlap(l, r):
                return "balance"
        return len(ns) == 3 and overlap(ivs[2], (ivs[0][0] - ivs[1][1], ivs[0][1] - ivs[1][0])) and "difference"
    if kind == "score_sum":
        return num(ns[0]) == sum(num(n) for n in ns[1:])
    p = iv(ns[-1])
    if trunc:
        t = re.sub(r"[^0-9.]", "", str(ns[-1])); p = (p[0], num(ns[-1]) + D(1).scaleb(-(len(t.split(".")[1]) if "." in t else 0)))
    if kind == "ratio":
        a, b = iv(ns[0], ex), iv(ns[1], ex)
        return overlap(p, (a[0] * 100 / b[1], a[1] * 100 / b[0]))
    if kind == "change":
        a, b, c = (iv(n, ex) for n in ns)
        return overlap(c, (a[0] - b[1], a[1] - b[0])) or overlap(c, (b[0] - a[1], b[1] - a[0]))
    if kind == "change_rate":
        cur, x = iv(ns[0], ex), iv(ns[1], ex)
        cands = [(abs(cur[0] - x[1]) if 0 else cur[0] - x[1], cur[1] - x[0], x), (x[0] - cur[1], x[1] - cur[0], x)]
        out = []
        for lo, hi, base in cands:            # x is the previous value
            if hi >= 0:
                out.append((max(lo, D(0)) * 100 / base[1], hi * 100 / base[0]) if base[0] > 0 else None)
        for base in ((cur[0] - x[1], cur[1] - x[0]), (cur[0] + x[0], cur[1] + x[1])):   # x is the change
            if base[0] > 0:
                out.append((x[0] * 100 / base[1], x[1] * 100 / base[0]))
        return any(o and overlap(p, o) for o in out)
    if kind == "execution_score":
        r, w, s = iv(ns[0]), iv(ns[1], True), iv(ns[2])
        return overlap(s, (r[0] * w[0] / 100, r[1] * w[1] / 100))
    if kind in ("part_le_whole", "score_cap"):
        return num(ns[0]) >= num(ns[1])
    if kind == "same_fact":
        return overlap(iv(ns[0]), iv(ns[1]))
    return None                                # grade, direction, unit: declared by hand


class Doc:
    def __init__(self, name, department, year, kind, pdf=False, font="仿宋", size=14, indent=True, scope=None, margins=2.6, line=1.35,
                 thousands=True):
        self.name, self.pdf, self.year, self.scope = name, pdf, year, scope
        self.file = f"docs/{name}.{'pdf' if pdf else 'docx'}"
        self.meta = dict(department=department, year=year, kind=kind)
        self.facts, self.ofacts, self.rels, self.orels, self.finds = [], [], [], [], []
        self.d = Document(); self.paras = []; self.indent, self.size, self.line, self.thousands = indent, size, line, thousands
        st = self.d.styles["Normal"]; st.font.name = font; st.font.size = Pt(size)
        st.element.rPr.rFonts.set(qn("w:eastAsia"), font)
        s = self.d.sections[0]; s.page_width, s.page_height = Cm(21), Cm(29.7)
        s.left_margin = s.right_margin = Cm(margins); s.top_margin = s.bottom_margin = Cm(2.6)
        self.tableno = 0; self.last = []; self.font = font
        for i in (1, 2, 3):
            h = self.d.styles[f"Heading {i}"]; h.font.size = Pt(size + (2 if i == 1 else 0)); h.font.name = "黑体"
            h.font.color.rgb = None
            h.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "黑体" if i == 1 else "楷体")

    # ---- text
    def fmt(self, n):
        if isinstance(n, D):
            return f"{n:,}" if self.thousands else str(n)
        return str(n)

    def _runs(self, p, text, size=None, bold=False):
        for k, piece in enumerate(re.split(r"\*\*", text)):
            if piece:
                r = p.add_run(piece); r.bold = True if (k % 2 or bold) else None
                if size: r.font.size = Pt(size)
                r._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), self.font)

    def _mark(self, text):
        """strips the mark-up, returns plain text and the labelled figures with their positions"""
        plain, out, pos = "", [], 0
        for m in re.finditer(r"⟦(.+?)=(.+?)⟧", text):
            plain += text[pos:m.start()]
            printed, _, value = m.group(2).partition("→")      # a Chinese numeral: printed→value
            start = len(plain.replace("**", "")); plain += printed; pos = m.end()
            out.append((m.group(1), value or printed, start, start + len(printed)))
        plain += text[pos:]
        return plain, out

    def title(self, text, size=20, align="center"):
        p = self.d.add_paragraph(); p.alignment = AL.CENTER if align == "center" else AL.LEFT
        self._runs(p, text, size, True); self.paras.append(text); self.last = [text]

    def h(self, text, level=1, style=True):
        if style:
            p = self.d.add_heading(level=level); self._runs(p, text)
        else:
            p = self.d.add_paragraph(); self._runs(p, text, None, True); p.paragraph_format.first_line_indent = Pt(self.size * 2)
        self.paras.append(text)

    def p(self, text, align=None, style=None, size=None, indent=None):
        plain, marks = self._mark(text)
        p = self.d.add_paragraph(style=style)
        if align: p.alignment = {"right": AL.RIGHT, "center": AL.CENTER}[align]
        if (self.indent if indent is None else indent) and not align and not style: p.paragraph_format.first_line_indent = Pt(self.size * 2)
        p.paragraph_format.line_spacing = self.line; p.paragraph_format.space_after = Pt(2)
        self._runs(p, plain, size)
        plain = plain.replace("**", "")
        self.paras.append(plain); self.last = [plain]
        for spec, value, a, b in marks:
            self._fact(spec, value, plain, a, b)
        return plain

    def _fact(self, spec, value, plain, a, b):
        for s in spec.split("&"):
            unit = None
            if "!" in s: s, unit = s.split("!")
            opt = s.endswith("?") or "?" in s; s = s.replace("?", "")
            scope = self.scope
            if "@" in s: s, scope = s.split("@")
            scope = scope or None
            bits = s.split("."); metric = CODE[bits[0]]; basis = BASIS[bits[1]]; year = int(bits[2]) if len(bits) > 2 else self.year
            if bits[0] == "GR":
                unit = ""
            if unit is None:
                rest = plain[b:].lstrip()
                unit = next((u for u in UNITS if rest.startswith(u)), None)
                if unit is None: raise ValueError(f"unit? {value} in {plain[max(0,a-20):b+10]}")
            q = self._quote(plain, a, b)
            (self.ofacts if opt else self.facts).append(dict(metric=metric, basis=basis, year=year, scope=scope, value=value, unit=unit, quote=q))

    def _quote(self, plain, a, b):
        i = a
        while i > 0 and (plain[i - 1] not in LEFT or len(re.sub(r"[^\u4e00-\u9fff]", "", plain[i:a])) < 2): i -= 1
        j = b
        rest = plain[b:]
        for u in UNITS + ["个百分点"]:
            if rest.startswith(u): j = b + len(u); break
        return plain[i:j].strip()

    # ---- relations
    def _span(self, ns, text):
        pos = []
        for n in ns:
            n = n.lstrip("-")
            hit = [m.start() for m in re.finditer(r"(?<![\d.,])" + re.escape(n) + r"(?![\d]|[.,]\d)", text)]
            if not hit: return None
            pos.append(hit)
        # greedy smallest window round each first hit
        best = None
        for s in pos[0]:
            pts = [min(h, key=lambda x: abs(x - s)) for h in pos]
            lo = min(pts); hi = max(p + len(n) for p, n in zip(pts, ns))
            if best is None or hi - lo < best[1] - best[0]: best = (lo, hi)
        return best

    def r(self, kind, *ns, note=None, opt=False, optf=False, ex=False, trunc=False, q=None, ok=None, find=None):
        """A relation of the last paragraph (or quote q). note: it does not hold (a finding). ok: declared by hand."""
        ns = [self.fmt(n) for n in ns]
        h = holds(kind, ns, ex, trunc) if ok is None else ok
        if h is None: h = note is None
        if bool(h) == (note is not None):
            raise ValueError(f"{self.name}: {kind} {ns} holds={h} note={note}")
        quote = q
        if quote is None:
            for t in self.last[-1:] + ["".join(self.last)]:
                sp = self._span(ns, t)
                if sp: break
            if sp is None: raise ValueError(f"{self.name}: {kind} {ns} not in last text: {self.last[-1][:60]}")
            lo, hi = sp
            a = self._quote(t, lo, lo + 1); i = t.rfind(a[:-1], 0, lo + 1) if len(a) > 1 else lo
            quote = t[(i if 0 <= i <= lo else lo):hi]
            rest = t[hi:]
            for u in ["个百分点"] + UNITS:
                if rest.startswith(u): quote += u; break
        if q is not None: ns = [n.lstrip("-+") for n in ns]
        rel = dict(kind=kind, numbers=ns, holds=bool(h), quote=quote)
        if h in ("balance", "difference"): rel["form"] = h
        if ex: rel["exact"] = True
        if trunc: rel["note"] = "percentage cut off, not rounded"
        (self.orels if opt else self.rels).append(rel)
        if note is not None and find is not False:
            f = dict(kind=kind, numbers=ns, quote=quote, note=note)
            if optf or opt: f["optional"] = True
            self.finds.append(f)

    # ---- tables
    def caption(self, text, size=None):
        p = self.d.add_paragraph(); p.alignment = AL.CENTER; p.paragraph_format.keep_with_next = True; self._runs(p, text, size or self.size - 2, True); self.paras.append(text)

    def table(self, rows, unit, widths=None, merges=(), size=10.5, header=1, align=None, rules="grid", trow=None):
        """rows of strings; merges: (r1,c1,r2,c2). A merged-away cell is given as None."""
        nc = max(len(r) for r in rows)
        t = self.d.add_table(rows=len(rows), cols=nc)
        t.alignment = WD_TABLE_ALIGNMENT.CENTER
        if rules == "grid": t.style = "Table Grid"
        else: self._threeline(t, header)
        for i, row in enumerate(rows):
            for j, v in enumerate(row):
                if v is None: continue
                c = t.cell(i, j); c.text = ""
                p = c.paragraphs[0]; p.paragraph_format.space_after = Pt(0)
                self._runs(p, v, size, i < header and rules == "grid")
                isnum = re.fullmatch(r"[\-+]?[\d,.]+%?|—|-", v.strip()) is not None
                p.alignment = AL.CENTER if i < header else (AL.RIGHT if isnum and align != "center" else (AL.CENTER if align == "center" or isnum else AL.LEFT))
        for (a, b, c, e) in merges:
            keep = rows[a][b]
            m = t.cell(a, b).merge(t.cell(c, e))
            for x in list(m.paragraphs)[1:]:
                x._element.getparent().remove(x._element)
        for i in range(header if trow is None else trow):
            trp = t.rows[i]._tr.get_or_add_trPr(); e = OxmlElement("w:tblHeader"); e.set(qn("w:val"), "true"); trp.append(e)
        for row in t.rows:
            trp = row._tr.get_or_add_trPr(); e = OxmlElement("w:cantSplit"); trp.append(e)
        if widths:
            t.autofit = False
            for j, w in enumerate(widths): t.columns[j].width = Cm(w)
            for row in t.rows:
                for j, w in enumerate(widths):
                    row.cells[j].width = Cm(w)
        self.d.add_paragraph().paragraph_format.space_after = Pt(0)
        self.tableno += 1
        tab = Tab(self, rows, unit)
        for row in rows: self.paras.append("".join(v for v in row if v is not None))
        self.last = self.last
        return tab

    def _threeline(self, t, header):
        tblPr = t._tbl.tblPr; b = OxmlElement("w:tblBorders")
        for side in ("top", "bottom"):
            e = OxmlElement(f"w:{side}"); e.set(qn("w:val"), "single"); e.set(qn("w:sz"), "12"); e.set(qn("w:color"), "000000"); b.append(e)
        e = OxmlElement("w:insideH"); e.set(qn("w:val"), "single"); e.set(qn("w:sz"), "4"); e.set(qn("w:color"), "000000"); b.append(e)
        tblPr.append(b)

    def footer(self, left="— ", right=" —"):
        p = self.d.sections[0].footer.paragraphs[0]; p.alignment = AL.CENTER
        p.add_run(left)
        for typ, txt in (("begin", None), (None, "PAGE"), ("end", None)):
            r = p.add_run()
            if typ: e = OxmlElement("w:fldChar"); e.set(qn("w:fldCharType"), typ)
            else: e = OxmlElement("w:instrText"); e.text = txt
            r._element.append(e)
        p.add_run(right)

    def header(self, text):
        p = self.d.sections[0].header.paragraphs[0]; p.alignment = AL.CENTER; r = p.add_run(text); r.font.size = Pt(9)

    def pagebreak(self):
        self.d.add_page_break()

    def save(self):
        seen, facts = set(), []
        def key(f): return (f["metric"], f["basis"], f["year"], f["scope"], num(f["value"]) if f["metric"] != "grade" else f["value"], f["unit"])
        for f in self.facts:
            if key(f) not in seen: seen.add(key(f)); facts.append(f)
        of = []
        for f in self.ofacts:
            if key(f) not in seen: seen.add(key(f)); of.append(f)
        out = os.path.join(ROOT, "docs", self.name + ".docx")
        if self.pdf: out = os.path.join("/tmp", self.name + ".docx")
        self.d.save(out)
        if self.pdf:
            subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", os.path.join(ROOT, "docs"), out], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            os.remove(out)
        for r in self.rels + self.orels:
            r.pop("form", None); r.pop("exact", None)
        lab = dict(file=self.file, tables="complete", report=self.meta, facts=facts, optional_facts=of, relations=self.rels,
                   optional_relations=self.orels, findings=self.finds)
        json.dump(lab, open(os.path.join(ROOT, "labels", self.name + ".json"), "w", encoding="utf-8"), ensure_ascii=False, indent=1)
        print(self.file, "facts", len(facts), "opt", len(of), "rels", len(self.rels), "opt", len(self.orels), "findings", len(self.finds),
              [f["kind"] + ("?" if f.get("optional") else "") for f in self.finds])


class Tab:
    def __init__(self, doc, rows, unit):
        self.doc, self.rows, self.unit = doc, rows, unit

    def _cells(self, r):
        return [v for v in self.rows[r] if v is not None]

    def place(self, r, c):
        """quote (and for pdf the cell) of one cell: the row's text up to it"""
        row = "".join(v for v in self.rows[r][:c + 1] if v)
        return row

    def f(self, r, c, spec):
        """fact(s) of one cell; spec as in the text mark-up"""
        v = self.rows[r][c].strip(); d = self.doc
        for s in spec.split("&"):
            unit = self.unit
            if "!" in s: s, unit = s.split("!")
            opt = "?" in s; s = s.replace("?", "")
            scope = d.scope
            if "@" in s: s, scope = s.split("@")
            bits = s.split("."); m = CODE[bits[0]]
            if m.startswith("rate."): unit = "%"
            if m.startswith("score."): unit = "分"
            if m.startswith("staff."): unit = "人"
            f = dict(metric=m, basis=BASIS[bits[1]], year=int(bits[2]) if len(bits) > 2 else d.year, scope=scope or None,
                     value=v.rstrip("%"), unit=unit)
            if d.pdf: f["quote"] = v.rstrip("%"); f["cell"] = self.place(r, c)
            else: f["quote"] = self.place(r, c)
            (d.ofacts if opt else d.facts).append(f)

    def grid(self, metrics, bases):
        """metrics: {row: code[@scope]}, bases: {col: 'AC' or 'AC.2022'}"""
        for r, m in metrics.items():
            for c, b in bases.items():
                v = (self.rows[r][c] or "").strip()
                if not re.search(r"\d", v): continue
                for mm in m.split("&"):
                    code, _, scope = mm.partition("@"); o = "?" if "?" in code else ""; code = code.replace("?", "")
                    self.f(r, c, f"{code}.{b}{o}" + (f"@{scope}" if scope else ""))

    def r(self, kind, *cells, **kw):
        """cells: (row, col) or literal"""
        ns = [self.rows[x[0]][x[1]].strip().rstrip("%") if isinstance(x, tuple) else x for x in cells]
        ns = [n if kind in ("sum", "score_sum") else n.lstrip("-+") for n in ns]
        first = next(x for x in cells if isinstance(x, tuple))
        q = "".join(self._cells(first[0])) if not self.doc.pdf else self.rows[first[0]][first[1]].strip()
        before = len(self.doc.rels), len(self.doc.orels)
        self.doc.r(kind, *ns, q=q, **kw)
        if self.doc.pdf:
            for L, n in ((self.doc.rels, before[0]), (self.doc.orels, before[1])):
                for x in L[n:]: x["cell"] = "".join(self._cells(first[0]))
            if kw.get("note") is not None and self.doc.finds: self.doc.finds[-1]["cell"] = "".join(self._cells(first[0]))

    def colsum(self, total, parts, cols, **kw):
        for c in cols:
            self.r("sum", (total, c), *[(p, c) for p in parts], **kw)

    def ratio(self, rows, a, b, p, **kw):
        for r in rows: self.r("ratio", (r, a), (r, b), (r, p), **kw)
