#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
"""Score extracted graphs against gold facts.

    score.py CORPUS_DIR -- COMMAND...      run COMMAND once a document, its N-Triples on stdout
    score.py CORPUS_DIR --graphs DIR       read DIR/ID.nt instead
    options: -v  print every miss (-) and every false hit (+)   --only KIND   --doc ID
             --floor KIND=F1 (repeatable): exit 1 where a kind's F1 is under its floor

In COMMAND the word {} stands for the document's path. CORPUS_DIR holds ID.txt with ID.json
(see SCHEMA.md). Facts are read from the graph by the vocabulary in docs/vocabulary.md alone, and
matched one to one. Printed a kind: precision, recall, F1 and the counts behind them (micro).
"""
import argparse, json, os, re, subprocess, sys, unicodedata
from collections import defaultdict

CQ = 'https://w3id.org/communique#'
RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
LABELS = ['http://www.w3.org/2000/01/rdf-schema#label',
          'http://www.w3.org/2004/02/skos/core#prefLabel',
          'http://www.w3.org/2004/02/skos/core#altLabel']
KINDS = ['officials', 'names', 'posts', 'holds', 'states', 'cities', 'organizations', 'instruments',
         'speakers', 'statements', 'events']

# ---------------------------------------------------------------- reading N-Triples
TERM = re.compile(r'<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"(?:\^\^<[^>]*>|@[A-Za-z0-9-]+)?')
ESC = re.compile(r'\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)', re.S)
CTRL = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f'}

def unescape(s):
    def one(m):
        e = m.group(1)
        return chr(int(e[1:], 16)) if e[0] in 'uU' and len(e) > 1 else CTRL.get(e, e)
    return ESC.sub(one, s) if '\\' in s else s

class Graph:
    def __init__(self, text):
        self.po = defaultdict(lambda: defaultdict(list))
        for number, line in enumerate(text.splitlines(), 1):
            line = line.strip()
            if not line or line[0] == '#':
                continue
            terms = [m for m in TERM.finditer(line)]
            if len(terms) < 3:
                raise ValueError(f'line {number} is not a triple: {line[:120]}')
            s, p, o = [unescape(next(g for g in m.groups() if g is not None)) for m in terms[:3]]
            self.po[s][p].append(o)
    def of_type(self, *names):
        wanted = {CQ + n for n in names}
        return [s for s in self.po if wanted & set(self.po[s].get(RDF_TYPE, ()))]
    def values(self, s, name):
        return self.po[s].get(CQ + name, []) if s in self.po else []
    def labels(self, s):
        return [v for p in LABELS for v in (self.po[s].get(p, []) if s in self.po else [])]

# ---------------------------------------------------------------- comparing names
def norm(s):
    s = unicodedata.normalize('NFKD', s or '')
    s = ''.join(c for c in s if not unicodedata.combining(c)).lower()
    s = s.replace('ı', 'i').replace('ł', 'l').replace('ø', 'o').replace('đ', 'd').replace('ß', 'ss')
    s = re.sub(r"[’'`ʻʼ]s\b", '', s)
    s = s.replace('&', ' and ')
    s = re.sub(r"[.’'`ʻʼ]", '', s)
    return re.sub(r'[^a-z0-9]+', ' ', s).strip()

def name_key(s):
    s = re.sub(r'^(the|a|an) ', '', norm(s))
    s = re.sub(r'\bprogramme\b', 'program', s)
    s = re.sub(r'\bco operation\b', 'cooperation', s)
    s = re.sub(r'\borganisation', 'organization', s)
    return re.sub(r'\bcentre\b', 'center', s)

