#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Run the W3C's SPARQL evaluation tests: each is answered rightly, or refused.

    w3c.py PATH -- PROGRAM        PATH is a checkout of github.com/w3c/rdf-tests

It takes the Python library rdflib. Every query test of SPARQL 1.0 and 1.1 is run but those of entailment and of
protocols; one with named graphs is given its default graph alone, and must be refused if it asks for them. Prints a
line for each wrong answer and the sums; fails where there is a wrong answer or a crash.
"""
import collections
import io
import os
import subprocess
import sys
import urllib.parse

try:
    import rdflib
except ImportError:
    sys.exit('w3c.py: the Python library rdflib is missing (pip install rdflib; make PYTHON=... names another Python)')
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.query import Result

MF = rdflib.Namespace('http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#')
QT = rdflib.Namespace('http://www.w3.org/2001/sw/DataAccess/tests/test-query#')
RS = rdflib.Namespace('http://www.w3.org/2001/sw/DataAccess/tests/result-set#')
OWN = rdflib.Namespace('urn:x-own:')
MANIFESTS = ['sparql/sparql10/manifest-evaluation.ttl', 'sparql/sparql11/manifest-sparql11-query.ttl',
             'sparql/sparql11/manifest-sparql11-results.ttl']
NUMBERS = {'integer', 'decimal', 'double', 'float'}


def path(iri):
    return urllib.parse.unquote(str(iri).removeprefix('file://'))


def read_graph(file):
    return rdflib.Graph().parse(file, format='xml' if file.endswith('.rdf') else 'turtle',
                                publicID='file://' + file)


def manifests(file, seen):
    if file in seen or 'entailment' in file or not os.path.exists(file):
        return
    seen.add(file)
    graph = read_graph(file)
    yield graph
    for manifest in graph.subjects(rdflib.RDF.type, MF.Manifest):
        for included in graph.objects(manifest, MF.include):
            for other in Collection(graph, included):
                yield from manifests(path(other), seen)


def rows_of_graph(graph):
    """The result set that a graph describes: rows, a truth value, or None where it describes none."""
    for results in graph.subjects(rdflib.RDF.type, RS.ResultSet):
        truth = graph.value(results, RS.boolean)
        if truth is not None:
            return bool(truth.value)
        return [{str(graph.value(b, RS.variable)): graph.value(b, RS.value)
                 for b in graph.objects(solution, RS.binding)}
                for solution in graph.objects(results, RS.solution)]
    return None


def rows_of_stream(stream, syntax):
    result = Result.parse(stream, format=syntax)
    if result.type == 'ASK':
        return bool(result.askAnswer)
    return [{str(name): value for name, value in row.items()} for row in result.bindings]


def expected(file):
    """What a test expects: rows, a truth value or a graph."""
    ending = file.rsplit('.', 1)[1]
    if ending in ('ttl', 'rdf'):
        graph = read_graph(file)
        rows = rows_of_graph(graph)
        return graph if rows is None else rows
    with open(file, 'rb') as stream:
        return rows_of_stream(stream, {'srx': 'xml', 'srj': 'json', 'tsv': 'tsv', 'csv': 'csv'}[ending])


def plain(term, text_alone):
    """A term as a name that is the same for terms that are equal."""
    if isinstance(term, rdflib.BNode) or text_alone and str(term).startswith('_:'):
        return rdflib.BNode(str(term))
    kind = str(term.datatype or '') if isinstance(term, rdflib.Literal) else 'IRI'
    text, language = str(term), (getattr(term, 'language', None) or '').lower()
    if kind.rsplit('#')[-1] in NUMBERS:
        text = repr(float(text))
    if text_alone or kind == str(rdflib.XSD.string):
        kind = ''
    return OWN[urllib.parse.quote(repr((text, '' if text_alone else language, kind)))]


def as_graph(rows, once, text_alone):
    """Rows as a graph, so that blank nodes may have any label. Once: however often a row comes."""
    graph = rdflib.Graph()
    rows = [tuple(sorted((name, plain(value, text_alone)) for name, value in row.items() if value is not None))
            for row in rows]
    for row in sorted(set(rows)) if once else rows:
        node = rdflib.BNode()
        graph.add((node, OWN.a, OWN.row))
        for name, value in row:
            graph.add((node, OWN['v-' + name], value))
    return len(rows) if not once else len(set(rows)), graph


def is_right(wanted, answer, file):
    if isinstance(wanted, rdflib.Graph):
        return isomorphic(wanted, rdflib.Graph().parse(data=answer.decode(), format='nt'))
    is_csv = file.endswith('.csv')
    found = rows_of_stream(io.BytesIO(answer), 'csv' if is_csv else 'json')
    if isinstance(wanted, bool) or isinstance(found, bool):
        return wanted is found
    # REDUCED may leave out as many equal rows as it likes
    (count, left), (other, right) = (as_graph(rows, 'reduced' in file, is_csv) for rows in (wanted, found))
    return count == other and isomorphic(left, right)


def judge(program, graph, test):
    action, wanted = graph.value(test, MF.action), path(graph.value(test, MF.result))
    data = [path(file) for file in graph.objects(action, QT.data)] or ['/dev/null']
    results = 'csv' if wanted.endswith('.csv') else 'json'
    run = subprocess.run([program, 'query', '--results', results, '-f', path(graph.value(action, QT.query)), *data],
                         capture_output=True, check=False)
    if run.returncode:
        return 'CRASHED' if b'crashed' in run.stderr or b'took too' in run.stderr else 'refused'
    return 'right' if is_right(expected(wanted), run.stdout, wanted) else 'WRONG'


def main():
    root, program = os.path.realpath(sys.argv[1]), sys.argv[3]
    sums, seen = collections.Counter(), set()
    for top in MANIFESTS:
        for graph in manifests(os.path.join(root, top), seen):
            for test in sorted(set(graph.subjects(MF.result))):
                if graph.value(graph.value(test, MF.action), QT.query) is None:
                    continue
                verdict = judge(program, graph, test)
                sums[verdict] += 1
                if verdict.isupper():
                    print(verdict, path(test))
    print(', '.join(f'{count} {verdict}' for verdict, count in sorted(sums.items())))
    return any(verdict.isupper() for verdict in sums)


if __name__ == '__main__':
    sys.exit(main())
