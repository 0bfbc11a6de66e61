#!/usr/bin/python3
"""Records what jieba 0.42.1 answers, for the segmentation tests to compare with.

Needs Debian's python3-jieba, python3-docx and poppler-utils. Reads the documents of ../shared/gold/docs (relative to the
repository root) and writes tests/Extractor.Language.Tests/Segmentation/Recorded/*.jsonl.gz: one JSON object a line with
the text and the token lengths in UTF-16 units: with the hidden Markov model, without it, with it and our user words, and with
it and the words of Recorded/custom-words.txt (frequencies given and to be guessed, overridden and removed words).
The same input gives the same bytes.
"""
import gzip
import io
import json
import pathlib
import random
import subprocess
import sys

import docx
import jieba
from docx.table import Table
from docx.text.paragraph import Paragraph

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCUMENTS = ROOT.parent / "shared" / "gold" / "docs"
OUTPUT = ROOT / "tests" / "Extractor.Language.Tests" / "Segmentation" / "Recorded"

assert jieba.__version__ == "0.42.1", jieba.__version__
jieba.setLogLevel(60)
PLAIN = jieba.Tokenizer()
WITH_USER_WORDS = jieba.Tokenizer()
WITH_USER_WORDS.load_userdict(str(ROOT / "models" / "user-dictionary.txt"))
WITH_CUSTOM_WORDS = jieba.Tokenizer()
WITH_CUSTOM_WORDS.load_userdict(str(OUTPUT / "custom-words.txt"))
# Words of frequency 0 go to a set that all tokenizers share; it is handed to the one they belong to.
SPLIT_WORDS = jieba.finalseg.Force_Split_Words
jieba.finalseg.Force_Split_Words = frozenset()


def lengths(tokens, text):
    tokens = list(tokens)
    assert "".join(tokens) == text
    return [len(token.encode("utf-16-le")) // 2 for token in tokens]


def with_custom_words(text):
    jieba.finalseg.Force_Split_Words = SPLIT_WORDS
    result = lengths(WITH_CUSTOM_WORDS.cut(text, HMM=True), text)
    jieba.finalseg.Force_Split_Words = frozenset()
    return result


def record(name, text):
    return {
        "name": name,
        "text": text,
        "hmm": lengths(PLAIN.cut(text, HMM=True), text),
        "plain": lengths(PLAIN.cut(text, HMM=False), text),
        "user": lengths(WITH_USER_WORDS.cut(text, HMM=True), text),
        "custom": with_custom_words(text),
    }


def write(name, records):
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=buffer, mode="wb", compresslevel=9, mtime=0) as stream:
        for entry in records:
            stream.write(json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n")
    path = OUTPUT / name
    path.write_bytes(buffer.getvalue())
    print(f"{path.relative_to(ROOT)}: {len(records)} texts, {sum(len(r['text']) for r in records)} characters")


def docx_text(path):
    document = docx.Document(str(path))
    lines = []
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}p"):
            lines.append(Paragraph(element, document).text)
        elif element.tag.endswith("}tbl"):
            for row in Table(element, document).rows:
                lines.append("\t".join(cell.text for cell in row.cells))
    return "\r\n".join(lines)


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode("utf-8")


def documents():
    readers = {".docx": docx_text, ".pdf": pdf_text, ".txt": lambda path: path.read_bytes().decode("utf-8")}
    return [record(path.name, readers[path.suffix](path)) for path in sorted(DOCUMENTS.iterdir())]


