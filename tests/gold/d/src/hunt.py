"""hunt.py: catalogue names directly before a number, direction words and 3-part sums that no label covers (for the eye)."""
import glob, json, os, re, itertools
from verify import blocks, ROOT, TOKEN, CAT
from base import dec
names = sorted(((n, i) for i, m in CAT.items() for n in m["names"] + [m["label"].split("（")[0]]), key=lambda x: -len(x[0]))
for lp in sorted(glob.glob(os.path.join(ROOT, "labels", "*.json"))):
    g = json.load(open(lp, encoding="utf-8"))
    path = os.path.join(ROOT, g["file"])
    src = path if not path.endswith(".pdf") else os.path.join(ROOT, "src/out", os.path.basename(path)[:-4] + ".docx")
    have = {(f["metric"], str(dec(f["value"]))) for f in g["facts"] + g["optional_facts"] if f["metric"] != "grade"}
    rel = [sorted(str(dec(n).copy_abs()) for n in r["numbers"]) for r in g["relations"] + g["optional_relations"]]
    ndir = sum(r["kind"] == "direction" for r in g["relations"])
    words = 0
    print("==", g["file"])
    for k, b in blocks(src):
        if k != "p": continue
        words += len(re.findall(r"(?:大于|小于|等于|高于|低于)(?:年初)?预算数", b))
        for m in re.finditer(r"([^，。；：（）、\d()]{2,25})(\d[\d,.]*\d|\d)(万元|元|亿元|%|％|分|人|名|个)", b):
            pre = m.group(1)
            hit = next(((n, i) for n, i in names if n in pre), None)
            if hit and not any((i, str(dec(m.group(2)))) in have for n, i in names if n in pre):
                print("  fact?", hit, m.group())
        ts = list(dict.fromkeys(m.group().lstrip("-") for m in TOKEN.finditer(b)))
        ts = [t for t in ts if not re.fullmatch(r"20\d\d", t) and dec(t) != 0]
        if len(ts) < 26:
            for c in ts:
                for r in (2, 3, 4):
                    for xs in itertools.combinations([t for t in ts if t != c], r):
                        if (r > 2 or "." not in c) and sum(map(dec, xs)) == dec(c) and (dec(c) > 8) and sorted(map(lambda v: str(dec(v)), (c, *xs))) not in rel:
                            print("  sum?", c, xs)
    print("  direction words", words, "labels", ndir)
