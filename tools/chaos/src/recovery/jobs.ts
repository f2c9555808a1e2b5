import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jobConnection, Jobs } from '@pukar/platform/jobs';
import { createLogger } from '@pukar/platform/logging';
import { until } from '@pukar/platform/testing';
import type { Check } from '../frame/checks.js';
import type { Floor } from '../frame/floor.js';
import { mindIfKilled } from '../frame/mind-if-killed.js';
import { OwnRedis } from '../frame/own-redis.js';

const RUNS_AGAIN_WITHIN_MS = 5_000;
const STARTS_WITHIN_MS = 30_000;
/** Longer than the two seconds for which a worker holds a job without saying that it is still at it. */
const STANDS_STILL_MS = 5_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

interface Workman {
  readonly child: ChildProcess;
  begun: number | undefined;
}

/** A job of a worker that is killed, and one of a worker that stands still, on Redis: another one begins it. No sweep helps. */
export async function jobsRunAgain(times: number): Promise<Check[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-jobs-'));
  mindIfKilled('folder', folder);
  const redis = await OwnRedis.start(path.join(folder, 'redis'));
  const url = `redis://127.0.0.1:${redis.port}`;
  const jobs = new Jobs(jobConnection('', url), createLogger('chaos', 'silent'));
  const children = new Set<ChildProcess>();
  const workman = async (does: 'hangs' | 'works'): Promise<Workman> => {
    const child = fork(path.join(import.meta.dirname, 'job-process.js'), [url, does], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    children.add(child);
    const one: Workman = { child, begun: undefined };
    let isThere = false;
    child.on('message', (said) => { if (said === 'begins') one.begun = performance.now(); else isThere = true; });
    await until('a worker', () => isThere, STARTS_WITHIN_MS);
    return one;
  };
  const again: Record<'SIGKILL' | 'SIGSTOP', number[]> = { SIGKILL: [], SIGSTOP: [] };
  try {
    for (let nth = 0; nth < times; nth += 1) for (const signal of ['SIGKILL', 'SIGSTOP'] as const) {
      const struck = await workman('hangs');
      jobs.wake('outbox');
      await until('the job to be taken', () => struck.begun, STARTS_WITHIN_MS);
      const next = await workman('works');
      const at = performance.now();
      struck.child.kill(signal);
      await until('the job to run again', () => next.begun, STARTS_WITHIN_MS).catch(() => undefined);
      again[signal].push((next.begun ?? Infinity) - at);
      for (const { child } of [struck, next]) child.kill('SIGKILL');
    }
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await jobs.close().catch(() => undefined);
    await redis.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    { what: 'a killed worker\'s job begins again after', seen: Math.max(...again.SIGKILL), bar: RUNS_AGAIN_WITHIN_MS, unit: 'ms' },
    { what: 'a stopped worker\'s job begins elsewhere after', seen: Math.max(...again.SIGSTOP), bar: RUNS_AGAIN_WITHIN_MS, unit: 'ms' },
  ];
}

/** Complaints are registered, and the workers that tell their callers stand still in turn, each longer than its hold on a job: whether anybody is told twice, or not at all. */
export async function effectsOnce(floor: Floor, times: number): Promise<Check[]> {
  const { helpline, chance } = floor;
  const before = helpline.carrier.texts.length;
  let isOver = false;
  // The carrier answers late: there is more often somebody in the middle of it.
  helpline.carrier.answersTextsAfterMs = 300;
  const calling = floor.isCalled(() => !isOver, 6, () => floor.call({ giveUpAt: performance.now() + 30_000, talksForMs: 1_500 + chance.upTo(1_000), everybodyTalks: true }));
  try {
    for (let nth = 0; nth < times; nth += 1) {
      await pause(500 + chance.upTo(1_500));
      const { pid } = helpline.processes('worker').sort((a, b) => a.port - b.port)[nth % 2]!;
      process.kill(pid, 'SIGSTOP');
      await pause(STANDS_STILL_MS);
      process.kill(pid, 'SIGCONT');
    }
  } finally {
    isOver = true;
    await calling;
    helpline.carrier.answersTextsAfterMs = 0;
  }
  const { wrong } = await floor.quiet();
  const texts = helpline.carrier.texts.slice(before);
  const counts = new Map<string, number>();
  for (const { to, body } of texts) counts.set(`${to} ${body}`, (counts.get(`${to} ${body}`) ?? 0) + 1);
  const twice = [...counts].filter(([, count]) => count > 1).map(([text, count]) => `${count} times ${text.slice(0, 60)}`);
  return [
    { what: `messages sent while a worker stood still for ${STANDS_STILL_MS / 1_000} s, ${times} times`, seen: texts.length, bar: times, atLeast: true },
    { what: 'of them twice', seen: twice.length, bar: 0, why: twice },
    { what: 'wrong in the books afterwards', seen: wrong.length, bar: 0, why: wrong },
  ];
}
