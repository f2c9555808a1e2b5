// Loaded before everything else (`--import`): on SIGUSR2 a process cleans up and writes down what memory it keeps, into the folder that its address names.
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const folder = new URL(import.meta.url).searchParams.get('folder')!;

process.on('SIGUSR2', () => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  // What finalisers let go of is garbage only now.
  setTimeout(() => {
    collect();
    const { rss, heapUsed, external } = process.memoryUsage();
    const file = path.join(folder, String(process.pid));
    writeFileSync(`${file}.part`, JSON.stringify({ rss, kept: heapUsed + external }));
    renameSync(`${file}.part`, file);
  }, 50);
});
