# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""The ontology under a reasoner and the graphs under the shapes, as TAP.

Every graph of samples/, of the gold texts (extracted here) and of the example
of the questions is consistent and conforms; each graph that a file of broken/
breaks is caught by what the file names.
"""
import glob
import html
import multiprocessing
import os
import re
import subprocess
import sys
import warnings

import owlrl
import pyshacl
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

warnings.filterwarnings("ignore", category=UserWarning)

SOURCE = os.environ["COMMUNIQUE_SOURCE"]
PROGRAM = os.environ["COMMUNIQUE"]
ONTOLOGY = os.path.join(SOURCE, "ontology")
EXAMPLE = os.path.join(ONTOLOGY, "queries", "example")
CQ = Namespace("https://w3id.org/communique#")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
SH = Namespace("http://www.w3.org/ns/shacl#")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
BASE = "https://w3id.org/communique/id/"
PREFIXES = """@prefix cq: <https://w3id.org/communique#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def read(*names):
    graph = Graph()
    for name in names:
        graph.parse(name, format="nt" if name.endswith(".nt") else "turtle")
    return graph


def ontology(*names):
    return read(*(os.path.join(ONTOLOGY, name) for name in names))


# ---------- reasoning

# Words for people; nothing follows from them, and they cost the reasoner time.
WORDS = {RDFS.label, RDFS.isDefinedBy, RDFS.comment, SKOS.altLabel, SKOS.changeNote,
         SKOS.definition, SKOS.example, SKOS.prefLabel, SKOS.scopeNote, SKOS.editorialNote,
         SKOS.notation, NIF.anchorOf}


def repeat_last_of_keys(graph):
    """owlrl leaves the last property of a key out when it compares."""
    for keys in list(graph.objects(None, OWL.hasKey)):
        properties = Collection(graph, keys)
        properties.append(properties[len(properties) - 1])


def close(graph):
    """What follows from a graph, with all that was said."""
    closure = Graph()
    for triple in graph:
        if triple[1] not in WORDS:
            closure.add(triple)
    repeat_last_of_keys(closure)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    return closure


def contradictions(closure):
    """owlrl notes most; that two values of one property differ it does not."""
    found = [str(error) for error in closure.objects(None, ERROR)]
    for one, other in closure.subject_objects(OWL.sameAs):
        if isinstance(one, Literal) and isinstance(other, Literal) and one.value != other.value:
            found.append(f"two values of what has one: {one!r}, {other!r}")
    return sorted(set(found))


def inconsistencies(graph):
    return contradictions(close(TERMS + graph))


# ---------- shapes

def violations(graph):
    # As data and not as ont_graph: pyshacl takes minutes to copy its lists.
    conforms, report, _ = pyshacl.validate(
        TERMS + graph, shacl_graph=SHAPES, inference="none", inplace=True)
    if conforms:
        return []
    return sorted({"{}: {}".format(report.value(result, SH.focusNode),
                                   report.value(result, SH.resultMessage))
                   for result in report.subjects(RDF.type, SH.ValidationResult)})


# ---------- graphs

def extract(text):
    told = subprocess.run([PROGRAM, "extract", "-q", "-t", "ntriples", text],
                          stdout=subprocess.PIPE, check=True).stdout
    return Graph().parse(data=told, format="nt")


def check_graph(name):
    """The faults of one file, a graph or a text to extract one from."""
    graph = extract(name) if name.endswith(".txt") else read(name)
    faults = [] if len(graph) else ["it is empty"]
    return name, faults + violations(graph) + inconsistencies(graph)


def check_broken(name):
    """The example, changed by one update. Its first comment names who catches
    it, and words of what he says."""
    with open(name, encoding="utf-8") as file:
        update = file.read()
    who, words = re.search(r"^# Caught by the (shapes|reasoner): (.+)$", update, re.M).groups()
    graph = read(os.path.join(EXAMPLE, "2022-05-10.ttl"))
    before = set(graph)
    graph.update(update, initNs={"cq": CQ, "nif": NIF, "rdfs": RDFS})
    if set(graph) == before:
        return name, ["the update changes nothing"]
    found = violations(graph) if who == "shapes" else inconsistencies(graph)
    if any(words in fault for fault in found):
        return name, []
    return name, [f"not caught; looked for: {words}"] + found


# ---------- the ontology itself

def is_aligned(term, terms, ways):
    """By a match of its own or through a term above it; a note says why not."""
    seen, todo = set(), [term]
    while todo:
        one = todo.pop()
        if one in seen:
            continue
        seen.add(one)
        for way in ways:
            for other in terms.objects(one, way):
                if not str(other).startswith(str(CQ)):
                    return True
                if way in (RDFS.subClassOf, RDFS.subPropertyOf):
                    todo.append(other)
    return False


def alignment_faults():
    terms = TERMS + MAPPINGS
    ways = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.broadMatch,
            SKOS.relatedMatch, SKOS.editorialNote)
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    faults = [f"no alignment: {term}"
              for kind in kinds for term in TERMS.subjects(RDF.type, kind)
              if str(term).startswith(str(CQ)) and not is_aligned(term, terms, ways)]
    for way in ways[:-1]:
        for other in set(MAPPINGS.objects(None, way)):
            if str(other).startswith((str(CQ), str(SKOS))) or isinstance(other, Literal):
                continue
            for need in (RDFS.label, RDFS.isDefinedBy):
                if not (other, need, None) in MAPPINGS:
                    faults.append(f"no {need}: {other}")
    return sorted(faults)


