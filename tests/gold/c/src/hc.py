"""Shared builder: paragraphs with inline fact marks, tables, relation strings -> docx/txt/pdf + label JSON."""
import re, json, os, subprocess
from decimal import Decimal as D
from docx import Document
from docx.shared import Pt
from docx.oxml.ns import qn
ROOT=os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
AL=dict(ig='income.grand_total',inc='income.total',fis='income.fiscal',gen='income.fiscal.general',fund='income.fiscal.fund',cap='income.fiscal.capital',
 sup='income.superior',bus='income.business',oper='income.operating',oth='income.other',open='carryover.opening',close='carryover.closing',eg='expenditure.grand_total',
 exp='expenditure.total',efis='expenditure.fiscal',basic='expenditure.basic',pers='expenditure.basic.personnel',pub='expenditure.basic.public',proj='expenditure.project',
 tp='three_public.total',abroad='three_public.abroad',rec='three_public.reception',veh='three_public.vehicle',vp='three_public.vehicle.purchase',vo='three_public.vehicle.operation',
 agency='agency_operation',meet='meeting',train='training',pt='procurement.total',pg='procurement.goods',pw='procurement.works',ps='procurement.services',
 rx='rate.execution',rtp='rate.three_public_control',rpub='rate.public_control',radj='rate.budget_adjustment',rco='rate.carryover',rpe='rate.procurement_execution',
 rst='rate.staff_control',sat='rate.satisfaction',score='score.total',sx='score.execution',grade='grade',ap='staff.approved',apa='staff.approved.admin',
 api='staff.approved.institution',aps='staff.approved.support',act='staff.active',ret='staff.retired')
