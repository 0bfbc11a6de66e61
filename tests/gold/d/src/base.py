"""Builds a document and its label file together: every labelled figure is marked where it is printed."""
import json, os, re, subprocess
from decimal import Decimal as D, ROUND_HALF_UP
import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, Cm

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
M = {"ig": "income.grand_total", "it": "income.total", "if": "income.fiscal", "ifg": "income.fiscal.general", "iff": "income.fiscal.fund",
     "ifc": "income.fiscal.capital", "is": "income.superior", "ib": "income.business", "iop": "income.operating", "io": "income.other",
     "co": "carryover.opening", "cc": "carryover.closing", "eg": "expenditure.grand_total", "et": "expenditure.total", "ef": "expenditure.fiscal",
     "eb": "expenditure.basic", "ebp": "expenditure.basic.personnel", "ebu": "expenditure.basic.public", "ep": "expenditure.project",
     "tp": "three_public.total", "tpa": "three_public.abroad", "tpr": "three_public.reception", "tpv": "three_public.vehicle",
     "tpp": "three_public.vehicle.purchase", "tpo": "three_public.vehicle.operation", "ao": "agency_operation", "mt": "meeting", "tr": "training",
     "pt": "procurement.total", "pg": "procurement.goods", "pw": "procurement.works", "ps": "procurement.services", "rx": "rate.execution",
     "rtp": "rate.three_public_control", "rpc": "rate.public_control", "rba": "rate.budget_adjustment", "rco": "rate.carryover",
     "rpx": "rate.procurement_execution", "rsc": "rate.staff_control", "rs": "rate.satisfaction", "st": "score.total", "se": "score.execution",
     "gr": "grade", "sa": "staff.approved", "saa": "staff.approved.admin", "sai": "staff.approved.institution", "sas": "staff.approved.support",
     "sact": "staff.active", "sret": "staff.retired"}
B = {"a": "actual", "i": "initial_budget", "j": "adjusted_budget", "n": "none"}
TOKEN = re.compile(r"(?<![\d.,])-?\d[\d,]*(?:\.\d+)?")


def pct(a, b, places=2):
    return (D(a) / D(b) * 100).quantize(D(1).scaleb(-places), ROUND_HALF_UP)


def q(x, places=2):
    return D(x).quantize(D(1).scaleb(-places), ROUND_HALF_UP)


def dec(s):
    return D(str(s).replace(",", ""))


def iv(s, exact=False):
    x = dec(s)
    if exact or x == 0:
        return x, x
    h = D(5).scaleb(x.as_tuple().exponent - 1)
    return x - h, x + h


def meets(a, b):
    return a[0] <= b[1] and b[0] <= a[1]


