# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""The questions of ontology/queries asked of every store (stores.py), as TAP.

Over the example, as it is and with what a reasoner adds to it, they have the
answers that are written down; over what the program reads in samples/ all stores
answer the same. With --million they are loaded with a million triples (million.py)
instead and asked the same, and the table says how long it took. Everywhere they are
asked what is true or false, too (ASK), which each says in its way.
"""
import csv
import glob
import importlib
import os
import signal
import subprocess
import sys
import tempfile
import time

from million import million
from stores import PROGRAM, STORES, Absent, Failed, Refused, run

SOURCE = os.environ["COMMUNIQUE_SOURCE"]
QUERIES = os.path.join(SOURCE, "ontology", "queries")
PATIENCE = 30  # seconds for an answer
OFFICIAL = "<https://w3id.org/communique#Official>"
TRUTHS = {
    "ask-what-is-so": (f"ASK {{ ?who a {OFFICIAL} }}", True),
    "ask-what-is-not": ("ASK { ?who a <urn:x:nothing> }", False),
    "ask-a-filter": (f"ASK {{ ?who a {OFFICIAL} FILTER (isLITERAL(?who)) }}", False),
    "ask-nothing": ("ASK { }", True),
}

count = 0
failed = 0


def result(name, faults, skip=None):
    global count, failed
    count += 1
    failed += bool(faults)
    note = f" # SKIP {skip}" if skip else ""
    print("{} {} - {}{}".format("not ok" if faults else "ok", count, name, note))
    for fault in faults[:20]:
        print("# " + fault.replace("\n", " "))
    sys.stdout.flush()


# ---------- what is asked

def questions():
    for name in sorted(glob.glob(os.path.join(QUERIES, "*.rq"))):
        with open(name, encoding="utf-8") as file:
            yield os.path.basename(name)[:-len(".rq")], file.read()


def truths():
    return [(question, query) for question, (query, _) in TRUTHS.items()]


def check_truth(question, rows):
    return difference([TRUTHS[question][1]], rows)


def words(rows):
    """The words alone, as CSV has them."""
    return sorted(tuple(cell[1] if cell else "" for cell in row) for row in rows)


def expected(question, ending):
    name = os.path.join(QUERIES, question + ending)
    if not os.path.exists(name):
        return None
    with open(name, encoding="utf-8", newline="") as file:
        return sorted(tuple(row) for row in list(csv.reader(file))[1:])


def difference(right, found):
    return [f"missing: {row}" for row in right if row not in found] + \
        [f"not expected: {row}" for row in found if row not in right] + \
        ([f"{len(found)} rows, not {len(right)}"] if len(found) != len(right) else [])


# ---------- what is loaded

def extract(folder, texts):
    """Texts as one file of N-Quads."""
    quads = os.path.join(folder, "samples.nq")
    run(PROGRAM, "extract", "-q", "-t", "nquads", "-o", quads, texts)
    return quads


def example(folder):
    """The example as N-Quads, each document a graph."""
    quads = os.path.join(folder, "example.nq")
    with open(quads, "w", encoding="utf-8") as out:
        for name in sorted(glob.glob(os.path.join(QUERIES, "example", "*.ttl"))):
            graph = "urn:example:" + os.path.basename(name)
            triples = run(PROGRAM, "query", "-q", "--to", "ntriples", name,
                          "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
            for line in triples.splitlines():
                out.write(line[:-len(".")] + f"<{graph}> .\n")
    return quads


def entailed(folder):
    """The example with what follows from it, in one graph. What a reasoner says
    of literals is no RDF."""
    sys.path.append(os.path.join(SOURCE, "tests", "ontology"))
    try:
        reason = importlib.import_module("reason")
    except ImportError as error:
        raise Absent(f"no reasoner: {error}") from error
    _, graph = reason.example()
    for triple in list(graph):
        if isinstance(triple[0], reason.Literal):
            graph.remove(triple)
    quads = os.path.join(folder, "entailed.nq")
    with open(quads, "w", encoding="utf-8") as out:
        for line in graph.serialize(format="nt").splitlines():
            out.write(line[:-len(".")] + "<urn:x:entailed> .\n")
    return quads


# ---------- asking

class Table:
    """Stores by questions, for people."""

    def __init__(self, title):
        self.title, self.columns, self.lines = title, [], {}

    def add(self, store, question, cell):
        if store not in self.columns:
            self.columns.append(store)
        self.lines.setdefault(question, {})[store] = cell

    def show(self):
        print("# | " + self.title)
        for question, cells in [("question", {name: name for name in self.columns})] + \
                list(self.lines.items()):
            print("# | {:28}".format(question) +
                  "".join("{:>14}".format(cells.get(name, "-")) for name in self.columns))


class Slow(Exception):
    """An answer that nobody would wait for."""


def be_slow(*_):
    raise Slow(f"no answer in {PATIENCE} s")


def ask(store, query):
    signal.alarm(PATIENCE)
    try:
        return store.ask(query)
    finally:
        signal.alarm(0)


def told(question, rows):
    return str(rows[0]).lower() if question in TRUTHS else f"{len(rows)} rows"


def ask_all(store, title, table, check, asked):
    """Asks the questions; check(question, rows) tells the faults of an answer."""
    for question, query in asked:
        name = f"{title}: {store.name}: {question}"
        try:
            rows = ask(store, query)
        except Slow as why:
            table.add(store.name, question, "too slow")
            result(name, [], skip=str(why))
            continue
        except Refused as refusal:
            table.add(store.name, question, "refused")
            result(name, [], skip=str(refusal))
            continue
        except (Failed, OSError) as error:
            table.add(store.name, question, "FAILED")
            result(name, [str(error)])
            continue
        faults = check(question, rows)
        table.add(store.name, question, "DIFFERS" if faults else told(question, rows))
        result(name, faults)


def count_lines(path):
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def tell_loading(store, table, triples):
    known = store.seconds is not None
    table.add(store.name, "load", f"{store.seconds:.1f} s" if known else "-")
    table.add(store.name, "triples/s", f"{triples / store.seconds:.0f}" if known else "-")


def over(title, quads, check, folder, asked=None):
    """One set of data in each of the stores."""
    asked = asked or list(questions())
    table = Table(title)
    for kind in STORES:
        try:
            with kind(os.path.join(folder, f"{title}-{kind.name}")) as store:
                store.open(quads)
                tell_loading(store, table, count_lines(quads))
                began = time.monotonic()
                ask_all(store, title, table, check, asked)
                ask_all(store, title, table, check_truth, truths())
                table.add(store.name, "all questions", f"{time.monotonic() - began:.1f} s")
        except Absent as reason:
            result(f"{title}: {kind.name}", [], skip=str(reason))
        except (Failed, OSError, subprocess.TimeoutExpired) as error:
            result(f"{title}: {kind.name} is loaded", [str(error)])
    table.show()


def over_entailed(folder):
    ending = ".entailed.csv"
    try:
        quads = entailed(folder)
    except Absent as reason:
        result("entailed", [], skip=str(reason))
        return
    over("entailed", quads,
         lambda question, rows: difference(expected(question, ending), words(rows)), folder,
         [(question, query) for question, query in questions()
          if expected(question, ending) is not None])


def over_samples(title, quads, folder):
    """Over what nobody has written down the answers of, all are to be equal."""
    first = {}
    over(title, quads,
         lambda question, rows: difference(first.setdefault(question, rows), rows), folder)


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    signal.signal(signal.SIGALRM, be_slow)
    with tempfile.TemporaryDirectory() as folder:
        if "--million" in sys.argv[1:]:
            over_samples("million", million(folder), folder)
            print(f"1..{count}")
            return failed != 0
        over("example", example(folder),
             lambda question, rows: difference(expected(question, ".csv"), words(rows)), folder)
        over_entailed(folder)
        over_samples("samples", extract(folder, os.path.join(SOURCE, "samples")), folder)
    print(f"1..{count}")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