def title_key(s):
    """A post title under which its common variants are one."""
    s = name_key(s)
    s = re.sub(r'\b(foreign minister|minister (of|for)( the)? (foreign|external) affairs|fm|external affairs minister)\b', 'minister foreign affairs', s)
    s = re.sub(r'\b(foreign secretary|secretary of state for foreign[a-z ]*affairs)\b', 'foreign secretary', s)
    s = re.sub(r'\b(chair(man|woman|person)?) in office\b', 'chair in office', s)
    s = re.sub(r'\bchair(man|woman|person)\b', 'chair', s)
    s = re.sub(r'\bdefen[cs]e minister\b', 'minister defence', s)
    s = re.sub(r'\bdefense\b', 'defence', s)
    s = re.sub(r'\bvice\b', 'deputy', s)
    s = re.sub(r'\b(prime minister|premier|pm)\b', 'prime minister', s)
    s = re.sub(r'\b([a-z]+) minister$', r'minister \1', s) if not s.endswith('prime minister') and s != 'minister foreign affairs' else s
    return re.sub(r'\b(of|for|the|and|to)\b ?', '', s).strip()

COUNTRY = {}
def load_countries():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'countries.tsv')
    for line in open(path, encoding='utf-8'):
        code, *names = line.rstrip('\n').split('\t')
        for n in names + [code]:
            COUNTRY[name_key(n)] = code

def agent_keys(names):
    keys = {name_key(n) for n in names if n}
    return keys | {COUNTRY[k] for k in keys if k in COUNTRY}

# ---------------------------------------------------------------- facts of a graph
EVENT_TYPES = ['Meeting', 'Visit', 'Call', 'Conference', 'Signing', 'Appointment', 'Consultation',
               'Ceremony', 'Event']
# Kinds of happening that careful readers file under one another's heading.
EVENT_FAMILY = {'Consultation': 'Meeting', 'Meeting': 'Meeting', 'Conference': 'Conference',
                'Other': 'Event'}

def facts(g):
    def names(node):
        return agent_keys(g.labels(node) + g.values(node, 'iso3166'))
    f = {}
    f['officials'] = [dict(keys={name_key(n) for n in g.labels(s)}, show=(g.labels(s) or [s])[0],
                           label={name_key(n) for n in g.po[s].get(LABELS[0], [])}, node=s)
                      for s in g.of_type('Official')]
    f['holds'] = []
    for o in f['officials']:
        for post in dict.fromkeys(g.values(o['node'], 'holdsPost') + g.values(o['node'], 'heldPost')):
            of = set().union(*[names(a) for a in g.values(post, 'postOf')] or [set()])
            for t in g.values(post, 'title')[:1]:
                f['holds'].append(dict(who=o['keys'], title=title_key(t), of=of,
                                       show=f"{o['show']} = {t} of {'/'.join(sorted(of)) or '-'}"))
    f['states'] = [dict(keys=set(g.values(s, 'iso3166')), show=' '.join(g.labels(s)[:1])) for s in g.of_type('State')]
    f['cities'] = [dict(keys={name_key(n) for n in g.labels(s)}, show=(g.labels(s) or [s])[0]) for s in g.of_type('City')]
    f['organizations'] = [dict(keys={name_key(n) for n in g.labels(s)}, show=(g.labels(s) or [s])[0])
                          for s in g.of_type('Organization')]
    f['instruments'] = [dict(keys={name_key(n) for n in g.labels(s)}, years={y[:4] for y in g.values(s, 'year')},
                             show=(g.labels(s) or [s])[0]) for s in g.of_type('Instrument')]
    f['statements'] = []
    for s in g.of_type('Statement'):
        who = [names(a) for a in g.values(s, 'speaker')]
        cue = (g.values(s, 'cue') or [''])[0]
        content = (g.values(s, 'content') or [''])[0]
        f['statements'].append(dict(who=who, cue=norm(cue), content=norm(content),
                                    show=f"{'+'.join(sorted(min(w, default='?', key=len) for w in who))} | {cue} | {content[:70]}"))
    f['events'] = []
    for s in g.of_type(*EVENT_TYPES):
        types = {t[len(CQ):] for t in g.po[s][RDF_TYPE] if t.startswith(CQ)}
        who = [names(a) for a in g.values(s, 'participant')]
        f['events'].append(dict(types=types, who=who, show=f"{'/'.join(sorted(types))}: {', '.join(sorted(max(w, default='?', key=len) for w in who))}"))
    return f

