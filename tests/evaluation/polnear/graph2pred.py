#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
"""Between PolNeAR and a system's graphs.

usage: graph2pred.py texts GOLD.jsonl OUT     write OUT/ID.txt, the texts exactly as the offsets count them
       graph2pred.py pred GRAPHS PRED.jsonl   GRAPHS/ID.nt (N-Triples made from ID.txt) -> predictions for score_statements.py

A statement is a cq:Statement with the evidence mentions cq:speakerEvidence (source), cq:cueEvidence (cue) and
cq:contentEvidence (content, several where it is interrupted); each mention has nif:beginIndex and nif:endIndex in
code points. Statements without content are left out; several speakers give several source spans; a speaker without
evidence gives an empty source (right only where the gold has none), no cue counts in "who-what" alone.
Standard library only.
"""
import json, os, re, sys
from collections import defaultdict

CQ = 'https://w3id.org/communique#'
NIF = 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#'
TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
ROLES = {'source': 'speakerEvidence', 'cue': 'cueEvidence', 'content': 'contentEvidence'}
TERM = re.compile(r'\s*(?:<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:\^\^<[^>]*>|@[A-Za-z0-9-]+)?)')


def graph(path):
    g = defaultdict(lambda: defaultdict(list))
    with open(path, encoding='utf-8') as fh:
        for n, line in enumerate(fh, 1):
            if not line.strip() or line.lstrip().startswith('#'):
                continue
            at, terms = 0, []
            for _ in range(3):
                m = TERM.match(line, at)
                if not m:
                    sys.exit('%s:%d is not a triple' % (path, n))
                terms.append(next(x for x in m.groups() if x is not None))
                at = m.end()
            g[terms[0]][terms[1]].append(terms[2])
    return g


def mark_between(source, content):
    """The colon or dash of "X: ..." and "... - X", which is the cue where there is no word."""
    for left, right in ((source, content), (content, source)):
        if left and right and 0 < right[0][0] - left[-1][1] <= 4:
            return [[left[-1][1], right[0][0]]]
    return []


def attributions(g):
    out = []
    for s in list(g):
        if CQ + 'Statement' not in g[s][TYPE]:
            continue
        a = {}
        for role, prop in ROLES.items():
            spans = set()
            for m in g[s][CQ + prop]:
                if not g[m][NIF + 'beginIndex'] or not g[m][NIF + 'endIndex']:
                    sys.exit('mention without offsets: ' + m)
                spans.add((int(g[m][NIF + 'beginIndex'][0]), int(g[m][NIF + 'endIndex'][0])))
            a[role] = [list(x) for x in sorted(spans)]
        if a['content']:
            a['cue'] = a['cue'] or mark_between(a['source'], a['content'])
            out.append(a)
    return sorted(out, key=lambda a: (a['cue'] or a['content'])[0])


def main(argv):
    if argv[:1] == ['texts'] and len(argv) == 3:
        os.makedirs(argv[2], exist_ok=True)
        for line in open(argv[1], encoding='utf-8'):
            d = json.loads(line)
            with open(os.path.join(argv[2], d['id'] + '.txt'), 'w', encoding='utf-8', newline='') as fh:
                fh.write(d['text'])
    elif argv[:1] == ['pred'] and len(argv) == 3:
        n = 0
        with open(argv[2], 'w', encoding='utf-8', newline='\n') as fh:
            for f in sorted(os.listdir(argv[1])):
                if f.endswith('.nt'):
                    a = attributions(graph(os.path.join(argv[1], f)))
                    n += len(a)
                    fh.write(json.dumps({'id': f[:-3], 'attributions': a}, ensure_ascii=False) + '\n')
        print('%d statements' % n)
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main(sys.argv[1:])
