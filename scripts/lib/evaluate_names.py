"""Persons, organisations and places. Commands of scripts/evaluate; each takes the parsed arguments, of which it uses `data` (a path) and
`errors` (how many wrong answers to show). DATA is JSON Lines, an article a line: {"id", "text", "mentions": [[start, end, kind], ...]} with
kinds person, org and place; start and end are bytes of the text, half-open.

    names DATA               a mention is right when start, end and kind are all equal; prints precision, recall and F1 of each kind and of
                             all, the same for the articles in Title Case and in ALL CAPS, and how fast explain was
    names-coreference DATA   lone surnames behind a full name: does explain give the full name? Of persons of one word whose word ends
                             exactly one earlier full name of the article. Those which end several are ambiguous: it is counted
                             how many get one of them, and how many of these the nearest
"""
import collections
import json
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PROGRAM = PROJECT / "build" / "bin" / "dateline-index"
KINDS = ("person", "org", "place")
SPEED_BYTES = 8_000_000  # articles are repeated up to this much, so that starting the program counts for little
# "don't", "Meyer's": what follows the apostrophe is no word of its own, as it is in "O'Neill".
WORD = re.compile(r"[^\W_]+(?:['’](?:s|t|d|m|re|ve|ll)\b)?", re.IGNORECASE)
TOKEN = re.compile(r"\w+|[^\w\s]")
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}

Mention = collections.namedtuple("Mention", "start end kind")


def articles_of(path):
    """The gold articles; mentions become tuples. Ends the program where offsets do not fit the text."""
    articles = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            article = json.loads(line)
            article["bytes"] = article["text"].encode()
            article["mentions"] = [Mention(*mention) for mention in article["mentions"]]
            for mention in article["mentions"]:
                if not 0 <= mention.start < mention.end <= len(article["bytes"]) or mention.kind not in KINDS:
                    sys.exit(f"{path}:{number}: no such mention: {list(mention)}")
            articles.append(article)
    return articles


def upper(text):
    return [character.upper() for character in text]


def title(text):
    """The first letter of every word up, the rest down; a piece for each character."""
    pieces = [character.lower() for character in text]
    for word in WORD.finditer(text):
        pieces[word.start()] = text[word.start()].title()
    return pieces


def recased(article, case):
    """The article as `case` writes it. A character's other case may take more or fewer bytes, and offsets move with it."""
    moved = [0]  # where each byte of the text, and its end, came to lie
    pieces = case(article["text"])
    for character, piece in zip(article["text"], pieces):
        moved += [moved[-1]] * (len(character.encode()) - 1) + [moved[-1] + len(piece.encode())]
    text = "".join(pieces)
    mentions = [Mention(moved[mention.start], moved[mention.end], mention.kind) for mention in article["mentions"]]
    return {"id": article["id"], "text": text, "bytes": text.encode(), "mentions": mentions}


def write_articles(path, articles):
    with open(path, "w", encoding="utf-8") as lines:
        for article in articles:
            lines.write(json.dumps({"id": article["id"], "text": article["text"]}, ensure_ascii=False) + "\n")


def explain(path, *options, **arguments):
    command = [PROGRAM, "explain", "--no-dates", "--format", "ndjson", *options, path]
    return subprocess.Popen([str(word) for word in command], stderr=subprocess.DEVNULL, **arguments)


def ended(run):
    if run.wait() not in (0, 1, 2):
        sys.exit(f"{PROGRAM.name} explain ended with {run.returncode}")


def explained(articles):
    """By id: the names that the program finds, {Mention: name}. Ends the program where it speaks of another text."""
    texts = {article["id"]: article["bytes"] for article in articles}
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write_articles(path, articles)
        run = explain(path, stdout=subprocess.PIPE)
        for line in run.stdout:
            if line.startswith(b'{"type":"article"'):
                article = json.loads(line)
                ident = article["id"]
                if article["text"].encode() != texts.get(ident):
                    sys.exit(f"{ident}: the explained text is not the given one")
                found[ident] = {}
            elif line.startswith(b'{"type":"mention"'):
                mention = json.loads(line)
                place = Mention(mention["start"], mention["end"], mention["kind"])
                if texts[ident][place.start:place.end] != mention["text"].encode():
                    sys.exit(f"{ident}: {mention['text']!r} does not stand at {place.start}..{place.end}")
                found[ident][place] = mention["name"]
        ended(run)
    return found


def scores(right, said, gold):
    precision = right / max(1, said)
    recall = right / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def around(article, mention):
    """A mention between the words that surround it, on one line."""
    text = article["bytes"]
    parts = text[max(0, mention.start - 30):mention.start], text[mention.start:mention.end], text[mention.end:mention.end + 30]
    left, name, right = (" ".join(part.decode(errors="ignore").split("\n")) for part in parts)
    return f"{left}[{name}]{right}"


