import { Injectable } from '@nestjs/common';
import type { AnswerQuestion as Wish } from '@pukar/grievances-core/contracts';
import { err, type Result } from '@pukar/kernel';

/** An agent types what the citizen answers to an office; the redacted words go there, and the clock goes on. */
@Injectable()
export class AnswerForCitizen {
  async execute(_wish: Wish, _agentId: string): Promise<Result<null, 'not-your-call' | 'not-proven' | 'not-asked' | 'words-missing'>> {
    return err('not-asked');
  }
}
