// SPDX-FileCopyrightText: The communique authors
// SPDX-License-Identifier: Apache-2.0
// wink-nlp over files: a line of JSON a file, [[text, label] ...]. Its model has no
// persons and no organizations; what it has are proper nouns, taken in runs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
for (const name of readFileSync(process.argv[2], 'utf8').split('\n').slice(0, -1)) {
	const document = nlp.readDoc(readFileSync(name, 'utf8'));
	const tags = document.tokens().out(nlp.its.pos);
	const words = document.tokens().out();
	const runs = [[]];
	words.forEach((word, i) => {
		if (tags[i] === 'PROPN')
			runs[runs.length - 1].push(word);
		else
			runs.push(...(tags[i] === 'ADJ' ? [[word], []] : [[]]));
	});
	console.log(JSON.stringify(runs.filter((run) => run.length)
		.map((run) => [run.join(' '), 'NAME'])));
}
