import { Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore, type KnownCitizen } from '../persistence/citizen-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';

/** What must not be read in a forwarded statement: of the vault, and of the draft itself. */
export interface KnownOfCaller {
  readonly names: string[];
  readonly addresses: string[];
  readonly phones: string[];
}

/** Whose call it is, and what the draft says of them. */
export interface CallerOfDraft {
  readonly callId: string;
  readonly agentId: string;
  readonly citizenName: string;
  readonly citizenAddress: string;
  /** The phone of whom the caller speaks for. */
  readonly personPhone?: string | undefined;
}

/** Gathers what is known of a caller, for redaction. Refused to anybody but the call's agent: a redaction tells what is known. */
@Injectable()
export class GetKnownOfCaller {
  constructor(
    private readonly citizens: CitizenStore,
    private readonly holders: CallHoldersPort,
  ) {}

  async execute(source: Pick<Tx, 'query'>, { callId, agentId, citizenName, citizenAddress, personPhone }: CallerOfDraft): Promise<Result<KnownOfCaller, 'not-your-call'>> {
    if (!(await this.holders.isWith(callId, agentId, source))) return err('not-your-call');
    const citizen = await this.citizens.ofCall(source, callId);
    return ok(knownOf(citizen, { citizenName, citizenAddress, personPhone }));
  }
}

/** What is known of a citizen, and what their draft says. */
export const knownOf = (citizen: KnownCitizen | undefined, { citizenName, citizenAddress, personPhone }: Omit<CallerOfDraft, 'callId' | 'agentId'>): KnownOfCaller =>
  ({ names: distinct(citizen?.name, citizenName), addresses: distinct(citizen?.address, citizenAddress), phones: distinct(citizen?.phone, parsePhone(personPhone) ?? personPhone) });

const distinct = (...texts: readonly (string | undefined)[]): string[] => [...new Set(texts.map((text) => text?.trim() ?? '').filter((text) => text !== ''))];
