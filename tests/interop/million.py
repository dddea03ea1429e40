# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""A million triples of real shape, made of the texts that this project has.

million(folder) writes each text of samples/ and of tests/evaluation/ again and again,
with other persons and on other days, has the program read them, and returns its
N-Quads, cut behind the document that completes the million. Who is named in a text
is what the program finds there; in each copy a person has one name throughout, of
NAMES. Days move within their month, years by the number of the copy. So states,
organizations and instruments are shared by many documents as in real releases, and
persons by some. The same texts give the same million.
"""
import glob
import os
import re

from stores import PROGRAM, run

SOURCE = os.environ["COMMUNIQUE_SOURCE"]
ENOUGH = 1_000_000
GIVEN = ("Adrian Beatrice Carlos Daria Edmund Fatima Gregor Helena Ibrahim Johanna Karim "
         "Lucia Mikael Nadia Oskar Paula Rashid Sofia Tomas Ursula Viktor Wanda Yusuf "
         "Zora").split()
FAMILY = ("Abramov Berglund Castell Dimov Eriksen Fontaine Grabowski Haddad Ilves "
          "Jansen Kaczmarek Lindqvist Mbeki Novak Okafor Petrov Quist Rahimov Salonen "
          "Tavares Ulmanis Varga Weber Yilmaz Zelenko").split()
NAMES = [f"{given} {family}" for family in FAMILY for given in GIVEN]
MONTHS = ("January|February|March|April|May|June|July|August|September|October|"
          "November|December")
PERSONS = """SELECT DISTINCT ?name { ?x a cq:Official ; rdfs:label ?name }"""


def texts():
    for pattern in ("samples/*.txt", "tests/evaluation/*/*.txt"):
        yield from sorted(glob.glob(os.path.join(SOURCE, pattern)))


def persons(path):
    """Who is named in a text, the longest name first."""
    said = run(PROGRAM, "query", "-q", "--results", "csv", path, PERSONS)
    names = {name.strip('"') for name in said.splitlines()[1:]}
    return sorted((name for name in names if " " in name), key=lambda name: (-len(name), name))


def replacements(names, number):
    """Another name for each person and family."""
    words = {}
    for place, name in enumerate(names):
        other = NAMES[(number * 31 + place * 7) % len(NAMES)]
        words[name] = other
        words.setdefault(name.split()[-1], other.split()[-1])
    return words


def moved(text, number):
    def day(match):
        return str((int(match[1]) + number) % 28 + 1) + match[2]

    def day_behind(match):
        return match[1] + str((int(match[2]) + number) % 28 + 1)

    def year(match):
        return str(2000 + (int(match[0]) + number) % 26)
    text = re.sub(rf"\b(\d{{1,2}})((?:st|nd|rd|th)? (?:{MONTHS})\b)", day, text)
    text = re.sub(rf"\b((?:{MONTHS}) )(\d{{1,2}})\b(?!\d)", day_behind, text)
    return re.sub(r"\b20[0-2]\d\b", year, text)


def copy(text, names, number):
    words = replacements(names, number)
    if words:
        pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        text = re.sub(rf"\b(?:{pattern})\b", lambda match: words[match[0]], text)
    return moved(text, number)


def write_copies(folder, originals, numbers):
    os.makedirs(folder)
    for number in numbers:
        for name, (text, names) in originals.items():
            with open(os.path.join(folder, f"{number:03d}-{name}"), "w",
                      encoding="utf-8") as out:
                out.write(copy(text, names, number))


def read_originals():
    found = {}
    for path in texts():
        with open(path, encoding="utf-8") as file:
            name = os.path.basename(os.path.dirname(path)) + "-" + os.path.basename(path)
            found[name] = (file.read(), persons(path))
    return found


def million(folder, enough=ENOUGH):
    """Batch after batch of copies, till there are enough."""
    quads = os.path.join(folder, "million.nq")
    originals = read_originals()
    lines, number, last = 0, 1, None
    with open(quads, "w", encoding="utf-8") as out:
        while True:
            batch = os.path.join(folder, f"texts-{number}")
            write_copies(batch, originals, range(number, number + 8))
            number += 8
            run(PROGRAM, "extract", "-q", "-t", "nquads", "-o", batch + ".nq", batch)
            with open(batch + ".nq", encoding="utf-8") as file:
                for line in file:
                    graph = line[line.rindex(" <"):]
                    if lines >= enough and graph != last:
                        return quads
                    last = graph
                    lines += 1
                    out.write(line)
            os.remove(batch + ".nq")
