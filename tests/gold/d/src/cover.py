"""cover.py [NAME]: figures of the documents that no label touches, with their surroundings."""
import glob, json, os, re, sys
from verify import blocks, ROOT, TOKEN
from base import dec
for lp in sorted(glob.glob(os.path.join(ROOT, "labels", (sys.argv[1] if len(sys.argv) > 1 else "") + "*.json"))):
    g = json.load(open(lp, encoding="utf-8"))
    path = os.path.join(ROOT, g["file"])
    src = path if not path.endswith(".pdf") else os.path.join(ROOT, "src/out", os.path.basename(path)[:-4] + ".docx")
    used = {str(dec(n).copy_abs()) for r in g["relations"] + g["optional_relations"] for n in r["numbers"]}
    used |= {str(dec(f["value"])) for f in g["facts"] + g["optional_facts"] if f["metric"] != "grade"}
    print("==", g["file"])
    for k, b in blocks(src):
        for t in ([b] if k == "p" else ["|".join(b)]):
            out = []
            for m in TOKEN.finditer(t):
                n = m.group()
                after = t[m.end():m.end() + 1]
                if str(dec(n).copy_abs()) in used or (after in "年月日号" and after) or re.fullmatch(r"\d+", n) and t[m.start() - 1:m.start()] in "〔表“": continue
                out.append(t[max(0, m.start() - 10):m.end() + 4])
            if out:
                print("  ", k, " ‖ ".join(out))
