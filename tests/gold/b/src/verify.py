"""Independent check of the labels: quotes and numbers occur in the documents, holds flags recomputed, findings = non-holding relations."""
import glob, json, os, re, subprocess, sys
from decimal import Decimal as D
import docx
from docx.oxml.ns import qn
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
gold = sys.argv[1] if len(sys.argv) > 1 else root
CN = {c: i for i, c in enumerate("零一二三四五六七八九")}
def cn(s):
    m = re.fullmatch(r"([一二三四五六七八九])?十([一二三四五六七八九])?", s)
    if m: return (CN[m[1]] if m[1] else 1) * 10 + (CN[m[2]] if m[2] else 0)
    return CN.get(s)
def text(path):
    if path.endswith(".docx"):
        out = []
        for el in docx.Document(path).element.body.iter():
            if el.tag == qn("w:p") and not any(a.tag == qn("w:tc") for a in el.iterancestors()): out.append("".join(t.text or "" for t in el.iter(qn("w:t"))))
            if el.tag == qn("w:tr"): out.append("".join(t.text or "" for t in el.iter(qn("w:t"))))
        return "\n".join(out)
    if path.endswith(".txt"): return open(path).read()
    raw = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, errors="replace").stdout
    lay = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, errors="replace").stdout
    drop = lambda t: "\n".join(l for l in t.replace("\f", "\n").split("\n") if not re.fullmatch(r"\s*(第\s*)?[-—]*\s*\d+\s*[-—]*(\s*页)?\s*", l) and "绩效自评材料" not in l)
    return raw + "\n" + drop(lay) + "\n" + drop(raw)
sq = lambda s: re.sub(r"\s", "", s)
def n(s): return abs(D(re.sub(r"[^0-9.\-]", "", s)))
def iv(s, exact):
    v = n(s); t = re.sub(r"[^0-9.]", "", s)
    if exact or v == 0: return v, v
    h = D(10) ** (-(len(t.split(".")[1]) if "." in t else 0)) / 2
    return v - h, v + h
def meet(a, b): return a[0] <= b[1] and b[0] <= a[1]
def check(r, strict):
    k, x = r["kind"], r["numbers"]
    e = [strict and "." not in s for s in x]
    I = [iv(s, q) for s, q in zip(x, e)]
    if k == "score_sum": return n(x[0]) == sum(n(s) for s in x[1:])
    if k == "sum":
        add = lambda L: (sum(i[0] for i in L), sum(i[1] for i in L))
        neg = lambda L: [sum(i[0] for i in L[1:]), sum(i[1] for i in L[1:])]
        if meet(I[0], add(I[1:])): return True
        # one or more parts may be negative in a table (signs are not printed in the label)
        for m in range(1, 2 ** (len(x) - 1)):
            lo = hi = D(0)
            for j, i in enumerate(I[1:]):
                if m >> j & 1: lo -= i[1]; hi -= i[0]
                else: lo += i[0]; hi += i[1]
            if meet(I[0], (lo, hi)) or meet(I[0], (-hi, -lo)): return "signs" 
        return any(meet(add(I[:c]), add(I[c:])) for c in range(2, len(x) - 1)) and "balance"
    p = iv(x[-1], False)
    if "cut off" in r.get("note", ""): p = (p[0], p[0] + 3 * (p[1] - p[0]) / 2)
    if k == "ratio": return meet(p, (I[0][0] * 100 / I[1][1], I[0][1] * 100 / I[1][0])) if I[1][0] > 0 else None
    if k == "change": return meet(I[2], (I[0][0] - I[1][1], I[0][1] - I[1][0])) or meet(I[2], (I[1][0] - I[0][1], I[1][1] - I[0][0]))
    if k == "change_rate":
        c, q = I[0], I[1]; out = []
        if q[0] > 0: out += [((c[0] - q[1]) * 100 / q[0], (c[1] - q[0]) * 100 / q[0]), ((q[0] - c[1]) * 100 / q[1], (q[1] - c[0]) * 100 / q[0])]
        for s in (-1, 1):
            b = (c[0] - q[1], c[1] - q[0]) if s < 0 else (c[0] + q[0], c[1] + q[1])
            if b[0] > 0: out.append((q[0] * 100 / b[1], q[1] * 100 / b[0]))
        return any(meet(p, o) for o in out)
    if k == "execution_score": return meet(iv(x[2], False), (iv(x[0], False)[0] * n(x[1]) / 100, iv(x[0], False)[1] * n(x[1]) / 100))
    if k in ("part_le_whole", "score_cap"): return n(x[0]) >= n(x[1])
    if k == "same_fact": return meet(*I)
    return None
bad = 0
def say(*a):
    global bad; bad += 1; print("   ", *a)
for f in sorted(glob.glob(os.path.join(gold, "labels", "*.json"))):
    g = json.load(open(f)); path = os.path.join(gold, g["file"]); T = sq(text(path)); rels = g["relations"] + g.get("optional_relations", [])
    print(os.path.basename(f), len(g["facts"]), len(g.get("optional_facts", [])), len(g["relations"]), len(g.get("optional_relations", [])), len(g["findings"]))
    for x in g["facts"] + g.get("optional_facts", []):
        q = sq(x["quote"])
        if q not in T: say("quote not in text:", q)
        v = sq(x["value"])
        if v not in q and not any(cn(m) is not None and str(cn(m)) == v for m in re.findall(r"[一二三四五六七八九十]+", q)): 
            if v != "0": say("value not in quote:", v, q)
    for r in rels:
        q = sq(r["quote"])
        if q not in T: say("relation quote not in text:", r["kind"], q)
        for s in r["numbers"]:
            if not re.search(r"(?<![\d.,])" + re.escape(s) + r"(?!\d|[.,]\d)", T) and s not in T: say("number not in text:", s, r["kind"], r["numbers"])
        a, b = check(r, True), check(r, False)
        if a is None: continue
        if bool(a) != r["holds"]: say("holds?" if bool(b) != r["holds"] else "holds only loosely:", r["kind"], r["numbers"], "label", r["holds"], "computed", a, b)
        elif a == "signs" and r["holds"]: print("    signs:", r["numbers"])
    viol = sorted((r["kind"], tuple(r["numbers"])) for r in rels if not r["holds"])
    fi = sorted((r["kind"], tuple(r["numbers"])) for r in g["findings"])
    if viol != fi: say("findings differ:", set(viol) ^ set(fi))
print("problems:", bad)
