import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { SpokenStatements } from '../persistence/spoken-statements.js';

/** Whether what was spoken for a ticket was written down. */
@Injectable()
export class IsWrittenDown {
  constructor(private readonly spoken: SpokenStatements) {}

  async execute(source: Pick<Tx, 'query'>, spokenId: string): Promise<boolean> {
    return typeof (await this.spoken.find(source, spokenId))?.forwardedWords === 'string';
  }
}