BA=dict(A='actual',I='initial_budget',J='adjusted_budget',N='none')
KI=dict(sum='sum',ratio='ratio',ch='change',cr='change_rate',le='part_le_whole',ss='score_sum',cap='score_cap',es='execution_score',grade='grade',same='same_fact',dir='direction',unit='unit')
MONEY={'元':D(1),'万元':D(10000),'亿元':D(10)**8}
MARK=re.compile(r'<(\??)(\w+) ([AIJN])(\d{4})?(?:#([^|>]*))?\|([^>]*)>')
class Doc:
    def __init__(s,name,department,year,kind='department',fmt='docx',unit='万元',scope=None):
        s.name,s.dep,s.year,s.kind,s.fmt,s.unit,s.scope=name,department,year,kind,fmt,unit,scope
        s.d=Document(); st=s.d.styles['Normal']; st.font.name='宋体'; st.font.size=Pt(12)
        st.element.rPr.rFonts.set(qn('w:eastAsia'),'宋体' if fmt!='pdf' else 'Noto Serif CJK SC')
        s.txt=[]; s.facts=[]; s.opt=[]; s.rels=[]; s.orels=[]; s.finds=[]; s.seen={}
    def fact(s,optional,al,basis,year,scope,val,unit,quote):
        if scope=='-': scope=None
        elif not scope: scope=s.scope
        f=dict(metric=AL[al],basis=BA[basis],year=int(year or s.year),scope=scope,value=val,unit=unit,quote=quote)
        try: nv=str((D(val.replace(',',''))*MONEY.get(unit,D(1))).normalize())
        except Exception: nv=val
        k=(f['metric'],f['basis'],f['year'],scope,nv)
        if k in s.seen:
            if s.seen[k]=='o' and not optional:
                s.opt=[g for g in s.opt if g['_k']!=k]
            else: return
        s.seen[k]='o' if optional else 'r'; f['_k']=k
        (s.opt if optional else s.facts).append(f)
    def strip(s,t):
        out='';pos=0;ms=[]
        for m in MARK.finditer(t):
            out+=t[pos:m.start()]; a=len(out); out+=m[6]; ms.append((m,a,len(out))); pos=m.end()
        out+=t[pos:]
        for m,a,b in ms:
            st=a
            while st>0 and out[st-1] not in '，。；：、（(\n': st-=1
            q=out[st:b]
            v=re.match(r'(-?[\d,]*\d(?:\.\d+)?)(.*)$',m[6])
            if v: val,u=v[1],v[2].strip()
            else: val,u=m[6],''
            u={'％':'%'}.get(u,u)
            s.fact(m[1]=='?',m[2],m[3],m[4],m[5],val,u,q)
        return out
    def H(s,t): s._p(t)
    def _p(s,t,style=None):
        s.d.add_paragraph(t); s.txt.append(t)
    def title(s,t):
        p=s.d.add_heading(t,0) if s.fmt!='txt' else None; s.txt.append(t)
    def P(s,t,rels=()):
        t=s.strip(t); s._p(t)
        for r in rels: s.rel(r,t)
    def T(s,rows,blocks=(),m={},unit=None,rels=(),opts=(),cellmarks=False,merge=()):
        """blocks: (labelcol,{col:'A'|'I2021'|...}); m: row label -> alias"""
        unit=unit or s.unit
        rows=[[str(c) for c in r] for r in rows]
        raw=[r[:] for r in rows]
        rows=[[MARK.sub(lambda k:k[6],c) for c in r] for r in rows]
        w=max(map(len,rows)); tb=s.d.add_table(rows=0,cols=w); tb.style='Table Grid'
        for i,r in enumerate(rows):
            cs=tb.add_row().cells
            for c,v in zip(cs,r): c.text=v; [setattr(x.font,'size',Pt(9)) for p in c.paragraphs for x in p.runs]
        for (r0,c0,r1,c1) in merge:
            v=rows[r0][c0]; a=tb.cell(r0,c0).merge(tb.cell(r1,c1)); a.text=v
        s.txt+=['\t'.join(r) for r in rows]
        for i,r in enumerate(rows):
            j='';cum=[]
            for c in r: j+=c; cum.append(j)
            for lc,cols in blocks:
                if lc>=len(r): continue
                for lab,al in m.items():
                    if r[lc].strip()==lab:
                        for c,b in cols.items():
                            v=r[c].strip()
                            if re.fullmatch(r'-?[\d,]+(\.\d+)?%?',v):
                                o=al.startswith('?'); a=al.lstrip('?'); sc=None
                                if '#' in a: a,sc=a.split('#')
                                s.fact(o or b.startswith('?'),a,b.lstrip('?')[0],b.lstrip('?')[1:],sc,v.rstrip('%'),'%' if v.endswith('%') else unit,cum[c])
            for c,v in enumerate(raw[i]):
                for k in MARK.finditer(v):
                    x=re.match(r'(-?[\d,]*\d(?:\.\d+)?)(.*)$',k[6]); 
                    val,u=(x[1],x[2] or (unit if AL[k[2]].split('.')[0] not in('score','staff','rate') else {'score':'分','staff':'人','rate':'%'}[AL[k[2]].split('.')[0]])) if x else (k[6],'')
                    s.fact(k[1]=='?',k[2],k[3],k[4],k[5],val,u,cum[c])
        lines=[''.join(r) for r in rows]
        for r in rels: s.rel(r,None,rows=rows)
    def rel(s,r,text,rows=None):
        r,_,note=r.partition('!'); bad=bool(_); r=r.strip(); opt=r.startswith('?'); r=r.lstrip('?')
        kind,*ns=r.split(); op=None
        if kind=='dir': op=ns.pop(1)
        signed=ns[:]; ns=[re.sub(r'^[-d]+','',x) for x in ns]
        q=''
        if text is not None:
            spans=[]
            for n in ns:
                c=[x.start() for x in re.finditer(r'(?<![\d.,])'+re.escape(n)+r'(?!\d|[.,]\d)',text)]
                if not c: raise SystemExit(f'{s.name}: {n} of "{r}" not in: {text}')
                spans.append((c,n))
            # smallest window: choose for each number the occurrence nearest to the last number's
            best=None
            for anchor in spans[-1][0]:
                pos=[min(c,key=lambda x:abs(x-anchor)) for c,n in spans]
                a=min(pos); b=max(p+len(n) for p,(c,n) in zip(pos,spans))
                if best is None or b-a<best[1]-best[0]: best=(a,b)
            a,b=best
            while a>0 and text[a-1] not in '，。；：、（\n': a-=1
            while b<len(text) and text[b] in '%万元人个名家户所份分台亿亩公里百': b+=1
            q=text[a:b]
        else:
            cells=[c.strip() for rr in rows for c in rr]
            for n in ns:
                if not any(re.search(r'(?<![\d.,])'+re.escape(n)+r'(?!\d|[.,]\d)',c) for c in cells): raise SystemExit(f'{s.name}: {n} of "{r}" not in table')
            # row holding most of the numbers, the first number preferred
            def sc(rr): return sum(any(re.search(r'(?<![\d.,])'+re.escape(n)+r'(?!\d|[.,]\d)',c) for c in rr) for n in set(ns))+(2 if any(re.search(r'(?<![\d.,])'+re.escape(ns[0])+r'(?!\d|[.,]\d)',c) for c in rr) else 0)
            q=''.join(max(rows,key=sc))
        h=holds(kind,signed,op)
        if h==bad: print('!! HOLDS MISMATCH',s.name,r,'computed',h)
        e=dict(kind=KI[kind],numbers=ns,holds=h,quote=q)
        (s.orels if opt and not bad else s.rels).append(e)
        if bad:
            f=dict(kind=KI[kind],numbers=ns,quote=q,note=note.lstrip('?').strip())
            if note.startswith('?'): f['optional']=True
            s.finds.append(f)
    def same_across(s,a,b,qa,note=None,kind='same_fact',optional=False):
        h=a==b
        s.rels.append(dict(kind=kind,numbers=[a,b],holds=h,quote=qa))
        if note:
            f=dict(kind=kind,numbers=[a,b],quote=qa,note=note)
            if optional:f['optional']=True
            s.finds.append(f)
    def save(s):
        for line in s.txt:
            for m in re.finditer(r'完成(?:年初)?预算的(\d+(?:\.\d+)?)%',line):
                for al,sc in (('rx','-'),('rx','部分预算'),('rtp','-')): s.fact(True,al,'N','',sc,m[1],'%',m[0])
        if s.kind!='project':
            for f in [g for g in s.opt if g['metric']=='rate.execution' and g['scope']]: s.fact(True,'rx','N','','-',f['value'],'%',f['quote'])
        base=f'{ROOT}/docs/{s.name}'
        if s.fmt=='txt': open(base+'.txt','w').write('\n\n'.join(s.txt)+'\n')
        else:
            s.d.save(base+'.docx' if s.fmt=='docx' else f'/tmp/hc/{s.name}.docx')
            if s.fmt=='pdf': subprocess.run(['soffice','-env:UserInstallation=file:///tmp/hc/lo','--headless','--convert-to','pdf','--outdir',ROOT+'/docs',f'/tmp/hc/{s.name}.docx'],check=True,stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)
        for f in s.facts+s.opt: f.pop('_k',None)
        if s.fmt=='pdf':
            pt=re.sub(r'\s','',subprocess.run(['pdftotext','-layout',f'{ROOT}/docs/{s.name}.pdf','-'],capture_output=True,text=True).stdout)
            for e in s.facts+s.opt+s.rels+s.orels+s.finds:
                if re.sub(r'\s|　','',e['quote']) not in pt:
                    e['cell']=e['quote']; e['quote']=e.get('value') or e['numbers'][0]
        j=dict(file=f'docs/{s.name}.{s.fmt}',tables='complete',report=dict(department=s.dep,year=s.year,kind=s.kind),facts=s.facts,optional_facts=s.opt,relations=s.rels,optional_relations=s.orels,findings=s.finds)
        json.dump(j,open(f'{ROOT}/labels/{s.name}.json','w'),ensure_ascii=False,indent=1)
        print(s.name,'facts',len(s.facts),'opt',len(s.opt),'rels',len(s.rels),'orels',len(s.orels),'finds',len(s.finds))
