#!/usr/bin/env bash
# Segmentation against jieba-rs (the npm package @node-rs/jieba): the same texts, `cut` with HMM, one thread, both in one run,
# turn by turn. Prints the median of the rounds in million characters a second, and the ratio. Usage: compare-segmentation.sh [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-3}
peer=${XDG_CACHE_HOME:-$HOME/.cache}/extractor/peers/node-rs-jieba-2.0.3
if [ ! -d "$peer/node_modules/@node-rs/jieba" ]; then
  command -v npm >/dev/null || { echo "需要 npm（npm is required for the peer）" >&2; exit 1; }
  mkdir -p "$peer"
  echo '{"private": true}' >"$peer/package.json"
  npm install --prefix "$peer" --no-save --no-package-lock --no-audit --no-fund @node-rs/jieba@2.0.3 >&2
fi
dotnet build "$here" -c Release -v q --nologo >&2
results=$(mktemp)
trap 'rm -f "$results"' EXIT
for ((round = 1; round <= rounds; round++)); do
  dotnet "$here/bin/Release/net10.0/Extractor.Benchmarks.dll" segmentation | sed 's/^/ours /' >>"$results"
  node "$here/Segmentation/peer.mjs" "$peer" "$here/bin/Release/net10.0/Segmentation/documents.jsonl.gz" | sed 's/^/peer /' >>"$results"
done
median() { awk -v k="$1 $2" '$1 " " $2 == k { print $3 }' "$results" | sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
awk -v ot="$(median ours tokens)" -v os="$(median ours strings)" -v ol="$(median ours load_ms)" \
    -v ps="$(median peer strings)" -v pb="$(median peer buffers)" -v pl="$(median peer load_ms)" 'BEGIN {
  best = ps > pb ? ps : pb
  printf "jieba-rs, strings in:      %7.2f M characters/s\n", ps
  printf "jieba-rs, UTF-8 bytes in:  %7.2f M characters/s\n", pb
  printf "ours, tokens out:          %7.2f M characters/s  %5.2f × the better of the peer\n", ot, ot / best
  printf "ours, strings out:         %7.2f M characters/s  %5.2f × the better of the peer\n", os, os / best
  printf "loading: ours %.1f ms, jieba-rs %.1f ms\n", ol, pl
}'
