#!/usr/bin/env python3
"""Measures reading and index rate, query latency, start-up and memory, beside SQLite's FTS5 and Omega's scriptindex in the same run.

DATA is a folder with bulk/senate.jsonl.zst and dates/publication-dev.tar.zst (pages) in it, or any archive in JSON Lines (id, date, source,
title, text; .zst allowed); without it $DATELINE_DATA, then ../shared/data. The queries are those of queries.tsv, made from that archive by
make_queries.py.

FTS5 gets title and text with the tokenizer `porter unicode61`, one thread, rows ready in memory, one transaction, and answers with rowids
alone. scriptindex gets records ready in its own format. Dateline reads and decompresses the archive, finds languages, names and dates,
and answers with whole hits.
"""
import argparse
import datetime
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PROGRAMS = PROJECT / "build" / "bin"
QUERIES = PROJECT / "scripts" / "bench" / "queries.tsv"

OMEGA_SCRIPT = """\
id : boolean=Q unique=Q field=id
title : index=S field=title
title : index
source : boolean=XS field=source
date : date=yyyymmdd value=0 field=date
text : index field=text
"""


class Run:
    """A finished process: seconds on the clock, seconds of work, its largest memory in MiB."""

    def __init__(self, arguments):
        begin = time.monotonic()
        with tempfile.TemporaryFile() as err:
            process = subprocess.Popen([str(argument) for argument in arguments], stdout=subprocess.DEVNULL, stderr=err)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.seconds = time.monotonic() - begin
            self.worked = usage.ru_utime + usage.ru_stime
            self.peak = usage.ru_maxrss / 1024
            err.seek(0)
            if process.returncode != 0:
                sys.exit(f"{arguments[0]} ended with {process.returncode}: {err.read().decode(errors='replace')[-2000:]}")


def read_rows(archive, most):
    if archive.suffix == ".zst":
        with subprocess.Popen(["zstd", "-dc", archive], stdout=subprocess.PIPE) as process:
            lines = process.stdout.readlines() if most is None else [process.stdout.readline() for _ in range(most)]
            process.terminate()
    else:
        with open(archive, "rb") as file:
            lines = file.readlines() if most is None else [file.readline() for _ in range(most)]
    return [line for line in lines if line.strip()]


def folder_megabytes(path):
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 1e6


def measure_fts5(rows, queries, folder):
    figures = {}
    articles = [(row.get("title") or "", row["text"]) for row in map(json.loads, rows)]
    database = sqlite3.connect(folder / "fts5.db")
    database.execute("CREATE VIRTUAL TABLE articles USING fts5(title, text, tokenize = 'porter unicode61')")
    begin = time.monotonic()
    database.executemany("INSERT INTO articles VALUES (?, ?)", articles)
    database.commit()
    figures["seconds"] = time.monotonic() - begin
    figures["size"] = (folder / "fts5.db").stat().st_size / 1e6
    del articles
    for mode, joint in (("and", " "), ("or", " OR ")):
        expressions = [joint.join(f'"{word}"' for word in query.split()) for query in queries]
        top, counts, titles = [], [], []
        for warm in (False, True):
            for expression in expressions:
                begin = time.monotonic()
                database.execute("SELECT rowid, rank FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10", (expression,)).fetchall()
                ranked = time.monotonic()
                database.execute("SELECT count(*) FROM articles WHERE articles MATCH ?", (expression,)).fetchone()
                counted = time.monotonic()
                database.execute("SELECT rowid, rank, title FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10", (expression,)).fetchall()
                if warm:
                    top.append((ranked - begin) * 1000)
                    counts.append((counted - begin) * 1000)
                    titles.append((time.monotonic() - counted) * 1000)
        figures[mode + "-rank"] = statistics.mean(top)
        figures[mode + "-rank+total"] = statistics.mean(counts)
        figures[mode] = statistics.mean(titles)
    database.close()
    return figures


