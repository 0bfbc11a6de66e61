"""Builds one document and its label file, and re-checks every label."""
import json, os, re, subprocess, sys
from decimal import Decimal as D
import docx
from docx.shared import Pt, Cm
from docx.oxml.ns import qn
from docx.enum.text import WD_ALIGN_PARAGRAPH as AL

BASE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
squeeze = lambda s: re.sub(r"\s", "", s)
plain = lambda s: D(re.sub(r"[^0-9.\-]", "", s))


def m(x):
    """Money with two decimals and no separator."""
    return f"{D(x):.2f}"


def pct(a, b, places=2):
    q = D(1).scaleb(-places)
    return str((D(a) * 100 / D(b)).quantize(q, rounding="ROUND_HALF_UP"))


class Doc:
    def __init__(self, name, department, year, kind, pdf=False, tables="complete"):
        self.name, self.pdf, self.year, self.tables = name, pdf, year, tables
        self.report = {"department": department, "year": year, "kind": kind}
        self.d = docx.Document()
        st = self.d.styles["Normal"]
        st.font.name = "宋体"; st.font.size = Pt(12)
        st.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
        self.spaced = []; self.text = []      # what a reader sees, a block an entry, whitespace removed
        self.facts, self.ofacts, self.rels, self.orels, self.finds = [], [], [], [], []

    def p(self, text, head=False, centre=False, size=None):
        para = self.d.add_paragraph()
        run = para.add_run(text); run.bold = head
        if size: run.font.size = Pt(size)
        if centre: para.alignment = AL.CENTER
        elif not head: para.paragraph_format.first_line_indent = Cm(0.85)
        self.text.append(squeeze(text)); self.spaced.append(text)

    def lines(self, block):
        for t in block.strip().split("\n"):
            t = t.strip()
            if t: self.p(t, head=bool(re.match(r"^(第.部分|[一二三四五六七八九十]+、)", t)) and len(t) < 30)

    def page(self): self.d.add_page_break()

    def table(self, rows, half_ruled=False, size=9):
        """'<' joins the cell on the left, '^' the cell above."""
        n = max(map(len, rows))
        t = self.d.add_table(len(rows), n)
        if not half_ruled: t.style = "Table Grid"
        for i, r in enumerate(rows):
            for j in range(n):
                v = r[j] if j < len(r) else ""
                if v not in ("<", "^"):
                    c = t.cell(i, j); c.text = v
                    for pp in c.paragraphs:
                        for run in pp.runs: run.font.size = Pt(size)
        done = set()
        for i, r in enumerate(rows):
            for j in range(len(r)):
                if r[j] in ("<", "^") or (i, j) in done: continue
                w = 1
                while j + w < len(r) and r[j + w] == "<": w += 1
                h = 1
                while i + h < len(rows) and j < len(rows[i + h]) and rows[i + h][j] == "^": h += 1
                if w > 1 or h > 1: t.cell(i, j).merge(t.cell(i + h - 1, j + w - 1))
        if half_ruled:
            from docx.oxml import OxmlElement
            pr = t._tbl.tblPr; b = OxmlElement("w:tblBorders")
            for side in ("top", "bottom", "insideH"):
                e = OxmlElement("w:" + side); e.set(qn("w:val"), "single"); e.set(qn("w:sz"), "6"); b.append(e)
            pr.append(b)
        self.text += [squeeze("".join(c for c in r if c not in ("<", "^"))) for r in rows]
        self.spaced += [" | ".join(c for c in r if c not in ("<", "^")) for r in rows]
        self.d.add_paragraph()

    def row(self, start, nth=0):
        hits = [t for t in self.text if t.startswith(squeeze(start))]
        if len(hits) <= nth: sys.exit(f"{self.name}: no row {start}")
        return hits[nth]

    def F(self, block, scope=None, opt=False, year=None):
        """metric basis value unit | quote   (unit '-' is none; ~start quotes the row that starts so)"""
        for l in block.strip().split("\n"):
            if not l.strip(): continue
            left, q = (x.strip() for x in l.split("|", 1))
            parts = left.split()
            metric, basis, value, unit = parts[:4]
            y = int(parts[4]) if len(parts) > 4 else (year or self.year)
            (self.ofacts if opt else self.facts).append({"metric": metric, "basis": basis, "year": y, "scope": scope,
                "value": value, "unit": "" if unit == "-" else unit, "quote": self.q(q)})

    def q(self, q):
        return self.row(q[1:]) if q.startswith("~") else q

    def R(self, block, opt=False):
        """kind n1 n2 … | quote   [!! note for a violated one; !? note when it shares its root]"""
        for l in block.strip().split("\n"):
            if not l.strip(): continue
            left, q = (x.strip() for x in l.split("|", 1))
            note = None; optional = False
            if "!!" in q: q, note = (x.strip() for x in q.split("!!"))
            elif "!?" in q: q, note = (x.strip() for x in q.split("!?")); optional = True
            kind, *ns = left.split()
            q = self.q(q)
            (self.orels if opt else self.rels).append({"kind": kind, "numbers": ns, "holds": note is None, "quote": q})
            if note is not None:
                f = {"kind": kind, "numbers": ns, "note": note, "quote": q}
                if optional: f["optional"] = True
                self.finds.append(f)

    def save(self):
        ext = "pdf" if self.pdf else "docx"
        docs = os.path.join(BASE, "docs")
        path = os.path.join(docs, self.name + ".docx")
        self.d.save(path)
        if self.pdf:
            subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", docs, path], check=True, stdout=subprocess.DEVNULL)
            os.remove(path)
        label = {"file": f"docs/{self.name}.{ext}", "tables": self.tables, "report": self.report, "facts": self.facts,
                 "optional_facts": self.ofacts, "relations": self.rels, "optional_relations": self.orels, "findings": self.finds}
        json.dump(label, open(os.path.join(BASE, "labels", self.name + ".json"), "w"), ensure_ascii=False, indent=1)
        json.dump(self.text, open(os.path.join(BASE, "src", self.name + ".text.json"), "w"), ensure_ascii=False, indent=0)
        json.dump(self.spaced, open(os.path.join(BASE, "src", self.name + ".spaced.json"), "w"), ensure_ascii=False, indent=0)
