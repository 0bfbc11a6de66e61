#!/usr/bin/python3
"""Lists the figures no label touches."""
import glob, json, os, re
here = os.path.dirname(os.path.abspath(__file__))
for path in sorted(glob.glob(here + "/labels/*.json")):
    g = json.load(open(path)); name = os.path.basename(path)[:-5]
    used = {x["value"] for x in g["facts"] + g["optional_facts"]} | {n for x in g["relations"] + g["optional_relations"] for n in x["numbers"]}
    print("==", name)
    for b in json.load(open(f"{here}/src/{name}.spaced.json")):
        for mt in re.finditer(r"\d[\d,]*(?:\.\d+)?", b):
            if mt.group() not in used and not re.match(r"\d{4}年?$", b[mt.start():mt.end() + 1]) and b[mt.end():mt.end() + 1] not in "月日号":
                print("  ", mt.group(), "…", b[max(0, mt.start() - 18):mt.end() + 8])