def holds(kind, nums, exact=False, grade=None, word=None):
    n = [dec(x) for x in nums]
    if kind in ("sum", "change") and all(x == x.to_integral_value() and "." not in str(s) for x, s in zip(n, nums)) and exact is not None:
        exact = True
    i = [iv(x, exact) for x in nums]
    if kind == "sum":
        ok = meets(i[0], (sum(x[0] for x in i[1:]), sum(x[1] for x in i[1:])))
        if not ok and len(nums) == 4:
            ok = meets((i[0][0] + i[1][0], i[0][1] + i[1][1]), (i[2][0] + i[3][0], i[2][1] + i[3][1]))
        if not ok and len(nums) == 3:   # derived a - b = c
            ok = meets((i[0][0] - i[1][1], i[0][1] - i[1][0]), i[2])
        return ok
    if kind == "ratio":
        isint = lambda s: "." not in str(s)
        a, b = iv(nums[0], isint(nums[0])), iv(nums[1], isint(nums[1]))
        return meets((a[0] / b[1] * 100, a[1] / b[0] * 100), iv(nums[2]))
    if kind == "change":
        d = (i[0][0] - i[1][1], i[0][1] - i[1][0])
        return meets(d, i[2]) or meets((-d[1], -d[0]), i[2])
    if kind == "change_rate":
        isint = lambda s: "." not in str(s)
        c, o, p = iv(nums[0], isint(nums[0])), iv(nums[1], isint(nums[1])), iv(nums[2])
        r1 = ((c[0] - o[1]) / o[1] * 100, (c[1] - o[0]) / o[0] * 100)                       # o is the previous value
        ok = meets(r1, p) or meets((-r1[1], -r1[0]), p)
        for sign in (1, -1):                                                                 # o is the change
            prev = (c[0] - sign * o[1] if sign > 0 else c[0] + o[0], c[1] - sign * o[0] if sign > 0 else c[1] + o[1])
            if prev[0] > 0:
                ok = ok or meets((o[0] / prev[1] * 100, o[1] / prev[0] * 100), p)
        return ok
    if kind == "score_sum":
        return n[0] == sum(n[1:])
    if kind == "score_cap":
        return n[1] <= n[0]
    if kind == "part_le_whole":
        return n[1] <= n[0]
    if kind == "execution_score":
        r, s = iv(nums[0]), iv(nums[2])
        return meets((r[0] * n[1] / 100, r[1] * n[1] / 100), s)
    if kind == "grade":
        want = "优" if n[0] >= 90 else "良" if n[0] >= 80 else "中" if n[0] >= 60 else "差"
        return grade[0].replace("一", "中").replace("合", "中") == want
    if kind == "same_fact":
        return n[0] == n[1]
    if kind == "direction":
        return {"lt": n[0] < n[1], "gt": n[0] > n[1], "eq": n[0] == n[1]}[word]
    if kind == "unit":
        return False
    raise ValueError(kind)


