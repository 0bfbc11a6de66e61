#!/usr/bin/python3
"""Re-checks every label: quote in the document, numbers in the document, holds by interval arithmetic, fact keys unique."""
import glob, json, os, re, subprocess, sys
from decimal import Decimal as D
here = os.path.dirname(os.path.abspath(__file__))
cat = {m["id"]: m for m in json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../../../shared/contract/metrics.json")))["metrics"]}
GR = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../../../shared/contract/metrics.json")))["grades"]; GN = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../../../shared/contract/metrics.json")))["grade_names"]
sq = lambda s: re.sub(r"\s", "", s)
val = lambda s: abs(D(re.sub(r"[^0-9.]", "", s)))
dec = lambda s: len(s.split(".")[1]) if "." in s else 0
def iv(s, exact=False):
    v = val(s)
    h = D(0) if exact or v == 0 or "." not in s else D(5).scaleb(-dec(s) - 1)
    return v - h, v + h
def meet(lo, hi, s):
    a, b = iv(s); return lo <= b and hi >= a
def holds(k, ns, quote):
    I = [iv(n) for n in ns]
    if k == "sum":
        if len(ns) == 2: return I[0][0] <= I[1][1] and I[1][0] <= I[0][1]
        alts = [(sum(x[0] for x in I[1:]), sum(x[1] for x in I[1:])), ]
        if len(ns) == 3: alts.append((I[1][0] - I[2][1], I[1][1] - I[2][0])); alts[1:] = [] 
        return any(lo <= I[0][1] and hi >= I[0][0] for lo, hi in alts)
    if k == "diff": return True
    if k == "score_sum":
        return val(ns[0]) == sum(val(n) for n in ns[1:])
    if k == "ratio":
        a, b = I[0], I[1]
        if b[0] <= 0: return False
        return meet(a[0] * 100 / b[1], a[1] * 100 / b[0], ns[2])
    if k == "change":
        lo, hi = I[0][0] - I[1][1], I[0][1] - I[1][0]
        lo, hi = (lo, hi) if val(ns[0]) >= val(ns[1]) else (-hi, -lo)
        return meet(lo, hi, ns[2])
    if k == "change_rate":
        c = I[0]; out = []
        for prev in (I[1],):
            out.append((abs(c[0] - prev[1]), abs(c[1] - prev[0]), prev))
        p = I[1]
        lo, hi = sorted((abs(c[0] - p[1]) * 100 / p[1], abs(c[1] - p[0]) * 100 / p[0])) if val(ns[0]) > val(ns[1]) else sorted(((p[0] - c[1]) * 100 / p[1], (p[1] - c[0]) * 100 / p[0]))
        if meet(lo, hi, ns[2]): return True
        for sign in ((-1,) if re.search("减少|下降|减", quote) else (1,)):      # the second number is the change
            r = []
            for d in p:
                for cc in c:
                    b = cc - sign * d
                    if b > 0: r.append(d * 100 / b)
            if r and meet(min(r), max(r), ns[2]): return True
        return False
    if k == "part_le_whole": return I[0][1] >= I[1][0]
    if k == "score_cap": return val(ns[0]) >= val(ns[1])
    if k == "execution_score": 
        r = iv(ns[0]); w = val(ns[1]); return meet(min(r[0], D(100)) * w / 100, min(r[1], D(100)) * w / 100, ns[2])
    if k == "same_fact": return I[0][0] <= I[1][1] and I[1][0] <= I[0][1]
    return None
bad = 0
for path in sorted(glob.glob(here + "/labels/*.json")):
    g = json.load(open(path)); f = os.path.join(here, g["file"])
    name = os.path.basename(path)[:-5]
    blocks = json.load(open(f"{here}/src/{name}.text.json"))
    text = "".join(blocks)
    if f.endswith("pdf"):
        real = sq(subprocess.run(["pdftotext", "-layout", f, "-"], capture_output=True, text=True).stdout)
    else:
        real = sq(subprocess.run([sys.executable, here + "/src/dump.py", f], capture_output=True, text=True).stdout)
    nums = set(re.findall(r"\d[\d,]*(?:\.\d+)?", " ".join(blocks)))
    def err(*a):
        global bad; bad += 1; print(name, *a)
    for b in blocks:
        if b and not f.endswith("pdf") and b not in sq(real): err("block not in file", b[:40])
    keys = {}
    for x in g["facts"] + g["optional_facts"]:
        if x["metric"] not in cat: err("metric", x)
        if sq(x["quote"]) not in text: err("quote", x)
        elif x["value"] not in sq(x["quote"]): err("value not in quote", x)
    for x in g["facts"]:
        k = (x["metric"], x["basis"], x["year"], x["scope"], x["value"], x["unit"])
        if k in keys: err("twice", k)
        keys[k] = 1
        t = cat[x["metric"]]["type"]
        if (t == "rate" and x["unit"] != "%") or (t == "money" and x["unit"] not in ("万元", "元", "亿元")) or (t == "count" and x["unit"] != "人") or (t == "score" and x["unit"] != "分"): err("unit", x)
    for x in g["relations"] + g["optional_relations"]:
        if sq(x["quote"]) not in text: err("rel quote", x)
        for n in x["numbers"]:
            if n not in text: err("number", n, x)
        h = holds(x["kind"], x["numbers"], x["quote"])
        if h is not None and h != x["holds"]: err("holds is", h, x)
        if x["kind"] == "grade":
            want = x["quote"]; s = val(x["numbers"][0])
            ok = any(a <= s and (s < b or b == 100) and any(GN.get(w) == gr for w in re.findall("优秀|良好|优|良|一般|合格|中|较差|差", want)) for gr, (a, b) in GR.items())
            if ok != x["holds"]: err("grade", x)
    req = [z for z in g["findings"] if not z.get("optional")]
    print(f"{name}: facts {len(g['facts'])}+{len(g['optional_facts'])} relations {len(g['relations'])}+{len(g['optional_relations'])} findings {len(req)}+{len(g['findings'])-len(req)}")
print("errors", bad)
