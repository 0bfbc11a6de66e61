#!/bin/sh
# rebuilds all documents and labels, then verifies them (python-docx, soffice, pdftotext)
cd "$(dirname "$0")" && for f in h??.py; do /usr/bin/python3 "$f"; done
