#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""communique over a cluster: Apache Spark, or the contract of Hadoop Streaming.

    spark-submit communique_spark.py extract [OPTION...] INPUT... OUTPUT [-- EXTRACT-OPTION...]
    communique_spark.py map [OPTION...] [-- EXTRACT-OPTION...]      lines in, key TAB quad out
    communique_spark.py reduce                                      those in, sorted; quads out

INPUT is JSON Lines, or with --files whatever else `communique extract` reads (WARC, HTML,
archives, texts), as paths and globs that Spark understands. OUTPUT is a folder of N-Quads.

Each quad has a key, the IRI of what it tells about, and the quads of one key meet in one
task, as a set: that is where a document that the corpus has twice becomes one again.

    corpus --- partition --> communique --> (key, quads) --\\  shuffled    /--> part-00000
           \\-- partition --> communique --> (key, quads) ---> and sorted ----> part-00001
"""
import argparse
import io
import itertools
import operator
import subprocess
import sys
import tarfile
import threading
import zlib

# What a task remembers of the descriptions that it has passed on, in lines: some 60 MB.
REMEMBERED = 200_000


# ------------------------------------------------------------------ the program as a filter

def read(command, feed):
    """The lines that the program writes of what feed(its input) gives it.

    Raises where one of the two failed, so that nobody takes a part for the whole. A document
    that the program had to skip (exit code 1) is no failure: its message is in the log.
    """
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    faults = []

    def pour():
        try:
            with process.stdin as to:
                feed(to)
        except BrokenPipeError:
            pass  # it has ended; its exit code tells why
        except BaseException as fault:  # pylint: disable=broad-except
            faults.append(fault)

    pouring = threading.Thread(target=pour, daemon=True)
    pouring.start()
    try:
        yield from process.stdout
        pouring.join()
        if faults:
            raise faults[0]
        if process.wait() not in (0, 1):
            raise RuntimeError(f'{command[0]} failed with exit code {process.returncode}')
    finally:
        process.kill()
        process.stdout.close()
        process.wait()


def pour_rows(rows):
    """JSON Lines as they are."""
    def feed(to):
        for row in rows:
            to.write(row + b'\n')
    return feed


def pour_files(files):
    """Files as an archive of tar: one process for many small ones, each told by its content."""
    def feed(to):
        with tarfile.open(fileobj=to, mode='w|') as archive:
            for name, content in files:
                member = tarfile.TarInfo(name.rpartition('/')[2])
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
    return feed


# ------------------------------------------------------------------------- keys and their sets

def key_quad(line, describe):
    """The IRI under which a quad is kept, and the quad.

    Each document's graph is whole and alone ("each"), as `communique extract` writes it; or
    ("once") only what is about the document, and what others say of an entity as well is
    told once, of no graph.
    """
    end = line.rindex(b' <')
    graph = line[end + 2:line.rindex(b'>')]
    if describe == 'each':
        return graph, line
    subject = line[1:line.index(b'>')]
    if subject == graph or subject.startswith(graph + b'#'):
        return graph, line
    return subject, line[:end] + b' .\n'


def key_quads(lines, describe):
    """(IRI, quads), the quads as one string. A description passed on already is left out,
    as far back as is remembered."""
    seen = set()
    for key, keyed in itertools.groupby((key_quad(line, describe) for line in lines),
                                        operator.itemgetter(0)):
        block = b''.join(dict.fromkeys(quad for _, quad in keyed))
        if describe == 'once':
            if block in seen:
                continue
            if len(seen) == REMEMBERED:
                seen.clear()
            seen.add(block)
        yield key, block


def unite(keyed):
    """Of (IRI, quads) in the order of the IRIs: the quads of each, as a set."""
    for _, blocks in itertools.groupby(keyed, operator.itemgetter(0)):
        blocks = [block for _, block in blocks]
        if len(blocks) > 1:  # sorted, because nobody knows in which order they came
            blocks = sorted({line for block in blocks for line in block.splitlines(True)})
        yield b''.join(blocks)


# ------------------------------------------------------------------------------------- Spark

def extract(context, inputs, output, command, *, files=False, describe='each', partitions=None,
            parts=None, gzip=False):
    """Writes the quads of inputs to the folder output. A task that fails is tried again by
    Spark; what it has written until then is dropped, be it for the shuffle or the output."""
    inputs = ','.join(inputs)
    if files:
        corpus, pour = context.binaryFiles(inputs, partitions), pour_files
    else:
        corpus, pour = context.textFile(inputs, partitions, use_unicode=False), pour_rows
    keyed = corpus.mapPartitions(lambda part: key_quads(read(command, pour(part)), describe))
    parts = parts or corpus.getNumPartitions()
    united = keyed.repartitionAndSortWithinPartitions(parts, zlib.crc32).mapPartitions(unite)
    united.map(lambda block: block[:-1]).saveAsTextFile(
        output, 'org.apache.hadoop.io.compress.GzipCodec' if gzip else None)


# ------------------------------------------------------------------------------------ Hadoop

def map_lines(command, describe):
    """The mapper: JSON Lines in, "IRI TAB quad" out. No quad has a tab, they are escaped."""
    write = sys.stdout.buffer.write
    rows = (line.rstrip(b'\n') for line in sys.stdin.buffer)
    for key, block in key_quads(read(command, pour_rows(rows)), describe):
        for line in block.splitlines(True):
            write(key + b'\t' + line)


def reduce_lines():
    """The reducer: sorted by their keys in, each quad of a key once out."""
    keyed = (line.split(b'\t', 1) for line in sys.stdin.buffer)
    for _, quads in itertools.groupby(keyed, operator.itemgetter(0)):
        sys.stdout.buffer.writelines(sorted({quad for _, quad in quads}))


# ------------------------------------------------------------------------------ command line

def parse(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    verbs = parser.add_subparsers(dest='verb', required=True)
    for verb in ('extract', 'map'):
        sub = verbs.add_parser(verb)
        sub.add_argument('--program', default='communique', help='where it is on each machine')
        sub.add_argument('--describe', choices=['each', 'once'], default='each',
                         help='entities in each graph that names them, or once for all')
    verbs.add_parser('reduce')
    spark = verbs.choices['extract']
    spark.add_argument('--files', action='store_true', help='INPUT is not JSON Lines')
    spark.add_argument('--partitions', type=int, help='of the input, at least')
    spark.add_argument('--parts', type=int, help='of the output')
    spark.add_argument('--gzip', action='store_true')
    spark.add_argument('input', nargs='+')
    spark.add_argument('output')
    cut = arguments.index('--') if '--' in arguments else len(arguments)
    return parser.parse_args(arguments[:cut]), arguments[cut + 1:]


def command_line(program, files, options):
    """Of one thread: Spark and Hadoop run as many tasks as there are cores."""
    return [program, 'extract', '-q', '-j1', '--from', 'auto' if files else 'jsonl',
            '--to', 'nquads', *options, '-']


def main():
    options, of_extract = parse(sys.argv[1:])
    if options.verb == 'reduce':
        reduce_lines()
    elif options.verb == 'map':
        map_lines(command_line(options.program, False, of_extract), options.describe)
    else:
        from pyspark import SparkContext  # the other two do without
        with SparkContext(appName='communique') as context:
            extract(context, options.input, options.output,
                    command_line(options.program, options.files, of_extract),
                    files=options.files, describe=options.describe,
                    partitions=options.partitions, parts=options.parts, gzip=options.gzip)


if __name__ == '__main__':
    main()
