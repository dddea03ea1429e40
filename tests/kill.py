#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""A run with --seen that is killed at random moments, and gone on with, gives
the bytes of one run; what its ledger claims is in the output at any moment.

    kill.py PROGRAM TEXTS FOLDER    many texts, an empty folder to work in

Each text of the folder TEXTS is read in several variants, so that a run takes
long enough to be killed in its midst. COMMUNIQUE_KILLS tells how many runs are
killed (8), COMMUNIQUE_SEED which moments are taken."""
import glob
import os
import random
import signal
import subprocess
import sys
import time

VARIANTS = 12


def make_texts(source, folder):
    os.mkdir(folder)
    for path in sorted(glob.glob(source + '/*.txt')):
        with open(path, 'rb') as file:
            text = file.read()
        for i in range(VARIANTS):
            with open('%s/%d-%s' % (folder, i, os.path.basename(path)), 'wb') as file:
                file.write(text + b'\n\nNote no. %d.\n' % i)


def command(program, folder, seen=True):
    out = os.path.join(folder, 'all.nq')
    options = ['--seen', os.path.join(folder, 'seen')] if seen else []
    return [program, 'extract', '-q', '-j3', '-t', 'nquads', '-o', out, *options, 'texts']


def read(path):
    try:
        with open(path, 'rb') as file:
            return file.read()
    except FileNotFoundError:
        return b''


def check(folder, whole):
    """How many documents the ledger claims; all of them must be there."""
    claims = [line.split() for line in read(folder + '/seen').splitlines(True)
              if line.endswith(b'\n')]
    claims = [int(claim[1]) for claim in claims if len(claim) == 2 and claim[0] != b'end']
    length = claims[-1] if claims else 0
    assert read(folder + '/all.nq')[:length] == whole[:length] and len(whole) >= length
    assert length == 0 or whole[length - 1:length] == b'\n'
    return len(claims)


def kill_one(program, folder, whole, within):
    """Kills it twice, then lets it end; how many documents were claimed."""
    os.mkdir(folder)
    counts = []
    for _ in range(2):
        process = subprocess.Popen(command(program, folder))
        time.sleep(random.uniform(0, within))
        process.send_signal(signal.SIGKILL)
        process.wait()
        counts.append(check(folder, whole))
    assert counts[0] <= counts[1]
    subprocess.run(command(program, folder), check=True)
    assert read(folder + '/all.nq') == whole, folder + ': not the graph of one run'
    check(folder, whole)
    assert sorted(os.listdir(folder)) == ['all.nq', 'seen']
    return counts


def main(program, source, scratch):
    seed = int(os.environ.get('COMMUNIQUE_SEED') or random.randrange(10 ** 6))
    kills = int(os.environ.get('COMMUNIQUE_KILLS') or 8)
    random.seed(seed)
    source = os.path.abspath(source)
    os.chdir(scratch)
    make_texts(source, 'texts')
    os.mkdir('whole')
    start = time.monotonic()
    subprocess.run(command(program, 'whole', False), check=True)
    within = time.monotonic() - start
    whole = read('whole/all.nq')
    amid = 0
    for i in range((kills + 1) // 2):
        counts = kill_one(program, 'run%d' % i, whole, within)
        amid += sum(count > 0 for count in counts)
    print('seed %d: %d of %d runs were killed when they had claimed documents'
          % (seed, amid, 2 * ((kills + 1) // 2)))


main(*sys.argv[1:])
