#!/bin/sh
# Word -> PDF -> reader, compared cell by cell with the Word original. Needs LibreOffice and python3-docx.
#   run.sh FILE.docx…        compares these documents
#   run.sh                   compares generated documents (generate.py)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 0 ]; then
    /usr/bin/python3 "$here/generate.py" "$work/docx" 40
    set -- "$work"/docx/*.docx
fi
/usr/bin/python3 "$here/truth.py" "$work/pairs" "$@"
EXTRACTOR_ROUND_TRIP="$work/pairs" dotnet test "$here/../.." --nologo -v q --filter "FullyQualifiedName~RoundTripTests"
cat "$work/pairs/result.txt"
