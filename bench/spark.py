#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Measure contrib/spark against threads: wall and processor seconds for the same rows.

    spark.py PROGRAM TEXTS DOCUMENTS... [--cores N...] [--describe HOW...]
             [--gzip] [--scratch FOLDER] [--account FILE]

TEXTS is a folder of releases. A corpus of more documents than it has takes them again, each
time with a line of its own, so that no two are the same document. It needs pyspark, and room
for the quads: 220 KB a document of 4.5 KB, 10 KB with --gzip. Each run has the machine for
itself; all of them write the quads to the disk. FILE is cpuacct.usage of a control group that
this is run in.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SCRIPT = pathlib.Path(__file__).resolve().parent.parent / 'contrib/spark/communique_spark.py'


def write_rows(texts, documents, path):
    with open(path, 'w', encoding='utf-8') as file:
        for i in range(documents):
            again, which = divmod(i, len(texts))
            text = texts[which] + (f'\n\nRelease {again}\n' if again else '')
            file.write(json.dumps({'text': text, 'url': f'https://mfa.example/{i}'}) + '\n')


def processor_seconds(account):
    """Of all processes of the control group: Spark's are not all waited for by somebody."""
    return int(account.read_text()) / 1e9 if account else 0


def measure(name, documents, command, account):
    before, began = processor_seconds(account), time.perf_counter()
    run = subprocess.run(command, shell=isinstance(command, str), check=False,
                         stderr=subprocess.PIPE, text=True)
    wall = time.perf_counter() - began
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    print(f'{documents:7} documents  {name:27} {wall:7.1f} s  {documents / wall:6.0f} documents/s  '
          f'{processor_seconds(account) - before:7.1f} s of processors', flush=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('texts', type=pathlib.Path)
    parser.add_argument('documents', type=int, nargs='+')
    parser.add_argument('--cores', type=int, nargs='+', default=[1, 2])
    parser.add_argument('--describe', nargs='+', default=['each', 'once'])
    parser.add_argument('--gzip', action='store_true')
    parser.add_argument('--scratch')
    parser.add_argument('--account', type=pathlib.Path)
    options = parser.parse_args()
    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP='127.0.0.1')
    submit = [str(pathlib.Path(sys.executable).parent / 'spark-submit'),
              '--conf', 'spark.ui.enabled=false', '--conf', 'spark.executor.memory=1g']
    texts = [path.read_text(encoding='utf-8', errors='replace')
             for path in sorted(options.texts.rglob('*.txt'))]
    with tempfile.TemporaryDirectory(dir=options.scratch) as folder:
        rows, quads = f'{folder}/rows.jsonl', f'{folder}/quads'
        os.environ['SPARK_LOCAL_DIRS'] = f'{folder}/shuffle'
        for documents in options.documents:
            write_rows(texts, documents, rows)
            for threads in options.cores:
                measure(f'-j {threads}', documents,
                        f'{options.program} extract -q -j{threads} -t nquads {rows}' +
                        (f' | gzip >{quads}' if options.gzip else f' >{quads}'),
                        options.account)
                os.unlink(quads)
            for describe in options.describe:
                for executors in options.cores:
                    measure(f'Spark, executors: {executors}, {describe}', documents, [
                        *submit, '--master', f'local-cluster[{executors},1,1024]', str(SCRIPT),
                        'extract', '--program', os.path.abspath(options.program), '--describe',
                        describe, '--partitions', '8', *['--gzip'] * options.gzip, rows, quads],
                        options.account)
                    shutil.rmtree(quads)


if __name__ == '__main__':
    main()
