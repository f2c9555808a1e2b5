import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ENGINE_FILE = fileURLToPath(new URL('../engine/engine-process.mjs', import.meta.url));
const JOB_TIMEOUT_MS = 20_000;

/** Which engine, which version: part of the key under which finished audio is kept. */
export const ENGINE_VERSION = `espeak-ng-emscripten ${(createRequire(import.meta.url)('@echogarden/espeak-ng-emscripten/package.json') as { version: string }).version}`;

/** What the engine is asked for. */
export interface EngineJob {
  readonly text: string;
  readonly voice: string;
  readonly wordsPerMinute: number;
}

/** What the engine gives: 16-bit samples, one channel. */
export interface EngineAudio {
  readonly samples: Int16Array;
  readonly sampleRate: number;
}

interface Waiting {
  readonly job: EngineJob;
  readonly resolve: (audio: EngineAudio) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * The engine's process: started by the first job, one job at a time in the order asked. If it dies or hangs, the jobs
 * that wait are rejected and the next one starts it again. An idle engine does not keep the program alive.
 */
export class Engine {
  private child: ChildProcess | undefined;
  private readonly queue: Waiting[] = [];
  private running: Waiting | undefined;
  private watchdog: NodeJS.Timeout | undefined;
  private stopped = false;

  /** The process, where one runs. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  run(job: EngineJob): Promise<EngineAudio> {
    if (this.stopped) return Promise.reject(new Error('the speech engine has been stopped'));
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.next();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const child = this.child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGKILL');
    await gone;
  }

  private next(): void {
    if (this.running) return;
    this.running = this.queue.shift();
    if (!this.running) return this.rest();
    const child = (this.child ??= this.start());
    child.ref();
    child.channel?.ref();
    this.watchdog = setTimeout(() => child.kill('SIGKILL'), JOB_TIMEOUT_MS);
    child.send(this.running.job, (error) => error && this.lost(child, error));
  }

  private rest(): void {
    this.child?.unref();
    this.child?.channel?.unref();
  }

  private start(): ChildProcess {
    const child = fork(ENGINE_FILE, [], { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('message', (answer) => this.answered(child, answer as EngineAudio | { error: string }));
    child.once('exit', (code, signal) => this.lost(child, new Error(`the speech engine ended (${signal ?? code})`)));
    child.once('error', (error) => this.lost(child, error));
    return child;
  }

  private answered(child: ChildProcess, answer: EngineAudio | { error: string }): void {
    if (child !== this.child || !this.running) return;
    clearTimeout(this.watchdog);
    const { resolve, reject } = this.running;
    this.running = undefined;
    this.next();
    if ('error' in answer) reject(new Error(`the speech engine failed: ${answer.error}`));
    else resolve(answer);
  }

  private lost(child: ChildProcess, reason: Error): void {
    if (child !== this.child) return;
    clearTimeout(this.watchdog);
    this.child = undefined;
    const waiting = [...(this.running ? [this.running] : []), ...this.queue.splice(0)];
    this.running = undefined;
    for (const { reject } of waiting) reject(reason);
  }
}
