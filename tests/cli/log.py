#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Reads what --log json told as strictly as JSON and docs/log.md say, and prints a
line for each: its kind, the code and the level of a diagnostic, its file.

    log.py FILE"""
import json
import re
import sys

TEXT, COUNT = str, int
COUNTS = ('documents skipped seen bytes sentences posts statements meetings visits calls conferences '
          'consultations signings appointments ceremonies other-events triples').split()
KINDS = {  # what each must have, and what it may have
    'diagnostic': ({'level': TEXT, 'code': TEXT, 'message': TEXT},
                   {'file': TEXT, 'line': COUNT, 'column': COUNT, 'detail': TEXT}),
    'document': ({'file': TEXT, 'id': TEXT, 'triples': COUNT}, {}),
    'summary': ({**{name: COUNT for name in COUNTS}, 'reading': float, 'writing': float, 'elapsed': float}, {}),
}


def once(pairs):
    assert len({key for key, _ in pairs}) == len(pairs), 'a key that comes twice'
    return dict(pairs)


def no_constant(name):
    raise ValueError(f'{name} is not JSON')


with open(sys.argv[1], 'rb') as file:
    told = file.read().decode('utf-8')
assert not told or told.endswith('\n')
assert not re.search('[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]', told)
for line in told.splitlines():
    tells = json.loads(line, object_pairs_hook=once, parse_constant=no_constant)
    must, may = KINDS[tells.pop('kind')]
    assert set(must) <= set(tells) <= {*must, *may}, tells
    for key, value in tells.items():
        assert type(value) is {**must, **may}[key], (key, value)
    assert tells.get('level', 'note') in ('note', 'warning', 'error')
    kind = next(kind for kind, keys in KINDS.items() if keys[0] is must)
    print(kind, *(ascii(tells[key]) for key in ('code', 'level', 'file', 'documents') if key in tells))
