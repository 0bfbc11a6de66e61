import subprocess,re
def blocks(path):
    if path.endswith('.docx'):
        import docx; from docx.table import Table; from docx.text.paragraph import Paragraph
        d=docx.Document(path)
        for c in d.element.body.iterchildren():
            if c.tag.endswith('}p'):
                t=Paragraph(c,d).text
                if t.strip(): yield t,None
            elif c.tag.endswith('}tbl'):
                for r in Table(c,d).rows:
                    o=[];last=None
                    for x in r.cells:
                        if x._tc is not last:o.append(x.text)
                        last=x._tc
                    yield ''.join(o),o
    elif path.endswith('.pdf'):
        t=subprocess.run(['pdftotext','-layout',path,'-'],capture_output=True,text=True).stdout
        yield t,None
    else:
        for l in open(path,encoding='utf-8'):
            if l.strip(): yield l.strip(),None
