#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
"""score_statements.py GOLD.jsonl PRED.jsonl [--slice FILE|direct|mixed|indirect|quoted] [--json]
Scores attribution extraction.  Both files: one JSON object a line, {"id","text","attributions":[{"source","cue","content"}]},
each role a list of [start,end,(text)] in code points.  The text is taken from GOLD.  Standard library only.

Comparison is on WORDS (edge punctuation, quotation marks and blanks never matter).
  alignment   one-to-one, greedy: cue word sets must share a word; ties by content, then source overlap.
  cue         aligned pair                                      (cue-exact: same words)
  source      aligned and source words overlap on a content-bearing word, or both empty  (exact: same words)
  content     aligned and Jaccard(content words) >= 0.5         (0.8: >= 0.8; exact: same words)
  statement   source lenient and content >= 0.5 on one aligned pair  = HEADLINE ; statement-0.8; statement-exact (all three exact)
  who-what    as statement, but aligned by content alone (no cue needed) - for systems without a cue
  tok-*       word-level P/R/F1 of the role labels, not linked (Citron's 'overlap', BIO-tagger view)
  span-*      exact spans per role piece, not linked (CofeNet's 'exact match', edge punctuation ignored)
  ggt-0.3/0.8 GenderGapTracker rule: share of the gold content covered by a prediction > threshold, one-to-one
--slice keeps the gold attributions of one kind; predictions aligned to other gold ones, and spurious predictions that are
  themselves outside the slice, are then neutral (not counted).
  FILE = a speech.tsv: keeps gold whose cue contains a form of a lemma of class 'speech', or whose content is quoted
  (statements proper; leaves out wants, thinks, polls that show, votes, ...).
"""
import sys, json, re
import os
from collections import Counter
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from polnear_gold import quote_mask, kind_of

W = re.compile(r"\w+(?:['\u2019]\w+)*|[^\w\s]")
STOP = set("the a an of and or in on at to for by from with who which that this these those 's his her its their he she it they we i you as some many other others , . ( )".split())
PUNCT = re.compile(r'^[^\w]+$')


def words(text):
    toks = [(m.start(), m.end(), m.group()) for m in W.finditer(text)]
    owner = [-1] * (len(text) + 1)
    for i, (s, e, _) in enumerate(toks):
        for j in range(s, e):
            owner[j] = i
    return toks, owner


def wset(spans, toks, owner):
    """Set of word indices covered; a clitic split inside a word ("Clinton's") counts for the word when its start is covered."""
    got = set()
    for sp in spans:
        for j in range(sp[0], min(sp[1], len(owner) - 1)):
            if owner[j] >= 0:
                got.add(owner[j])
    ws = {i for i in got if not PUNCT.match(toks[i][2])}
    return frozenset(ws or got)


def jac(a, b):
    return len(a & b) / len(a | b) if (a or b) else 1.0


def src_ok(g, p, toks):
    if not g and not p:
        return True
    both = g & p
    if not both:
        return False
    if g == p:
        return True
    return any(toks[i][2].lower() not in STOP for i in both) or all(toks[i][2].lower() in STOP for i in g)


def align(gold, pred, cuefree):
    cand = []
    for i, g in enumerate(gold):
        for j, p in enumerate(pred):
            jc = jac(g['content'], p['content'])
            if cuefree:
                if jc >= 0.5:
                    cand.append((jc, jac(g['source'], p['source']), 0, -i, -j))
            else:
                jq = len(g['cue'] & p['cue'])
                if jq:
                    cand.append((jac(g['cue'], p['cue']), jc, jac(g['source'], p['source']), -i, -j))
    cand.sort(reverse=True)
    gi, pj, out = set(), set(), []
    for c in cand:
        i, j = -c[3], -c[4]
        if i in gi or j in pj:
            continue
        gi.add(i); pj.add(j); out.append((i, j))
    return out


