import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { turnsOf } from '../persistence/turns.js';
import { ReferencePort } from '../ports/reference.port.js';

/** The forwarded ticket of the office whose turn it is, or was last, to answer; undefined while none had it. */
@Injectable()
export class GetAnsweringTurn {
  constructor(private readonly references: ReferencePort) {}

  async execute(tx: Tx, ticketId: string): Promise<string | undefined> {
    return (await turnsOf(tx, await this.references.forwardedOf(tx, ticketId), false)).findLast(({ task }) => task === 'answer')?.id;
  }
}
