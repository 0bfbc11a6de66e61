import os
"""Figures in each document that no label touches."""
import json,glob,re
from verify import text
for j in sorted(glob.glob(os.path.join(os.path.dirname(__file__), '..', 'labels', '*.json'))):
    g=json.load(open(j));t=text(os.path.join(os.path.dirname(__file__), '..', g['file']))
    used={n.lstrip('-') for k in('facts','optional_facts') for x in g[k] for n in [x['value']]}|{n.lstrip('-') for k in('relations','optional_relations') for x in g[k] for n in x['numbers']}
    print('==',g['file']);
    for m in re.finditer(r'(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d])',t):
        n=m[0].rstrip(',')
        if n in used or re.fullmatch(r'20[12]\d',n) : continue
        if t[m.end():m.end()+1] in '月日号年〕.' or (len(n)<3 and '.' not in n and t[m.end():m.end()+1] in '个项次起家所'): continue
        print('  ',re.sub(r'\s+',' ',t[max(0,m.start()-14):m.start()])+'【'+n+'】'+re.sub(r'\s+',' ',t[m.end():m.end()+6]))
