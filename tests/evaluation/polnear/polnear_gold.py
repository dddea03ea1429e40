#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
"""polnear_gold.py - convert one split of PolNeAR (brat stand-off) to JSON lines.

usage: polnear_gold.py SPLIT OUT.jsonl --src PATH [--annotator first|all|ID] [--no-extra]
  SPLIT  train | dev | test | annotator-training
  --src  a PolNeAR checkout (has data/...) or a bare git directory of it
  --annotator  documents annotated by several people: 'first' = the first annotator id in
         alphabetical order (default), 'all' = one line per annotator, or one id.

One line = {"id","text","attributions":[{"id","source":[[s,e,text],...],"cue":[...],"content":[...],
"kind":"direct|mixed|indirect"}],"annotator"}.  Offsets are Unicode code points into "text", end exclusive;
text is the .txt file byte for byte (no newline translation).  Standard library only.
"""
import sys, os, re, json, subprocess
from collections import Counter

OPEN, CLOSE = '\u201c', '\u201d'


def read_tree(src, split):
    """-> {path relative to data/split: bytes} for text/ and attributions/."""
    out = {}
    if os.path.isdir(os.path.join(src, 'data')):
        for sub in ('text', 'attributions'):
            d = os.path.join(src, 'data', split, sub)
            for f in sorted(os.listdir(d)):
                with open(os.path.join(d, f), 'rb') as fh:
                    out[sub + '/' + f] = fh.read()
        return out
    base = 'data/%s/' % split
    ls = subprocess.run(['git', '--git-dir=' + src, 'ls-tree', '-r', '-z', 'HEAD', base],
                        capture_output=True, check=True).stdout
    want = []
    for ent in ls.split(b'\0'):
        if not ent:
            continue
        meta, path = ent.split(b'\t', 1)
        path = path.decode('utf-8')
        rel = path[len(base):]
        if rel.startswith(('text/', 'attributions/')):
            want.append((meta.split()[2].decode(), rel))
    p = subprocess.Popen(['git', '--git-dir=' + src, 'cat-file', '--batch'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for sha, rel in want:
        p.stdin.write((sha + '\n').encode()); p.stdin.flush()
        head = p.stdout.readline().split()
        if head[1] != b'blob':
            sys.stderr.write('missing object: %s\n' % rel)
            continue
        out[rel] = p.stdout.read(int(head[2])); p.stdout.read(1)
    p.stdin.close(); p.wait()
    return out


def parse_ann(ann):
    """-> ({Tid: (type, [(s,e)...], text)}, [(Eid, [(role, Tid)...])])"""
    ents, events = {}, []
    for line in ann.split('\n'):
        line = line.rstrip('\r')
        if not line:
            continue
        cols = line.split('\t')
        if cols[0][0] == 'T' and len(cols) >= 3:
            m = re.match(r'(\S+) (\d+ \d+(?:;\d+ \d+)*)$', cols[1])
            if not m:
                continue
            spans = [tuple(int(x) for x in seg.split()) for seg in m.group(2).split(';')]
            ents[cols[0]] = (m.group(1), spans, cols[2])
        elif cols[0][0] == 'E' and len(cols) >= 2:
            args = [a.rsplit(':', 1) for a in cols[1].split()]
            events.append((cols[0], [(re.sub(r'\d+$', '', r), t) for r, t in args]))
    return ents, events


def quote_mask(text):
    """1 for every code point inside double quotation marks (marks included), 0 elsewhere.  Curly quotes open and
    close explicitly; straight quotes and doubled apostrophes alternate.  A quote still open at a paragraph end
    stops there (in the news convention the next paragraph reopens it).  Single quotes are ignored."""
    mask = bytearray(len(text)); inside = None; i = 0
    while i < len(text):
        c = text[i]
        n = 2 if text.startswith("''", i) or text.startswith('``', i) else 1
        isq = n == 2 or c in (OPEN, CLOSE, '"')
        if c == '\n':
            inside = None
        elif inside is None:
            if isq and c != CLOSE:
                inside = c; mask[i:i + n] = b'\1' * n
        else:
            mask[i:i + n] = b'\1' * n
            if isq and c != OPEN:
                inside = None
        i += n
    return mask


def kind_of(text, spans, mask):
    """direct: (nearly) all letters of the content are inside double quotation marks; mixed: some; indirect: none."""
    n = q = 0
    for s, e, _ in spans:
        for i in range(s, e):
            if text[i].isalnum():
                n += 1; q += mask[i]
    if not n or not q:
        return 'indirect'
    return 'direct' if q >= 0.97 * n else 'mixed'


def convert(src, split, annotator):
    tree = read_tree(src, split)
    anns = {}
    for rel in tree:
        m = re.match(r'attributions/(.*)_([0-9a-f]{4})\.ann$', rel)
        if m:
            anns.setdefault(m.group(1), []).append((m.group(2), rel))
    st = Counter()
    docs = []
    for doc in sorted(anns):
        rel = 'text/%s.txt' % doc
        if rel not in tree:
            st['documents without text'] += 1
            continue
        text = tree[rel].decode('utf-8')
        mask = quote_mask(text)
        lst = sorted(anns[doc])
        if annotator == 'first':
            lst = lst[:1]
        elif annotator != 'all':
            lst = [x for x in lst if x[0] == annotator]
        for who, arel in lst:
            ents, events = parse_ann(tree[arel].decode('utf-8'))
            atts = []
            for tid, (_, spans, t) in ents.items():
                st['spans'] += 1
                got = ' '.join(text[s:e] for s, e in spans)
                if re.sub(r'\s+', ' ', got).strip() == re.sub(r'\s+', ' ', t).strip():
                    st['spans verified'] += 1
                else:
                    st['spans BAD'] += 1
                    sys.stderr.write('BAD %s %s %r != %r\n' % (arel, tid, got[:80], t[:80]))
            for eid, args in events:
                a = {'id': eid, 'source': [], 'cue': [], 'content': []}
                for role, tid in args:
                    k = role.lower()
                    if k in a and k != 'id' and tid in ents:
                        for s, e in ents[tid][1]:
                            if [s, e, text[s:e]] not in a[k]:
                                a[k].append([s, e, text[s:e]])
                for k in ('source', 'cue', 'content'):
                    a[k].sort()
                if not a['cue'] or not a['content']:
                    st['events dropped (no cue or no content)'] += 1
                    continue
                a['kind'] = kind_of(text, a['content'], mask)
                st['attributions'] += 1
                st['without source'] += not a['source']
                st['kind ' + a['kind']] += 1
                atts.append(a)
            atts.sort(key=lambda a: a['cue'][0][0])
            docs.append({'id': doc, 'annotator': who, 'text': text, 'attributions': atts})
            st['documents'] += 1
    return docs, st


def main(argv):
    src, ann, pos, extra = None, 'first', [], True
    i = 0
    while i < len(argv):
        if argv[i] == '--src': src = argv[i + 1]; i += 2
        elif argv[i] == '--annotator': ann = argv[i + 1]; i += 2
        elif argv[i] == '--no-extra': extra = False; i += 1
        else: pos.append(argv[i]); i += 1
    if len(pos) != 2:
        sys.exit(__doc__)
    if not src:
        sys.exit(__doc__)
    if not os.path.isdir(os.path.join(src, 'data')) and not os.path.isfile(os.path.join(src, 'HEAD')):
        src = os.path.join(src, '.git')
    docs, st = convert(src, pos[0], ann)
    with open(pos[1], 'w', encoding='utf-8', newline='\n') as fh:
        for d in docs:
            for a in d['attributions']:
                for k in ('source', 'cue', 'content'):
                    for s, e, t in a[k]:
                        assert d['text'][s:e] == t and 0 <= s < e <= len(d['text'])
                if not extra:
                    a.pop('id'); a.pop('kind')
            if not extra:
                d.pop('annotator')
            fh.write(json.dumps(d, ensure_ascii=False) + '\n')
    for k in sorted(st):
        print('%-42s %d' % (k, st[k]))


if __name__ == '__main__':
    main(sys.argv[1:])
