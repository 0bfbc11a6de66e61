"""verify.py: re-reads every document with other tools than the ones that wrote it and re-checks every label."""
import glob, json, os, re, subprocess, sys, itertools
sys.path.insert(0, os.path.dirname(__file__))
import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from base import dec, holds, iv, meets, pct, TOKEN, ROOT
from decimal import Decimal as D

CAT = {m["id"]: m for m in json.load(open(os.path.join(ROOT, "../shared/contract/metrics.json"), encoding="utf-8"))["metrics"]}


def blocks(path):
    """Paragraph texts and table rows (cells once, in order) of a docx or txt."""
    if path.endswith(".txt"):
        return [("p", l) for l in open(path, encoding="utf-8").read().split("\n") if l]
    d = docx.Document(path)
    out = []
    for e in d.element.body:
        if e.tag.endswith("}p"):
            out.append(("p", Paragraph(e, d).text))
        elif e.tag.endswith("}tbl"):
            seen = []
            for r in Table(e, d).rows:
                cells = []
                for c in r.cells:
                    if c._tc not in seen:
                        seen.append(c._tc)
                        cells.append(c.text)
                out.append(("t", cells))
    return out


def tidy(s):
    return re.sub(r"\s+", "", s)


def main():
    bad = 0
    tot = [0, 0, 0]
    for lp in sorted(glob.glob(os.path.join(ROOT, "labels", "*.json"))):
        g = json.load(open(lp, encoding="utf-8"))
        path = os.path.join(ROOT, g["file"])
        src = path if not path.endswith(".pdf") else os.path.join(ROOT, "src/out", os.path.basename(path)[:-4] + ".docx")
        bl = blocks(src)
        text = tidy("".join(b if k == "p" else "".join(b) for k, b in bl))
        pdf = None
        if path.endswith(".pdf"):
            raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True).stdout
            pdf = tidy(raw)
        toks = [m.group().lstrip("-") for k, b in bl for t in ([b] if k == "p" else b) for m in TOKEN.finditer(t)]
        say = lambda *a: print(g["file"], *a)
        keys = set()
        for f in g["facts"] + g["optional_facts"]:
            if f["metric"] not in CAT: say("metric?", f); bad += 1
            q = tidy(f["quote"])
            if q not in text: say("fact quote not in document", f["quote"]); bad += 1
            if f["metric"] != "grade" and f["value"] not in toks: say("value not in document", f); bad += 1
            if tidy(f["value"]) not in q: say("value not in quote", f); bad += 1
            if pdf is not None and tidy(f["value"]) not in pdf: say("value not in pdf text", f); bad += 1
            t = CAT[f["metric"]]["type"]
            if t == "money" and f["unit"] not in ("元", "万元", "亿元") or t == "rate" and f["unit"] != "%": say("unit", f); bad += 1
            if (t == "money") != (f["basis"] != "none"): say("basis", f); bad += 1
        for f in g["facts"]:
            k = (f["metric"], f["basis"], f["year"], f["scope"], f["value"], f["unit"])
            if k in keys: say("twice", k); bad += 1
            keys.add(k)
        for r in g["relations"] + g["optional_relations"]:
            if tidy(r["quote"]) not in text: say("relation quote not in document", r); bad += 1
            for n in r["numbers"]:
                if n.lstrip("-") not in toks: say("number not in document", n, r); bad += 1
            if r["kind"] in ("sum", "ratio", "change", "change_rate", "score_sum", "score_cap", "part_le_whole", "execution_score", "same_fact"):
                if holds(r["kind"], r["numbers"]) != r["holds"]: say("holds?", r); bad += 1
        fs = {json.dumps([r["kind"], r["numbers"]]) for r in g["relations"] if not r["holds"]}
        ff = {json.dumps([r["kind"], r["numbers"]]) for r in g["findings"]}
        if fs != ff: say("findings differ from violated relations", fs ^ ff); bad += 1
        tot[0] += len(g["facts"]); tot[1] += len(g["relations"]); tot[2] += sum(not x.get("optional") for x in g["findings"])
        # figures that happen to satisfy an arithmetic relation and are not labelled as one
        have = [set(dec(n).copy_abs() for n in r["numbers"]) for r in g["relations"] + g["optional_relations"]]
        known = lambda *x: any(set(map(lambda v: dec(v).copy_abs(), x)) <= h for h in have)
        for k, b in bl:
            t = b if k == "p" else " ".join(b)
            ns = []
            for m in TOKEN.finditer(t):
                if t[m.end():m.end() + 1] in "年月日" and m.end() < len(t) and "." not in m.group(): continue
                ns.append((m.group().lstrip("-"), t[m.end():m.end() + 1] == "%" ))
            plain = list(dict.fromkeys(n for n, p in ns if not p and dec(n) != 0)); rates = list(dict.fromkeys(n for n, p in ns if p))
            for a, c in itertools.permutations(plain, 2):
                for p in rates:
                    if "." in p and meets((iv(a, "." not in a)[0] / iv(c, "." not in c)[1] * 100, iv(a, "." not in a)[1] / iv(c, "." not in c)[0] * 100), iv(p)) and not known(a, c, p):
                        say("unlabelled ratio?", a, c, p, "|", t[:30])
            for c in plain:
                for a, e in itertools.combinations(plain, 2):
                    if c not in (a, e) and "." in c and dec(a) + dec(e) == dec(c) and not known(a, e, c):
                        say("unlabelled a+b=c?", a, e, c, "|", t[:30])
    print("facts, relations, findings:", tot, "problems:", bad)
    return bad


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
