import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordFile } from './record-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'messages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Message {
  readonly sid: string;
  readonly status: string;
  readonly body: string;
}
const message = (sid: string, status: string): Message => ({ sid, status, body: 'नमस्ते' });
const fileIn = (place: string): RecordFile<Message> => new RecordFile(place, 'messages.jsonl');

describe('a file of records', () => {
  it('is empty at first', () => expect(fileIn(join(folder, 'new')).read().size).toBe(0));

  it('gives back the last state of each message', () => {
    const file = fileIn(folder);
    for (const line of [message('SM1', 'queued'), message('SM2', 'queued'), message('SM1', 'delivered')]) file.append(line);
    expect([...fileIn(folder).read().values()]).toEqual([message('SM1', 'delivered'), message('SM2', 'queued')]);
  });

  it('does not give back what was forgotten', () => {
    const file = fileIn(folder);
    file.append(message('SM1', 'delivered'));
    file.append(message('SM2', 'delivered'));
    file.forget('SM1');
    expect([...fileIn(folder).read().keys()]).toEqual(['SM2']);
  });

  it('forgets a last line that was cut off, and goes on behind it', () => {
    const file = fileIn(folder);
    file.append(message('SM1', 'delivered'));
    appendFileSync(join(folder, 'messages.jsonl'), '{"sid":"SM2","sta');
    expect([...file.read().keys()]).toEqual(['SM1']);
    file.append(message('SM3', 'queued'));
    expect([...file.read().keys()]).toEqual(['SM1', 'SM3']);
    expect(readFileSync(join(folder, 'messages.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });
});