def iv(n):
    n=n.lstrip('-d').replace(',',''); x=D(n)
    if x==0: return x,x
    e=-x.as_tuple().exponent if x.as_tuple().exponent<0 else 0
    h=D(5)*D(10)**(-e-1) if e>0 else D(0)
    return x-h,x+h
def ivs(n,force=False):
    a,b=iv(n)
    return a,b
def holds(kind,ns,op=None):
    v=[D(n.lstrip('-d').replace(',','')) for n in ns]
    pct=lambda n:(lambda x,h:(x-h,x+h))(D(n.lstrip('-d')),D(5)*D(10)**(D(n.lstrip('-d')).as_tuple().exponent-1))
    if kind=='sum':
        w=iv(ns[0]); p=[iv(n) for n in ns[1:]]
        return sum(x[0] for x in p)<=w[1] and sum(x[1] for x in p)>=w[0]
    if kind=='ss': return v[0]==sum(v[1:])
    if kind in('le',): return v[1]<=v[0]
    if kind=='cap': return v[1]<=v[0]
    if kind=='ch':
        a,b,c=map(iv,ns); s=-1 if ns[2][0]=='-' else 1
        lo,hi=(a[0]-b[1],a[1]-b[0]) if s>0 else (b[0]-a[1],b[1]-a[0])
        return lo<=c[1] and hi>=c[0]
    if kind=='ratio':
        a,b=iv(ns[0]),iv(ns[1]); p=pct(ns[2])
        return 100*a[0]/b[1]<=p[1] and 100*a[1]/b[0]>=p[0]
    if kind=='cr':
        p=pct(ns[2]); s=-1 if ns[2][0]=='-' else 1; a,b=iv(ns[0]),iv(ns[1]); r=[]
        for x in a:
            for y in b:
                if ns[1][0]=='d': prev=x-s*y; r.append(100*y/prev)
                else: r.append(100*s*(x-y)/y)
        return min(r)<=p[1] and max(r)>=p[0]
    if kind=='es':
        r=pct(ns[0]); p=pct(ns[2]); return r[0]*v[1]/100<=p[1] and r[1]*v[1]/100>=p[0]
    if kind=='grade': return True if op is None else op
    if kind=='same': return v[0]==v[1]
    if kind=='unit': return False
    if kind=='dir': return {'<':v[0]<v[1],'>':v[0]>v[1],'=':v[0]==v[1]}[op]
def c(x,n=2): return f'{x:,.{n}f}'
def r2(x): return f'{x:.2f}'

from decimal import ROUND_HALF_UP
def d(x): return D(str(x).replace(',',''))
def pc(a,b,n=2): return str((100*d(a)/d(b)).quantize(D(1).scaleb(-n),ROUND_HALF_UP))
def add(*x): return c(sum(d(i) for i in x))
def sub(a,b): return c(d(a)-d(b))
def gr(cur,prev,n=2): return pc(abs(d(cur)-d(prev)),prev,n)
