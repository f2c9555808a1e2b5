// Loaded first into every process of the helpline that is fuzzed (`?to=FOLDER`): writes down when the main thread did nothing else but
// compute for long. A thread that had to wait for the processor is late too, but has not computed: what counts is the less of both.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const EVERY_MS = 5;
const NOTED_FROM_MS = 20;
const name = path.basename(process.argv[1] ?? '', '.js');

if (isMainThread && ['api', 'department', 'worker'].includes(name)) {
  const file = path.join(new URL(import.meta.url).searchParams.get('to'), `${name}.jsonl`);
  let [last, used] = [performance.now(), process.cpuUsage()];
  setInterval(() => {
    const [now, cpu] = [performance.now(), process.cpuUsage(used)];
    const ms = Math.min(now - last - EVERY_MS, (cpu.user + cpu.system) / 1_000);
    [last, used] = [now, process.cpuUsage()];
    if (ms >= NOTED_FROM_MS) appendFileSync(file, `${JSON.stringify({ at: Date.now(), ms: Math.round(ms) })}\n`);
  }, EVERY_MS).unref();
}
