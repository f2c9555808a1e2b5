import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** Whatever is asked and answered by the screens: schemas of contracts, routes and commands. */
const files = (readdirSync(path.join(ROOT, 'libs'), { recursive: true }) as string[])
  .filter((file) => /\/(core\/src\/contracts|server\/src\/.*(http|sockets))\/[^/]*\.ts$/.test(file) && !/node_modules|\/dist\/|\.(integration-)?spec\.ts$/.test(file));

const FIELD = /\b(?!softphone)(\w*(?:phone|mobile|msisdn)\w*)\??: (?!string|boolean|null|this\.)[\w.]+/gi;

it('nobody finds a citizen or a ticket by a telephone number: these are all fields that have one, and none is asked by; a new one is looked at and added', () => {
  const found = files.flatMap((file) => [...readFileSync(path.join(ROOT, 'libs', file), 'utf8').matchAll(FIELD)].map(([, field]) => `${file} ${field}`));
  expect([...new Set(found)].sort()).toEqual([
    // Whether an officer has one, never which.
    'calls/core/src/contracts/placing.ts hasPhone',
    // Of whom the caller speaks for: it is written down, and nothing is looked up by it.
    'citizens/core/src/contracts/draft.ts personPhone',
    // The answer of an identity that two people opened.
    'citizens/core/src/contracts/identity.ts phone',
  ]);
});

it('no route has a telephone number in its address', () => {
  const routes = files.flatMap((file) => [...readFileSync(path.join(ROOT, 'libs', file), 'utf8').matchAll(/@(?:Get|Post|Put|Delete|Query|Param)\('([^']*)'/g)].map(([, route]) => route!));
  expect(routes.length).toBeGreaterThan(50);
  expect(routes.filter((route) => /phone|mobile|msisdn|caller/i.test(route))).toEqual([]);
});
