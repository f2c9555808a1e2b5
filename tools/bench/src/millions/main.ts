// npm run bench:millions -- --size 10m | --remove
import { parseArgs } from 'node:util';
import { openMillions } from './open.js';
import { countOf, needsOf, remove } from './place.js';

const HELP = `npm run bench:millions -- --size 10m    makes so many tickets (100k, 1m, 10m), kept for npm run bench
npm run bench:millions -- --remove      takes all of them away again; with --size those alone

Before it begins it says what disk and time it needs: ${['100k', '1m', '10m'].map((size) => { const { gigabytes, seconds } = needsOf(countOf(size)); return `${size} ${gigabytes.toFixed(1)} GB and ${Math.ceil(seconds)} s`; }).join(', ')}.
`;

const { values } = parseArgs({ options: { size: { type: 'string' }, remove: { type: 'boolean', default: false } } });
if (values.remove) remove(values.size === undefined ? undefined : countOf(values.size));
else if (values.size === undefined) console.log(HELP);
else await (await openMillions(countOf(values.size), (line) => console.log(line))).stop();
