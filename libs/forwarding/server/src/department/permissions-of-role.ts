import { MAY, type ForwardedCommandType, type OfficerRole } from '@pukar/forwarding-core/domain';

/** Which permission each command needs. */
export const PERMISSION_OF = {
  resolve: 'inbox.resolve', interim: 'inbox.resolve', clarify: 'inbox.resolve',
  'propose-transfer': 'inbox.propose', 'propose-closing': 'inbox.propose', 'ask-reassignment': 'inbox.ask-reassignment', assign: 'inbox.assign',
  'decide-transfer': 'inbox.decide-transfer', 'decide-closing': 'inbox.decide-closing', 'write-order': 'inbox.order',
} as const satisfies Record<ForwardedCommandType, string>;

/** Who signed in with a first password, or has to add a second factor, sees who they are, does that, or leaves. */
export const BEFORE_CHOOSING: ReadonlySet<string> = new Set(['officer.self']);

const EVERYBODY = ['officer.self', 'inbox.read', 'announcements.ask'];

/** Who assigns and who decides above looks after the department's ready replies and its officers; an LME never. */
const LOOKS_AFTER: Readonly<Partial<Record<OfficerRole, readonly string[]>>> = { gro: ['templates.edit', 'officers.manage'], escalation: ['templates.edit', 'officers.manage'] };

/** What an officer may ask for over HTTP and sockets: what the domain's table lets the role do, and what everybody may. */
export const permissionsOf = (role: OfficerRole): ReadonlySet<string> =>
  new Set([...EVERYBODY, ...MAY[role].map((command) => PERMISSION_OF[command]), ...(LOOKS_AFTER[role] ?? [])]);
