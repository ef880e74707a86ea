#!/usr/bin/env python3
"""Makes the seeds of the fuzz targets: make_seeds.py FOLDER fills FOLDER/TARGET, a file a seed.

They come from tests/dumps and corpus/samples, cut where one record ends, and from tests/fuzz/seeds/TARGET, which are made by hand.
"""
import bz2
import gzip
import hashlib
import io
import json
import lzma
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
LARGEST = 16 * 1024  # bytes; larger seeds slow every run down


def sources(*endings):
    for folder in (PROJECT / "tests" / "dumps", PROJECT / "tests" / "pages", PROJECT / "corpus" / "samples"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.name.endswith(endings):
                yield path.read_bytes()


def objects(value):
    """Every object that may be an article: the file's own, those in its lists, and those in theirs."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, (list, dict)):
                yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def json_records():
    for data in sources(".json", ".jsonl"):
        try:
            yield from (json.dumps(found).encode() for found in objects(json.loads(data)))
        except ValueError:
            yield from (line for line in data.splitlines() if line.strip())


def gkg_rows():
    for data in sources(".gkg.csv"):
        yield from data.splitlines()


def field_values():
    for record in json_records():
        for value in json.loads(record).values():
            yield (value if isinstance(value, str) else str(value)).encode()


def dates():
    for value in field_values():
        if any(48 <= byte <= 57 for byte in value):
            yield value
    yield from (data[:1500] for data in sources(".txt", ".md"))


def packed():
    """One small folder in every kind of packing, and the bare forms."""
    inner = next(sources(".rss", ".xml"))
    tar, zipped = io.BytesIO(), io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as archive:
        archive.addfile(_member("a/feed.xml", inner), io.BytesIO(inner))
        archive.addfile(_member("a/b.json", b'{"title":"t","text":"x"}'), io.BytesIO(b'{"title":"t","text":"x"}'))
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/feed.xml", inner)
    yield from (tar.getvalue(), zipped.getvalue())
    yield from (pack(inner) for pack in (gzip.compress, bz2.compress, lzma.compress))
    yield from sources(".json", ".jsonl", ".csv", ".md", ".html", ".xml", ".eml", ".warc")


def _member(name, data):
    info = tarfile.TarInfo(name)
    info.size = len(data)
    return info


TARGETS = {
    "format": lambda: sources(".json", ".jsonl", ".csv", ".tsv", ".txt"),
    "splitter": lambda: sources(".json", ".jsonl", ".csv", ".tsv", ".xml", ".eml", ".warc"),
    "charset": lambda: sources(".txt", ".csv"),
    "feed": lambda: sources(".xml", ".rss", ".atom"),
    "json_record": json_records,
    "table": lambda: sources(".csv", ".tsv"),
    "gkg": gkg_rows,
    "text_record": lambda: sources(".txt", ".md"),
    "field_values": field_values,
    "page": lambda: sources(".html"),
    "mail": lambda: sources(".eml", ".mbox"),
    "warc": lambda: sources(".warc"),
    "dates": dates,
    "story": lambda: sources(".txt", ".md"),
    "names": lambda: sources(".txt", ".md"),
    "aliases": lambda: [b"person: Jane Q. Public = Jane Public\nplace: Springfield != Springfield Gardens\n# a comment\n"],
    "file": packed,
}


def main():
    if len(sys.argv) != 2:
        sys.exit("make_seeds.py FOLDER")
    for target, make in TARGETS.items():
        folder = Path(sys.argv[1]) / target
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        by_hand = PROJECT / "tests" / "fuzz" / "seeds" / target
        seeds = [path.read_bytes() for path in sorted(by_hand.glob("*"))] if by_hand.is_dir() else []
        for seed in seeds + list(make()):
            if len(seed) <= LARGEST:
                (folder / hashlib.sha1(seed).hexdigest()[:16]).write_bytes(seed)


if __name__ == "__main__":
    main()
