#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Many releases, one graph: what must hold over all of them together.

All releases of tests/evaluation and the texts of tests/cases, read in one run, in
another order and one by one. Prints TAP. With arguments: these files and folders instead, and
all examples of what does not hold.
"""
import os, pathlib, random, re, subprocess, sys
from collections import defaultdict

ROOT = pathlib.Path(os.environ.get('COMMUNIQUE_SOURCE') or pathlib.Path(__file__).resolve().parent.parent)
COMMUNIQUE = os.environ.get('COMMUNIQUE') or str(ROOT / '_build/communique')
TRIPLE = re.compile(r'<([^>]*)> <[^>]*[/#]([^>/#]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)")')
KINDS = {'Official', 'State', 'City', 'Organization', 'Instrument', 'Post', 'Topic'}
count = failed = 0


def result(name, wrong):
    global count, failed
    count += 1
    failed += bool(wrong)
    print(f"{'not ok' if wrong else 'ok'} {count} - {name}")
    for line in list(wrong)[:None if sys.argv[1:] else 12]:
        print('#', line)


def extract(files):
    run = subprocess.run([COMMUNIQUE, 'extract', '-q', '-t', 'ntriples', *map(str, files)],
                         capture_output=True, check=True)
    return run.stdout.decode()


def unescape(text):
    return re.sub(r'\\u([0-9A-F]{4})|\\U([0-9A-F]{8})|\\(.)',
                  lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2]
                  else {'n': '\n', 't': '\t', 'r': '\r'}.get(m[3], m[3]), text)


def several(graph, prop, only=lambda node: True):
    return [f'{node} {prop}: {" | ".join(sorted(values[prop]))}' for node, values in sorted(graph.items())
            if len(values[prop]) > 1 and only(node)]


def main():
    chosen = [pathlib.Path(a) for a in sys.argv[1:]] or [
        ROOT / 'tests/evaluation/corpus', ROOT / 'tests/evaluation/second', ROOT / 'tests/cases']
    files = sorted(f for c in chosen for f in (c.rglob('*.txt') if c.is_dir() else [c]))
    together = extract(files)
    triples = set(together.splitlines())

    shuffled = files[:]
    random.Random(1975).shuffle(shuffled)
    other = set(extract(shuffled).splitlines())
    result('the order of the files changes nothing', sorted(triples ^ other))
    alone = set()
    for f in shuffled:
        alone.update(extract([f]).splitlines())
    result('each alone gives what all give together', sorted(triples ^ alone))

    graph = defaultdict(lambda: defaultdict(set))
    for line in triples:
        subject, prop, iri, text = TRIPLE.match(line).groups()
        graph[subject][prop].add(iri if iri is not None else unescape(text))
    classes = {node: {c.split('#')[-1] for c in values['type']} for node, values in graph.items()}

    result('a node has one name', several(graph, 'label', lambda n: 'Topic' not in classes[n]))
    result('a post has one owner', several(graph, 'postOf'))
    result('a body has one state', several(graph, 'organOf'))
    result('a text has one year', several(graph, 'year'))
    result('a post has a title', [n for n, values in graph.items() if 'Post' in classes[n] and not values['title']])
    result('nothing is of two kinds', [f'{n}: {kinds}' for n, kinds in classes.items()
                                       if len(kinds & KINDS) > 1])
    result('no name has what nobody sees', [
        f'{n} {v!r}' for n, values in graph.items() for p in ('label', 'altLabel', 'title') for v in values[p]
        if re.search('[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]', v) and 'Document' not in classes[n]])

    texts = {}
    for f in files:
        document = extract([f]).split('> ', 1)[0].lstrip('<')
        texts[document.split('#')[0]] = f.read_text(encoding='utf-8', errors='replace').removeprefix('\ufeff')
    result('every mention stands where it says', [
        n for n, values in graph.items() if 'Mention' in classes[n] and
        texts[n.split('#')[0]][int(min(values['beginIndex'])):int(min(values['endIndex']))] not in values['anchorOf']])
    result('everything that is shown is in its document', [
        n for n, kinds in classes.items() if kinds & {'Tenure', 'Statement', 'Event', 'Mention', 'Meeting', 'Visit', 'Call'}
        and graph[n]['inDocument'] != {n.split('#')[0]}])
    print(f'1..{count}')
    return failed > 0


sys.exit(main())
