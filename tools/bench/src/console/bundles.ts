import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const DESK = path.resolve(import.meta.dirname, '../../../../apps/console/dist/desk');
const ASSETS = path.join(DESK, 'assets');

const kB = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + statSync(path.join(ASSETS, `${file}.br`)).size, 0) / 1_000;

function withImports(file: string, found: Set<string>): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of readFileSync(path.join(ASSETS, file), 'utf8').matchAll(/(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g)) withImports(imported[1]!, found);
  return found;
}

/** What the built console sends as script, compressed as it is served, in kB: before an agent's first screen, and besides for each part that comes later. */
export function scriptOfDesk(): { readonly first: number; readonly later: readonly { readonly part: string; readonly kB: number }[] } {
  const first = new Set<string>();
  for (const file of readFileSync(path.join(DESK, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/assets\/([\w-]+\.js)"/g)) withImports(file[1]!, first);
  const parts = new Set<string>();
  for (const file of readdirSync(ASSETS).filter((name) => name.endsWith('.js'))) {
    for (const imported of readFileSync(path.join(ASSETS, file), 'utf8').matchAll(/import\(\s*["'`]\.\/([\w-]+\.js)["'`]\s*\)/g)) parts.add(imported[1]!);
  }
  const later = [...parts].map((part) => ({ part, kB: kB([...withImports(part, new Set())].filter((file) => !first.has(file))) }));
  return { first: kB(first), later: later.sort((a, b) => b.kB - a.kB) };
}
