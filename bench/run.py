#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Measure communique on one core.

    run.py PROGRAM [--documents N] [--megabytes M] [--only start|throughput|linearity] [--text NAME]

start       wall time of whole runs over one release, the best and the median of 20
throughput  N documents (the releases of tests/evaluation, each with a line of its own)
            in one run: MB/s, sentences/s and triples/s, reading and writing apart
linearity   a text of M megabytes of one kind against one of a tenth of it: the time may
            grow tenfold, not more. Exit code 1 where it grows more than fifteenfold, or
            to more than a minute
"""
import argparse, os, pathlib, statistics, subprocess, sys, tempfile, threading, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SEED = ROOT / 'tests/evaluation/seed/kz-osce-malta-2024-06-26.txt'
CORPUS = ROOT / 'tests/evaluation/corpus'


def on_one_core():
    if hasattr(os, 'sched_setaffinity'):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def run(program, *arguments):
    """Wall seconds, peak resident MB, standard error. A run of more than a minute is ended."""
    began = time.perf_counter()
    process = subprocess.Popen([program, 'extract', '-q', '-j1', *map(str, arguments)], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    alarm = threading.Timer(60, process.kill)
    alarm.start()
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    alarm.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if wall > 60:
        return wall, usage.ru_maxrss / 1024, told
    if process.returncode:
        sys.exit(f'{program} {" ".join(map(str, arguments))}: exit {process.returncode}: {told}')
    return wall, usage.ru_maxrss / 1024, told


def stats(told):
    return {line.split()[0]: float(line.split()[1]) for line in told.splitlines() if line.count(' ')}


def start(program, _):
    walls = [run(program, SEED)[0] for _ in range(20)]
    peak = run(program, SEED)[1]
    print(f'one release: best {min(walls) * 1000:.1f} ms, median {statistics.median(walls) * 1000:.1f} ms, {peak:.0f} MB')


def throughput(program, options):
    texts = [SEED, *sorted(CORPUS.glob('*.txt'))]
    with tempfile.TemporaryDirectory() as folder:
        for i in range(options.documents):
            text = texts[i % len(texts)].read_text(encoding='utf-8')
            pathlib.Path(folder, f'{i:06}.txt').write_text(f'{text}\n\nRelease {i}\n', encoding='utf-8')
        for syntax in ('none', 'ntriples', 'nquads', 'turtle'):
            wall, peak, told = min((run(program, '--stats', '-t', syntax, folder) for _ in range(3)), key=lambda r: r[0])
            s = stats(told)
            print(f'{s["documents"]:.0f} documents to {syntax:9} {wall:.2f} s: '
                  f'{s["bytes"] / 1e6 / wall:.1f} MB/s, {s["sentences"] / wall:,.0f} sentences/s, '
                  f'{s["triples"] / wall:,.0f} triples/s; reading {s["reading"]:.2f} s, '
                  f'writing {s["writing"]:.2f} s ({s["triples"] / s["writing"]:,.0f} triples/s), {peak:.0f} MB')


SENTENCE = 'Foreign Minister Ian Borg of Malta met Kazakh Deputy Prime Minister Murat Nurtleu in Astana and said that talks would go on. '
HOSTILE = {
    'one paragraph': lambda size: SENTENCE * (size // len(SENTENCE)),
    'many paragraphs': lambda size: (SENTENCE * 4 + '\n\n') * (size // (4 * len(SENTENCE) + 2)),
    'one sentence': lambda size: SENTENCE.replace('. ', ', and ') * (size // len(SENTENCE)),
    'open quotes only': lambda size: '\u201c' * (size // 3),
    'open quotes and words': lambda size: '\u201cpeace ' * (size // 9),
    'straight quotes': lambda size: '" ' * (size // 2),
    'Minister of of of': lambda size: 'Minister ' + 'of ' * (size // 3),
    'Minister Minister': lambda size: 'Minister ' * (size // 9),
    'Minister of Foreign Affairs of': lambda size: 'Minister of Foreign Affairs of ' * (size // 31),
    'said that said that': lambda size: 'Malta said that ' * (size // 16),
    'he said he said': lambda size: 'he said ' * (size // 8),
    'said, commas': lambda size: 'said, ' * (size // 6),
    'names only': lambda size: 'Murat ' * (size // 6),
    'other names': lambda size: ''.join(f'Mr. N{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676 % 26)}{chr(97 + i // 17576 % 26)} Xo, ' for i in range(size // 13)),
    'states only': lambda size: 'Malta, ' * (size // 7),
    'the sides': lambda size: 'The sides met. They agreed. ' * (size // 28),
    'lines of one word': lambda size: 'Malta\n' * (size // 6),
    'one word': lambda size: 'a' * size,
    'hyphens': lambda size: 'a-' * (size // 2),
    'full stops': lambda size: '. ' * (size // 2),
    'brackets': lambda size: '(' * size,
    'digits': lambda size: '1 May ' * (size // 6),
    'white space': lambda size: ' \n' * (size // 2),
}


def linearity(program, options):
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'text.txt')
        for name, make in HOSTILE.items():
            if options.text and options.text not in name:
                continue
            walls = []
            for size in (options.megabytes * 100000, options.megabytes * 1000000):
                path.write_text(make(size), encoding='utf-8')
                wall, peak, _ = run(program, '-t', 'none', path)
                walls.append(wall)
            growth = walls[1] / walls[0]
            print(f'{name:32} {walls[0]:7.2f} s {walls[1]:7.2f} s  x{growth:4.1f}  {peak:5.0f} MB', flush=True)
            if walls[1] > 60 or growth > 15 and walls[1] > 1:
                slow.append(name)
    if slow:
        sys.exit('slower than linear: ' + ', '.join(slow))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('--documents', type=int, default=1000)
    parser.add_argument('--megabytes', type=int, default=10)
    parser.add_argument('--only', choices=['start', 'throughput', 'linearity'])
    parser.add_argument('--text', help='of linearity, only the texts with this in their names')
    options = parser.parse_args()
    on_one_core()
    for measure in (start, throughput, linearity):
        if options.only in (None, measure.__name__):
            measure(os.path.abspath(options.program), options)


if __name__ == '__main__':
    main()