TRICKY = {
    "empty": "",
    "one character": "费",
    "one letter": "a",
    "spaces and line ends": " \t\r\n\n\r \u3000\u00a0\u2028\x1c\x85a b",
    "line end pairs": "\r\n\r\n中\r\n\r",
    "English and digits": "2023年GDP增长5.2%，使用iPhone15 Pro和C++、AT&T、Wi-Fi_6编写v1.2.3版ABC100%-200%",
    "numbers": "215.35万元、1,234.56、-3.5%、+12%、100.、.5、3.14.15、12%%、1.a、a.1b2.5%c、50%以上",
    "letters single in words": "A股B超T恤X光卡拉OK和K歌之王的AA制",
    "full width": "２０２３年支出２１５．３５％，ＡＢＣ公司（甲）",
    "emoji and surrogates": "预算👍🏽执行👨‍👩‍👧率98%😀😀𠀀𠀁汉字𪚥龘",
    "rare characters": "龘靐齉爩鱻麤灪龖厵滟爨癵籱饢驫鲡鸾鹂",
    "outside the block": "㐀㐁〇二〇二三年鿖鿗鿕䶵豈更車",
    "traditional": "國務院關於預算績效管理的實施意見，財政部門應當加強監督檢查",
    "names": "王小明和欧阳娜娜在绥宁县武阳镇老祖村李二狗家走访，张三丰与令狐冲同行",
    "unknown runs": "奥巴马特朗普泽连斯基布林肯冯德莱恩蔡徐坤",
    "classic": "我来到北京清华大学。他来到了网易杭研大厦。小明硕士毕业于中国科学院计算所，后在日本京都大学深造",
    "ambiguous": "南京市长江大桥。乒乓球拍卖完了。研究生命的起源。结合成分子时。工信处女干事每月经过下属科室",
    "punctuation": "「三公」经费〔2019〕14号《办法》——其中：……、·•●★☆①②㈠一、（一）1.（1）",
    "operators": "a+b-c#d&e_f%g.h--++##&&__%%..",
    "mixed singles": "a中b文c字1个2人.3%名-4次",
    "same character": "的" * 300 + "中" * 301 + "一" * 299,
    "Japanese and Korean": "ひらがなカタカナ漢字 한국어 日本語",
    "control and joiners": "绩\u200b效\ufeff评\u00ad价\x00结\x7f果",
    "combining": "e\u0301té naïve Москва αβγ射线 ½ ² ٣٤ १२",
    "long alphanumeric": "0123456789abcdefXYZ" * 200,
    "force of ties": "㐀" + "丂丄丅丆丏丒丗丟丠両丢丣丩丮丯丱丳丵丷丼乀乁乂乄乆乊乑乕乗乚乛" * 3,
}


def tricky(words, user_words):
    records = [record(name, text) for name, text in TRICKY.items()]
    rng = random.Random(20240501)
    han = [chr(c) for c in range(0x4E00, 0x9FD6)]
    common = sorted({c for word in words for c in word if "\u4e00" <= c <= "\u9fd5"})
    other = list("abcXYZ0123456789.%+-#&_ ，。、：；（）\r\n\t　％１２😀𠀀")

    def piece():
        kind = rng.random()
        if kind < 0.45:
            return rng.choice(words)
        if kind < 0.60:
            word = rng.choice(words)
            return word[: rng.randrange(1, len(word) + 1)]
        if kind < 0.80:
            return "".join(rng.choice(common) for _ in range(rng.randrange(1, 5)))
        if kind < 0.85:
            return rng.choice(han)
        if kind < 0.92:
            word = rng.choice(user_words)
            return word[: rng.choice([1, 2, len(word), len(word)])]
        return "".join(rng.choice(other) for _ in range(rng.randrange(1, 7)))

    for number in range(3000):
        records.append(record(f"random {number}", "".join(piece() for _ in range(rng.randrange(1, 25)))))
    text = "".join(rng.choice(common) for _ in range(20000))
    records.append(record("very long run of characters", text))
    records.append(record("very long run of words", "".join(rng.choice(words) for _ in range(10000))))
    return records


def main():
    OUTPUT.mkdir(parents=True, exist_ok=True)
    if not DOCUMENTS.is_dir():
        sys.exit(f"missing {DOCUMENTS}")
    write("documents.jsonl.gz", documents())
    with open(pathlib.Path(jieba.__file__).parent / "dict.txt", encoding="utf-8") as lines:
        words = sorted({line.split(" ")[0] for line in lines})
    user_words = []
    for path in (ROOT / "models" / "user-dictionary.txt", OUTPUT / "custom-words.txt"):
        user_words += [line.split(" ")[0] for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    write("tricky.jsonl.gz", tricky(words, user_words))


main()
