import react from '@vitejs/plugin-react';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';

/** The two pages, each built into a folder of its own: the department's process must have nothing of the desk to serve. */
const PAGES = { desk: 'index.html', inbox: 'inbox.html' };

export default defineConfig(({ mode, command }) => {
  const page = PAGES[mode];
  if (!page && command === 'build') throw new Error(`vite build --mode ${mode}: the modes are ${Object.keys(PAGES).join(' and ')}`);
  // `mode` only names the page; what is built is for production, also where a test runner has set NODE_ENV.
  if (command === 'build') process.env.NODE_ENV = 'production';
  const outDir = path.join(import.meta.dirname, 'dist', mode);
  return {
    root: import.meta.dirname,
    plugins: [react(), asIndexPage(outDir, page)],
    // Workspace packages are read from their sources, as the tests read them: no package has to be built first.
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { outDir, emptyOutDir: true, sourcemap: true, rolldownOptions: { input: path.join(import.meta.dirname, page ?? PAGES.desk) } },
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
