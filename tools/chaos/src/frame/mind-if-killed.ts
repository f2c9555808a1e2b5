import { spawn } from 'node:child_process';
import path from 'node:path';

let toCaretaker: NodeJS.WritableStream | undefined;

/** Whatever becomes of this process, a folder, what runs on it, and a disk that is mounted there are taken away once it is gone. Call it before anything is put there. */
export function mindIfKilled(kind: 'folder' | 'disk', at: string): void {
  toCaretaker ??= startCaretaker();
  toCaretaker.write(`${kind} ${at}\n`);
}

function startCaretaker(): NodeJS.WritableStream {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'caretaker.js')], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: process.env['PATH'] } });
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return child.stdin;
}
