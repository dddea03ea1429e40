# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Strings and IRIs that something on the way may spoil (strings.json), as graphs,
and what became of them. Read and written here by a few lines that know nothing of
the program.

Called by roundtrip.sh, as TAP: what stands in a release, and what stands in a graph,
comes through each syntax and the program's own store as the same characters. The
other stores are asked by tests/interop/interop.py.
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
CQ = "https://w3id.org/communique#"
EVERYTHING = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"
ALL_TRIPLES = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"

# A term is ("uri", IRI) or ("literal", words, language, datatype). The datatype of a
# plain string is empty, and the language in small letters: RDF takes no heed of case.

def datatype(name):
    return name.replace("xsd:", XSD).replace("rdf:", RDF)


def hostile(kinds=("strings", "languages", "values", "iris")):
    """Triples of all that is hostile."""
    with open(os.path.join(HERE, "strings.json"), encoding="utf-8") as file:
        data = json.load(file)
    say, objects, triples = ("uri", "urn:x:says"), [], []
    strings = [text if isinstance(text, str) else text[0] * text[1]
               for text in data["strings"].values()]
    if "strings" in kinds:
        objects += [("literal", text, "", "") for text in strings]
    if "languages" in kinds:
        objects += [("literal", text, language.lower(), "")
                    for language in data["languages"] for text in strings[-40:]]
    if "values" in kinds:
        objects += [("literal", text, "", datatype(name)) for name, text in data["values"]]
    for number, term in enumerate(objects):
        triples.append((("uri", f"urn:x:{number}"), say, term))
    for iri in data["iris"] if "iris" in kinds else []:
        triples.append((("uri", iri), ("uri", iri), ("uri", iri)))
    return triples


# ---------- N-Triples and N-Quads

def escaped(text, also=""):
    """In ASCII, with an escape for whatever may need one."""
    return "".join(c if " " <= c <= "~" and c not in '"\\' + also else
                   f"\\u{ord(c):04X}" if ord(c) < 0x10000 else f"\\U{ord(c):08X}" for c in text)


def written(term):
    if term[0] == "uri":
        return "<" + escaped(term[1], "<>{}|^`") + ">"
    _, text, language, kind = term
    tail = "@" + language if language else "^^" + written(("uri", kind)) if kind else ""
    return '"' + escaped(text) + '"' + tail


def write(triples, name, graph=None):
    end = f" <{graph}> .\n" if graph else " .\n"
    with open(name, "w", encoding="ascii") as file:
        for triple in triples:
            file.write(" ".join(written(term) for term in triple) + end)


TERM = re.compile(r'<([^\x00-\x20<>"{}|^`\\]*(?:\\u[0-9A-Fa-f]{4}[^\x00-\x20<>"{}|^`\\]*|'
                  r'\\U[0-9A-Fa-f]{8}[^\x00-\x20<>"{}|^`\\]*)*)>|'
                  r'"((?:[^"\\\n\r]|\\.)*)"(?:@([A-Za-z]+(?:-[A-Za-z0-9]+)*)|\^\^<([^>]*)>)?')
ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
SHORT = dict(zip("tbnrf\"'\\", "\t\b\n\r\f\"'\\"))


def unescaped(text):
    """An escape that is none stays, and makes the text differ."""
    return ESCAPE.sub(lambda m: SHORT[m[3]] if m[3] else chr(int(m[1] or m[2], 16)), text)


def term_of(match):
    if match[1] is not None:
        return ("uri", unescaped(match[1]))
    kind = unescaped(match[4] or "")
    return ("literal", unescaped(match[2]), (match[3] or "").lower(), "" if kind == XSD + "string" else kind)


def read(text, terms=3):
    """The triples of N-Triples, or of N-Quads (terms=4), whose graph is left out."""
    triples = set()
    for line in text.split("\n"):
        found, at = [], 0
        while len(found) < terms and (match := TERM.match(line, at)):
            found.append(term_of(match))
            at = match.end() + 1
        if line and (len(found) < terms or line[at:] not in (".", " .")):
            raise ValueError("no line of N-Triples: " + line[:200])
        if line:
            triples.add(tuple(found[:3]))
    return triples


# ---------- answers

def of_json(text):
    triples = set()
    for row in json.loads(text)["results"]["bindings"]:
        terms = [row[name] for name in "spo"]
        triples.add(tuple(("uri", t["value"]) if t["type"] == "uri" else
                          ("literal", t["value"], t.get("xml:lang", "").lower(), t.get("datatype", ""))
                          for t in terms))
    return triples


def of_xml(text):
    space = "{http://www.w3.org/2005/sparql-results#}"
    triples = set()
    for row in xml.etree.ElementTree.fromstring(text).iter(space + "result"):
        terms = [binding[0] for binding in row]
        triples.add(tuple(
            ("uri", t.text or "") if t.tag == space + "uri" else
            ("literal", t.text or "", t.get("{http://www.w3.org/XML/1998/namespace}lang", "").lower(),
             t.get("datatype", "")) for t in terms))
    return triples


def of_tsv(text):
    """Cells are terms as Turtle writes them, of which numbers may be bare."""
    lines = text.split("\n")
    if lines[0] != "?s\t?p\t?o" or lines[-1]:
        raise ValueError("no table: " + lines[0][:200])
    triples = set()
    for line in lines[1:-1]:
        row = []
        for cell in line.split("\t"):
            match = TERM.fullmatch(cell)
            if not match:
                raise ValueError("no cell: " + cell[:200])
            row.append(term_of(match))
        triples.add(tuple(row))
    return triples


