/** What somebody may do; every route and socket command names one. */
export type Permission =
  | 'own.account'
  | 'desk.work'
  | 'callers.read'
  | 'drafts.write'
  | 'grievances.register'
  | 'grievances.read'
  | 'grievances.merge'
  | 'grievances.link'
  | 'directory.read'
  | 'directory.edit'
  | 'opening.switch'
  | 'floor.read'
  | 'floor.act'
  | 'floor.monitor'
  | 'floor.policy'
  | 'reports.read'
  | 'shifts.plan'
  | 'scores.write'
  | 'drafts.watch'
  | 'callbacks.read'
  | 'callbacks.close'
  | 'calls.place'
  | 'voicemail.work'
  | 'recordings.listen'
  | 'conduct.mark'
  | 'conduct.decide'
  | 'surveys.read'
  | 'announcements.read'
  | 'announcements.run'
  | 'flows.read'
  | 'flows.edit'
  | 'flows.publish'
  | 'prompts.record'
  | 'prompts.approve'
  | 'carrier-news.read'
  | 'carrier-news.replay'
  | 'carrier-news.break-glass'
  | 'messages.edit'
  | 'identity.open'
  | 'pressure.handle'
  | 'citizens.settle'
  | 'staff.manage';

const AGENT: readonly Permission[] = ['own.account', 'desk.work', 'callers.read', 'drafts.write', 'grievances.register', 'grievances.read', 'grievances.link', 'directory.read', 'calls.place', 'voicemail.work', 'conduct.mark', 'citizens.settle'];
const SUPERVISOR: readonly Permission[] = ['own.account', 'grievances.read', 'grievances.merge', 'grievances.link', 'directory.read', 'opening.switch', 'floor.read', 'floor.act', 'floor.monitor', 'reports.read', 'shifts.plan', 'scores.write', 'drafts.watch', 'callbacks.read', 'callbacks.close', 'voicemail.work', 'recordings.listen', 'conduct.decide', 'surveys.read', 'announcements.read', 'prompts.record', 'prompts.approve', 'identity.open', 'pressure.handle'];

const PERMISSIONS = {
  agent: AGENT,
  supervisor: SUPERVISOR,
  administrator: ['own.account', 'directory.read', 'directory.edit', 'opening.switch', 'floor.read', 'floor.policy', 'reports.read', 'shifts.plan', 'surveys.read', 'announcements.read', 'announcements.run', 'flows.read', 'flows.edit', 'flows.publish', 'prompts.record', 'prompts.approve', 'carrier-news.read', 'carrier-news.replay', 'carrier-news.break-glass', 'messages.edit', 'identity.open', 'staff.manage'],
} as const satisfies Record<string, readonly Permission[]>;

/** One set for all who have a role: thousands of screens keep theirs for as long as they are open. */
const OF_ROLES: ReadonlyMap<string, ReadonlySet<Permission>> = new Map(Object.entries(PERMISSIONS).map(([role, permissions]) => [role, new Set<Permission>(permissions)]));
const NONE: ReadonlySet<Permission> = new Set();

/** The permissions of a role; none for a role that is not known. */
export const permissionsOf = (role: string): ReadonlySet<Permission> => OF_ROLES.get(role) ?? NONE;