def measure_scriptindex(rows, folder):
    (folder / "omega.script").write_text(OMEGA_SCRIPT)
    with open(folder / "omega.dump", "w", encoding="utf-8") as dump:
        for row in map(json.loads, rows):
            for field in ("id", "title", "source", "text"):
                dump.write(f"{field}=" + (row.get(field) or "").replace("\r", " ").replace("\n", "\n=") + "\n")
            dump.write("date=" + (row.get("date") or "").replace("-", "") + "\n\n")
    run = Run(["scriptindex", folder / "omega", folder / "omega.script", folder / "omega.dump"])
    return {"seconds": run.seconds, "size": folder_megabytes(folder / "omega"), "peak": run.peak}


def measure_reading(path):
    """One thread from files on disk to articles: the processor's time, without tokens and index."""
    out = subprocess.run([PROGRAMS / "dateline_reading_speed", path], check=True, capture_output=True, text=True)
    figures = {}
    for line in out.stdout.splitlines():
        stage, megabytes, rate, *_ = line.split("\t")
        figures[stage] = (float(megabytes), float(rate))
    return figures


def measure_lines(rows, folder):
    plain = folder / "reading.jsonl"
    plain.write_bytes(b"".join(rows))
    figures = measure_reading(plain)
    plain.unlink()
    return figures


def measure_tagging(rows, folder):
    """One thread from texts to tokens, and to names: the processor's time."""
    plain = folder / "tagging.jsonl"
    plain.write_bytes(b"".join(rows[::5]))
    out = subprocess.run([PROGRAMS / "dateline_tagging_speed", plain], check=True, capture_output=True, text=True)
    plain.unlink()
    return {stage: (float(megabytes), float(rate)) for stage, rate, megabytes in (line.split("\t") for line in out.stdout.splitlines())}


def measure_pages(data, folder):
    """Pages as they came from the web, where DATA holds some; else those of the tests, which are few and small."""
    packed = data / "dates" / "publication-dev.tar.zst"
    if not packed.is_file():
        return measure_reading(PROJECT / "tests" / "pages")
    pages = folder / "pages"
    pages.mkdir()
    subprocess.run(["tar", "-C", pages, "-xf", packed, "pages"], check=True)
    figures = measure_reading(pages)
    shutil.rmtree(pages)
    return figures


