#!/usr/bin/env python3
"""Makes queries.tsv: 300 queries of one to four words for an archive in JSON Lines.

    scripts/bench/make_queries.py ARCHIVE.jsonl[.zst] > scripts/bench/queries.tsv

The words of a query come from a window of some forty words of one article, so that all of them stand together somewhere. Each word is
drawn from one of three bands of how many articles have it, the bands weighted as people's queries are: mostly middling words, some rare
ones, some very common ones. The same archive gives the same queries.
"""
import json
import random
import re
import subprocess
import sys
from collections import Counter

QUERIES = 300
LENGTHS = (1, 2, 3, 4)
WINDOW = 40
# Share of the articles that have the word (from, below), and how often a word is drawn from the band.
BANDS = ((0.0003, 0.007, 3), (0.007, 0.07, 5), (0.07, 0.4, 2))
WORD = re.compile(r"(?<![^\W_])[a-z]{3,14}(?![^\W_])", re.IGNORECASE)


def articles(path):
    if path.endswith(".zst"):
        with subprocess.Popen(["zstd", "-dc", path], stdout=subprocess.PIPE) as process:
            yield from (json.loads(line)["text"] for line in process.stdout)
    else:
        with open(path, encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def main():
    texts = [[word.lower() for word in WORD.findall(text)] for text in articles(sys.argv[1])]
    having = Counter(word for words in texts for word in set(words))

    def band(word):
        share = having[word] / len(texts)
        return next((number for number, (low, high, _) in enumerate(BANDS) if low <= share < high), None)

    chance = random.Random(20250519)
    queries = []
    seen = set()
    while len(queries) < QUERIES:
        length = LENGTHS[len(queries) % len(LENGTHS)]
        words = chance.choice(texts)
        if len(words) < WINDOW:
            continue
        start = chance.randrange(len(words) - WINDOW + 1)
        by_band = [sorted({word for word in words[start:start + WINDOW] if band(word) == number}) for number in range(len(BANDS))]
        chosen = []
        while len(chosen) < length and any(by_band):
            number = chance.choices(range(len(BANDS)), [weight if by_band[n] else 0 for n, (_, _, weight) in enumerate(BANDS)])[0]
            chosen.append(by_band[number].pop(chance.randrange(len(by_band[number]))))
        query = " ".join(chosen)
        if len(chosen) == length and query not in seen:
            seen.add(query)
            queries.append(query)
    for number, query in enumerate(queries, 1):
        print(f"{number}\t{query}")


if __name__ == "__main__":
    main()
