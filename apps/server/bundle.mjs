// The last step of this project's build: each process that `npm start` runs becomes one file of our own code (docs/decisions/0091).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { isClosed } from './dist/department-guard-hooks.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUILT = path.join(import.meta.dirname, 'dist');
const BUNDLE = path.join(BUILT, 'bundle');

/** What is started, and a thread, which is found by its name beside whoever starts it. */
const SERVING = {
  ...Object.fromEntries(['api', 'worker'].map((name) => [name, path.join(BUILT, `${name}.js`)])),
  'check-flow.thread': path.join(ROOT, 'libs/ivr/server/dist/flows/check-flow.thread.js'),
};

/** The officers' process, in a file that it shares with nobody. */
const DEPARTMENT = { department: path.join(BUILT, 'department.js') };
/** A thread that all start, the officers' process too: whole in a file of its own. */
const CLEANING = { 'cleaning-thread': path.join(ROOT, 'libs/attachments/server/dist/cleaning/cleaning-thread.js') };
/** What runs before they serve. */
const PREPARING = { 'prepare-database': path.join(BUILT, 'prepare-database.js') };

const isOurs = (specifier) => specifier.startsWith('.') || path.isAbsolute(specifier) || specifier.startsWith('@pukar/');
const inRoot = (specifier) => existsSync(path.join(ROOT, 'node_modules', ...specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1)));

/** Packages stay packages. One that npm laid beside the project that needs it is not found from here by its name: it is named by its place. */
const packages = {
  name: 'packages',
  async resolveId(specifier, importer) {
    if (isOurs(specifier)) return null;
    if (specifier.startsWith('node:') || inRoot(specifier) || !importer) return { id: specifier, external: true };
    const found = await this.resolve(specifier, importer, { skipSelf: true });
    if (!found) throw new Error(`${importer} imports ${specifier}, which is not installed`);
    return { id: path.relative(BUNDLE, found.id), external: true };
  },
};

/** What goes wrong is told by the lines of the sources. */
const sources = {
  name: 'sources',
  load(id) {
    return existsSync(`${id}.map`) ? { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') } : null;
  },
};

// Classes keep their names: TypeORM knows migrations by them.
const OUTPUT = { dir: BUNDLE, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', keepNames: true, minify: false, sourcemap: true };

/** As the guard does when it runs: nothing that knows identity comes into the officers' file. */
const guard = {
  name: 'guard',
  transform(code, id) {
    if (isClosed(id)) throw new Error(`the department's process may not load ${id}`);
    return null;
  },
};

/** Of packages nothing is loaded but what something is taken from; that one, which all know by what it does. */
const hasEffect = (id, isPackage) => !isPackage || id === 'reflect-metadata';

async function bundle(input, { moduleSideEffects = hasEffect, plugins = [] } = {}) {
  const made = await rolldown({ input, treeshake: { moduleSideEffects }, plugins: [packages, sources, ...plugins], platform: 'node', onLog: (level, log) => { if (level === 'warn') throw new Error(log.message); } });
  await made.write(OUTPUT);
}

rmSync(BUNDLE, { recursive: true, force: true });
await bundle(SERVING);
await bundle(DEPARTMENT, { plugins: [guard] });
await bundle(CLEANING, { plugins: [guard] });
// Of each context it needs the tables and what fills them: modules that nothing is taken from are left out, whatever they do when they are loaded.
await bundle(PREPARING, { moduleSideEffects: (id, isPackage) => hasEffect(id, isPackage) && !id.includes('/libs/') });
