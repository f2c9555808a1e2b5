import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { LANGUAGES } from '@pukar/kernel';

it('every language shows by a table how it reads values out', () => {
  const tables = readdirSync(import.meta.dirname).flatMap((file) => /^reading\.(.+)\.spec\.ts$/.exec(file)?.[1] ?? []);
  expect(LANGUAGES.filter((language) => !tables.includes(language))).toEqual([]);
});
