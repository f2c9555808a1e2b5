import { Inject, Injectable } from '@nestjs/common';
import { Database, KeepFresh } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { listLive, readLiveMark, readSounds } from '../persistence/recording-rows.js';
import { LiveRecordings } from './live-recordings.js';

/** How soon every process plays what was approved in another one. */
const LOOK_EVERY_MS = 1_000;

/** The name under which a recording is served. */
export const fileOf = ({ language, hash }: { readonly language: string; readonly hash: string }): string => `${language}/${hash}.wav`;

/** Reads the recordings that callers hear at the start, and again soon after one was approved or taken back. */
@Injectable()
export class KeepRecordingsFresh extends KeepFresh {
  private mark = '';

  constructor(
    private readonly database: Database,
    private readonly live: LiveRecordings,
    @Inject(LOGGER) logger: Logger,
  ) {
    super({ everyMs: LOOK_EVERY_MS, failing: 'recorded prompts cannot be read now; callers hear those of before' }, logger);
  }

  async refresh(): Promise<void> {
    const mark = await readLiveMark(this.database);
    if (mark === this.mark) return;
    const rows = await listLive(this.database);
    const unheard = rows.filter((row) => !this.live.sound(fileOf(row)));
    const sounds = new Map((await readSounds(this.database, unheard.map(({ id }) => id))).map(({ id, sound }) => [id, sound]));
    this.live.replace(
      new Map(rows.map((row) => [`${row.language} ${row.fragment}`, { file: fileOf(row), text: row.text, ms: row.ms }])),
      new Map(unheard.flatMap((row) => (sounds.has(row.id) ? [[fileOf(row), sounds.get(row.id)!]] : []))),
    );
    this.mark = mark;
  }
}
