import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { forkBeside } from '../frame/fork-beside.js';
import type { Answered, Wanted } from './wanted.js';

/** A process that loads something, by the name of its file. One thing at a time is asked of it. */
export class LoadProcess<What = Wanted> {
  private readonly child: ChildProcess;

  constructor(file: 'generator' | 'registering' | 'inserting' | 'distributing' | 'claiming' | 'watching' | 'searching' | 'screens' | 'popping' = 'generator') {
    this.child = forkBeside(path.join(import.meta.dirname, `${file}.js`));
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