def gold_facts(d):
    f = {}
    alt = lambda e: {name_key(x) for n in [e.get('name') or e.get('title')] + e.get('aliases', []) for x in n.split('|')}
    f['officials'] = [dict(keys=alt(o), full=name_key(o['name']), show=o['name']) for o in d['officials']]
    many = lambda v: [x for e in (v if isinstance(v, list) else [v]) if e for x in e.split('|')]
    f['holds'] = [dict(who=alt(o), title={title_key(t) for t in many(p['title'])},
                       of=agent_keys(many(p['of']) + many(p.get('of_alt'))) if p.get('of') else None,
                       show=f"{o['name']} = {p['title']} of {p.get('of')}")
                  for o in d['officials'] for p in o.get('posts', [])]
    f['states'] = [dict(keys={s}, show=s) for s in d['states']]
    f['cities'] = [dict(keys={name_key(x) for x in c.split('|')}, show=c) for c in d.get('cities', [])]
    f['organizations'] = [dict(keys=alt(o), show=o['name']) for o in d['organizations']]
    f['instruments'] = [dict(keys=alt(i), year=str(i['year']) if i.get('year') else None, show=i['title']) for i in d['instruments']]
    by_name = {}
    for e in d['officials'] + d['organizations']:
        for n in [e['name']] + e.get('aliases', []):
            by_name[name_key(n)] = agent_keys([e['name']] + e.get('aliases', []))
    def agents(v):
        v = v if isinstance(v, list) else [v] if v else []
        return [by_name.get(name_key(n), agent_keys(n.split('|'))) for n in v]
    f['statements'] = [dict(who=agents(s['speaker']), alt=[agents(x) for x in [s.get('speaker_alt')] if x],
                            cue=norm(s['cue'] or ''), starts=[norm(x) for x in many(s['content_start']) + many(s.get('content_start_alt'))],
                            show=f"{s['speaker']} | {s['cue']} | {s['content_start']}") for s in d['statements']]
    f['events'] = [dict(type=e['type'], who=agents(e.get('participants')),
                        show=f"{e['type']}: {e.get('participants')}") for e in d['events']]
    f['optional'] = {name_key(x) for x in d.get('optional', [])} | {COUNTRY.get(name_key(x)) for x in d.get('optional', [])}
    return f

# ---------------------------------------------------------------- matching
def overlap(a, b):
    """Share of the agents of a gold list that some extracted agent stands for, both ways (F1)."""
    if not a and not b: return 1.0
    if not a or not b: return 0.0
    r = sum(any(x & y for y in b) for x in a) / len(a)
    p = sum(any(x & y for y in a) for x in b) / len(b)
    return 0 if r + p == 0 else 2 * r * p / (r + p)

def same_words(a, b):
    a, b = set(a.split()), set(b.split())
    return bool(a & b)

MATCH = {
    'officials': lambda g, s: bool(g['keys'] & s['keys']),
    'names': lambda g, s: g['full'] in s['label'],
    'posts': lambda g, s: bool(g['who'] & s['who']) and s['title'] in g['title'],
    'holds': lambda g, s: bool(g['who'] & s['who']) and s['title'] in g['title'] and (not g['of'] or bool(g['of'] & s['of'])),
    'states': lambda g, s: bool(g['keys'] & s['keys']),
    'cities': lambda g, s: bool(g['keys'] & s['keys']),
    'organizations': lambda g, s: bool(g['keys'] & s['keys']),
    'instruments': lambda g, s: bool(g['keys'] & s['keys']) and (not g['year'] or not s['years'] or g['year'] in s['years']),
    # a statement found: its cue, with content that begins where the gold one does
    'statements': lambda g, s: (not g['cue'] or same_words(g['cue'], s['cue'])) and any(x in s['content'] for x in g['starts']),
    # ... and put into the right mouth
    'speakers': lambda g, s: MATCH['statements'](g, s) and any(overlap(w, s['who']) >= 0.5 for w in [g['who']] + g['alt']),
    'events': lambda g, s: (g['type'] in s['types'] or EVENT_FAMILY.get(g['type']) in s['types'] or g['type'] in {EVENT_FAMILY.get(t) for t in s['types']}) and overlap(g['who'], s['who']) >= 0.5,
}
SOURCE = {'names': 'officials', 'posts': 'holds', 'speakers': 'statements'}

