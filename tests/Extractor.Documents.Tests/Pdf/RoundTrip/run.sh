#!/bin/sh
# Word -> PDF -> reader, compared cell by cell with the Word original. Needs LibreOffice and python3-docx.
#   run.sh FILE.docx…        compares these documents
#   run.sh                   compares 40 generated documents (generate.py), a quarter of them with half-ruled and borderless tables
# Prints the figures by document, by borders and kind of table, and in all; fails below F1 98 % of all cells.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 0 ]; then
    /usr/bin/python3 "$here/generate.py" "$work/docx" 40
    set -- "$work"/docx/*.docx
fi
/usr/bin/python3 "$here/truth.py" "$work/pairs" "$@"
status=0
EXTRACTOR_ROUND_TRIP="$work/pairs" dotnet test "$here/../.." --nologo -v q --filter "FullyQualifiedName~RoundTripTests" || status=$?
cat "$work/pairs/result.txt"
exit $status
