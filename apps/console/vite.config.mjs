import react from '@vitejs/plugin-react';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defaultClientConditions, defineConfig } from 'vite';

/** The two pages, each built into a folder of its own: the department's process must have nothing of the desk to serve. */
const PAGES = { desk: 'index.html', inbox: 'inbox.html' };

/** What a page may send to a browser before anything is shown, in bytes of JavaScript. Above it the build fails: a room's pages belong behind `loadLater`. */
const MOST_FIRST_LOAD = { desk: 525_000, inbox: 440_000 };

/** Whatever the first screen needs comes in one file: a browser asks for six at once, and two dozen small ones cost it four journeys to the server. */
const FIRST = { name: 'first', tags: ['$initial'], includeDependenciesRecursively: false };

export default defineConfig(({ mode, command }) => {
  const page = PAGES[mode];
  if (!page && command === 'build') throw new Error(`vite build --mode ${mode}: the modes are ${Object.keys(PAGES).join(' and ')}`);
  // `mode` only names the page; what is built is for production, also where a test runner has set NODE_ENV.
  if (command === 'build') process.env.NODE_ENV = 'production';
  const outDir = path.join(import.meta.dirname, 'dist', mode);
  return {
    root: import.meta.dirname,
    plugins: [react(), asIndexPage(outDir, page), limitedFirstLoad(mode), compressed(outDir)],
    // Workspace packages are read from their sources, as the tests read them: no package has to be built first.
    resolve: { conditions: ['source', ...defaultClientConditions] },
    // No source maps: whoever may load a page need not read how it is written.
    build: { outDir, emptyOutDir: true, sourcemap: false, rolldownOptions: { input: path.join(import.meta.dirname, page ?? PAGES.desk), output: { codeSplitting: { groups: [FIRST] } } } },
  };
});

/** Every page is its folder's index.html, whatever its source is called. */
function asIndexPage(outDir, page) {
  return {
    name: 'as-index-page',
    apply: 'build',
    async writeBundle() {
      if (page && page !== 'index.html') await rename(path.join(outDir, page), path.join(outDir, 'index.html'));
    },
  };
}

/** A hundredth larger than the smallest, in a third of the time: whoever starts the helpline for the first time waits for it. */
const BROTLI_QUALITY = 10;

/** What a browser takes compressed is compressed here, once: the server sends the file as it is. */
function compressed(outDir) {
  const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = (await readdir(outDir, { recursive: true })).filter((file) => /\.(js|css|html)$/.test(file)).map((file) => path.join(outDir, file));
        await Promise.all(files.map(async (file) => {
          const bytes = await readFile(file);
          await writeFile(`${file}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
          await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }));
        }));
      },
    },
  };
}

/** Counts what the browser must have before the first screen: the page's own program, and whatever that imports at once. */
function limitedFirstLoad(mode) {
  return {
    name: 'limited-first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      const first = new Set();
      const take = (file) => {
        if (first.has(file)) return;
        first.add(file);
        for (const imported of bundle[file].imports) take(imported);
      };
      for (const file of Object.keys(bundle)) if (bundle[file].isEntry) take(file);
      const bytes = [...first].reduce((sum, file) => sum + Buffer.byteLength(bundle[file].code), 0);
      if (bytes > MOST_FIRST_LOAD[mode]) this.error(`the ${mode}'s first load is ${bytes} bytes of JavaScript, more than ${MOST_FIRST_LOAD[mode]}: ${[...first].join(', ')}`);
      this.info(`the ${mode}'s first load: ${bytes} bytes of JavaScript, at most ${MOST_FIRST_LOAD[mode]}`);
    },
  };
}
