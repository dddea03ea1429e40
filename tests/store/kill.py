#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""Loads into an embedded store, killed (SIGKILL) at moments drawn from a seed.

    kill.py PROGRAM FOLDER KILLS TEXT...

Two kinds in turn: into a store that is not there yet, and into one in which half
of the texts have changed since. After each kill the store must open, be sound,
and hold what it held before the load or all that the load gives, graph by graph;
loading again must complete it. Tells TAP.
"""
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time

program, folder, kills = sys.argv[1], sys.argv[2], int(sys.argv[3])
texts = list({os.path.basename(text): text for text in sys.argv[4:]}.values())
moments = random.Random(20240305)
release = os.path.join(folder, "releases")

QUADS = """
SELECT coalesce(s.uri, '_:' || b.blank), p.uri, coalesce(o.uri, '_:' || ob.blank, l.text),
       l.id IS NOT NULL, l.language, d.uri, g.uri
FROM triples t
LEFT JOIN uris s ON s.id = t.subjectUri LEFT JOIN blanks b ON b.id = t.subjectBlank
LEFT JOIN uris p ON p.id = t.predicateUri
LEFT JOIN uris o ON o.id = t.objectUri LEFT JOIN blanks ob ON ob.id = t.objectBlank
LEFT JOIN literals l ON l.id = t.objectLiteral LEFT JOIN uris d ON d.id = l.datatype
LEFT JOIN uris g ON g.id = t.contextUri
"""


def write_texts(changed):
    os.makedirs(release, exist_ok=True)
    for number, text in enumerate(texts):
        name = os.path.join(release, os.path.basename(text))
        shutil.copyfile(text, name)
        if changed and number % 2:
            with open(name, "a", encoding="utf-8") as out:
                out.write("\n\nThe Minister of Foreign Affairs of Estonia met the "
                          "Foreign Minister of Malta in Tallinn.\n")


def start_load(store):
    return subprocess.Popen([program, "load", "-q", store, release])


def load(store):
    if start_load(store).wait() != 0:
        sys.exit("Bail out! a load failed")


def graphs(store):
    """What the store has, by graph; opened first by the program, as a user would."""
    asked = subprocess.run([program, "query", "-q", "--results", "csv", store,
                            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"],
                           capture_output=True, text=True, check=True)
    with sqlite3.connect(store) as database:
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
        quads = database.execute(QUADS).fetchall()
        merged = database.execute("SELECT sum(graphs), count(*) FROM merged").fetchone()
    found = {}
    for quad in quads:
        found.setdefault(quad[-1], set()).add(quad[:-1])
    triples = set().union(*found.values()) if found else set()
    counted = int(asked.stdout.split()[1])
    if (sound != "ok" or (merged[0] or 0) != len(quads)
            or not merged[1] == len(triples) == counted):
        return None
    return found


def remove(store):
    for path in (store, store + "-journal"):
        if os.path.exists(path):
            os.unlink(path)


def timed(store):
    began = time.monotonic()
    load(store)
    return time.monotonic() - began


def kill_one(store, seconds):
    """Whether the load was still at work."""
    running = start_load(store)
    try:
        running.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
        return True


count = 0


def result(fine, name):
    global count
    count += 1
    print(("ok" if fine else "not ok"), count, "-", name)
    return fine


before, after, store = (os.path.join(folder, name) for name in
                        ("before.store", "after.store", "killed.store"))
write_texts(False)
seconds_new = timed(before)
old = graphs(before)
shutil.copyfile(before, after)
write_texts(True)
seconds_changed = timed(after)
new = graphs(after)
result(old and len(old) == len(texts), "each text is a graph")
result(new and len(new) == len(old) and len(set(new) & set(old)) == (len(old) + 1) // 2,
       "half of them have changed")
load(after)
result(graphs(after) == new, "loading again changes nothing")

undone = journals = 0
for number in range(kills):
    fresh = number % 2
    seconds = seconds_new if fresh else seconds_changed
    while True:  # one that ended before its moment came was not killed
        remove(store)
        if not fresh:
            shutil.copyfile(before, store)
        if kill_one(store, moments.uniform(0, seconds)):
            break
        seconds *= 0.9
    journals += os.path.exists(store + "-journal")
    found = graphs(store) if os.path.exists(store) else {}
    whole = found in ({} if fresh else old, new)
    undone += found != new
    load(store)
    if not result(whole and graphs(store) == new,
                  "kill %d of a load into a %s store" % (number + 1,
                                                         "new" if fresh else "changed")):
        print("# whole:", whole)
result(undone > 0, "loads were killed before their end")
print("# of %d that were killed %d were undone, %d with changes on the disk"
      % (kills, undone, journals))
print("1..%d" % count)
