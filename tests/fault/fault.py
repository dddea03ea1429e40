#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Runs of the program in which one call fails: of allocating, opening, reading,
writing, syncing, renaming, closing (inject.c, which tells the calls apart).

    fault.py LIBRARY FOLDER [MOST]    MOST calls of a run and kind; all without it

Whichever call it is, the run comes to an end, by itself and soon. It may get over
the fault: then its result is that of any other run. Else it says what is wrong and
its exit code is not 0; a file that was there before is as it was, or one that is
whole is in its place; nothing else is left in the folder; and the same command
then works. Prints TAP.
"""
import gzip
import io
import os
import pathlib
import re
import subprocess
import sys
import tarfile

PROGRAM = os.environ['COMMUNIQUE']
ROOT = pathlib.Path(os.environ['COMMUNIQUE_SOURCE'])
LIBRARY, FOLDER = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
MESSAGE = re.compile(b'error|out of memory', re.I)  # the latter of the dynamic linker
COUNT = FOLDER.parent / 'count'
MOST = int(sys.argv[3]) if len(sys.argv) > 3 else 0
BEFORE = b'<urn:before> <urn:p> "a graph of another day" .\n'
TEXT = (b'Lisbon, 5 March 2024\n\nThe Foreign Minister of Portugal, Rui Costa, met his Estonian '
        b'counterpart, Kersti Tamm, in Lisbon. He welcomed the talks.\n')
OTHER = TEXT.replace(b'Lisbon', b'Riga')


def tar(*members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w') as archive:
        for name, content in members:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return gzip.compress(out.getvalue(), mtime=0)


INPUTS = {
    'a.txt': TEXT,
    'page.html': b'<html><title>Talks</title><body><main><h1>Talks</h1><p>' + TEXT + b'</main></html>',
    'rows.jsonl': b'{"text":"The President of Estonia, Mari Kask, arrived in Riga on Tuesday."}\n',
    'two.tar.gz': tar(('a.txt', TEXT), ('b.txt', OTHER)),
    'graph.nt': b'<urn:a> <urn:p> "x" .\n<urn:b> <urn:p> "y" .\n',
}
ASK = 'SELECT ?s WHERE { ?s ?p ?o } ORDER BY ?s'

# A run: its arguments, the file it writes ('': standard output), the kinds of calls
# that are made to fail. Where libarchive gets no memory it may read a pointer that is
# NULL, and rasqal takes it for the end of the answer: of that no promise is made.
RUNS = {
    'extract a text': ('extract -q -t ntriples -o out.nt a.txt', 'out.nt', 'own memory files'),
    'extract a page': ('extract -q -t ntriples -o out.nt page.html', 'out.nt', 'own memory files'),
    'extract rows': ('extract -q -t ntriples -o out.nt rows.jsonl', 'out.nt', 'own memory files'),
    'extract an archive': ('extract -q -t ntriples -o out.nt two.tar.gz', 'out.nt', 'own files'),
    'extract by two threads': ('extract -q -j2 -t ntriples -o out.nt two.tar.gz', 'out.nt', 'own files'),
    'extract with --seen': ('extract -q -t nquads --seen seen -o grown.nq two.tar.gz', 'grown.nq', 'own files'),
    'load': ('load all.store a.txt', 'all.store', 'own memory files'),
    'query': ('query --results csv graph.nt ASK', '', 'own files'),
}


def start(arguments, **environment):
    """Exit code ('hangs'), standard output and error."""
    words = [ASK if word == 'ASK' else word for word in arguments.split()]
    try:
        done = subprocess.run([PROGRAM, *words], cwd=FOLDER, capture_output=True, timeout=30,
                              env={**os.environ, **environment})
    except subprocess.TimeoutExpired:
        return 'hangs', b'', b''
    return done.returncode, done.stdout, done.stderr


def clean(arguments):
    for path in FOLDER.iterdir():
        if path.name not in INPUTS:
            path.unlink()
    if '-o out.nt' in arguments:
        (FOLDER / 'out.nt').write_bytes(BEFORE)


def result(output, out):
    """What the run came to."""
    if not output:
        return out
    path = FOLDER / output
    if output.endswith('.store'):
        return start(f'query --results csv {output} ASK')[1] if path.exists() else b''
    return path.read_bytes() if path.exists() else b''


def leftovers(arguments, output):
    known = {*INPUTS, output, 'seen'}
    return sorted(path.name for path in FOLDER.iterdir() if path.name not in known)


def check(arguments, output, whole, code, out, err):
    """What is wrong, or nothing."""
    left = leftovers(arguments, output)
    if code == 'hangs' or code < 0:
        return 'hangs' if code == 'hangs' else f'killed by signal {-code}'
    if code and not MESSAGE.search(err):
        return f'exit {code} without a message'
    if left and not output.endswith('.store'):
        return f'exit {code}, leaves {left}'
    found = result(output, out)
    if code == 0:
        return '' if found == whole else 'exit 0 with another result'
    if not output:
        return '' if whole.startswith(out) else 'another answer'
    grows = '--seen' in arguments or output.endswith('.store')
    lines = set(whole.splitlines())
    if not (found == BEFORE or (grows and not found) or
            (found.endswith(b'\n') and set(found.splitlines()) <= lines)):
        return f'exit {code} with half a file'
    if grows:
        again, out, err = start(arguments)
        if again or result(output, out) != whole:
            return f'exit {code}, and the next run does not go on: {again} {err.decode()}'
    return ''


def numbers(count):
    """Which calls: the first and last of them, and others spread evenly."""
    if not MOST or count <= MOST:
        return range(1, count + 1)
    third = MOST // 3
    middle = {1 + i * (count - 1) // third for i in range(third)}
    return sorted({*range(1, third + 1), *range(count - third + 1, count + 1), *middle})


def inject(arguments, output, kind):
    """How many calls were made to fail, and what came of it that should not."""
    def run(number):
        clean(arguments)
        COUNT.write_bytes(bytes(64))
        return start(arguments, FAULT_AT=str(number), FAULT_KIND=kind, FAULT_COUNT=str(COUNT), LD_PRELOAD=LIBRARY)

    code, out, err = run(0)
    whole = result(output, out)
    count = int.from_bytes(COUNT.read_bytes()[:8], sys.byteorder)
    wrong = [] if code == 0 and whole and count else [f'without a fault: exit {code}, {err.decode()}']
    for number in numbers(count):
        what = check(arguments, output, whole, *run(number))
        if what:
            call = COUNT.read_bytes()[8:].rstrip(b'\0').decode()
            wrong.append(f'{number} of {count}, {call}: {what}')
    return len(numbers(count)), count, wrong


def main():
    FOLDER.mkdir(parents=True)
    for name, content in INPUTS.items():
        (FOLDER / name).write_bytes(content)
    cases = [(name, *RUNS[name][:2], kind) for name in RUNS for kind in RUNS[name][2].split()]
    print(f'1..{len(cases)}')
    failed = 0
    for number, (name, arguments, output, kind) in enumerate(cases, 1):
        tried, count, wrong = inject(arguments, output, kind)
        print(f'{"not " if wrong else ""}ok {number} - {name}: {kind}, {tried} of {count} calls', flush=True)
        for line in wrong[:20]:
            print('#', line.replace('\n', ' '))
        failed += bool(wrong)
    sys.exit(bool(failed))


if __name__ == '__main__':
    main()
