import { Inject, Injectable } from '@nestjs/common';
import { historySentence, type InBoth, isOverdue, spokenLanguage, type StageFacts, stageForStaff, stageSentence, type TicketEvent } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import type { StoredTicket } from '../persistence/ticket-row.js';
import { DirectoryPort } from '../ports/directory.port.js';

/** A ticket's codes in words. */
export interface TicketInWords {
  readonly categoryName: InBoth;
  readonly placeName: InBoth | null;
  readonly departmentName: InBoth | null;
  readonly action: StageFacts['action'];
  /** Where it stands, for staff, as it goes on after "is". */
  readonly stage: string;
  /** Where it stands, as a sentence to the citizen. */
  readonly say: string;
  readonly isOverdue: boolean;
}

/** Puts tickets into words by the directory; a code that it has no more stands for itself. */
@Injectable()
export class TicketWords {
  constructor(
    private readonly directory: DirectoryPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ ticket, categoryCode, placeCode, language }: StoredTicket): Promise<TicketInWords> {
    const now = this.clock.now();
    const { departmentCode } = ticket;
    const departmentName = departmentCode === null ? null : nameOr(departmentCode, await this.directory.department(departmentCode));
    const facts: StageFacts = { ticket, departmentName, action: ticket.actionCode === null ? null : ((await this.directory.action(ticket.actionCode)) ?? null) };
    return {
      categoryName: nameOr(categoryCode, await this.directory.category(categoryCode)),
      placeName: placeCode === null ? null : nameOr(placeCode, await this.directory.place(placeCode)),
      departmentName,
      action: facts.action,
      stage: stageForStaff(facts, now),
      say: stageSentence(facts, spokenLanguage(language), now),
      isOverdue: isOverdue(ticket, now),
    };
  }

  async step(event: TicketEvent): Promise<string> {
    const action = event.step === 'resolved' || event.step === 'closed-by-force' ? await this.directory.action(event.detail.actionCode) : undefined;
    return historySentence(event, (code) => action?.name.en ?? code, this.clock.now());
  }
}

const nameOr = (code: string, entry: { readonly name: InBoth } | undefined): InBoth => entry?.name ?? { en: code, hi: code };
