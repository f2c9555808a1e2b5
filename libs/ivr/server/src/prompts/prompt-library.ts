import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type AudioIndex, CONTENT, contentText, fragments, INSTEAD, isSpokenByCarrier } from '@pukar/ivr-core/domain';
import { LANGUAGES, type Language } from '@pukar/kernel';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import * as z from 'zod';
import { IvrSettings } from '../ivr-settings.js';
import { SpokenContentPort } from '../ports/spoken-content.port.js';
import { LiveRecordings } from '../recordings/live-recordings.js';
import type { Sound } from './sound.js';

const IndexSchema = z.record(z.string(), z.record(z.string(), z.object({ file: z.string().regex(/^[\w-]+\/[\w-]+\.wav$/), ms: z.number(), text: z.string() })));

/** The language code of what is no speech (ISO 639-2). */
const NO_LANGUAGE = 'zxx';

/** How often it is looked whether more prompts were made. */
const LOOK_MS = 2_000;

/** The prompts made ahead, read at the start and whenever more of them are made, and the human voices that replace them. What is missing is spoken by the carrier. */
@Injectable()
export class PromptLibrary implements OnModuleDestroy {
  private index: z.infer<typeof IndexSchema> = {};
  private files: ReadonlySet<string> = new Set();
  /** What was found of the helpline's own words, while these recordings are the live ones and no more is made. */
  private sounds = new Map<string, Sound>();
  private soundsOf: ReturnType<LiveRecordings['all']> | undefined;
  private readonly readers: (() => void)[] = [];
  private readonly texts: ReadonlyMap<string, string>;

  constructor(
    private readonly settings: IvrSettings,
    private readonly content: SpokenContentPort,
    private readonly recordings: LiveRecordings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.texts = new Map(LANGUAGES.flatMap((language) => fragments(language).map(({ id, text }) => [`${language} ${id}`, text] as const)));
    this.read();
    watchFile(this.indexFile, { persistent: false, interval: LOOK_MS }, this.read);
  }

  /** Now, and whenever the prompts have been read again. */
  whenRead(reader: () => void): void {
    this.readers.push(reader);
    reader();
  }

  onModuleDestroy(): void {
    unwatchFile(this.indexFile, this.read);
  }

  private get indexFile(): string {
    return path.join(this.settings.promptsDir, 'index.json');
  }

  /** An index that cannot be read changes nothing: what was known stays. */
  private readonly read = (): void => {
    try {
      this.index = IndexSchema.parse(JSON.parse(readFileSync(this.indexFile, 'utf8')));
    } catch (error) {
      // At the very first start they are being made behind the helpline.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') this.logger.warn({}, 'no prompts are made yet; the carrier speaks them');
      else this.logger.error({ err: error }, 'the prompts made ahead cannot be read');
      return;
    }
    this.sounds = new Map();
    this.files = new Set(Object.values(this.index).flatMap((set) => Object.values(set).map(({ file }) => file)));
    const missing = LANGUAGES.flatMap((language) => fragments(language).filter(({ id }) => !this.index[language]?.[id]));
    if (missing.length > 0) this.logger.warn({ missing: missing.length }, 'some prompts are not made yet; the carrier speaks them');
    for (const reader of this.readers) reader();
  };

  /**
   * The sound of one fragment; undefined for a silence that was not made ahead, and for a text of the directory that is no more.
   * A language that the carrier cannot speak is never given to it: what has no audio there is heard in the state's language,
   * and so is what the directory has no words for in the caller's.
   */
  sound(fragment: string, language: Language): Sound | undefined {
    // Texts of the directory change by the day.
    if (fragment.startsWith(CONTENT)) return this.look(fragment, language);
    if (this.soundsOf !== this.recordings.all()) [this.sounds, this.soundsOf] = [new Map(), this.recordings.all()];
    const key = `${language} ${fragment}`;
    let sound = this.sounds.get(key);
    if (!sound && (sound = this.look(fragment, language))) this.sounds.set(key, sound);
    return sound;
  }

  private look(fragment: string, language: Language): Sound | undefined {
    const found = this.find(fragment, language);
    if (found?.file) return { play: this.addressOf(found.file) };
    if (!found) return fragment.startsWith(CONTENT) && language !== INSTEAD ? this.sound(fragment, INSTEAD) : undefined;
    return isSpokenByCarrier(language) ? { speak: found.text, language } : this.sound(fragment, INSTEAD);
  }

  /** What is said, and the file in which it is: of a human voice where there is one, made ahead otherwise; undefined for what cannot be said. */
  find(fragment: string, language: Language): { readonly text: string; readonly file?: string; readonly isHuman?: boolean } | undefined {
    const isContent = fragment.startsWith(CONTENT);
    const text = isContent ? contentText(fragment.slice(CONTENT.length), language, (key, spokenIn) => this.content.text(key, spokenIn)) : (this.texts.get(`${language} ${fragment}`) ?? '');
    const human = this.recordings.of(fragment, language, text);
    if (human) return { text, file: human.file, isHuman: true };
    const made = this.index[language]?.[fragment] ?? (isContent ? this.generalWord(fragment, language) : undefined);
    // Of the directory: unless its words were changed since.
    if (made && (!isContent || made.text === text)) return { text, file: made.file };
    return text === '' ? undefined : { text };
  }

  private generalWord(fragment: string, language: Language) {
    return this.index[language]?.[`${fragment.slice(0, fragment.indexOf('.', CONTENT.length))}.other`];
  }

  /** What is played while callers wait; undefined when none was made. */
  music(): Sound | undefined {
    const made = this.index[NO_LANGUAGE]?.['hold-music'];
    return made && { play: this.addressOf(made.file) };
  }

  /** All audio that there is, with its words and its lengths: as callers would hear it now. */
  audio(): AudioIndex {
    const audio = Object.fromEntries(Object.entries(this.index).map(([language, made]) => [language, { ...made }]));
    for (const [at, { text, ms, file }] of this.recordings.all()) {
      const [language, fragment] = at.split(' ') as [string, string];
      (audio[language] ??= {})[fragment] = { text, ms, file };
    }
    return audio;
  }

  /** The path of an audio file on this machine; undefined for anything that is not in the index. */
  pathOf(file: string): string | undefined {
    return this.files.has(file) ? path.join(this.settings.promptsDir, file) : undefined;
  }

  private addressOf(file: string): string {
    return `${this.settings.publicUrl}/prompts/${file}`;
  }
}
