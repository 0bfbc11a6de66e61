#!/usr/bin/python3
"""Prepares a round trip: Word documents become PDF through LibreOffice, and their tables and paragraphs, as python-docx reads
them, become the truth that RoundTripTests compares the PDF reader with.

    truth.py OUT FILE.docx…        writes OUT/NAME.pdf and OUT/NAME.json for each document
"""
import json
import os
import subprocess
import sys
import tempfile

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def grid(table):
    """The cells of a table with their spans, merged cells once, in row-major order."""
    rows = []
    for row in table.rows:
        fields = []
        before = row._tr.find(qn("w:trPr"))
        skip = 0
        if before is not None and before.find(qn("w:gridBefore")) is not None:
            skip = int(before.find(qn("w:gridBefore")).get(qn("w:val")))
        fields += [None] * skip
        for tc in row._tr.iterchildren(qn("w:tc")):
            fields += [tc] * tc.grid_span
        rows.append(fields)
    columns = max((len(r) for r in rows), default=0)
    cells, owner = [], {}
    for r, fields in enumerate(rows):
        c = 0
        while c < len(fields):
            tc = fields[c]
            if tc is None:
                c += 1
                continue
            span = tc.grid_span
            above = owner.get((r - 1, c))
            if tc.vMerge == "continue" and above is not None:
                above["rowspan"] = r - above["row"] + 1
                cell = above
            else:
                text = "\n".join(p.text for p in (Paragraph(e, None) for e in tc.iterchildren(qn("w:p"))) if p.text.strip())
                cell = {"row": r, "column": c, "rowspan": 1, "colspan": span, "text": text}
                cells.append(cell)
            for k in range(c, c + span):
                owner[(r, k)] = cell
            c += span
    return {"rows": len(rows), "columns": columns, "cells": cells}


def blocks(path):
    document = docx.Document(path)
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:tbl"):
            yield "table", grid(Table(element, document))
        elif element.tag == qn("w:p"):
            text = Paragraph(element, document).text
            if text.strip():
                yield "paragraph", text


def main():
    out, files = sys.argv[1], sys.argv[2:]
    os.makedirs(out, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", out, *files],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for path in files:
        name = os.path.splitext(os.path.basename(path))[0]
        found = list(blocks(path))
        tables = [value for kind, value in found if kind == "table"]
        classes = os.path.splitext(path)[0] + ".classes"
        if os.path.exists(classes):
            with open(classes, encoding="utf-8") as file:
                for table, kind in zip(tables, file.read().splitlines(), strict=True):
                    table["class"] = kind
        with open(os.path.join(out, name + ".json"), "w", encoding="utf-8") as file:
            json.dump({
                "tables": tables,
                "paragraphs": [value for kind, value in found if kind == "paragraph"],
            }, file, ensure_ascii=False)


if __name__ == "__main__":
    main()
