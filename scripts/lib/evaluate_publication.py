"""The day an article came out: what pages, file names, text heads and prose give. Commands of scripts/evaluate; each takes the parsed arguments,
of which it uses `data` (a path) and `errors` (how many wrong answers to show).

    publication-pages DATA   HTML pages: DATA holds pages/ and gold.tsv (file, date, url; tab-separated). The day comes from the bytes of
                             the pages alone; prints precision (right of the answered), recall (right of all) and F
    publication-names DATA   a folder of files whose names carry their dates (10Apr2007smith175.txt), or JSON Lines with id and dct or date:
                             the last part of an id is a file's name (ea980120.1830.0071). The texts are hidden.
    publication-heads DATA   JSON Lines with id, source, date, text: the day from the text alone, sources kept together
    publication-prose DATA   JSON Lines with id, dct, text (of corpora timebank and aquaint where a corpus is named): texts without a header,
                             of which nothing should be said; says how many days are told, and wrong
"""
import collections
import datetime
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PROGRAM = PROJECT / "build" / "bin" / "dateline-index"
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
RECORDS_A_RUN = 40_000  # explain looks ahead at 50,000
HIDDEN = "The harbour is open again, and ships from everywhere lie along its quays."


def explained(path):
    """The article objects for a file or folder, in the order of its articles; a folder's files come sorted."""
    command = [PROGRAM, "explain", "--no-entities", "--no-dates", "--format", "ndjson", path]
    run = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for line in run.stdout:
        if line.startswith(b'{"type":"article"'):
            yield json.loads(line)
    if run.wait() not in (0, 1, 2):
        sys.exit(f"{PROGRAM.name} explain ended with {run.returncode}")


def json_lines(path):
    """The objects of a file of JSON Lines, also of one packed by zstd."""
    if path.suffix == ".zst":
        with subprocess.Popen(["zstd", "-dc", path], stdout=subprocess.PIPE) as unpacked:
            yield from map(json.loads, unpacked.stdout)
        return
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


class Count:
    """Answers by what told them. An answer is near where it is a day off."""

    def __init__(self):
        self.all = self.answered = self.right = self.near = 0
        self.by_cue = collections.defaultdict(lambda: [0, 0])
        self.wrong = []
        self.silent = []

    def add(self, name, gold, article):
        """`article`: the program's, or None where it could not be read."""
        self.all += 1
        said = article and article["published"]
        if not said:
            self.silent.append(f"{name}  {gold}")
            return
        self.answered += 1
        self.right += said == gold
        self.near += len(said) == 10 and bool(gold) and abs(day_number(said) - day_number(gold)) <= 1
        told = self.by_cue[article.get("date_cue") or article["date_from"]]
        told[0] += 1
        told[1] += said == gold
        if said != gold:
            self.wrong.append(f"{name}  {gold}, said {said} by {article.get('date_cue')}: {article['date_text']!r}")

    def report(self, errors):
        share = lambda part, whole: f"{part / max(1, whole):.2%}"
        print(f"articles {self.all}  answered {self.answered} ({share(self.answered, self.all)})  exact {self.right} "
              f"({share(self.right, self.answered)} of answers)  within a day {share(self.near, self.answered)}  "
              f"wrong {self.answered - self.right} ({share(self.answered - self.right, self.all)} of all)")
        for cue, (answered, right) in sorted(self.by_cue.items(), key=lambda item: -item[1][0]):
            print(f"  {answered:6} {share(right, answered):>8}  {cue}")
        for line in self.wrong[:errors]:
            print(f"  {line}")

    def report_recall(self, errors):
        precision = self.right / max(1, self.answered)
        recall = self.right / max(1, self.all)
        print(f"P {precision:.3f}  R {recall:.3f}  F {2 * precision * recall / max(1e-9, precision + recall):.3f}")
        if errors and self.silent:
            print("no answer:", *self.silent[:errors], sep="\n  ")