class Doc:
    def __init__(self, name, department, year, kind, fmt="docx", comma=True, unit="万元", tables="complete", font="仿宋", size=12, margin=2.8, runs=False, headings=False):
        self.runs, self.headings = runs, headings
        self.name, self.fmt, self.comma, self.unit, self.year = name, fmt, comma, unit, year
        self.gold = {"file": f"docs/{name}.{fmt}", "report": {"department": department, "year": year, "kind": kind}, "facts": [], "optional_facts": [],
                     "relations": [], "optional_relations": [], "findings": [], "tables": tables}
        self.pending, self.blocks, self.rows = {}, [], []
        self.d = docx.Document()
        st = self.d.styles["Normal"]
        st.font.name, st.font.size = font, Pt(size)
        st.element.rPr.rFonts.set(qn("w:eastAsia"), font)
        for s in self.d.sections:
            s.left_margin = s.right_margin = Cm(margin)
        self.last, self.last_rows, self.defaults = "", None, {}

    # ---- figures
    def n(self, x):
        if isinstance(x, str):
            return x
        return f"{x:,}" if self.comma else str(x)

    def F(self, metric, basis, value, unit=None, year=None, scope=None, optional=False, show_unit=True, also=None):
        """Prints value and unit, and labels them; `also`: further (metric, basis) read from the same figure."""
        m = M.get(metric, metric)
        if unit is None:
            unit = "%" if m.startswith("rate.") else "分" if m.startswith("score.") else "" if m == "grade" else "人" if m.startswith("staff.") else self.unit
        k = len(self.pending)
        text = self.n(value)
        self.pending[k] = [dict(metric=mm, basis=B[bb] if not (mm.startswith(("rate.", "score.", "staff.")) or mm == "grade") else "none",
                                year=year or self.year, scope=scope, value=text, unit=unit, _o=optional)
                           for mm, bb in [(m, basis)] + [(M.get(x, x), y) for x, y in (also or [])]]
        return f"\ue000{k}\ue001{text}{unit if show_unit else ''}\ue002"

    def O(self, *a, **k):
        return self.F(*a, optional=True, **k)

    def T(self, metric, basis, value, **k):
        """A figure in a table cell: the unit is the table's and is not printed."""
        pctsign = k.pop("sign", False)
        s = self.F(metric, basis, value, show_unit=False, **k)
        return s.replace("\ue002", "%\ue002") if pctsign else s

    def strip(self, text):
        """Plain text and the spans of the marked figures."""
        out, spans, pos = "", [], 0
        for m in re.finditer(r"\ue000(\d+)\ue001(.*?)\ue002", text):
            out += text[pos:m.start()]
            spans.append((int(m.group(1)), len(out), len(out) + len(m.group(2))))
            out += m.group(2)
            pos = m.end()
        return out + text[pos:], spans

    def note_facts(self, spans, quote_of, cell_of=None):
        for k, s, e in spans:
            for f in self.pending[k]:
                f = dict(f)
                o = f.pop("_o")
                f["quote"] = quote_of(s, e)
                if cell_of:
                    f["cell"] = cell_of(s, e)
                key = (f["metric"], f["basis"], f["year"], f["scope"], str(dec(f["value"])) if f["metric"] != "grade" else f["value"], f["unit"])
                if not hasattr(self, "seen"):
                    self.seen = {}
                if key in self.seen:
                    if not o and self.seen[key] is not None:    # an earlier mention was optional, this one is not
                        self.gold["optional_facts"].remove(self.seen[key])
                        self.seen[key] = None
                        self.gold["facts"].append(f)
                    continue
                self.seen[key] = f if o else None
                self.gold["optional_facts" if o else "facts"].append(f)

    @staticmethod
    def clause(t, s):
        i = s
        while i > 0 and t[i - 1] not in "，。；：、（(,;":
            i -= 1
        if i >= s - 1 and i > 1:
            return Doc.clause(t, i - 1)
        return i

    # ---- blocks
    def para(self, text, align=None, bold=False, size=None, indent=True, style=None, font=None):
        t, spans = self.strip(text)
        p = self.d.add_paragraph(style=style)
        # official documents set digits in Times New Roman, so their paragraphs are many runs
        for part in (re.split(r"([0-9A-Za-z.,%]+)", t) if self.runs else [t]):
            if not part:
                continue
            r = p.add_run(part)
            r.bold = bold
            f = "Times New Roman" if self.runs and re.match(r"[0-9A-Za-z.,%]", part) else font
            if f:
                r.font.name = f
            if font:
                r._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
            if size:
                r.font.size = Pt(size)
        if align == "c":
            p.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif align == "r":
            p.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif indent:
            p.paragraph_format.first_line_indent = Pt(2 * (size or 12))
        self.blocks.append(t)
        self.note_facts(spans, lambda s, e: t[self.clause(t, s):e])
        self.last, self.last_rows = t, None
        return t

    def title(self, text, size=18):
        return self.para(text, "c", True, size, font="方正小标宋简体")

    def h(self, text, size=14):
        return self.para(text, bold=True, size=size, font="黑体", style=("Heading 1" if size >= 14 else "Heading 2") if self.headings else None, indent=not self.headings)

    def p(self, text):
        return self.para(text)

    def caption(self, text, align="c"):
        return self.para(text, align, indent=False)

    def table(self, rows, merge=(), widths=None, size=9):
        """rows: lists of strings; None = covered by a merge; merge: (r1, c1, r2, c2)."""
        cols = max(map(len, rows))
        t = self.d.add_table(len(rows), cols)
        t.style = "Table Grid"
        plain = []
        for i, row in enumerate(rows):
            line, spans = "", []
            cells = []
            for j, c in enumerate(row):
                if c is None:
                    continue
                x, sp = self.strip(str(c))
                spans += [(k, len(line) + s, len(line) + e) for k, s, e in sp]
                line += x
                cells.append(x)
                cell = t.cell(i, j)
                cell.text = ""
                run = cell.paragraphs[0].add_run(x)
                run.font.size = Pt(size)
                if re.fullmatch(r"[-\d,.%—]+", x):
                    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
            plain.append(line)
            if self.fmt == "pdf":
                self.note_facts(spans, lambda s, e: line[s:e].rstrip("%"), lambda s, e: line[:e])
            else:
                self.note_facts(spans, lambda s, e: line[:e])
        for r1, c1, r2, c2 in merge:
            a, b = t.cell(r1, c1), t.cell(r2, c2)
            texts = a.text
            for r in range(r1, r2 + 1):
                for c in range(c1, c2 + 1):
                    if (r, c) != (r1, c1):
                        t.cell(r, c).text = ""
            m = a.merge(b)
            m.text = ""
            m.paragraphs[0].add_run(texts).font.size = Pt(size)
        if widths:
            for row in t.rows:
                for c, w in zip(row.cells, widths):
                    c.width = Cm(w)
        self.blocks += plain
        self.last_rows, self.last = plain, ""
        return plain

    # ---- relations
    def has(self, text, num):
        return [m for m in TOKEN.finditer(text) if m.group() in (num, "-" + num)]

    def quote_for(self, nums, at=None):
        if self.last_rows is not None:
            best = max(self.last_rows, key=lambda r: sum(bool(self.has(r, x)) for x in nums) + (0.5 if self.has(r, nums[0]) else 0))
            return best
        t = self.last
        base = t.index(at) if at else 0
        occ = []
        for x in dict.fromkeys(nums):
            o = [(m.start(), m.end()) for m in self.has(t, x) if m.start() >= base]
            if not o:
                raise ValueError(f"{self.name}: {x} not in paragraph: {t[:40]}")
            occ.append(o)
        best = None
        for first in sorted(p for o in occ for p in o):
            try:
                ends = [next(p for p in o if p[0] >= first[0]) for o in occ]
            except StopIteration:
                break
            w = (first[0], max(e[1] for e in ends))
            if best is None or w[1] - w[0] < best[1] - best[0]:
                best = w
        s, e = self.clause(t, best[0]), best[1]
        while e < len(t) and t[e] not in "，。；：、（）()":
            e += 1
        return t[s:e]

    def R(self, kind, *nums, note=None, at=None, quote=None, optional=False, also=False, grade=None, word=None, exact=False):
        """A relation; `note` marks one that does not hold and becomes a finding (`also`: an optional one, same root)."""
        ns = [self.n(x) for x in nums]
        ok = holds(kind, ns, exact, grade, word)
        if ok != (note is None):
            raise ValueError(f"{self.name}: {kind} {ns} holds={ok}, labelled {note is None}")
        r = {"kind": kind, "numbers": ns, "holds": ok, "quote": quote or self.quote_for(ns, at)}
        if self.fmt == "pdf" and self.last_rows is not None and quote is None:
            r["cell"], r["quote"] = r["quote"], ns[0]
        if optional and note is None or optional == "both":
            self.gold["optional_relations"].append(r)
        else:
            self.gold["relations"].append(r)
        if note:
            f = {"kind": kind, "numbers": ns, "quote": r["quote"], "note": note}
            if also:
                f["optional"] = True
            self.gold["findings"].append(f)

    # ---- out
    def save(self):
        path = os.path.join(ROOT, "docs", f"{self.name}.{self.fmt}")
        if self.fmt == "txt":
            open(path, "w", encoding="utf-8").write("\n".join(self.blocks) + "\n")
        else:
            sub = os.path.join(ROOT, "docs" if self.fmt == "docx" else "src/out")
            os.makedirs(sub, exist_ok=True)
            dp = os.path.join(sub, self.name + ".docx")
            self.d.save(dp)
            if self.fmt == "pdf":
                subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", os.path.join(ROOT, "docs"), dp], check=True, capture_output=True)
        json.dump(self.gold, open(os.path.join(ROOT, "labels", self.name + ".json"), "w", encoding="utf-8"), ensure_ascii=False, indent=1)
        g = self.gold
        print(self.name, len(g["facts"]), "facts", len(g["relations"]), "relations", len(g["findings"]), "findings")
