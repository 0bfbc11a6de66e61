#!/usr/bin/env bash
# Ours against what others take for a part of the job, on one generated folder each of Word and PDF reports, CPU seconds a report or page (so
# that other load on the machine changes little). Ours is the whole line: read, segment, extract, check, write, with its start.
# Usage: compare.sh [REPORTS]. Peers that are not installed are left out and named: pandoc, soffice, pdftotext, python3-docx with
# python3-jieba, python3-pdfminer (Debian packages). Needs GNU time. NO_BUILD=1 takes the Release build that is there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
count=${1:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${NO_BUILD:-}" ]; then
  dotnet build "$root/src/Extractor.Corpus" -c Release -v q --nologo >&2
  dotnet build "$root/src/Extractor.Cli" -c Release -v q --nologo >&2
fi
corpus=$(ls "$root"/src/Extractor.Corpus/bin/Release/net10.0/*.runtimeconfig.json)
generate() { dotnet "${corpus%.runtimeconfig.json}.dll" generate --out "$work/$1" --count "$count" --formats "$1" >&2; }
measure() { command time -o "$work/time" -f '%U %S %M' "$@" >/dev/null 2>"$work/errors" || true; tail -1 "$work/time" | awk '{ print $1 + $2, $3 }'; }
ours() { measure dotnet "$root/src/Extractor.Cli/bin/Release/net10.0/extractor.dll" extract "$work/$1/docs" --out "$work/$1/out"; }
has() { command -v "$1" >/dev/null; }
has_python() { /usr/bin/python3 -c "import $1" 2>/dev/null; }
row() { awk -v what="$1" -v peer="$2" -v n="$3" -v unit="$4" -v ours="$5" 'BEGIN { printf "%-44s %9.2f ms a %s  %6.2f × ours\n", what, 1000 * peer / n, unit, (peer / n) / ours }'; }
missing() { printf '%-44s not installed, left out\n' "$1"; }
each() { local total=0 used; for file in "$1"/*; do read -r used _ < <(measure "${@:2}" "$file"); total=$(awk -v a="$total" -v b="$used" 'BEGIN { print a + b }'); done; echo "$total"; }

generate docx
mkdir "$work/few"
few=$(( count < 30 ? count : 30 ))
find "$work/docx/docs" -type f | sort | head -"$few" | while IFS= read -r file; do ln -s "$file" "$work/few/"; done
read -r cpu memory < <(ours docx)
mine=$(awk -v c="$cpu" -v n="$count" 'BEGIN { print c / n }')
awk -v m="$mine" -v mem="$memory" 'BEGIN { printf "%-44s %9.2f ms a report, peak %d MB\n", "docx: ours, the whole line", 1000 * m, mem / 1024 }'
if has_python docx && has_python jieba; then
  read -r cpu _ < <(measure /usr/bin/python3 "$here/Reports/peer.py" "$work/docx/docs")
  row "python-docx + jieba + re" "$cpu" "$count" report "$mine"
else missing "python3-docx, python3-jieba"; fi
if has pandoc; then row "pandoc docx to plain, a process each" "$(each "$work/few" pandoc -t plain)" "$few" report "$mine"; else missing pandoc; fi
if has soffice; then
  read -r cpu _ < <(measure soffice "-env:UserInstallation=file://$work/office" --headless --convert-to txt:Text --outdir "$work/office-out" "$work/few"/*)
  row "LibreOffice docx to text, one process for all" "$cpu" "$few" report "$mine"
else missing soffice; fi

generate pdf
read -r cpu memory < <(ours pdf)
if has pdfinfo; then pages=$(for file in "$work/pdf/docs"/*; do pdfinfo "$file" 2>/dev/null | awk '/^Pages:/ { print $2 }'; done | awk '{ n += $1 } END { print n }'); unit=page; else pages=$count; unit=report; fi
mine=$(awk -v c="$cpu" -v n="$pages" 'BEGIN { print c / n }')
awk -v m="$mine" -v mem="$memory" -v unit="$unit" 'BEGIN { printf "%-44s %9.2f ms a %s, peak %d MB\n", "pdf: ours, the whole line", 1000 * m, unit, mem / 1024 }'
if has pdftotext; then
  read -r cpu _ < <(measure bash -c 'for file in "$1"/*; do pdftotext -layout "$file" /dev/null; done' all "$work/pdf/docs")
  row "pdftotext -layout, a process each" "$cpu" "$pages" "$unit" "$mine"
else missing pdftotext; fi
if has_python pdfminer; then
  read -r cpu _ < <(measure /usr/bin/python3 -c 'import sys, glob
from pdfminer.high_level import extract_text
for file in glob.glob(sys.argv[1] + "/*"): extract_text(file)' "$work/pdf/docs")
  row "pdfminer, text only" "$cpu" "$pages" "$unit" "$mine"
else missing python3-pdfminer; fi
