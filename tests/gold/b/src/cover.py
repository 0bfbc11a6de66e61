import glob,json,os,re,sys
sys.argv=[sys.argv[0]]
exec(open('verify.py').read().split("bad = 0")[0])
for f in sorted(glob.glob(os.path.join(root,"labels","*.json"))):
    g=json.load(open(f)); t=text(os.path.join(root,g["file"]))
    if g["file"].endswith("pdf"): t=subprocess.run(["pdftotext","-layout",os.path.join(root,g["file"]),"-"],capture_output=True,text=True).stdout
    known=set()
    for x in g["facts"]+g["optional_facts"]: known.add(x["value"].replace(",",""))
    for r in g["relations"]+g["optional_relations"]: known|={s.replace(",","") for s in r["numbers"]}
    t=sq(t); out=[]
    for m in re.finditer(r"\d[\d,]*(?:\.\d+)?",t):
        s=m.group().replace(",","").rstrip(".")
        if s in known or re.match(r"[年月日]",t[m.end():m.end()+1]): continue
        out.append(t[max(0,m.start()-10):m.end()+3])
    print("==",g["file"]); print(" | ".join(dict.fromkeys(out)))
