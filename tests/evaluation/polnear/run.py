#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
"""Score statements on PolNeAR, a corpus of news articles with every attribution marked.

    run.py [--split dev] PATH -- COMMAND...

PATH is a checkout of github.com/networkdynamics/PolNeAR or its git directory. In COMMAND the word {} stands for
a document's path; its N-Triples are read from stdout. The corpus is not part of this project: it states no licence
and its texts belong to their publishers. Work with train and dev; test is for releases.
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SLICES = [('speech', os.path.join(HERE, 'speech.tsv')), ('quoted', 'quoted'), ('direct', 'direct'),
          ('indirect', 'indirect')]
KINDS = ['cue', 'source', 'content', 'statement', 'statement-exact']


def script(name, *args):
    return subprocess.run([sys.executable, '-B', os.path.join(HERE, name), *args], check=True,
                          capture_output=True, text=True).stdout


def extract(command, texts, graphs):
    for name in sorted(os.listdir(texts)):
        words = [os.path.join(texts, name) if w == '{}' else w for w in command]
        with open(os.path.join(graphs, name[:-4] + '.nt'), 'wb') as out:
            if subprocess.run(words, stdout=out).returncode:
                sys.exit('run.py: failed: ' + ' '.join(words))


def table(gold, pred):
    import json
    print('%-10s' % '' + ''.join('%16s' % k for k in KINDS))
    for name, how in SLICES:
        scores = json.loads(script('score_statements.py', gold, pred, '--slice', how, '--json'))
        print('%-10s' % name + ''.join('%16s' % ' '.join('%.1f' % (100 * x) for x in scores[k]) for k in KINDS))
    print('(precision, recall, F1)')


def main(argv):
    split = 'dev'
    if argv[:1] == ['--split']:
        split, argv = argv[1], argv[2:]
    if '--' not in argv or argv.index('--') != 1 or len(argv) < 3:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as work:
        gold, pred = os.path.join(work, 'gold.jsonl'), os.path.join(work, 'pred.jsonl')
        texts, graphs = os.path.join(work, 'texts'), os.path.join(work, 'graphs')
        os.mkdir(graphs)
        script('polnear_gold.py', split, gold, '--src', argv[0])
        script('graph2pred.py', 'texts', gold, texts)
        extract(argv[2:], texts, graphs)
        script('graph2pred.py', 'pred', graphs, pred)
        table(gold, pred)


if __name__ == '__main__':
    main(sys.argv[1:])
