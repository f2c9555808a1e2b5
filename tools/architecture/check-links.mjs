// Every relative link of the repository's own pages leads to a file or folder that is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCS = path.join(ROOT, 'docs');
const PASSED_OVER = new Set(['node_modules', 'dist']);

/** All files below a folder whose name is wanted. */
function filesIn(folder, isWanted) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const found = path.join(folder, entry.name);
    if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : filesIn(found, isWanted);
    return isWanted(entry.name) ? [found] : [];
  });
}

const isReadme = (name) => name === 'README.md';
const pages = [
  path.join(ROOT, 'README.md'),
  ...filesIn(DOCS, (name) => name.endsWith('.md')),
  ...['libs', 'tools'].flatMap((folder) => filesIn(path.join(ROOT, folder), isReadme)),
];

/** The page's links that lead nowhere. Screenshots in docs/ are made by the tests: a fresh checkout may have none. */
function brokenLinks(page) {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(<?([^)\s>]+)/g)].map(([, link]) => link).filter((link) => {
    if (/^([a-z][a-z+.-]*:|#)/i.test(link)) return false;
    const target = path.resolve(path.dirname(page), decodeURI(link.split('#')[0]));
    return !existsSync(target) && !(target.endsWith('.png') && target.startsWith(DOCS + path.sep));
  });
}

const broken = pages.flatMap((page) => brokenLinks(page).map((link) => `${path.relative(ROOT, page)}: ${link}`));
for (const line of broken) console.error(line);
console.log(`links: ${pages.length} pages, ${broken.length} broken`);
process.exit(broken.length === 0 ? 0 : 1);
