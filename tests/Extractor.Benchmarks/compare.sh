#!/usr/bin/env bash
# Ours against what others take for a part of the job, on one generated folder of Word reports, CPU seconds a report (so that other
# load on the machine changes little). Ours is the whole line: read, segment, extract, check, write. Usage: compare.sh [REPORTS]
# Needs pandoc, python3-docx, python3-jieba (Debian packages) and GNU time. NO_BUILD=1 takes the Release build that is there.
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
dotnet "${corpus%.runtimeconfig.json}.dll" generate --out "$work/gen" --count "$count" --formats docx >&2
measure() { command time -o "$work/time" -f '%U %S %M' "$@" >/dev/null 2>"$work/errors" || true; awk '{ print $1 + $2, $3 }' "$work/time"; }
read -r ours memory < <(measure dotnet "$root/src/Extractor.Cli/bin/Release/net10.0/extractor.dll" extract "$work/gen/docs" --out "$work/out")
read -r python _ < <(/usr/bin/python3 "$here/Reports/peer.py" "$work/gen/docs")
few=$(( count < 50 ? count : 50 ))
for file in $(ls "$work/gen/docs" | head -"$few" | tr ' ' '?'); do measure pandoc -t plain $work/gen/docs/$file; done >"$work/pandoc"
awk -v n="$count" -v few="$few" -v ours="$ours" -v mem="$memory" -v py="$python" '{ pandoc += $1 } END {
  ours /= n; py /= n; pandoc /= few
  printf "ours, whole line, start included  %8.2f ms a report, peak %d MB\n", 1000 * ours, mem / 1024
  printf "python-docx + jieba + re          %8.2f ms a report  %6.1f × ours\n", 1000 * py, py / ours
  printf "pandoc docx → plain, a process each %6.2f ms a report  %6.1f × ours\n", 1000 * pandoc, pandoc / ours
}' "$work/pandoc"
