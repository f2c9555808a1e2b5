import { Injectable } from '@nestjs/common';
import type { Registered } from '@pukar/grievances-core/contracts';
import { promisesDay, registerSentence, sayReceiptCode, spokenLanguage } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { DirectoryPort } from '../ports/directory.port.js';
import { ReceiptsPort } from '../ports/receipts.port.js';

/** What the agent reads out after registering; the same however often it is asked. */
@Injectable()
export class AnswerRegistered {
  constructor(
    private readonly directory: DirectoryPort,
    private readonly receipts: ReceiptsPort,
  ) {}

  /** `hasNumber`: the citizen's number is known, so that there is no code to ask for. */
  async execute(source: Pick<Tx, 'query'>, { ticket, language }: StoredTicket, hasNumber = false): Promise<Registered> {
    const { number, kind, departmentCode, dueAt, registeredAt } = ticket;
    const departmentName = (departmentCode === null ? undefined : await this.directory.department(departmentCode))?.name ?? null;
    const spoken = spokenLanguage(language);
    const code = hasNumber ? null : await this.receipts.codeOf(source, ticket.id);
    const said = code === null ? null : sayReceiptCode(language, code);
    return {
      ticketNumber: number,
      dueAt: promisesDay(kind) ? dueAt.toISOString() : null,
      departmentName: departmentName?.en ?? 'The helpline\'s own desk',
      say: registerSentence({ number, kind, dueAt, departmentName, isAnswered: ticket.state === 'closed' }, spoken, registeredAt),
      language: spoken,
      receipt: code === null || said === null ? null : { code, say: said.text, language: said.language },
    };
  }
}
