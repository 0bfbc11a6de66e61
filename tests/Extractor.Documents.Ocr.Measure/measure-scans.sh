#!/usr/bin/env bash
# How well scanned pages are read: generated reports, set by LibreOffice, rendered at 200 dpi, turned and made noisy by program, read by
# this program and by Debian's tesseract (chi_sim), compared with the text layer of the same pages.
#   tests/Extractor.Documents.Ocr.Measure/measure-scans.sh FOLDER [REPORTS] [PAGES-A-REPORT]
# Needs soffice, unzip, pdftoppm and pdftotext; tesseract with tesseract-ocr-chi-sim for the second line of the table.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=${1:?usage: measure-scans.sh FOLDER [REPORTS] [PAGES-A-REPORT]}
reports=${2:-8}
most=${3:-99}
export LANG=C.UTF-8
measure=(dotnet run --project "$here" -c Release --no-build --)
mkdir -p "$folder"
dotnet build "$here" -c Release -v q --nologo
dotnet build "$root/src/Extractor.Corpus" -c Release -v q --nologo

if [ ! -d "$folder/reports" ]; then
    dotnet run --project "$root/src/Extractor.Corpus" -c Release --no-build -- generate --out "$folder/reports" --count "$reports" --seed 20261125 --split test --formats docx
fi
n=0
find "$folder/reports" -name '*.docx' | sort | head -n "$reports" | while read -r report; do
    n=$((n + 1))
    name=$(printf 'r%02d' "$n")
    [ -f "$folder/$name.pdf" ] && continue
    cp "$report" "$folder/$name.docx"
    soffice -env:UserInstallation="file://$(realpath "$folder")/office" --headless --convert-to pdf --outdir "$folder" "$folder/$name.docx" > /dev/null 2>&1 < /dev/null
    pdftoppm -r 200 -l "$most" -png "$folder/$name.pdf" "$folder/$name"
    unzip -p "$folder/$name.docx" word/document.xml | sed 's#</w:p>#\n#g; s/<[^>]*>//g' > "$folder/$name.original.txt"
    for picture in "$folder/$name"-*.png; do
        page=$(basename "$picture" .png | sed 's/.*-0*//')
        pdftotext -bbox -f "$page" -l "$page" "$folder/$name.pdf" - | sed -nE 's/.*<word [^>]*>(.*)<\/word>.*/\1/p' \
            | sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g' > "${picture%.png}.truth.txt"
    done
done
for picture in "$folder"/r*-*.png; do
    [ -f "${picture%.png}.jpg" ] || echo "$picture"
done | xargs -r "${measure[@]}" scan

programs=(ours)
"${measure[@]}" read "$folder"/r*-*.jpg | tee "$folder/seconds.txt"
if command -v tesseract > /dev/null; then
    programs+=(tesseract)
    for scan in "$folder"/r*-*.jpg; do
        [ -f "${scan%.jpg}.tesseract.txt" ] || OMP_THREAD_LIMIT=1 tesseract "$scan" "${scan%.jpg}.tesseract" -l chi_sim --psm 3 --dpi 200 quiet > /dev/null 2>&1
    done
fi
"${measure[@]}" compare "$folder" "${programs[@]}"
awk -F '\t' '{ sum += $2 } END { printf "ours: %.1f s a page\n", sum / NR }' "$folder/seconds.txt"
