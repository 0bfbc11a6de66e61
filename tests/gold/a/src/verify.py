"""verify.py [LABEL…]: reads the finished document back and checks that every quote (or cell) stands in it, that every
value stands in its quote, every number in the document, that findings are exactly the non-holding relations and that
facts are distinct. The arithmetic is recomputed by lib.D.save."""
import glob, json, os, re, subprocess, sys
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
WIDE = str.maketrans("０１２３４５６７８９．，％－", "0123456789.,%-")
CN = "〇一二三四五六七八九十百千万"


def squash(t): return re.sub(r"\s", "", t)


def read(path):
    if path.endswith(".txt"):
        return [open(path, encoding="utf-8").read()]
    if path.endswith(".pdf"):
        t = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True).stdout
        t = re.sub(r"(?m)^\s*(?:[—\-]\s*\d+\s*[—\-]|第\s*\d+\s*页|\d+)\s*$", "", t)
        return [t]
    import docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    d = docx.Document(path); out = []
    for el in d.element.body.iterchildren():
        if el.tag.endswith("}p"): out.append(Paragraph(el, d).text)
        elif el.tag.endswith("}tbl"):
            for row in Table(el, d).rows:
                seen, cells = set(), []
                for c in row.cells:
                    if id(c._tc) not in seen:
                        seen.add(id(c._tc)); cells.append(squash(c.text))
                out.append(cells)
    return out


def has(n, text):
    n = n.strip("%"); t = text.translate(WIDE)
    return re.search(r"(?<![\d.,])" + re.escape(n) + r"(?![\d]|,\d|\.\d)", t) is not None


def verify(path, label):
    g = json.load(open(label, encoding="utf-8"))
    raw = read(path)
    full = squash("".join(b if isinstance(b, str) else "".join(b) for b in raw))
    blocks = [b if isinstance(b, str) else "  ".join(b) for b in raw]; spaced = "  ".join(blocks)
    header = getattr(verify, "skip", ())
    bad = 0
    def err(*a):
        nonlocal bad; bad += 1; print("!!", os.path.basename(label), *a)
    seen = set()
    for which in ("facts", "optional_facts"):
        for f in g.get(which, []):
            if squash(f["quote"]) not in full: err("quote missing", f["metric"], f["quote"])
            q = f.get("cell") or f["quote"]
            zero = which == "optional_facts" and f["value"] == "0" and re.search("无|未|均为|零", q)
            if f["metric"] != "grade" and not zero and f["value"] not in q.translate(WIDE) and not re.search(f"[{CN}]", q): err("value not in quote", f["value"], f["quote"])
            if f["metric"] == "grade" and f["value"] not in q: err("grade not in quote", f["quote"])
            if f["metric"] != "grade" and not zero and not has(f["value"], spaced) and not re.search(f"[{CN}]", q): err("number not printed", f["value"])
            k = (f["metric"], f["basis"], f["year"], f["scope"], f["value"])
            if k in seen and which == "facts": err("double fact", k)
            seen.add(k)
    for which in ("relations", "optional_relations", "findings"):
        for r in g.get(which, []):
            if squash(r["quote"]) not in full: err("quote missing", r["kind"], r["quote"])
            for n in r["numbers"]:
                if not has(n, spaced): err("number not printed", n, r["kind"], r["numbers"])
    nh = sorted((r["kind"], tuple(r["numbers"])) for k in ("relations", "optional_relations") for r in g.get(k, []) if not r["holds"])
    fs = sorted((r["kind"], tuple(r["numbers"])) for r in g["findings"])
    if nh != fs: err("findings differ from non-holding relations", set(nh) ^ set(fs))
    # figures of the document that no label uses (proof-reading aid)
    used = {n.replace(",", "") for f in g["facts"] + g.get("optional_facts", []) for n in [f["value"]]} | {n.replace(",", "") for k in ("relations", "optional_relations") for r in g.get(k, []) for n in r["numbers"]}
    if "-u" in sys.argv:
        for b in blocks:
            t = b.translate(WIDE)
            left = [m.group() for m in re.finditer(r"\d[\d,]*(?:\.\d+)?", t) if m.group().replace(",", "") not in used and not re.match(r"(19|20)\d\d$", m.group())]
            if left: print("   unlabelled", left, "|", t[:50])
    print(f"{os.path.basename(label)}: {len(g['facts'])} facts, {len(g['relations'])} relations, {len([f for f in g['findings'] if not f.get('optional')])}+{len([f for f in g['findings'] if f.get('optional')])} findings; {bad} problems")


if __name__ == "__main__":
    for l in [a for a in sys.argv[1:] if not a.startswith("-")] or sorted(glob.glob(os.path.join(ROOT, "labels", "*.json"))):
        g = json.load(open(l, encoding="utf-8"))
        verify(os.path.join(ROOT, g["file"]), l)
