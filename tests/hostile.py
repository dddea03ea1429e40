#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Texts that no ministry writes: each must be read, in time and without a fault.

The hostile texts of bench/run.py in small, and the releases of tests/evaluation with
bytes cut out, doubled and changed (the same ones on every run). Prints TAP.
"""
import os, pathlib, random, subprocess, sys, tempfile

ROOT = pathlib.Path(os.environ.get('COMMUNIQUE_SOURCE') or pathlib.Path(__file__).resolve().parent.parent)
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / 'bench'))
import run


def mutilated():
    chance = random.Random(1975)
    inserts = [b'\x80', b'\xe2\x80', b'\xff', b'\0', b'"', '“'.encode(), '”'.encode(), b'(', b'\n\n', b'-', b' - ', b',', b'.',
               b' Minister of ', b' of ', b' and ', b' said ', b"'s ", '\u0301'.encode(), '\u202e'.encode(), '😀'.encode()]
    for path in sorted((ROOT / 'tests/evaluation/corpus').glob('*.txt')):
        text = path.read_bytes()
        for _ in range(4):
            damaged = bytearray(text)
            for _ in range(chance.randrange(1, 60)):
                at = chance.randrange(len(damaged))
                how = chance.randrange(4)
                if how == 0:
                    del damaged[at:at + chance.randrange(1, 40)]
                elif how == 1:
                    damaged[at:at] = chance.choice(inserts)
                elif how == 2:
                    damaged[at:at] = damaged[at:at + chance.randrange(1, 80)]
                else:
                    damaged[at] = chance.randrange(256)
            yield bytes(damaged)


def reads(folder):
    """What went wrong, or nothing."""
    for arguments in (['extract', '-t', 'nquads'], ['extract'], ['explain']):
        try:
            done = subprocess.run([os.environ['COMMUNIQUE'], *arguments, '-q', '--any-language', folder], capture_output=True, timeout=300)
        except subprocess.TimeoutExpired:
            return f'{arguments[0]}: takes too long'
        if done.returncode:
            return f'{" ".join(arguments)}: exit {done.returncode}\n{done.stderr.decode(errors="replace")[-2000:]}'
    return ''


def main():
    cases = [(name, [make(20000).encode()]) for name, make in run.HOSTILE.items()]
    cases.append(('damaged releases', list(mutilated())))
    cases.append(('cut off anywhere', [run.SEED.read_bytes()[:n] for n in range(0, 2500, 13)]))
    print(f'1..{len(cases)}')
    failed = 0
    for number, (name, texts) in enumerate(cases, 1):
        with tempfile.TemporaryDirectory() as folder:
            for i, text in enumerate(texts):
                pathlib.Path(folder, f'{i:04}.txt').write_bytes(text)
            fault = reads(folder)
        failed += bool(fault)
        print(f'{"not " if fault else ""}ok {number} - {name}')
        for line in fault.splitlines():
            print(f'# {line}')
    sys.exit(bool(failed))


if __name__ == '__main__':
    main()
