# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the reference page of the ontology, with pyLODE.

    reference.py ONTOLOGY PAGE
"""
import html
import re
import sys

from pylode import OntPub
from rdflib import OWL, RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

CQ = Namespace("https://w3id.org/communique#")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty,
         OWL.FunctionalProperty)


def name(term):
    return "cq:" + str(term)[len(CQ):]


def notes(graph, term):
    """What pyLODE does not show of a term: notes, inverses, chains, keys."""
    for note in sorted(graph.objects(term, SKOS.scopeNote)):
        yield str(note)
    for other in sorted(graph.objects(term, OWL.inverseOf)) + \
            sorted(graph.subjects(OWL.inverseOf, term)):
        yield f"Inverse of {name(other)}."
    chains = (" / ".join(map(name, Collection(graph, chain)))
              for chain in graph.objects(term, OWL.propertyChainAxiom))
    for chain in sorted(chains):
        yield f"Follows from {chain}."
    for key in graph.objects(term, OWL.hasKey):
        names = (name(part) if part.startswith(CQ) else str(part).split("#")[-1]
                 for part in Collection(graph, key))
        yield f"One by its {', '.join(names)}."


def terms(path):
    """The classes and properties that are ours, with their notes."""
    graph = Graph().parse(path)
    for term in set(graph.subjects(SKOS.definition, None)):
        words = " ".join([str(graph.value(term, SKOS.definition)), *notes(graph, term)])
        graph.set((term, SKOS.definition, Literal(words, lang="en")))
    for term in set(graph.subjects(RDF.type, None)):
        for kind in KINDS:
            # A property that has one value is no kind of its own.
            if isinstance(term, URIRef) and not term.startswith(CQ) or \
                    kind == OWL.FunctionalProperty:
                graph.remove((term, RDF.type, kind))
    # pyLODE would take the scheme for the ontology.
    graph.remove((None, RDF.type, SKOS.ConceptScheme))
    return graph


def individuals(graph):
    """The statuses, modalities and forces, which pyLODE leaves out."""
    rows = []
    for one in graph.subjects(RDF.type, OWL.NamedIndividual):
        kinds = {graph.value(one, SKOS.broader), graph.value(one, SKOS.inScheme),
                 *graph.objects(one, RDF.type)}
        kinds = sorted(name(kind) for kind in kinds if kind and kind.startswith(CQ))
        rows.append((", ".join(kinds), name(one), str(graph.value(one, SKOS.definition)),
                     str(graph.value(one, SKOS.example))))
    rows.sort(key=lambda row: row[0])
    lines = ['<div class="section" id="individuals"><h2>Individuals</h2><table>',
             "<tr><th>of or below</th><th>name</th><th>definition</th><th>example</th></tr>"]
    for row in rows:
        lines.append('<tr id="{}">{}</tr>'.format(
            row[1][len("cq:"):], "".join(f"<td>{html.escape(cell)}</td>" for cell in row)))
    return "\n".join([*lines, "</table></div>", ""])


def main(source, page):
    graph = terms(source)
    before, mark, behind = OntPub(ontology=graph).make_html().partition('<div id="namespaces">')
    if not mark:
        sys.exit("reference.py: pyLODE writes other pages than it did")
    text = re.sub(r"\n\s*", "\n", before + individuals(graph) + mark + behind)
    with open(page, "w", encoding="utf-8") as file:
        file.write(text.strip("\n") + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