def example_faults():
    """The example of a property is a triple with it, which fits the rest."""
    faults = []
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in TERMS.subjects(RDF.type, kind):
            if not str(term).startswith(str(CQ)):
                continue
            example = Graph().parse(data=PREFIXES + str(TERMS.value(term, SKOS.example)),
                                    format="turtle", publicID=BASE)
            if set(example.predicates()) != {term}:
                faults.append(f"its example has it not: {term}")
            faults += inconsistencies(example)
    return faults


def unknown_terms():
    """Terms that the shapes or the mappings make up."""
    known = set(TERMS.subjects(RDF.type, None))
    used = {node for graph in (SHAPES, MAPPINGS) for triple in graph for node in triple
            if isinstance(node, URIRef) and str(node).startswith(str(CQ))}
    for graph in (SHAPES,):
        for text in graph.objects(None, SH.select):
            used |= {CQ[name] for name in re.findall(r"\bcq:(\w+)", str(text))}
    return sorted(str(term) for term in used - known)


def page_faults():
    """What docs/reference.html has not; make reference writes it anew."""
    with open(os.path.join(SOURCE, "docs", "reference.html"), encoding="utf-8") as file:
        page = re.sub(r"\s+", " ", html.unescape(file.read()))
    return sorted(f"not there as it is defined: {term}"
                  for term, words in TERMS.subject_objects(SKOS.definition)
                  if str(words) not in page)


def text_faults():
    """The mentions of the example stand where they say."""
    faults = []
    for name in sorted(glob.glob(os.path.join(EXAMPLE, "*.ttl"))):
        with open(name[:-len("ttl")] + "txt", encoding="utf-8") as file:
            text = file.read()
        graph = read(name)
        for mention, words in graph.subject_objects(NIF.anchorOf):
            begin = int(graph.value(mention, NIF.beginIndex))
            end = int(graph.value(mention, NIF.endIndex))
            if text[begin:end] != str(words):
                faults.append(f"{mention}: {text[begin:end]!r} stands there")
    return faults


# ---------- questions

def rows(text):
    """Lines in the order of the alphabet. For an aggregate over nothing rdflib
    gives a row of nothing."""
    return sorted(line for line in text.replace("\r", "").split("\n") if line.strip(","))


def answers(graph, query):
    return rows(graph.query(query).serialize(format="csv").decode("utf-8"))


def wrong_answers(graph, query, expected):
    with open(expected, encoding="utf-8") as file:
        right = rows(file.read())
    found = answers(graph, query)
    return [f"missing: {row}" for row in right if row not in found] + \
        [f"not expected: {row}" for row in found if row not in right] + \
        (["another number of rows"] if len(found) != len(right) else [])


def example():
    """The example of the questions as it is, and what follows from each of its
    documents."""
    plain, entailed = Graph(), Graph()
    for name in sorted(glob.glob(os.path.join(EXAMPLE, "*.ttl"))):
        graph = read(name)
        plain += graph
        entailed += TERMS + graph + close(TERMS + MAPPINGS + graph)
    return plain, entailed


def check_questions():
    """Each over the example as it is, and the entailed ones over what follows
    from it, where they must have other answers."""
    plain, entailed = example()
    for name in sorted(glob.glob(os.path.join(ONTOLOGY, "queries", "*.rq"))):
        with open(name, encoding="utf-8") as file:
            query = file.read()
        question = os.path.basename(name)[:-len(".rq")]
        base = name[:-len(".rq")]
        result(question + " has its answers", wrong_answers(plain, query, base + ".csv"))
        if "\n# Entailed: " not in query:
            continue
        result(question + " has its answers after reasoning",
               wrong_answers(entailed, query, base + ".entailed.csv"))
        result(question + " has others without",
               [] if wrong_answers(plain, query, base + ".entailed.csv") else ["it has the same"])


# ---------- TAP

count = 0
failed = 0


def result(name, faults):
    global count, failed
    count += 1
    failed += bool(faults)
    print("{} {} - {}".format("not ok" if faults else "ok", count, name))
    for fault in faults[:20]:
        print("# " + fault.replace("\n", " "))
    sys.stdout.flush()


TERMS = ontology("communique.ttl")
MAPPINGS = ontology("mappings.ttl")
SHAPES = ontology("shapes.ttl")


def main():
    graphs = sorted(glob.glob(os.path.join(SOURCE, "samples", "*.nt")))
    graphs += sorted(glob.glob(os.path.join(EXAMPLE, "*.ttl")))
    for folder in ("corpus", "second"):
        graphs += sorted(glob.glob(os.path.join(SOURCE, "tests", "evaluation", folder, "*.txt")))
    broken = sorted(glob.glob(os.path.join(SOURCE, "tests", "ontology", "broken", "*.ru")))

    result("the ontology is consistent", inconsistencies(Graph()))
    result("the ontology is consistent with its mappings", inconsistencies(MAPPINGS))
    result("every term is aligned, and its source told", alignment_faults())
    result("the example of every property holds", example_faults())
    result("shapes and mappings know only terms of the ontology", unknown_terms())
    result("the reference page has every term", page_faults())
    result("the mentions of the example stand in its texts", text_faults())
    check_questions()
    with multiprocessing.Pool() as pool:
        for name, faults in pool.imap(check_broken, broken):
            result("caught: " + os.path.basename(name), faults)
        for name, faults in pool.imap(check_graph, graphs):
            result("consistent and complete: " + os.path.relpath(name, SOURCE), faults)
    print(f"1..{count}")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