def prf(tp, np_, ng, tp2=None):
    p = tp / np_ if np_ else 0.0
    r = (tp if tp2 is None else tp2) / ng if ng else 0.0
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def score(gold_docs, pred_docs, keep=None):
    pred_docs = {d['id']: d for d in pred_docs}
    T = Counter()
    for gd in gold_docs:
        pd = pred_docs.get(gd['id'])
        toks, owner = words(gd['text'])
        G0 = gd['attributions']; P0 = pd['attributions'] if pd else []
        G = [{k: wset(a[k], toks, owner) for k in ('source', 'cue', 'content')} for a in G0]
        P = [{k: wset(a[k], toks, owner) for k in ('source', 'cue', 'content')} for a in P0]
        inn = [keep is None or keep(a) for a in G0]
        if keep is not None:                             # a spurious prediction counts only if it claims to be in the slice
            mask = quote_mask(gd['text'])
            for a in P0:
                for k in ('source', 'cue', 'content'):
                    a[k] = [[s[0], s[1], gd['text'][s[0]:s[1]]] for s in a[k]]
                a['kind'] = kind_of(gd['text'], a['content'], mask)
            pin = [keep(a) for a in P0]
        for mode in ('cue', 'free'):
            al = align(G, P, mode == 'free')
            neu = {j for i, j in al if not inn[i]}
            if keep is not None:
                hit = {j for _, j in al}
                neu |= {j for j in range(len(P)) if j not in hit and not pin[j]}
                neu |= {j for i, j in align(G, P, False) if not inn[i] and j not in hit}
            neutral = len(neu)
            al = [(i, j) for i, j in al if inn[i]]
            T['g'] = T['g'] + sum(inn) if mode == 'cue' else T['g']
            T['p_' + mode] += len(P) - neutral
            for i, j in al:
                g, p = G[i], P[j]
                so = src_ok(g['source'], p['source'], toks); jc = jac(g['content'], p['content'])
                if mode == 'free':
                    T['who-what'] += so
                    continue
                T['cue'] += 1; T['cue-exact'] += g['cue'] == p['cue']
                T['source'] += so; T['source-exact'] += g['source'] == p['source']
                T['content'] += jc >= .5; T['content-0.8'] += jc >= .8; T['content-exact'] += g['content'] == p['content']
                T['statement'] += so and jc >= .5; T['statement-0.8'] += so and jc >= .8
                T['statement-exact'] += g['source'] == p['source'] and g['content'] == p['content'] and g['cue'] == p['cue']
        if keep is None:
            for k in ('cue', 'source', 'content'):
                gs = set().union(*[a[k] for a in G]) if G else set(); ps = set().union(*[a[k] for a in P]) if P else set()
                T['tok-g-' + k] += len(gs); T['tok-p-' + k] += len(ps); T['tok-tp-' + k] += len(gs & ps)
                gp = {wset([s], toks, owner) for a in G0 for s in a[k]} ; pp = {wset([s], toks, owner) for a in P0 for s in a[k]}
                T['sp-g-' + k] += len(gp); T['sp-p-' + k] += len(pp); T['sp-tp-' + k] += len(gp & pp)
        for th in (0.3, 0.8):
            used = set(); tp = so = 0; neu = 0
            for i in range(len(G)):
                best, bj = th, None
                for j in range(len(P)):
                    if j not in used and G[i]['content']:
                        c = len(G[i]['content'] & P[j]['content']) / len(G[i]['content'])
                        if c > best:
                            best, bj = c, j
                if bj is not None:
                    used.add(bj)
                    if inn[i]:
                        tp += 1; so += src_ok(G[i]['source'], P[bj]['source'], toks)
                    else:
                        neu += 1
            if keep is not None:
                neu += sum(1 for j in range(len(P)) if j not in used and not pin[j])
            T['ggt%s' % th] += tp; T['ggtsrc%s' % th] += so; T['ggtp%s' % th] += len(P) - neu
    R = {}
    for k in ('cue', 'cue-exact', 'source', 'source-exact', 'content', 'content-0.8', 'content-exact', 'statement', 'statement-0.8', 'statement-exact'):
        R[k] = prf(T[k], T['p_cue'], T['g'])
    R['who-what'] = prf(T['who-what'], T['p_free'], T['g'])
    for k in ('cue', 'source', 'content'):
        if T['tok-g-' + k]:
            R['tok-' + k] = prf(T['tok-tp-' + k], T['tok-p-' + k], T['tok-g-' + k])
            R['span-' + k] = prf(T['sp-tp-' + k], T['sp-p-' + k], T['sp-g-' + k])
    for th in (0.3, 0.8):
        R['ggt-%s' % th] = prf(T['ggt%s' % th], T['ggtp%s' % th], T['g'])
        R['ggt-%s speaker acc' % th] = (T['ggtsrc%s' % th] / max(1, T['ggt%s' % th]),) * 3
    R['_n'] = (T['g'], T['p_cue'], 0)
    return R


def load(p):
    return [json.loads(l) for l in open(p, encoding='utf-8')]


def speech_filter(tsv):
    forms = set()
    for l in open(tsv, encoding='utf-8'):
        c = l.rstrip('\n').split('\t')
        if l.startswith('lemma\t'):
            col = {n: i for i, n in enumerate(c)}; continue
        if l.startswith('#') or not c[0]:
            continue
        if c[col['class']] == 'speech':
            forms.update(c[col['forms']].split(','))
    multi = [f for f in forms if ' ' in f]
    def keep(a):
        t = ' '.join(x[2] for x in a['cue']).lower()
        ws = set(re.findall(r"[a-z\u2019'-]+", t))
        return a.get('kind', 'indirect') != 'indirect' or bool(ws & forms) or any(m in t for m in multi) or not re.search(r'\w', t)
    return keep


def main(argv):
    sl, pos, js = None, [], False
    i = 0
    while i < len(argv):
        if argv[i] == '--slice': sl = argv[i + 1]; i += 2
        elif argv[i] == '--json': js = True; i += 1
        else: pos.append(argv[i]); i += 1
    if len(pos) != 2:
        sys.exit(__doc__)
    keep = None
    if sl in ('direct', 'mixed', 'indirect'):
        keep = lambda a: a['kind'] == sl
    elif sl == 'quoted':
        keep = lambda a: a['kind'] != 'indirect'
    elif sl:
        keep = speech_filter(sl)
    R = score(load(pos[0]), load(pos[1]), keep)
    if js:
        print(json.dumps(R)); return
    print('gold %d  predicted %d (neutral ones left out)' % R.pop('_n')[:2])
    for k, v in R.items():
        if 'acc' in k:
            print('%-22s %6.1f' % (k, 100 * v[0]))
        else:
            print('%-22s P %5.1f  R %5.1f  F1 %5.1f' % (k, 100 * v[0], 100 * v[1], 100 * v[2]))


if __name__ == '__main__':
    main(sys.argv[1:])
