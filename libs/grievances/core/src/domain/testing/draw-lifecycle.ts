import { ACCEPTS, decideTicket } from '../ticket-lifecycle.js';
import { isOpen, TICKET_STATES, type Ticket, type TicketState } from '../ticket.js';
import { aTicket } from './a-ticket.js';
import { COMMANDS, forward } from './all-commands.js';

const MEANS: Readonly<Record<TicketState, string>> = {
  registered: 'it has a number, and nobody has it yet',
  'on-its-way': 'it climbed, or another department took it over: no office has it yet',
  forwarded: 'an office has it, and is to answer by a day',
  resolved: 'the office, or the officer above it, says that nothing more is to be done; the citizen may object',
  reopened: 'the citizen objected: it goes to an officer above',
  'order-due': 'the citizen objected for the last time: it is decided by an order in writing',
  closed: 'the citizen agreed, or let the time for objecting pass; it was ordered, merged, or answered at once',
  withdrawn: 'the citizen took it back',
};

/** In time, and long after every promise. */
const INSTANTS = [new Date('2026-11-18T04:30:00Z'), new Date('2026-11-24T12:31:00Z'), new Date('2027-01-04T04:30:00Z')];

const keyOf = ({ kind, state, level, reopenings, pauses, transfers, isPlacedByHead, isUnwritten, mergedInto }: Ticket): string =>
  [kind, state, level, reopenings, pauses.some(({ endedAt }) => endedAt === undefined), transfers > 0, isPlacedByHead, isUnwritten, mergedInto].join();

/** Every way from a state to a state, as deciding finds it: `from` → `command` → `to`. */
function ways(): ReadonlyMap<TicketState, ReadonlyMap<string, ReadonlySet<TicketState>>> {
  const begin = (['grievance', 'suggestion', 'thanks', 'information'] as const).map((kind) => aTicket({ kind }));
  const seen = new Map([...begin, aTicket({ isUnwritten: true })].map((ticket) => [keyOf(ticket), ticket]));
  const found = new Map<TicketState, Map<string, Set<TicketState>>>(TICKET_STATES.map((state) => [state, new Map()]));
  for (const ticket of seen.values()) for (const command of [...COMMANDS, forward(ticket.level)]) for (const at of INSTANTS) {
    const decided = decideTicket(ticket, command, at);
    if (!decided.ok) continue;
    const after = decided.value.ticket;
    const to = found.get(ticket.state)!.get(command.type) ?? new Set();
    found.get(ticket.state)!.set(command.type, to.add(after.state));
    if (!seen.has(keyOf(after))) seen.set(keyOf(after), after);
  }
  return found;
}

/** The page of a ticket's life, drawn from the table and from what deciding does: docs/lifecycle.md. */
export function drawLifecycle(): string {
  const all = ways();
  const edges = new Map<string, string[]>();
  for (const [from, commands] of all) for (const [command, tos] of commands) for (const to of tos) {
    if (to !== from) edges.set(`${from} ${to}`, [...(edges.get(`${from} ${to}`) ?? []), command]);
  }
  const drawn = [...edges].map(([ends, commands]) => { const [from, to] = ends.split(' '); return `  ${from} -->|"${commands.sort().join(', ')}"| ${to}`; });
  const rows = TICKET_STATES.map((state) => `| \`${state}\` | ${MEANS[state]} | ${ACCEPTS[state].map((command) => tell(command, all.get(state)!.get(command), state)).join(', ') || 'nothing'} |`);
  return [
    '# The lifecycle of a ticket', '',
    'Drawn by `npm run lifecycle` from [ticket-lifecycle.ts](../libs/grievances/core/src/domain/ticket-lifecycle.ts): the table there, and what deciding makes of every command in every state that can be reached.',
    'A spec fails when this page is not what they draw. The [life of a ticket](life-of-a-ticket.md) follows one through all of it.', '',
    '```mermaid', 'flowchart TD', ...TICKET_STATES.map((state) => `  ${state}${isOpen(state) ? `["${state}"]` : `(["${state}"])`}`), ...drawn, '```', '',
    'Square: somebody has to act. How high it has climbed, whether it is late, paused or passed on, are facts beside the state.', '',
    '| State | Means | Accepts |', '| --- | --- | --- |', ...rows, '',
    'A command without an arrow leaves the state as it is. What is not listed is refused, and so is what the facts forbid ([why](../libs/grievances/core/src/domain/ticket-decision.ts)).', '',
  ].join('\n');
}

const tell = (command: string, to: ReadonlySet<TicketState> | undefined, from: TicketState): string => {
  const others = [...(to ?? [])].filter((state) => state !== from);
  return others.length === 0 ? command : `${command} → ${others.join(' or ')}`;
};