def of_csv(text):
    """The words alone: all that CSV has."""
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if rows[0] != ["s", "p", "o"]:
        raise ValueError("no table: " + repr(rows[0]))
    return {tuple(("literal", cell, "", "") for cell in row) for row in rows[1:]}


def bare(triples):
    return {tuple(("literal", term[1], "", "") for term in triple) for triple in triples}


# ---------- releases

LETTERHEAD = "Lisbon, 5 March 2024\n\n"


def releases(folder):
    """A release for each string, in which it stands within a quotation."""
    with open(os.path.join(HERE, "strings.json"), encoding="utf-8") as file:
        strings = json.load(file)["strings"]
    os.makedirs(folder)
    for number, text in enumerate(strings.values()):
        text = text if isinstance(text, str) else text[0] * min(text[1], 20)
        with open(os.path.join(folder, f"{number:03}.txt"), "wb") as file:
            file.write((LETTERHEAD + "The Foreign Minister of Portugal, Rui Costa, said: \u201cWe "
                        "stand by peace" + text + "in Europe.\u201d\n").encode("utf-8"))


def misquoted(triples, folder):
    """Mentions whose words do not stand in the text where they say."""
    faults, texts, facts = [], {}, {}
    for subject, predicate, value in triples:
        facts.setdefault(subject[1], {}).setdefault(predicate[1], value[1])
    mentions = 0
    for subject, about in facts.items():
        if NIF + "anchorOf" not in about:
            continue
        document = subject.split("#")[0].rsplit("/", 1)[1]
        if document not in texts:
            with open(os.path.join(folder, document + ".txt"), encoding="utf-8", newline="") as file:
                texts[document] = file.read()
        begin, end = int(about[NIF + "beginIndex"]), int(about[NIF + "endIndex"])
        mentions += 1
        if texts[document][begin:end] != about[NIF + "anchorOf"]:
            faults.append(f"{subject}: {about[NIF + 'anchorOf'][:100]!r}")
    return faults if mentions > len(texts) > 0 else faults + ["hardly any mention"]


# ---------- TAP

PROGRAM = os.environ.get("COMMUNIQUE")
count = failed = 0


def result(name, faults, skip=""):
    global count, failed
    count += 1
    failed += bool(faults)
    print("{} {} - {}{}".format("not ok" if faults else "ok", count, name, skip and " # SKIP " + skip))
    for fault in faults[:20]:
        print("# " + fault.replace("\n", " ")[:300])


def run(*command, program=None):
    done = subprocess.run([program or PROGRAM, *command], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        raise ValueError(f"exit {done.returncode}: " + done.stderr.decode("utf-8", "replace"))
    return done.stdout.decode("utf-8")


def difference(expected, found):
    return ["missing: " + repr(triple)[:250] for triple in expected - found] + \
        ["not expected: " + repr(triple)[:250] for triple in found - expected]


def compare(name, expected, give):
    try:
        faults = difference(expected, give())
    except ValueError as error:
        faults = [str(error)]
    result(name, faults)


def turtle(name):
    """Turtle, as another reader takes it."""
    return read(run("-q", "-i", "turtle", "-o", "ntriples", name, program="rapper"))


def through_syntaxes(triples, source):
    compare("N-Triples", triples, lambda: read(run("query", "--to", "ntriples", source, ALL_TRIPLES)))
    for results, reader, wanted in (("json", of_json, triples), ("tsv", of_tsv, triples),
                                    ("csv", of_csv, bare(triples))):
        compare("rows in " + results, wanted,
                lambda r=results, f=reader: f(run("query", "--results", r, source, EVERYTHING)))


def is_for_xml(triple):
    """XML 1.0 has no way to write these, and folds ends of lines."""
    return all(re.fullmatch("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*", term[1])
               for term in triple)


def of_graphs(folder):
    triples = set(hostile())
    source, quads = os.path.join(folder, "all.nt"), os.path.join(folder, "all.nq")
    store = os.path.join(folder, "all.store")
    write(triples, source)
    write(triples, quads, "urn:x:graph")
    through_syntaxes(triples, source)
    compare("N-Quads are read", triples, lambda: read(run("query", "--to", "ntriples", quads, ALL_TRIPLES)))
    for_xml = {triple for triple in triples if is_for_xml(triple)}
    write(for_xml, os.path.join(folder, "xml.nt"))
    compare("rows in xml", for_xml, lambda: of_xml(
        run("query", "--results", "xml", os.path.join(folder, "xml.nt"), EVERYTHING)))
    run("load", "-q", store, quads)
    compare("embedded store", triples, lambda: read(run("query", "--to", "ntriples", store, ALL_TRIPLES)))
    compare("embedded store, rows", triples,
            lambda: of_json(run("query", "--results", "json", store, EVERYTHING)))


def of_texts(folder):
    texts, found = os.path.join(folder, "texts"), os.path.join(folder, "found")
    store, name = os.path.join(folder, "texts.store"), os.path.join(folder, "texts.ttl")
    releases(texts)
    triples = read(run("extract", "-q", "-t", "ntriples", "--text-dir", found, texts))
    result("a text is shown as it stands", misquoted(triples, found))
    compare("N-Quads of texts", triples,
            lambda: read(run("extract", "-q", "-t", "nquads", texts), 4))
    if shutil.which("rapper"):
        run("extract", "-q", "-o", name, texts)
        compare("Turtle of texts", triples, lambda: turtle(name))
    else:
        result("Turtle of texts", [], "no rapper")
    run("load", "-q", store, texts)
    compare("embedded store of texts", triples,
            lambda: read(run("query", "--to", "ntriples", store, ALL_TRIPLES)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        of_graphs(folder)
        of_texts(folder)
    print(f"1..{count}")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
