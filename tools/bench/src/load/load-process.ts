import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Answered, Wanted } from './wanted.js';

/** A process that loads something, by the name of its file. One thing at a time is asked of it. */
export class LoadProcess<What = Wanted> {
  private readonly child: ChildProcess;

  constructor(file: 'generator' | 'registering' | 'inserting' | 'distributing' | 'claiming' | 'watching' | 'searching' | 'screens' | 'popping' = 'generator') {
    this.child = fork(path.join(import.meta.dirname, `${file}.js`), { stdio: 'inherit' });
  }

  run(wanted: What): Promise<Answered> {
    return new Promise((resolve, reject) => {
      this.child.once('message', (told: { answered?: Answered; failed?: string }) => {
        if (told.answered) resolve(told.answered);
        else reject(new Error(told.failed));
      });
      this.child.send(wanted as object);
    });
  }

  stop(): void {
    this.child.kill();
  }
}