def compare(kind, gold, system, optional):
    rule, left, hits, misses = MATCH[kind], list(system), 0, []
    for g in gold:
        found = next((s for s in left if rule(g, s)), None)
        if found is None:
            misses.append(g)
        else:
            hits += 1
            left.remove(found)
    def doubtful(s):
        said = f"{s.get('cue', '')} {s.get('content', '')}".strip()
        return bool(optional & s.get('keys', set())) or bool(said) and any(x and x in said for x in optional if x)
    return hits, misses, [s for s in left if not doubtful(s)]

def main():
    ap = argparse.ArgumentParser(usage=__doc__)
    ap.add_argument('corpus'); ap.add_argument('--graphs'); ap.add_argument('-v', action='store_true')
    ap.add_argument('--only'); ap.add_argument('--doc'); ap.add_argument('--floor', action='append', default=[])
    argv = sys.argv[1:]
    command = []
    if '--' in argv:
        cut = argv.index('--'); command = argv[cut + 1:]; argv = argv[:cut]
    a = ap.parse_args(argv)
    load_countries()
    total, failed = {k: [0, 0, 0] for k in KINDS}, []
    ids = sorted(f[:-5] for f in os.listdir(a.corpus) if f.endswith('.json') and os.path.exists(os.path.join(a.corpus, f[:-5] + '.txt')))
    for doc in ids:
        if a.doc and a.doc not in doc: continue
        gold = gold_facts(json.load(open(os.path.join(a.corpus, doc + '.json'), encoding='utf-8')))
        path = os.path.join(a.corpus, doc + '.txt')
        if a.graphs:
            text = open(os.path.join(a.graphs, doc + '.nt'), encoding='utf-8').read()
        else:
            run = subprocess.run([w.replace('{}', path) for w in command], capture_output=True)
            if run.returncode:
                failed.append(doc); print(f'{doc}: exit {run.returncode}: {run.stderr.decode(errors="replace")[:300]}')
            text = run.stdout.decode('utf-8')
        got = facts(Graph(text))
        for kind in KINDS:
            if a.only and kind != a.only: continue
            source = SOURCE.get(kind, kind)
            hits, misses, extra = compare(kind, gold[source], got[source], gold['optional'])
            t = total[kind]; t[0] += hits; t[1] += len(misses); t[2] += len(extra)
            if a.v:
                for m in misses: print(f'- {doc} {kind}: {m["show"]}')
                for s in extra: print(f'+ {doc} {kind}: {s["show"]}')
    print(f'{"kind":14} {"P":>6} {"R":>6} {"F1":>6}   found  missed  false')
    f1 = {}
    for kind in KINDS:
        h, m, e = total[kind]
        p = h / (h + e) if h + e else 0; r = h / (h + m) if h + m else 0
        f1[kind] = 2 * p * r / (p + r) if p + r else 0
        print(f'{kind:14} {p:6.3f} {r:6.3f} {f1[kind]:6.3f}  {h:6} {m:7} {e:6}')
    short = [f'{k} {f1[k]:.3f} < {v}' for k, v in (x.split('=') for x in a.floor) if f1[k] < float(v)]
    if failed: print(f'{len(failed)} documents failed')
    if short: print('under the floor: ' + ', '.join(short))
    sys.exit(1 if failed or short else 0)

if __name__ == '__main__':
    main()
