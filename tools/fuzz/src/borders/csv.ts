import path from 'node:path';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import type { Border } from '../border.js';
import type { Evil } from '../evil.js';
import { takesLong } from '../pauses.js';

/** As the reports' own: text, or nothing. */
type Cell = { readonly kind: 'text'; readonly value: string } | null;
type CsvOf = (sheet: { readonly name: string; readonly headings: readonly string[]; readonly rows: readonly (readonly Cell[])[] }) => string;

const FORMULA = /^[=+\-@\t\r\0＝＋－＠]/;
const isFormula = (text: string): boolean => FORMULA.test(text);

/** Reads comma-separated values as RFC 4180 has them, letter by letter; undefined where they are not so. */
function read(text: string): string[][] | undefined {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) return undefined;
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at += 1;
        field += text[at];
      }
      at += 1;
    } else {
      while (at < text.length && !',\r\n"'.includes(text[at]!)) field += text[at++];
    }
    rows.at(-1)!.push(field);
    if (text[at] === ',') { at += 1; continue; }
    if (text[at] !== '\r' || text[at + 1] !== '\n') return undefined;
    at += 2;
    if (at < text.length) rows.push([]);
  }
  return rows;
}

function wrongOf(given: readonly (readonly string[])[], file: string): string | undefined {
  const rows = file.startsWith('\uFEFF') ? read(file.slice(1)) : undefined;
  if (!rows || rows.length !== given.length) return 'it cannot be read as comma-separated values, or has other lines';
  for (const [nth, row] of given.entries()) {
    const found = rows[nth]!;
    if (found.length !== row.length) return `line ${nth} has ${found.length} fields, and was given ${row.length}`;
    for (const [at, value] of row.entries()) {
      if (isFormula(found[at]!)) return `a field is carried out: ${JSON.stringify(found[at]!.slice(0, 80))}`;
      if (found[at] !== (isFormula(value) ? `'${value}` : value)) return `a field is another: ${JSON.stringify(found[at]!.slice(0, 80))}`;
    }
  }
  return undefined;
}

const lineOf = (evil: Evil, fields: number): string[] => Array.from({ length: fields }, () => (evil.chance.isOneIn(4) ? `${evil.one(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '"', ',', '\n', '\r\n'])}${evil.text()}` : evil.text()));

/** What is given out for spreadsheets: whatever stood in a field, nothing is carried out, no field becomes two, and it is read back as it was. Nothing is read in from such files. */
export const csv: Border = {
  name: 'csv', about: 'the files for spreadsheets', refusesAll: false, atOnce: 1, shortSeconds: 2,
  open: async (_subject, evil) => {
    const { csvOf } = (await import(path.join(ROOT, 'libs/reporting/server/dist/floor/files/csv.js'))) as { csvOf: CsvOf };
    return {
      next: () => {
        const fields = 1 + evil.chance.upTo(4);
        const [headings, ...rows] = Array.from({ length: 1 + evil.chance.upTo(4) }, () => lineOf(evil, fields)) as [string[], ...string[][]];
        return {
          sent: JSON.stringify([headings, ...rows]).slice(0, 400),
          send: () => {
            const write = (): string => csvOf({ name: 'a', headings, rows: rows.map((row) => row.map((value) => ({ kind: 'text', value }))) });
            return Promise.resolve({ outcome: 'read back', wrong: wrongOf([headings, ...rows], write()) ?? (takesLong(write) ? 'it takes long' : undefined) });
          },
        };
      },
    };
  },
};
