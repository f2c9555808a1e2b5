import type { Chance } from '@pukar/callbacks-simulation/chance';
import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { CLOSING_REASONS, type ForwardedCommandType } from '@pukar/forwarding-core/domain';

/** What a deed is made of. */
export interface Drawn {
  readonly chance: Chance;
  /** Words that nothing else has. */
  readonly mark: string;
  /** Ids of the officers of the office. */
  readonly colleagues: readonly string[];
  readonly now: number;
}

const DEPARTMENTS = ['ENE', 'PHE'];
const DAY_MS = 86_400_000;

/** What an officer's page sends for a command. */
export function bodyOf(command: ForwardedCommandType, { version, actions }: InboxTicket, { chance, mark, colleagues, now }: Drawn): object {
  const department = DEPARTMENTS[chance.upTo(DEPARTMENTS.length)];
  switch (command) {
    case 'resolve':
      return { version, actionCode: actions[chance.upTo(actions.length)]?.code ?? 'none', reply: mark };
    case 'assign':
      return { version, officerId: colleagues[chance.upTo(colleagues.length)] };
    case 'ask-reassignment':
      return { version, reason: mark };
    case 'interim':
      return { version, reason: mark, newDay: new Date(now + (1 + chance.upTo(40)) * DAY_MS).toISOString().slice(0, 10) };
    case 'clarify':
      return { version, question: mark };
    case 'propose-transfer':
      return { version, department, reason: mark };
    case 'decide-transfer':
      return { version, accept: !chance.isOneIn(3), reason: mark, department };
    case 'propose-closing':
      return { version, reasonCode: CLOSING_REASONS[chance.upTo(CLOSING_REASONS.length)], reason: mark };
    case 'decide-closing':
      return { version, accept: chance.isOneIn(2), reason: mark };
    case 'write-order':
      return { version, text: mark };
  }
}