def measure_dateline(archive, queries, folder):
    index = folder / "dateline"
    add = [PROGRAMS / "dateline-index", "add", archive, "--index", index, "--quiet"]
    first = Run(add)
    again = Run(add)
    figures = {"seconds": first.seconds, "peak": first.peak, "again": again.seconds, "size": folder_megabytes(index)}
    out = subprocess.run([PROGRAMS / "dateline_search_latency", index, QUERIES], check=True, capture_output=True, text=True)
    for line in out.stdout.splitlines():
        mode, *numbers = line.split("\t")
        figures[mode] = dict(zip(("mean", "p50", "p95", "p99", "max", "matches"), map(float, numbers)))
    starts = []
    for query in queries[:100]:
        begin = time.monotonic()
        subprocess.run([PROGRAMS / "dateline-search", "--index", index, "--format", "json", query], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        starts.append((time.monotonic() - begin) * 1000)
    figures["start"] = statistics.mean(starts)
    figures["start max"] = max(starts)
    return figures


def print_report(articles, lines, pages, tagging, dateline, fts5, omega):
    def row(what, ours, unit, other="", ratio=None, aim=""):
        ratio_text = f"{ratio:.1f}" if ratio is not None else ""
        print(f"{what:<46} {ours:>10} {unit:<10} {other:>10}  {ratio_text:>6}  {aim}")

    print(f"{'':<46} {'Dateline':>10} {'':<10} {'other':>10}  {'ratio':>6}  aim")
    for figures, stage, name, unit, aim in ((lines, "records", "cutting JSON Lines, one thread", "articles/s", ""),
                                            (lines, "articles", "JSON Lines to articles, one thread", "articles/s", ">= 300 MB/s"),
                                            (pages, "articles", "HTML pages to articles, one thread", "pages/s", ""),
                                            (tagging, "names", "texts to names, one thread", "tokens/s", ">= 1500000 tokens/s")):
        megabytes, rate = figures[stage]
        row(name, f"{megabytes:.0f}", "MB/s", aim=aim)
        row("", f"{rate:.0f}", unit)
    rate = articles / dateline["seconds"]
    if omega:
        row("indexing, beside scriptindex", f"{rate:.0f}", "articles/s", f"{articles / omega['seconds']:.0f}", omega["seconds"] / dateline["seconds"], ">= 4")
    row("indexing, beside FTS5", f"{rate:.0f}", "articles/s", f"{articles / fts5['seconds']:.0f}", fts5["seconds"] / dateline["seconds"])
    row("adding the same again", f"{articles / dateline['again']:.0f}", "articles/s", aim=">= 30000")
    row("largest memory while indexing", f"{dateline['peak']:.0f}", "MiB", f"{omega['peak']:.0f}" if omega else "", aim="< 1536")
    row("index on disk, beside FTS5", f"{dateline['size']:.0f}", "MB", f"{fts5['size']:.0f}")
    if omega:
        row("index on disk, beside scriptindex", f"{dateline['size']:.0f}", "MB", f"{omega['size']:.0f}")
    # Both sides rank and fetch nothing; then both fetch what a list of hits shows (ours the whole record, FTS5 the title).
    for mode, name, aim in (("and-rank", "all words, top 10", ">= 4"), ("or-rank", "any word, top 10", ">= 15"),
                            ("and-rank+total", "all words, top 10, exact total", ">= 3"), ("or-rank+total", "any word, top 10, exact total", ">= 6"),
                            ("and", "all words, top 10 with titles", ""), ("or", "any word, top 10 with titles", "")):
        ours = dateline[mode]["mean"]
        row(name + ", beside FTS5", f"{ours:.2f}", "ms", f"{fts5[mode]:.2f}", fts5[mode] / ours, aim)
    for mode, name, aim in (("and+full", "all words, total, snippets, three facets", "< 10 ms"), ("or+full", "any word, total, snippets, three facets", "")):
        row(name, f"{dateline[mode]['mean']:.2f}", "ms", aim=aim)
    row("a process from start to last byte", f"{dateline['start']:.1f}", "ms", aim=f"< 40 ms (slowest {dateline['start max']:.0f})")
    print("\nDateline's milliseconds in the process")
    print(f"{'':<15}" + "".join(f"{name:>9}" for name in ("mean", "p50", "p95", "p99", "max", "matches")))
    for mode in ("and-rank", "and-rank+total", "and", "and+total", "and+full", "or-rank", "or-rank+total", "or", "or+total", "or+full"):
        print(f"{mode:<15}" + "".join(f"{value:>9.2f}" if name != "matches" else f"{value:>9.0f}" for name, value in dateline[mode].items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", default=os.environ.get("DATELINE_DATA") or str(PROJECT / "../shared/data"), metavar="DATA")
    parser.add_argument("--quick", action="store_true", help="the first 10,000 articles alone")
    parser.add_argument("--no-omega", action="store_true", help="without scriptindex, which takes some minutes")
    parser.add_argument("--keep", action="store_true", help="keep the indexes, and say where")
    arguments = parser.parse_args()
    archive = Path(arguments.data)
    if archive.is_dir():
        archive = archive / "bulk" / "senate.jsonl.zst"
    if not archive.is_file():
        parser.error(f"{archive}: no such archive")
    queries = [line.split("\t", 1)[1] for line in QUERIES.read_text().splitlines()]
    folder = Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    try:
        rows = read_rows(archive, 10000 if arguments.quick else None)
        if arguments.quick:
            archive = folder / "first.jsonl"
            archive.write_bytes(b"".join(rows))
        print(f"{len(rows)} articles, {sum(map(len, rows)) / 1e6:.0f} MB of JSON; {os.cpu_count()} cores; {len(queries)} queries; "
              f"{datetime.date.today()}\n", flush=True)
        lines = measure_lines(rows, folder)
        pages = measure_pages(Path(arguments.data), folder)
        tagging = measure_tagging(rows, folder)
        dateline = measure_dateline(archive, queries, folder)
        fts5 = measure_fts5(rows, queries, folder)
        omega = None if arguments.no_omega else measure_scriptindex(rows, folder)
        print_report(len(rows), lines, pages, tagging, dateline, fts5, omega)
    finally:
        if arguments.keep:
            print(f"\nkept: {folder}")
        else:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
