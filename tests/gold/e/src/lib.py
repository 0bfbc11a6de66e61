"""Text with inline labels -> docx/pdf/txt and a gold label file.
{id=literal} {id=expr} {id} ; {id=...|metric basis [y=2021] [opt] [s=scope]} ; basis i/j/a/n."""
import re, json, os, subprocess
from decimal import Decimal as Dc, ROUND_HALF_UP
ROOT=os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
B={'i':'initial_budget','j':'adjusted_budget','a':'actual','n':'none'}
NUM=re.compile(r'^-?[\d,]*\.?\d+$')
UNIT=re.compile(r'亿元|万元|千元|元|%|个百分点|分|人次|[人个名家份台辆处次所座条件户宗起项吨公亩]')
def dec(s): return Dc(s.replace(',',''))
def q(x,n): return x.quantize(Dc(1).scaleb(-n),ROUND_HALF_UP)
EXACT=set('人个名家份台辆处次所座条件户宗起项分')|{'人次'}
class Doc:
    def __init__(s,name,dept,year,kind='department',comma=False,scope=None):
        s.name,s.dept,s.year,s.kind,s.comma,s.scope=name,dept,year,kind,comma,scope
        s.v={};s.p_={};s.loc={};s.unit={};s.blocks=[];s.items=[];s.facts=[];s.opt=[];s.rels=[];s.orels=[];s.finds=[]
    def fmt(s,x):
        t=f'{x:,f}' if s.comma else f'{x:f}'
        return t
    def ev(s,e):
        if NUM.match(e): return dec(e),e
        env={}; env['P']=lambda a,b,n=2:q(a*100/b,n); env['G']=lambda a,b,n=2:q(abs(a-b)*100/b,n); env['Q']=lambda x,n:q(Dc(x),n); env['D']=Dc; env['abs']=abs; env.update(s.v)
        x=eval(e,env); return x,s.fmt(x)
    def fact(s,spec,i,val,unit,quote):
        w=spec.split(); metric,basis=w[0],B[w[1]]; year=s.year; scope=s.scope; opt=False
        for x in w[2:]:
            if x.startswith('y='): year=int(x[2:])
            elif x.startswith('s='): scope=x[2:]
            elif x=='opt': opt=True
        f=dict(metric=metric,basis=basis,year=year,scope=scope,value=val,unit=unit,quote=quote)
        L=s.opt if opt else s.facts
        if any((f['metric'],f['basis'],f['year'],f['scope'],f['value'],f['unit'])==(g['metric'],g['basis'],g['year'],g['scope'],g['value'],g['unit']) for g in L): return
        L.append(f)
    def text(s,t):
        """expands the markup, returns plain text, registers ids and facts"""
        bi=len(s.blocks); out='';todo=[]
        for part in re.split(r'(\{[^{}]*\})',t):
            if not part.startswith('{'): out+=part; continue
            body=part[1:-1]; spec=None
            if '|' in body: body,spec=body.split('|',1)
            if '=' in body: i,e=body.split('=',1)
            else: i,e=body,None
            if spec and spec.startswith('grade'):
                st=len(out); out+=e; todo.append((spec,i,e,st,len(out))); continue
            if e is not None: x,pr=s.ev(e); s.v[i]=x; s.p_[i]=pr
            st=len(out); out+=s.p_[i]
            if e is not None or i not in s.loc: s.loc[i]=(bi,st,len(out))
            todo.append((spec,i,s.p_[i],st,len(out)))
        s.blocks.append(out)
        for spec,i,pr,st,en in todo:
            m=UNIT.match(out,en); u=m.group(0) if m else ''
            if u=='公' or u=='亩': u=''
            s.unit.setdefault(i,u)
            if spec:
                a=max(out.rfind(c,0,st) for c in '，。；：、（')+1
                s.fact(spec,i,pr,u if spec.split()[0]!='grade' else '',out[a:en]+u)
        return out
    def h(s,t,l=1): s.items.append(('h',s.text(t),l))
    def p(s,t): s.items.append(('p',s.text(t)))
    def table(s,pre,rows,unit='万元',cols=None,metrics=None,scopes=None,opt=(),units=None,widths=None,merge=True):
        """cells: literal, or =expr(with optional %). cols: {c:'a y=2021'}; metrics:{rowlabel or index: metric}"""
        out=[]
        for r,row in enumerate(rows):
            bi=len(s.blocks); line='';o=[]
            for c,cell in enumerate(row):
                cell='' if cell is None else cell
                suf='';st=len(line)
                body=cell
                if body.startswith('=') :
                    if body.endswith('%'): suf='%';body=body[:-1]
                    x,pr=s.ev(body[1:]); 
                else:
                    b2=body[:-1] if body.endswith('%') else body; suf='%' if body.endswith('%') else ''
                    if NUM.match(b2): x,pr=dec(b2),b2
                    else: x=None
                if x is None: line+=cell;o.append(cell);continue
                i=f'{pre}_{r}_{c}'; s.v[i]=x;s.p_[i]=pr;s.loc[i]=(bi,st,st+len(pr))
                line+=pr+suf;o.append(pr+suf)
                u='%' if suf else (units or {}).get(c,unit); s.unit[i]=u
                mt=(metrics or {}).get(r) 
                if mt is not None and cols and c in cols:
                    sp=f'{mt} {cols[c]}'
                    if mt.startswith('rate') and False: pass
                    if (r in opt): sp+=' opt'
                    if scopes and r in scopes: sp+=f' s={scopes[r]}'
                    s.fact(sp,i,pr,u,line)
            s.blocks.append(line); out.append(o)
        s.items.append(('t',out,merge))
    def interval(s,i):
        x=s.v[i];u=s.unit.get(i,'');d=len(s.p_[i].split('.')[1]) if '.' in s.p_[i] else 0
        if u in EXACT or x==0: return x,x
        h=Dc(5).scaleb(-d-1); return x-h,x+h
    def check(s,kind,ids):
        I=[s.interval(i) for i in ids]; V=[s.v[i] for i in ids]
        def ov(a,b): return a[0]<=b[1] and b[0]<=a[1]
        if kind in('sum','score_sum'): return ov(I[0],(sum(x[0] for x in I[1:]),sum(x[1] for x in I[1:])))
        if kind=='part_le_whole': return V[1]<=V[0]
        if kind=='ratio': return ov((I[0][0]*100/I[1][1],I[0][1]*100/I[1][0]),I[2])
        if kind in('change+','change-','change'):
            sg=-1 if kind=='change-' else 1; lo,hi=I[0][0]-I[1][1],I[0][1]-I[1][0]
            c=(I[2][0],I[2][1])
            if kind=='change': return ov((lo,hi),c)
            return ov((lo,hi) if sg>0 else (-hi,-lo),(min(abs(c[0]),abs(c[1])),max(abs(c[0]),abs(c[1]))) if V[2]<0 else c)
        if kind in('crp+','crp-','crp'):
            vals=[(a-b)*100/b for a in I[0] for b in I[1]]; lo,hi=min(vals),max(vals)
            if kind=='crp-': lo,hi=-hi,-lo
            c=I[2] if V[2]>=0 or kind=='crp' else (-I[2][1],-I[2][0]); return ov((lo,hi),c)
        if kind in('cr+','cr-'):
            sg=1 if kind=='cr+' else -1
            ch=I[1] if V[1]>=0 else (-I[1][1],-I[1][0])
            vals=[c*100/(a-sg*c) for a in I[0] for c in ch]
            c=I[2] if V[2]>=0 else (-I[2][1],-I[2][0]); return ov((min(vals),max(vals)),c)
        if kind=='execution_score': return ov((I[0][0]*I[1][0]/100,I[0][1]*I[1][1]/100),(V[2]-Dc('0.005'),V[2]+Dc('0.005')))
        if kind in('same_fact','unit'): return s.v[ids[0]]*mult(s.unit[ids[0]])==s.v[ids[1]]*mult(s.unit[ids[1]])
        if kind=='score_cap': return V[1]<=V[0]
        return True
    def rel(s,block):
        """[?]kind ids ; ! = violated with finding, !? = with optional finding; # note"""
        for ln in block.strip().splitlines():
            ln=ln.strip(); note=''
            if not ln: continue
            if '#' in ln: ln,note=ln.split('#',1)
            opt=bad=fopt=False
            while ln[0] in '?!~':
                if ln[0]=='?': opt=True
                if ln[0]=='!': bad=True
                if ln[0]=='~': fopt=True
                ln=ln[1:]
            w=ln.split(); k,ids=w[0],w[1:]
            for i in ids: assert i in s.v,(s.name,ln,i)
            kind={'change+':'change','change-':'change','cr+':'change_rate','cr-':'change_rate','crp+':'change_rate','crp-':'change_rate','crp':'change_rate'}.get(k,k)
            if k not in('grade','direction'):
                ok=s.check(k,ids)
                if ok==bad: print('!!',s.name,ln,[s.p_[i] for i in ids],'holds',ok)
            b0=s.loc[ids[0]][0]; sp=[s.loc[i] for i in ids if s.loc[i][0]==b0]
            t=s.blocks[b0]; a=min(x[1] for x in sp); a=max([t.rfind(c,0,a) for c in '，。；：（']+[a-25])+1
            quote=t[max(a,0):max(x[2] for x in sp)]
            r=dict(kind=kind,numbers=[s.p_[i].lstrip('-') if not k.startswith('change_x') else s.p_[i] for i in ids],holds=not bad,quote=quote)
            (s.orels if opt else s.rels).append(r)
            if bad and not opt:
                f=dict(kind=kind,numbers=r['numbers'],quote=quote,note=note.strip())
                if fopt: f['optional']=True
                s.finds.append(f)
            s.used=getattr(s,'used',set())|set(ids)
    def save(s,fmt='docx'):
        fn=f'{s.name}.{fmt}'
        if fmt in('txt','md'):
            L=[]
            for it in s.items:
                if it[0]=='t':
                    for r in it[1]: L.append('\t'.join(r) if fmt=='txt' else '| '+' | '.join(r)+' |')
                    if fmt=='md': L.insert(len(L)-len(it[1])+1,'|'+'---|'*len(it[1][0]))
                    L.append('')
                else: L+= [('#'*it[2]+' ' if fmt=='md' and it[0]=='h' else '')+it[1],'']
            open(f'{ROOT}/docs/{fn}','w',encoding='utf-8').write('\n'.join(L))
        else:
            import docx; from docx.shared import Pt; from docx.enum.text import WD_ALIGN_PARAGRAPH as AL
            from docx.oxml.ns import qn
            d=docx.Document(); st=d.styles['Normal']; st.font.name='仿宋'; st.font.size=Pt(14)
            st.element.rPr.rFonts.set(qn('w:eastAsia'),'Noto Serif CJK SC' if fmt=='pdf' else '仿宋')
            for it in s.items:
                if it[0]=='t':
                    n=max(map(len,it[1])); t=d.add_table(len(it[1]),n); t.style='Table Grid'
                    for r,row in enumerate(it[1]):
                        for c,x in enumerate(row):
                            cell=t.cell(r,c); cell.text=x
                            for pp in cell.paragraphs:
                                for ru in pp.runs: ru.font.size=Pt(9)
                    if it[2]:
                        for r,row in enumerate(it[1]):
                            c=0
                            if len(row)<n: t.cell(r,len(row)-1).merge(t.cell(r,n-1))
                    d.add_paragraph('')
                else:
                    pa=d.add_paragraph(it[1])
                    if it[0]=='h':
                        if it[2]==0: pa.alignment=AL.CENTER; pa.runs[0].font.size=Pt(20)
                        if it[2]<2: pa.runs[0].bold=True
                    else: pa.paragraph_format.first_line_indent=Pt(28)
            if fmt=='docx': d.save(f'{ROOT}/docs/{fn}')
            else:
                import tempfile; work=tempfile.mkdtemp(); tmp=f'{work}/{s.name}.docx'; d.save(tmp)
                subprocess.run(['soffice','--headless',f'-env:UserInstallation=file://{work}/prof','--convert-to','pdf','--outdir',f'{ROOT}/docs',tmp],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL,timeout=120)
        g=dict(file=f'docs/{fn}',tables='complete',report=dict(department=s.dept,year=s.year,kind=s.kind),facts=s.facts,optional_facts=s.opt,relations=s.rels,optional_relations=s.orels,findings=s.finds)
        json.dump(g,open(f'{ROOT}/labels/{s.name}.json','w',encoding='utf-8'),ensure_ascii=False,indent=1)
        un=[f'{i}={s.p_[i]}' for i in s.v if i not in getattr(s,'used',set())]
        print(s.name,'facts',len(s.facts),'rels',len(s.rels),'finds',sum(not f.get('optional') for f in s.finds),'chars',sum(map(len,s.blocks)),'| ids in no relation:',' '.join(un))
def mult(u): return {'元':1,'万元':10000,'亿元':10**8}.get(u,1)
