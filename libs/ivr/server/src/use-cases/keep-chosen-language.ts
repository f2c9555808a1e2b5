import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Language } from '@pukar/ivr-core/domain';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CallerLanguagePort } from '../ports/caller-language.port.js';

/** Keeps the language that a caller chose for their next call, whether or not they ever reach a person. No turn waits for it. */
@Injectable()
export class KeepChosenLanguage implements OnModuleDestroy {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly languages: CallerLanguagePort,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** After the turn that is being answered. What fails is logged: the caller is asked again next time. */
  soon(from: string, language: Language): void {
    const keeping = new Promise((resolve) => { setImmediate(resolve); })
      .then(() => this.languages.remember(from, language))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'a language that was chosen could not be remembered'))
      .finally(() => { this.underWay.delete(keeping); });
    this.underWay.add(keeping);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