def score(heading, articles, errors):
    found = explained(articles)
    count = collections.Counter()
    wrong = []
    for article in articles:
        gold, said = set(article["mentions"]), set(found.get(article["id"], ()))
        for group, name in ((gold, "gold"), (said, "said"), (gold & said, "right")):
            count.update((name, mention.kind) for mention in group)
        if len(wrong) < errors:
            wrong += [f"{'missed' if mention in gold else 'extra ':6} {mention.kind:6} {article['id']}  {around(article, mention)}"
                      for mention in sorted(gold ^ said)]
    print(heading)
    for kinds, name in [((kind,), kind) for kind in KINDS] + [(KINDS, "all")]:
        right, said, gold = (sum(count[what, kind] for kind in kinds) for what in ("right", "said", "gold"))
        print("  %-7s P %.4f  R %.4f  F1 %.4f  (%d gold)" % (name, *scores(right, said, gold), gold))
    if len(found) < len(articles):
        print(f"  {len(articles) - len(found)} articles have no answer")
    for line in wrong[:errors]:
        print(f"  {line}")


def speed(articles):
    """How fast explain reads, finds names and writes, and what of its time goes into names."""
    size = sum(len(article["bytes"]) for article in articles)
    copies = max(1, SPEED_BYTES // max(1, size))
    tokens = copies * sum(len(TOKEN.findall(article["text"])) for article in articles)
    size *= copies
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write_articles(path, ({"id": f"{article['id']}-{copy}", "text": article["text"]}
                              for copy in range(copies) for article in articles))
        seconds = []
        for options in ([], ["--no-entities"]):
            begin = time.perf_counter()
            ended(explain(path, *options, stdout=subprocess.DEVNULL))
            seconds.append(time.perf_counter() - begin)
    names_seconds = max(1e-9, seconds[0] - seconds[1])
    print(f"explain: {tokens / seconds[0]:,.0f} tokens/s, {size / seconds[0] / 1e6:.1f} MB/s; "
          f"names alone: {tokens / names_seconds:,.0f} tokens/s, {size / names_seconds / 1e6:.1f} MB/s "
          f"({size / 1e6:.1f} MB of text in {seconds[0]:.2f} s)")


def names(arguments):
    articles = articles_of(arguments.data)
    score("as written", articles, arguments.errors)
    score("Title Case", [recased(article, title) for article in articles], arguments.errors)
    score("ALL CAPS", [recased(article, upper) for article in articles], arguments.errors)
    speed(articles)


def folded(name):
    """The words of a name without case and accents; suffixes left out."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return tuple(word for word in re.findall(r"[^\W_]+", plain) if word not in SUFFIXES)


def coreference(arguments):
    count = collections.Counter()
    wrong = []
    articles = articles_of(arguments.data)
    found = explained(articles)
    for article in articles:
        said = found.get(article["id"], {})
        full_names = collections.defaultdict(dict)  # last word -> full names before, {folded: where it stood last}
        for mention in sorted(article["mentions"]):
            if mention.kind != "person":
                continue
            words = folded(article["bytes"][mention.start:mention.end].decode())
            if len(words) > 1:
                full_names[words[-1]].pop(words, None)
                full_names[words[-1]][words] = mention
            if len(words) != 1:
                continue
            count["one word"] += 1
            before = full_names[words[0]]
            if not before:
                continue
            task = "one" if len(before) == 1 else "several"
            count[task] += 1
            if mention not in said:
                count[task, "not found"] += 1
                continue
            name = folded(said[mention])
            # The full name may itself be a short form of a longer one, or be shown under another spelling.
            meant = [words for words, full in before.items()
                     if set(words) <= set(name) or (len(name) > 1 and name == folded(said.get(full, "")))]
            seen_in_full = any(full in said for full in before.values())
            outcome = "right" if meant else "other" if len(name) > 1 else "left alone" if seen_in_full else "full name not found"
            count[task, outcome] += 1
            count[task, "nearest"] += bool(meant) and meant[-1] == list(before)[-1]
            if not meant:
                wrong.append(f"{article['id']}  {' '.join(list(before)[-1])}, said {said[mention]}: {around(article, mention)}")
    share = lambda part, whole: f"{part} ({part / max(1, whole):.2%})"
    print(f"persons of one word {count['one word']}")
    for task, heading in (("one", "ends one earlier full name"), ("several", "ends several")):
        whole = count[task]
        seen = whole - count[task, "not found"]
        nearest = f" (to the nearest {count[task, 'nearest']})" if task == "several" else ""
        print(f"{heading}: {share(whole, count['one word'])}; found as persons {share(seen, whole)}; of these resolved "
              f"{share(count[task, 'right'], seen)}{nearest}, left alone {share(count[task, 'left alone'], seen)}, "
              f"left alone with the full name not found {share(count[task, 'full name not found'], seen)}, "
              f"given another name {share(count[task, 'other'], seen)}")
    for line in wrong[:arguments.errors]:
        print(f"  {line}")


COMMANDS = {
    "names": (names, "persons, organisations and places, also in other case"),
    "names-coreference": (coreference, "surnames that stand for a full name"),
}
