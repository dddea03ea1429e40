#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Measure communique. Times are of the processor (user and system), which others who use
the machine disturb less than the clock; the best of several runs, in turn.

    run.py PROGRAM [--texts FOLDER] [--documents N] [--megabytes M] [--text NAME]
                   [--only start|throughput|jobs|linearity]

start       whole runs over one release, the best and the median of 20
throughput  a folder of texts, or N documents (the releases of tests/evaluation, each with
            a line of its own), in one run on one core: MB, sentences and triples a second
jobs        the same to N-Triples with -j 1, 2 ... on as many cores as there are, each
            beside -j 1 in the same minute: by the clock, and of the processor
linearity   a text of M megabytes of one kind against one of a tenth of it: the time may
            grow tenfold, not more. Exit code 1 where it grows more than fifteenfold, or
            to more than a minute
"""
import argparse, collections, contextlib, os, pathlib, statistics, subprocess, sys, tempfile, threading, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SEED = ROOT / 'tests/evaluation/seed/kz-osce-malta-2024-06-26.txt'
CORPUS = ROOT / 'tests/evaluation/corpus'


CORES = os.sched_getaffinity(0)

Run = collections.namedtuple('Run', 'cpu wall peak told')  # seconds, seconds, MB, what --stats told


def run(program, *arguments, jobs=1):
    """A run of more than a minute is ended."""
    os.sched_setaffinity(0, CORES if jobs > 1 else {min(CORES)})
    began = time.perf_counter()
    process = subprocess.Popen([program, 'extract', '-q', f'-j{jobs}', *map(str, arguments)], stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    alarm = threading.Timer(60, process.kill)
    alarm.start()
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    alarm.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and wall < 60:
        sys.exit(f'{program} {" ".join(map(str, arguments))}: exit {process.returncode}: {told}')
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, stats(told))


def stats(told):
    return {line.split()[0]: float(line.split()[1]) for line in told.splitlines() if line.count(' ')}


def start(program, _):
    runs = [run(program, SEED) for _ in range(20)]
    for name, times in (('processor', [r.cpu for r in runs]), ('clock', [r.wall for r in runs])):
        print(f'one release: best {min(times) * 1000:.1f} ms, median {statistics.median(times) * 1000:.1f} ms ({name}), '
              f'{runs[0].peak:.0f} MB')


@contextlib.contextmanager
def texts_of(options):
    if options.texts:
        yield options.texts
        return
    texts = [SEED, *sorted(CORPUS.glob('*.txt'))]
    with tempfile.TemporaryDirectory() as folder:
        for i in range(options.documents):
            text = texts[i % len(texts)].read_text(encoding='utf-8')
            pathlib.Path(folder, f'{i:06}.txt').write_text(f'{text}\n\nRelease {i}\n', encoding='utf-8')
        yield folder


def throughput(program, options):
    syntaxes = ('none', 'ntriples', 'nquads', 'turtle')
    with texts_of(options) as folder:
        runs = [[run(program, '--stats', '-t', syntax, folder) for syntax in syntaxes] for _ in range(3)]
    for syntax, tried in zip(syntaxes, zip(*runs)):
        best = min(tried)
        s, cpu = best.told, best.cpu
        print(f'{s["documents"]:.0f} documents to {syntax:9} {cpu:.2f} s: {s["bytes"] / 1e6 / cpu:.1f} MB/s, '
              f'{s["sentences"] / cpu:,.0f} sentences/s, {s["triples"] / cpu:,.0f} triples/s; {best.peak:.0f} MB')


def jobs(program, options):
    with texts_of(options) as folder:
        for number in range(2, len(CORES) + 1):
            pairs = [[run(program, '-t', 'ntriples', folder, jobs=j) for j in (1, number)] for _ in range(5)]
            clock = [one.wall / many.wall for one, many in pairs]
            cpu = statistics.median(many.cpu / one.cpu for one, many in pairs)
            print(f'-j {number}: {statistics.median(clock):.2f} times as fast as -j 1 by the clock '
                  f'(best {max(clock):.2f}), {cpu:.2f} times its time of the processor, '
                  f'{pairs[0][1].peak:.0f} MB for {pairs[0][0].peak:.0f}')


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
            tried = []
            for size in (options.megabytes * 100000, options.megabytes * 1000000):
                path.write_text(make(size), encoding='utf-8')
                tried.append(run(program, '--any-language', '-t', 'none', path))
            small, large = tried
            growth = large.cpu / small.cpu
            print(f'{name:32} {small.cpu:7.2f} s {large.cpu:7.2f} s  x{growth:4.1f}  {large.peak:5.0f} MB', flush=True)
            if large.wall > 60 or growth > 15 and large.cpu > 1:
                slow.append(name)
    if slow:
        sys.exit('slower than linear: ' + ', '.join(slow))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('--documents', type=int, default=1000)
    parser.add_argument('--megabytes', type=int, default=10)
    parser.add_argument('--only', choices=['start', 'throughput', 'jobs', 'linearity'])
    parser.add_argument('--texts', help='a folder to be read in place of those releases')
    parser.add_argument('--text', help='of linearity, only the texts with this in their names')
    options = parser.parse_args()
    for measure in (start, throughput, jobs, linearity):
        if options.only in (None, measure.__name__):
            measure(os.path.abspath(options.program), options)


if __name__ == '__main__':
    main()
