"""Figures in no label, and number groups within a paragraph that fit an arithmetic relation nobody labelled."""
import json,glob,os,re,itertools
from decimal import Decimal as D
from text import blocks
R=os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
T=re.compile(r'(?<![\d.])(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|%|‰|个百分点|分|万|[^\d\s，。；、（）]?)')
for p in sorted(glob.glob(R+'/labels/*.json')):
    g=json.load(open(p)); lab=set(); 
    for x in g['facts']+g['optional_facts']: lab.add(x['value'])
    rel=[]
    for x in g['relations']+g['optional_relations']: lab|=set(x['numbers']); rel.append({y.replace(',','') for y in x['numbers']})
    print('==',g['file'])
    un=[]
    for b,_ in blocks(R+'/'+g['file']):
        if g['file'].endswith('pdf'): segs=re.split(r'\n\s*\n|(?=（[一二三四五]）)',b)
        else: segs=[b]
        for s in segs:
            s=re.sub(r'\s+',' ',s)
            toks=[(m.group(1),m.group(2),m.start()) for m in T.finditer(s)]
            for v,u,st in toks:
                if v not in lab and u not in('年','月','日'): un.append(s[max(0,st-9):st]+'['+v+']'+u)
            V=[(D(v.replace(',','')),v.replace(',',''),u) for v,u,_ in toks if u not in('年','月','日') and v]
            V=list(dict.fromkeys(V))
            known=lambda *q:any(set(q)<=r for r in rel)
            for a,b2 in itertools.permutations(V,2):
                if b2[0]==0 or '%' in a[2]+b2[2]: continue
                for c in V:
                    if c[2]=='%' and len(c[1])>3:
                        for nm,val in (('ratio',a[0]*100/b2[0]),('rate',abs(a[0]-b2[0])*100/b2[0])):
                            d=len(c[1].split('.')[1]) if '.' in c[1] else 0
                            if abs(val-c[0])<=D(5).scaleb(-d-1) and not known(a[1],b2[1],c[1]) and not known(a[1],c[1]): print('   ?',nm,a[1],b2[1],c[1])
            for a,b2 in itertools.combinations(V,2):
                if a[2]!=b2[2] or a[0]<12 and b2[0]<12: continue
                for c in V:
                    if c[2]==a[2] and c[0]==a[0]+b2[0] and not known(a[1],b2[1],c[1]): print('   ? sum',c[1],a[1],b2[1])
    print('   unlabelled:',' | '.join(un))
