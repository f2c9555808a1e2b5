import { seedStaff } from '@pukar/access-server';
import { saveAgents } from '@pukar/acd-server';
import { ACTIONS_TAKEN, DEPARTMENTS, DISTRICTS, DIVISIONS, generateOffices, type OfficerSeed, type OfficeSeed, ruleSeeds } from '@pukar/directory-core/domain';
import { directoryEntries, seedDirectory } from '@pukar/directory-server';
import { HEAD_OFFICE, HELPLINE_DESK } from '@pukar/forwarding-core/domain';
import { REPLY_TEMPLATES } from '@pukar/forwarding-core/reply-templates';
import { SeedForwarding, type OfficerToSave } from '@pukar/forwarding-server';
import { indianDay } from '@pukar/kernel';
import { hashPassword } from '@pukar/platform/crypto';
import type { Database, Tx } from '@pukar/platform/database';
import { DEMO_PASSWORD, demoStaff } from './demo-accounts.js';

/** The first data of a deployment, once: what an administrator changed afterwards stays. Demo accounts only in the demo. A new kind of content of the directory comes at the next start, too. */
export async function fillDatabase(database: Database, mode: 'demo' | 'production', numberedAgents: number, now: Date): Promise<void> {
  await database.transaction((tx) => seedDirectory(tx, directoryEntries(indianDay(now))));
  await database.transaction((tx) => new SeedForwarding().saveReplyTemplates(tx, REPLY_TEMPLATES));
  const [filled] = await database.query('select 1 from platform.deployment where mode = $1', [mode]);
  const [grown] = await database.query('select 1 from forwarding.office where code = $1', [HEAD_OFFICE]);
  if (filled && grown) return;
  const passwordHash = mode === 'demo' ? await hashPassword(DEMO_PASSWORD) : undefined;
  // A deployment from before offices lay below others.
  if (!grown) await database.transaction((tx) => saveOffices(tx, passwordHash));
  if (filled) return;
  await database.transaction(async (tx) => {
    await new SeedForwarding().saveRules(tx, ruleSeeds(DEPARTMENTS, DISTRICTS));
    await new SeedForwarding().saveActions(tx, ACTIONS_TAKEN);
    if (passwordHash) {
      const staff = demoStaff(numberedAgents);
      await seedStaff(tx, staff.map((one) => ({ ...one, passwordHash })));
      await saveAgents(tx, staff.filter((one) => one.role === 'agent'));
    }
    await tx.query('insert into platform.deployment (mode) values ($1)', [mode]);
  });
}

async function saveOffices(tx: Tx, passwordHash: string | undefined): Promise<void> {
  const seed = new SeedForwarding();
  const offices = generateOffices(DEPARTMENTS, DISTRICTS, DIVISIONS);
  const officers = offices.flatMap((office) => office.officers.map((officer) => ({ office, officer })));
  await seed.saveOffices(tx, offices);
  await seed.saveOfficers(tx, officers.map(({ office, officer }, nth): OfficerToSave => ({ ...officer, ...(passwordHash ? { phone: demoPhone(nth + 1), login: loginOf(office, officer), passwordHash } : {}) })));
  if (passwordHash) await seed.saveOfficers(tx, [deskOfficer(passwordHash)]);
  await seed.saveAssignments(tx, offices.filter(({ placeCode }) => placeCode !== null).map(({ code, officers: [first] }) => ({ officeCode: code, officerCode: first!.code, categoryCode: null, placeCode: null })));
}

/** A number of Bhopal's in no service: no landline there begins with 0. */
const demoPhone = (nth: number): string => `+917550${String(nth).padStart(6, '0')}`;

/** `ene.bhopal` for the first LME of a district, `ene.bhopal.lme` for the second, `ene.bhopal.gro`, `ene.bhopal-division`, `ene.state`, `head`. */
function loginOf({ code, departmentCode, placeCode }: OfficeSeed, { code: officer, level }: OfficerSeed): string {
  if (departmentCode === null) return 'head';
  const district = DISTRICTS.find((one) => one.code === placeCode);
  const division = DIVISIONS.find((one) => code === `${departmentCode}-D-${one.code.toUpperCase()}`);
  const area = district ? `.${district.name.en}${level === 2 ? '.gro' : officer.endsWith('B') ? '.lme' : ''}` : division ? `.${division.code}-division` : '.state';
  return `${departmentCode}${area}`.toLowerCase().replaceAll(/[^a-z.-]/g, '');
}

function deskOfficer(passwordHash: string): OfficerToSave {
  const { post, name } = HELPLINE_DESK.officer;
  return { officeCode: HELPLINE_DESK.code, level: 1, role: 'desk', post, name: { en: name, hi: name }, login: 'desk', passwordHash, phone: demoPhone(0) };
}
