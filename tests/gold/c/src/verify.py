import os
"""Independent re-check of every label against the finished document: quotes and numbers present, holds by interval arithmetic."""
import json,glob,re,subprocess,docx,sys
from fractions import Fraction as F
from docx.table import Table
from docx.text.paragraph import Paragraph
from decimal import Decimal as D
def text(p):
    if p.endswith('txt'): return open(p).read()
    if p.endswith('pdf'): return subprocess.run(['pdftotext','-layout',p,'-'],capture_output=True,text=True).stdout
    d=docx.Document(p);o=[]
    for e in d.element.body.iterchildren():
        if e.tag.endswith('}p'): o.append(Paragraph(e,d).text)
        elif e.tag.endswith('}tbl'):
            for r in Table(e,d).rows: o.append('\x1f'.join(c.text for c in r.cells))
    return '\n'.join(o)
sq=lambda t:re.sub(r'[\s\x1f\x0c　]','',t)
def box(n,exact=False):
    x=F(n.replace(',','').replace('-',''));k=len(n.split('.')[1]) if '.' in n else 0
    h=F(0) if x==0 or exact or (k==0) else F(1,2*10**k)
    return x-h,x+h
def pbox(n):
    x=F(n);k=len(n.split('.')[1]) if '.' in n else 0; h=F(1,2*10**k); return x-h,x+h
def ov(a,b): return a[0]<=b[1] and b[0]<=a[1]
def chk(k,n,q):
    b=[box(x) for x in n]
    if k=='sum': return ov(b[0],(sum(x[0] for x in b[1:]),sum(x[1] for x in b[1:])))
    if k=='score_sum': return D(n[0])==sum(D(x) for x in n[1:])
    if k in('part_le_whole','score_cap'): return F(n[1].replace(',',''))<=F(n[0].replace(',',''))
    if k=='ratio': return ov((100*b[0][0]/b[1][1],100*b[0][1]/b[1][0]),pbox(n[2]))
    if k=='change': return ov((b[0][0]-b[1][1],b[0][1]-b[1][0]),b[2]) or ov((b[1][0]-b[0][1],b[1][1]-b[0][0]),b[2])
    if k=='change_rate':
        r=[]
        for up in(1,-1):
            for mode in('prev','chg'):
                v=[]
                for x in b[0]:
                    for y in b[1]:
                        if mode=='prev': v.append(100*up*(x-y)/y)
                        elif x-up*y!=0: v.append(100*y/(x-up*y))
                if ov((min(v),max(v)),pbox(n[2])) : r.append((up,mode))
        return bool(r)
    if k=='execution_score': p=pbox(n[0]);w=F(n[1]);return ov((p[0]*w/100,p[1]*w/100),pbox(n[2]))
    return None
bad=0;tot=[0]*5
for j in sorted(glob.glob(os.path.join(os.path.dirname(__file__), '..', 'labels', '*.json'))):
    g=json.load(open(j));raw=text(os.path.join(os.path.dirname(__file__), '..', g['file']));t=sq(raw)
    for k in('facts','optional_facts','relations','optional_relations','findings'):
        for x in g[k]:
            if sq(x['quote']) not in t: bad+=1;print(g['report']['department'],k,'QUOTE',x.get('value',x.get('numbers')),x['quote'][:70])
            for n in ([x['value']] if 'value' in x else x['numbers']):
                if sq(n) not in t: bad+=1;print('NUMBER',n)
            if 'metric' in x and x['value'] not in x['quote']: bad+=1;print(g['report']['department'],'VALUE not in quote',x)
            if 'relation' in k:
                h=chk(x['kind'],x['numbers'],x['quote'])
                if x.get('signed'): a,b,c=[F(n.replace(',','')) for n in x['numbers']]; h=-a==-b+c
                if x['kind']=='sum' and k=='optional_relations' and len(x['numbers'])==4 and not h: a,b,c,e=[F(n.replace(',','')) for n in x['numbers']]; h=a+b==c+e  # two-sided balance
                if x['kind']=='direction': a,b=[F(n.replace(',','')) for n in x['numbers']]; w=t[t.find(sq(x['quote'])):][:len(sq(x['quote']))+45]; h=(a<b if '小于预算' in w else a>b)
                if h is not None and h!=x['holds']: bad+=1;print('HOLDS',x,h)
    br=sorted(json.dumps([x['kind'],x['numbers']]) for x in g['relations'] if not x['holds'])
    bf=sorted(json.dumps([x['kind'],x['numbers']]) for x in g['findings'])
    if br!=bf: bad+=1;print('FINDINGS != violated relations',g['file'],br,bf)
    print(g['file'],g['report']['kind'],*[f'{k}={len(g[k])}' for k in('facts','optional_facts','relations','optional_relations','findings')],'optional findings',sum(f.get('optional',False) for f in g['findings']))
print('bad',bad)
