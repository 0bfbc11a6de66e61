import sys,docx
from docx.table import Table
from docx.text.paragraph import Paragraph
d=docx.Document(sys.argv[1])
for el in d.element.body:
    if el.tag.endswith('}p'): print(Paragraph(el,d).text)
    elif el.tag.endswith('}tbl'):
        seen=set()
        for r in Table(el,d).rows: print("".join(t for k,t in [(c._tc,c.text) for c in r.cells] if not (k in seen or seen.add(k))))
