// SPDX-FileCopyrightText: The communique authors
// SPDX-License-Identifier: Apache-2.0
// compromise over files: a line of JSON a file, [[text, label] ...].
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const nlp = createRequire(process.cwd() + '/')('compromise');
for (const name of readFileSync(process.argv[2], 'utf8').split('\n').slice(0, -1)) {
	const document = nlp(readFileSync(name, 'utf8'));
	const of = (view, label) => view.out('array').map((text) => [text, label]);
	console.log(JSON.stringify([
		...of(document.people(), 'PERSON'),
		...of(document.organizations(), 'ORG'),
		...of(document.places(), 'PLACE'),
		...of(document.match('#Demonym'), 'PLACE'),
	]));
}