def day_number(iso):
    return datetime.date.fromisoformat(iso).toordinal()


def date_in(name):
    """The date that such a name carries, read here in another way than by the program; None where it has none."""
    found = re.match(r"(\d{1,2})([A-Z][a-z]{2})(\d{4})", name)
    if found and found[2].lower() in MONTHS:
        return f"{found[3]}-{MONTHS.index(found[2].lower()) + 1:02}-{int(found[1]):02}"
    found = re.search(r"(?<!\d)(?:19|20)?(\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)", name)
    return f"{'19' if int(found[1]) > 30 else '20'}{found[1]}-{found[2]}-{found[3]}" if found else None


def pages(arguments):
    data = arguments.data
    rows = [line.split("\t") for line in (data / "gold.tsv").read_text(encoding="utf-8").splitlines() if line.strip()]
    rows.sort(key=lambda row: row[0].encode())
    articles = list(explained(data / "pages"))
    if len(articles) != len(rows):
        # Some were not read, or are not asked for: one by one, so that each answer finds its question.
        articles = [next(explained(data / "pages" / row[0]), None) for row in rows]
    count = Count()
    for (file, day, *url), article in zip(rows, articles):
        count.add(" ".join([file, *url]), day, article)
    count.report(arguments.errors)
    count.report_recall(arguments.errors)


def names(arguments):
    data = arguments.data
    if data.is_dir():
        gold = {file.name: date_in(file.name) for file in data.iterdir() if file.is_file()}
    else:
        gold = {}
        for record in json_lines(data):
            if record.get("corpus") in (None, "timebank", "aquaint", "te3-platinum"):
                gold[record["id"].split("/")[-1] + ".txt"] = record.get("dct") or record.get("date")
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        for name in gold:
            (Path(folder) / name).write_text(HIDDEN, encoding="utf-8")
        articles = list(explained(folder))
    if len(articles) != len(gold):
        sys.exit(f"{len(gold)} files, but {len(articles)} articles")
    silent = mistaken = 0
    for (name, day), article in zip(sorted(gold.items(), key=lambda item: item[0].encode()), articles):
        if day and date_in(name):
            count.add(name, day, article)
        else:
            silent += 1
            mistaken += bool(article["published"])
    count.report(arguments.errors)
    print(f"names without a date {silent}, of which {mistaken} were taken to have one")


def heads(arguments):
    by_source = collections.defaultdict(list)
    for record in json_lines(arguments.data):
        if record.get("date"):
            by_source[record["source"]].append(record)
    count = Count()
    batch = []
    for source in sorted(by_source):
        if batch and len(batch) + len(by_source[source]) > RECORDS_A_RUN:
            heads_of(batch, count)
            batch = []
        batch += by_source[source]
    heads_of(batch, count)
    count.report(arguments.errors)


def heads_of(records, count):
    gold = {record["id"]: record["date"] for record in records}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "heads.jsonl"
        with open(path, "w", encoding="utf-8") as lines:
            for record in records:
                lines.write(json.dumps({key: record[key] for key in ("id", "source", "text")}) + "\n")
        for article in explained(path):
            count.add(article["id"], gold[article["id"]], article)


def prose(arguments):
    records = [record for record in json_lines(arguments.data) if record.get("corpus") in (None, "timebank", "aquaint")]
    gold = {record["id"]: record["dct"] for record in records}
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prose.jsonl"
        with open(path, "w", encoding="utf-8") as lines:
            for record in records:
                lines.write(json.dumps({"id": record["id"], "text": record["text"]}) + "\n")
        for article in explained(path):
            count.add(article["id"], gold[article["id"]], article)
    count.report(arguments.errors)


COMMANDS = {
    "publication-pages": (pages, "days of HTML pages"),
    "publication-names": (names, "days in names of files, their texts hidden"),
    "publication-heads": (heads, "days at the head of texts, names and fields hidden"),
    "publication-prose": (prose, "texts that do not tell their day"),
}
