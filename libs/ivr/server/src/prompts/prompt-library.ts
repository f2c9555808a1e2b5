import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type AudioIndex, CONTENT, contentText, fragments } from '@pukar/ivr-core/domain';
import { LANGUAGES, type Language } from '@pukar/kernel';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import * as z from 'zod';
import { IvrSettings } from '../ivr-settings.js';
import { SpokenContentPort } from '../ports/spoken-content.port.js';
import type { Sound } from './sound.js';

const IndexSchema = z.record(z.string(), z.record(z.string(), z.object({ file: z.string().regex(/^[\w-]+\/[\w-]+\.wav$/), ms: z.number(), text: z.string() })));

/** The language code of what is no speech (ISO 639-2). */
const NO_LANGUAGE = 'zxx';

/** The prompts made ahead, read once at the start. What is missing is spoken by the carrier. */
@Injectable()
export class PromptLibrary {
  private readonly index: z.infer<typeof IndexSchema>;
  private readonly files: ReadonlySet<string>;
  private readonly texts: ReadonlyMap<string, string>;

  constructor(
    private readonly settings: IvrSettings,
    private readonly content: SpokenContentPort,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.index = readIndex(settings.promptsDir, logger);
    this.files = new Set(Object.values(this.index).flatMap((set) => Object.values(set).map(({ file }) => file)));
    this.texts = new Map(LANGUAGES.flatMap((language) => fragments(language).map(({ id, text }) => [`${language} ${id}`, text] as const)));
    const missing = LANGUAGES.flatMap((language) => fragments(language).filter(({ id }) => !this.index[language]?.[id]));
    if (missing.length > 0) logger.warn({ missing: missing.length }, 'some prompts were not made ahead; the carrier speaks them');
  }

  /** The sound of one fragment; undefined for a silence that was not made ahead, and for a text of the directory that is no more. */
  sound(fragment: string, language: Language): Sound | undefined {
    if (fragment.startsWith(CONTENT)) return this.soundOfContent(fragment, language);
    const made = this.index[language]?.[fragment];
    if (made) return { play: this.addressOf(made.file) };
    const text = this.texts.get(`${language} ${fragment}`);
    return text ? { speak: text, language } : undefined;
  }

  /** Made ahead, unless its words were changed since. */
  private soundOfContent(fragment: string, language: Language): Sound | undefined {
    const text = contentText(fragment.slice(CONTENT.length), language, (key, spokenIn) => this.content.text(key, spokenIn));
    if (text === '') return undefined;
    const made = this.index[language]?.[fragment] ?? this.generalWord(fragment, language);
    return made?.text === text ? { play: this.addressOf(made.file) } : { speak: text, language };
  }

  private generalWord(fragment: string, language: Language) {
    return this.index[language]?.[`${fragment.slice(0, fragment.indexOf('.', CONTENT.length))}.other`];
  }

  /** What is played while callers wait; undefined when none was made. */
  music(): Sound | undefined {
    const made = this.index[NO_LANGUAGE]?.['hold-music'];
    return made && { play: this.addressOf(made.file) };
  }

  /** All audio that there is, with its words and its lengths. */
  audio(): AudioIndex {
    return this.index;
  }

  /** The path of an audio file on this machine; undefined for anything that is not in the index. */
  pathOf(file: string): string | undefined {
    return this.files.has(file) ? path.join(this.settings.promptsDir, file) : undefined;
  }

  private addressOf(file: string): string {
    return `${this.settings.publicUrl}/prompts/${file}`;
  }
}

function readIndex(promptsDir: string, logger: Logger): z.infer<typeof IndexSchema> {
  try {
    return IndexSchema.parse(JSON.parse(readFileSync(path.join(promptsDir, 'index.json'), 'utf8')));
  } catch (error) {
    logger.error({ err: error }, 'the prompts made ahead cannot be read; the carrier speaks them all');
    return {};
  }
}
