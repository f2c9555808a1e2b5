import type { StaffSeed } from '@pukar/access-server';
import { uuidOf } from '@pukar/platform/ids';

/** Published on purpose: it opens the demo configuration only. */
export const DEMO_PASSWORD = 'pukar-demo';

const account = (login: string, name: string, role: StaffSeed['role'], languages: readonly string[]): Omit<StaffSeed, 'passwordHash'> => ({
  id: uuidOf(`demo staff ${login}`), login, name, role, languages,
});

/** Invented people: three agents by name, others by number (`agent01`, …), two supervisors, two administrators: an appeal, and what a callback held, take two. */
export const demoStaff = (numberedAgents: number): readonly Omit<StaffSeed, 'passwordHash'>[] => [
  account('asha', 'Asha V.', 'agent', ['hi-IN', 'en-IN']),
  account('ravi', 'Ravi T.', 'agent', ['hi-IN', 'en-IN']),
  account('farida', 'Farida Q.', 'agent', ['hi-IN', 'en-IN', 'ur-IN']),
  ...Array.from({ length: numberedAgents }, (_, i) => String(i + 1).padStart(2, '0')).map((n) => account(`agent${n}`, `Agent Demo-${n}`, 'agent', ['hi-IN', 'en-IN'])),
  account('meera', 'Meera S.', 'supervisor', ['hi-IN', 'en-IN']),
  account('kabir', 'Kabir N.', 'supervisor', ['hi-IN', 'en-IN']),
  account('admin', 'Administrator', 'administrator', ['en-IN']),
  account('admin2', 'Second administrator', 'administrator', ['en-IN']),
];
