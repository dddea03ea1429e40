#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""A long run over texts whose facts are known: does it find each of them, and none else,
and does its memory stay what it was?

    soak.py PROGRAM [--megabytes N] [--jobs N] [--any-memory]

Writes releases as JSON Lines into one run, a gigabyte of text unless told otherwise, and
counts what comes out of it as N-Triples: the facts of each kind must be as many as were
put in. Prints the memory that the run has after each tenth. Exit code 1 where a count is
wrong; unless any memory will do (that of sanitizers grows), where it grows by more than
8 MiB behind the first tenth, or comes to 64 MiB."""
import argparse, collections, itertools, json, os, random, subprocess, sys, threading, time

# State, its city, its people's adjective, its foreign minister: one name an official.
PEOPLE = [line.split('|') for line in '''\
Portugal|Lisbon|Portuguese|Rui Costa
Estonia|Tallinn|Estonian|Kersti Tamm
Norway|Oslo|Norwegian|Ola Nordmann
Malta|Valletta|Maltese|Joseph Zammit
Finland|Helsinki|Finnish|Aino Virtanen
Chile|Santiago|Chilean|Pablo Rojas
Kenya|Nairobi|Kenyan|Grace Wanjiru
Japan|Tokyo|Japanese|Haruto Nakamura
Ghana|Accra|Ghanaian|Kwame Asante
Austria|Vienna|Austrian|Lena Gruber
Latvia|Riga|Latvian|Janis Ozols
Peru|Lima|Peruvian|Carmen Quispe
Croatia|Zagreb|Croatian|Ivan Babic
Iceland|Reykjavik|Icelandic|Sigrid Olafsdottir
Uruguay|Montevideo|Uruguayan|Martin Silveira
Greece|Athens|Greek|Eleni Nikolaidou'''.splitlines()]
SUBJECTS = ['fisheries', 'tourism', 'cybersecurity', 'higher education', 'maritime transport']
PHRASES = ['The talks were useful', 'We will open a consulate in spring', 'Trade has doubled in five years',
           'Our students need more scholarships', 'The treaty is a good one']
# No facts.
FILLERS = [
    'The morning was mild, and the streets near the river were quiet.',
    'Guests had coffee in the garden before the doors were opened.',
    'The rooms of the old house had been painted anew, and the clocks were right again.',
    'Lunch was fish with lemon, and a soup of leeks.',
    'It rained a little in the afternoon.',
    'The library on the second floor has eleven thousand books and a globe.',
]


def release(number):
    """A release, and what it tells: facts by kind, and the names of officials."""
    dice = random.Random(number)
    (state, city, adjective, host), (other, _, _, guest), (third, _, _, caller) = dice.sample(PEOPLE, 3)
    name, subject = host.split()[1], dice.choice(SUBJECTS)
    of_them = [
        (f'The Minister of Foreign Affairs of {state}, {host}, met the Minister of Foreign Affairs of {other}, '
         f'{guest}, in {city} on Tuesday.', {'posts': 2, 'meetings': 1}, [host, guest]),
        (f'"{dice.choice(PHRASES)}," {name} said.', {'statements': 1}, []),
        (f'{guest.split()[1]} thanked the hosts for the warm welcome.', {'statements': 1}, []),
    ]
    more = [
        (f'On 4 March 2024, {host} had a telephone call with the Minister of Foreign Affairs of {third}, {caller}.',
         {'posts': 1, 'calls': 1}, [caller]),
        (f'On Wednesday, {guest} will visit {third}.', {'visits': 1}, []),
        (f'{host} and {guest} signed a memorandum of understanding on {subject}.', {'signings': 1}, []),
        (f'The {adjective} minister said that more would be done for {subject}.', {'statements': 1}, []),
    ]
    of_them += dice.sample(more, dice.randint(0, len(more)))
    paragraphs, facts, officials = [f'{city}, 5 March 2024'], collections.Counter(), set()
    for sentence, told, named in of_them:
        rest = ' '.join(dice.sample(FILLERS, dice.randint(0, 4)))
        paragraphs.append(f'{sentence} {rest}'.strip())
        facts.update(told)
        officials.update(named)
    paragraphs.append(f'This is release {number}.')
    return '\n\n'.join(paragraphs), facts, officials


TYPE = b' <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/communique#%s> '
CLASSES = {'statements': b'Statement', 'meetings': b'Meeting', 'visits': b'Visit', 'calls': b'Call',
           'signings': b'Signing', 'officials': b'Official', 'documents': b'Document'}


def count(stream, found):
    """Counts the things of each class in N-Triples, and lets their bytes go."""
    rest = b''
    while some := stream.read(1 << 20):
        some = rest + some
        whole = some.rfind(b'\n') + 1
        for name, of_class in CLASSES.items():
            found[name] += some.count(TYPE % of_class, 0, whole)
        rest = some[whole:]


def resident(process):
    with open(f'/proc/{process.pid}/statm', encoding='ascii') as file:
        return int(file.read().split()[1]) * os.sysconf('SC_PAGE_SIZE') / (1 << 20)


def feed(process, size, told):
    """Writes releases of so many bytes of text; the memory at each tenth."""
    memory, written, began = [], 0, time.monotonic()
    for number in itertools.count(1):
        text, facts, officials = release(number)
        process.stdin.write(json.dumps({'text': text}).encode() + b'\n')
        told['facts'].update(facts)
        told['officials'] |= officials
        written += len(text)
        while written * 10 >= size * (len(memory) + 1):
            process.stdin.flush()
            memory.append(resident(process))
            print(f'{written / 1e6:8.1f} MB {number:8} documents {time.monotonic() - began:8.1f} s '
                  f'{memory[-1]:6.1f} MiB', flush=True)
            if len(memory) == 10:
                return number, memory


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('program')
    parser.add_argument('--megabytes', type=float, default=1000)
    parser.add_argument('--jobs', type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument('--any-memory', action='store_true')
    options = parser.parse_args()
    process = subprocess.Popen(
        [options.program, 'extract', '--from', 'jsonl', '-j', str(options.jobs), '-t', 'ntriples', '--log', 'json', '-'],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    found, lines = collections.Counter(), []
    readers = [threading.Thread(target=count, args=(process.stdout, found)),
               threading.Thread(target=lambda: lines.extend(process.stderr))]
    for reader in readers:
        reader.start()
    told = {'facts': collections.Counter(), 'officials': set()}
    documents, memory = feed(process, options.megabytes * 1e6, told)
    process.stdin.close()
    for reader in readers:
        reader.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    reports = [json.loads(line) for line in lines]
    summary = reports.pop()
    found['posts'] = summary['posts']
    put_in = {'documents': documents, 'officials': len(told['officials']), **told['facts']}
    put_in.update({name: 0 for name in ('conferences', 'consultations', 'appointments', 'ceremonies', 'other-events')})
    wrong = [str(report) for report in reports]
    if process.returncode:
        wrong.append(f'exit code {process.returncode}')
    for name, number in put_in.items():
        print(f'{name:12} {number:9} put in {found[name] if name in found else summary[name]:9} found')
        for place, other in (('graph', found.get(name, number)), ('summary', summary.get(name, number))):
            if other != number:
                wrong.append(f'{name}: {number} put in, {other} in the {place}')
    peak = usage.ru_maxrss / 1024
    print(f'{summary["bytes"] / 1e6:.1f} MB, {summary["triples"]} triples in {summary["elapsed"]:.1f} s: '
          f'{summary["bytes"] / 1e6 / summary["elapsed"]:.1f} MB/s; at most {peak:.1f} MiB')
    if memory[-1] > memory[0] + 8 and not options.any_memory:
        wrong.append(f'memory has grown from {memory[0]:.1f} to {memory[-1]:.1f} MiB')
    if peak > 64 and not options.any_memory:
        wrong.append(f'{peak:.1f} MiB of memory')
    if wrong:
        sys.exit('\n'.join(wrong))


if __name__ == '__main__':
    main()
