import { Injectable } from '@nestjs/common';
import { MOST_PAPERS, type Paper } from '@pukar/attachments-core/contracts';
import type { FileRefusal } from '@pukar/attachments-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { PaperRows } from '../persistence/paper-rows.js';
import { PaperHolderPort } from '../ports/paper-holder.port.js';
import { KeepPaper } from './keep-paper.js';

/** Why no paper was added. */
export type PaperRefusal = FileRefusal | 'not-your-call' | 'registered' | 'too-many';

/** Adds a citizen's paper to a draft. */
@Injectable()
export class AddPaper {
  constructor(
    private readonly rows: PaperRows,
    private readonly holders: PaperHolderPort,
    private readonly keep: KeepPaper,
  ) {}

  async execute({ callId, agentId, file }: { readonly callId: string; readonly agentId: string; readonly file: Uint8Array }): Promise<Result<Paper, PaperRefusal>> {
    // Nobody makes us open files for a draft that is not theirs.
    if (!(await this.holders.isWith(callId, agentId))) return err('not-your-call');
    return this.keep.execute(file, { callId, ticketId: null }, agentId, (tx) => this.mayBe(tx, callId, agentId));
  }

  private async mayBe(tx: Tx, callId: string, agentId: string): Promise<Result<null, PaperRefusal>> {
    if (!(await this.holders.isWith(callId, agentId, tx))) return err('not-your-call');
    if (await this.holders.isRegistered(tx, callId)) return err('registered');
    return (await this.rows.of(tx, callId)).length >= MOST_PAPERS ? err('too-many') : ok(null);
  }
}
