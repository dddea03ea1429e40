# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""contrib/spark on a cluster of this machine, two executors in processes of their own, as
TAP: whatever Spark does, the union of its partitions is what one run of the program writes."""
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import traceback

SOURCE = pathlib.Path(os.environ['COMMUNIQUE_SOURCE'])
PROGRAM = os.environ['COMMUNIQUE']
SCRIPT = SOURCE / 'contrib/spark/communique_spark.py'
CLUSTER = 'local-cluster[2,1,1024]'  # executors, cores and MB of each
DOCUMENT = b'<https://w3id.org/communique/id/document/'
STREAMING = 'org.apache.hadoop:hadoop-streaming:3.4.2'
sys.path.insert(0, str(SCRIPT.parent))
os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP='127.0.0.1', LC_ALL='C.UTF-8',
                  COMMUNIQUE_DATADIR=str(SOURCE), PYTHONDONTWRITEBYTECODE='1')

import communique_spark  # pylint: disable=wrong-import-position
from pyspark import SparkConf, SparkContext  # pylint: disable=wrong-import-position

count = failed = 0


class Skip(Exception):
    pass


def case(name, test, *arguments):
    """A case passes where its test says of nothing that it is wrong."""
    global count, failed
    count += 1
    note = ''
    try:
        faults = test(*arguments)
    except Skip as why:
        faults, note = [], f' # SKIP {why}'
    except Exception:  # pylint: disable=broad-except
        faults = traceback.format_exc().splitlines()[-20:]
    failed += bool(faults)
    print(f'{"not ok" if faults else "ok"} {count} - {name}{note}')
    for fault in faults or ():
        print('#', fault)
    sys.stdout.flush()


# ------------------------------------------------------------------------------ the corpus

def releases():
    return [path.read_text(encoding='utf-8') for folder in ('corpus', 'second', 'seed')
            for path in sorted((SOURCE / 'tests/evaluation' / folder).glob('*.txt'))]


def write_corpus(folder):
    """Rows in five files. Two have a text that another file has as well, some are no
    documents: one in Estonian, one that is no JSON."""
    folder.mkdir()
    texts = releases()
    rows = [json.dumps({'text': text, 'url': f'https://mfa.example/{i}'}, ensure_ascii=False)
            for i, text in enumerate(texts)]
    rows += [json.dumps({'text': texts[0], 'url': 'https://mfa.example/0'}),
             json.dumps({'text': texts[1], 'url': 'https://elsewhere.example/1'}),
             '{"text": "Peaminister kohtus t\u00e4na Riias L\u00e4ti presidendiga ja nad arutasid '
             'Euroopa julgeolekut ning koost\u00f6\u00f6d."}', '{"text": ']
    for i in range(5):
        (folder / f'{i}.jsonl').write_text('\n'.join(rows[i::5]) + '\n', encoding='utf-8')


def write_files(folder):
    """WARC, HTML, plain and packed texts in one folder."""
    subprocess.run([sys.executable, SOURCE / 'tests/formats/archives.py',
                    SOURCE / 'tests/formats/page.html', folder / 'all'], check=True)
    files = folder / 'files'
    files.mkdir()
    for name in ('page.warc', 'members.warc.gz', 'nested.zip'):
        shutil.copy(folder / 'all/good' / name, files)
    shutil.copy(SOURCE / 'tests/formats/page.html', files)
    for i, text in enumerate(releases()[:12]):
        (files / f'{i}.txt').write_text(text, encoding='utf-8')
    return files


def extract(syntax, *inputs):
    """What one run writes, sorted, each line once."""
    run = subprocess.run([PROGRAM, 'extract', '-q', '-t', syntax, *inputs], check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if run.returncode not in (0, 1) or not run.stdout:
        raise RuntimeError(f'extract: exit code {run.returncode}')
    return sorted(set(run.stdout.splitlines()))


def parts(folder):
    """The lines of the partitions of a job that came to its end."""
    if not (folder / '_SUCCESS').exists():
        raise RuntimeError(f'{folder} is not whole')
    for part in sorted(folder.glob('part-*')):
        opened = gzip.open(part) if part.suffix == '.gz' else part.open('rb')
        with opened as file:
            yield file.read().splitlines()


def difference(wanted, found):
    """wanted and found are the same lines, and none stands twice."""
    found = sorted(found)
    faults = [f'{len(found) - len(set(found))} twice'] if len(set(found)) != len(found) else []
    for sign, left, right in (('-', wanted, found), ('+', found, wanted)):
        only = sorted(set(left) - set(right))
        faults += [f'{sign} {line.decode()}' for line in only[:5]]
        faults += [f'{sign} {len(only)} lines'] if only else []
    return faults


def union(folder):
    return [line for lines in parts(folder) for line in lines]


def triple_of(quad):
    return quad[:quad.rindex(b' <')] + b' .'


# --------------------------------------------------------------------------- programs that fail

# Says in which executor it ran; its first attempt at each input writes half of it and dies.
BREAKS_OFF = '''#!/bin/sh
input=$(mktemp) && cat >"$input"
key=$(sha256sum <"$input" | cut -c1-16)
pwd >>{log}/executors
echo "$key" >>{log}/attempts
if mkdir "{log}/$key" 2>/dev/null; then
	{program} "$@" <"$input" | head -n 3000
	{last}
fi
{program} "$@" <"$input"; status=$?
rm "$input"
exit $status
'''
# The executor is the first java among the forebears.
KILL_EXECUTOR = '''mkdir {log}/killed 2>/dev/null || kill -9 $$
	process=$$
	while [ "$(cat /proc/$process/comm)" != java ]; do
		process=$(awk '/^PPid/ {{ print $2 }}' /proc/$process/status)
	done
	kill -9 $process'''


def write_program(folder, text, **words):
    folder.mkdir()
    path = folder / 'program'
    path.write_text(text.format(program=PROGRAM, log=folder,
                                **{k: v.format(log=folder) for k, v in words.items()}))
    path.chmod(0o755)
    return str(path)


# ---------------------------------------------------------------------------------- the cases

class Cases:
    def __init__(self, context, folder):
        self.context, self.folder = context, folder
        self.rows, self.files = folder / 'rows', write_files(folder)
        write_corpus(self.rows)
        self.nquads = extract('nquads', *sorted(self.rows.glob('*')))

    def job(self, name, inputs, program=PROGRAM, files=False, **options):
        output = self.folder / name
        command = communique_spark.command_line(program, files, ())
        communique_spark.extract(self.context, [str(inputs)], str(output), command, files=files,
                                 **options)
        return output

    def rows_each(self):
        output = self.job('each', self.rows, parts=3)
        sizes = [len(lines) for lines in parts(output)]
        return difference(self.nquads, union(output)) + \
            ([] if len(sizes) == 3 and all(sizes) else [f'parts of {sizes} lines'])

    def rows_once(self):
        """Without their graphs they are the triples of one run, each once; what is about a
        document is where it was."""
        lines = union(self.job('once', self.rows, describe='once', gzip=True))
        facts = [line for line in lines if line.startswith(DOCUMENT)]
        triples = [triple_of(line) if line.startswith(DOCUMENT) else line for line in lines]
        return difference(extract('ntriples', *sorted(self.rows.glob('*'))), triples) + \
            difference([line for line in self.nquads if line.startswith(DOCUMENT)], facts)

    def broken_off(self, name, last):
        log = self.folder / name
        program = write_program(log, BREAKS_OFF, last=last)
        output = self.job(name + '-quads', self.rows, program, parts=3)
        attempts = (log / 'attempts').read_text().split()
        executors = set((log / 'executors').read_text().split())
        faults = difference(self.nquads, union(output))
        if min(map(attempts.count, attempts)) < 2:
            faults.append('a partition was not tried again')
        if len(executors) < 2:
            faults.append(f'one executor did it all: {executors}')
        return faults

    def never_well(self):
        program = write_program(self.folder / 'never', '#!/bin/sh\n{program} "$@"; exit 3\n')
        try:
            output = self.job('never-quads', self.rows, program)
        except Exception as error:  # pylint: disable=broad-except
            wanted = 'failed with exit code 3'
            if wanted not in str(error):
                return [str(error)[:500]]
            return ['_SUCCESS'] if (self.folder / 'never-quads/_SUCCESS').exists() else []
        return [f'{output} has come to be']

    def all_files(self):
        output = self.job('files-quads', self.files, files=True, partitions=3)
        return difference(extract('nquads', *sorted(self.files.glob('*'))), union(output))

    def submitted(self):
        """As a user has it: the program goes to the executors with the job."""
        archive = self.folder / 'communique.tar.gz'
        with tarfile.open(archive, 'w:gz') as packed:
            packed.add(PROGRAM, 'communique')
            packed.add(SOURCE / 'lexicon', 'lexicon')
        output = self.folder / 'submitted'
        environment = {k: v for k, v in os.environ.items() if k != 'COMMUNIQUE_DATADIR'}
        run = subprocess.run([pathlib.Path(sys.executable).parent / 'spark-submit',
                              '--master', CLUSTER, '--conf', 'spark.ui.enabled=false',
                              '--archives', f'{archive}#app', SCRIPT, 'extract',
                              '--program', 'app/communique', self.rows / '*.jsonl', output,
                              '--', '--base', 'https://data.example/'],
                             env=environment, check=False, capture_output=True, text=True)
        if run.returncode:
            return run.stderr.splitlines()[-20:]
        return difference([line.replace(b'https://w3id.org/communique/id/', b'https://data.example/')
                           for line in self.nquads], union(output))


# ------------------------------------------------------------------------------------- Hadoop

def shell(command, **words):
    run = subprocess.run(['sh', '-e', '-c', command.format(**words)], check=False,
                         capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(run.stderr[-2000:])


def contract(cases, describe):
    """What Hadoop Streaming does: each split has a mapper, the lines are parted by their keys
    and sorted, each part has a reducer."""
    folder = cases.folder / f'contract-{describe}'
    folder.mkdir()
    shell('''cd {folder}
        for split in {rows}/*.jsonl; do
            {python} {script} map --program {program} --describe {describe} <$split 2>/dev/null |
                awk -F '\\t' '{{ print >>("map-" length($1) % 2) }}'
        done
        for part in map-*; do
            sort -s -t '\t' -k1,1 $part | {python} {script} reduce >part-$part
        done
        touch _SUCCESS''', folder=folder, rows=cases.rows, python=sys.executable, script=SCRIPT,
          program=PROGRAM, describe=describe)
    other = union(cases.folder / 'once') if describe == 'once' else cases.nquads
    return difference(sorted(other), union(folder))


def streaming_jar():
    """Hadoop itself comes with PySpark, but for this."""
    folder = pathlib.Path('tests/spark/packages').absolute()
    jar = folder / 'hadoop-streaming-{}.jar'.format(STREAMING.split(':')[2])
    if not jar.exists() and (not shutil.which('mvn') or subprocess.run(
            ['mvn', '-q', '-B', 'dependency:copy', '-Dartifact=' + STREAMING,
             f'-DoutputDirectory={folder}'], cwd='/', check=False, timeout=300,
            stdout=subprocess.DEVNULL).returncode):
        raise Skip(f'no {STREAMING}')
    return jar


def hadoop(cases):
    """It ends each line with the tab that comes before a value, and there is none."""
    import pyspark
    jars = pathlib.Path(pyspark.__file__).parent / 'jars/*'
    output = cases.folder / 'hadoop'
    run = subprocess.run(['java', '-cp', f'{jars}:{streaming_jar()}',
                          'org.apache.hadoop.streaming.HadoopStreaming',
                          '-D', 'mapreduce.framework.name=local', '-D', 'mapreduce.job.reduces=2',
                          '-D', f'hadoop.tmp.dir={cases.folder}/hadoop-tmp',
                          '-input', f'file://{cases.rows}/*.jsonl', '-output', f'file://{output}',
                          '-mapper', f'{sys.executable} {SCRIPT} map --program {PROGRAM}',
                          '-reducer', f'{sys.executable} {SCRIPT} reduce'],
                         check=False, capture_output=True, text=True)
    if run.returncode:
        return run.stderr.splitlines()[-20:]
    return difference(cases.nquads, [line.rstrip(b'\t') for line in union(output)])


def main():
    setting = SparkConf().setMaster(CLUSTER).setAppName('test').setAll([
        ('spark.ui.enabled', 'false'), ('spark.ui.showConsoleProgress', 'false'),
        ('spark.executor.cores', '1'), ('spark.log.level', 'OFF')])
    with tempfile.TemporaryDirectory() as folder:
        with SparkContext(conf=setting, pyFiles=[str(SCRIPT)]) as context:
            cases = Cases(context, pathlib.Path(folder))
            case('rows: one run and the union of the partitions', cases.rows_each)
            case('entities described once: the triples of one run', cases.rows_once)
            case('each first attempt breaks off', cases.broken_off, 'breaks', 'kill -9 $$')
            case('an executor is killed', cases.broken_off, 'killed', KILL_EXECUTOR)
            case('what never succeeds has no output', cases.never_well)
            case('WARC, HTML, texts and archives', cases.all_files)
        case('spark-submit, the program sent along', cases.submitted)
        for describe in ('each', 'once'):
            case(f'the contract of Hadoop Streaming, {describe}', contract, cases, describe)
        case('Hadoop Streaming', hadoop, cases)
    print(f'1..{count}')
    return failed != 0


if __name__ == '__main__':
    sys.exit(main())
