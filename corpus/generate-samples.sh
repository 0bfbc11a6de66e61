#!/usr/bin/env bash
# Writes corpus/samples anew: the same seed gives the same texts. Needs the fonts uming and wqy-zenhei (see README.md here).
#   corpus/generate-samples.sh [OUTPUT_FOLDER [FONT_FOLDER]]
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-corpus/samples}
fonts=${2:-/usr/share/fonts}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build src/Extractor.Corpus -c Release -v q --nologo
mkdir -p "$out"

# kind, format, number in the corpus, slips, what stands behind the department's name in the file name
make() {
    dotnet src/Extractor.Corpus/bin/Release/net10.0/extractor-corpus.dll generate --out "$work/$3-$1" --data corpus \
        --seed 2026 --kinds "$1" --formats "$2" --first "$3" --count 1 --slips "$4" --fonts "$fonts" > /dev/null
    local source name
    source=$(ls "$work/$3-$1/docs/")
    name=$(sed -E "s/^[0-9]+-([0-9]{4})-(.+)-[^-]+\.[a-z]+$/\2\1年度$5/" <<< "$source")
    cp "$work/$3-$1/docs/$source" "$out/$name.$2"
    cp "$work/$3-$1/labels/"*.json "$work/$name.json"
    echo "$name.$2"
    python3 -c 'import json,sys; [print("    ", f["kind"], "、".join(f["numbers"]), "（同一差错的旁证）" if f.get("optional") else "") for f in json.load(open(sys.argv[1]))["findings"]]' "$work/$name.json"
}

make department docx 0 2 部门整体支出绩效自评报告
make department docx 3 0 部门整体支出绩效自评报告
make department docx 4 0 部门整体支出绩效自评报告
make department docx 5 0 部门整体支出绩效自评报告
make department docx 7 2 部门整体支出绩效自评报告
make department pdf 2 0 部门整体支出绩效自评报告
make department pdf 8 1 部门整体支出绩效自评报告
make department txt 9 2 部门整体支出绩效自评报告
make project docx 0 0 项目支出绩效自评报告
make project docx 1 1 项目支出绩效自评报告
make project pdf 2 0 项目支出绩效自评报告
make final_accounts docx 0 0 部门决算
make final_accounts pdf 3 1 部门决算
make budget docx 1 0 部门预算
