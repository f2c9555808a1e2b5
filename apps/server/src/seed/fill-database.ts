import { seedStaff } from '@pukar/access-server';
import { saveAgents } from '@pukar/acd-server';
import { ACTIONS_TAKEN, DEPARTMENTS, DISTRICTS, generateOffices, ruleSeeds } from '@pukar/directory-core/domain';
import { directoryEntries, seedDirectory } from '@pukar/directory-server';
import { HELPLINE_DESK } from '@pukar/forwarding-core/domain';
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
  if (filled) return;
  const passwordHash = mode === 'demo' ? await hashPassword(DEMO_PASSWORD) : undefined;
  await database.transaction(async (tx) => {
    await saveOfficesAndRules(tx, passwordHash);
    if (passwordHash) {
      const staff = demoStaff(numberedAgents);
      await seedStaff(tx, staff.map((one) => ({ ...one, passwordHash })));
      await saveAgents(tx, staff.filter((one) => one.role === 'agent'));
    }
    await tx.query('insert into platform.deployment (mode) values ($1)', [mode]);
  });
}

async function saveOfficesAndRules(tx: Tx, passwordHash: string | undefined): Promise<void> {
  const seed = new SeedForwarding();
  const offices = generateOffices(DEPARTMENTS, DISTRICTS);
  const officers: OfficerToSave[] = offices.flatMap((office, nth) => office.officers.map((officer) => ({
    ...officer, ...(passwordHash ? { phone: demoPhone(nth * office.officers.length + officer.level) } : {}), ...(passwordHash && officer.level === 1 ? { login: loginOf(office.departmentCode, office.placeCode), passwordHash } : {}),
  })));
  await seed.saveOffices(tx, offices);
  await seed.saveOfficers(tx, officers);
  if (passwordHash) await seed.saveOfficers(tx, [deskOfficer(passwordHash)]);
  await seed.saveRules(tx, ruleSeeds(DEPARTMENTS, DISTRICTS));
  await seed.saveActions(tx, ACTIONS_TAKEN);
}

/** A number of Bhopal's in no service: no landline there begins with 0. */
const demoPhone = (nth: number): string => `+917550${String(nth).padStart(6, '0')}`;

/** `ene.bhopal` */
function loginOf(department: string, districtCode: string): string {
  const district = DISTRICTS.find(({ code }) => code === districtCode)!;
  return `${department}.${district.name.en}`.toLowerCase().replaceAll(/[^a-z.]/g, '');
}

function deskOfficer(passwordHash: string): OfficerToSave {
  const { post, name } = HELPLINE_DESK.officer;
  return { officeCode: HELPLINE_DESK.code, level: 1, post, name: { en: name, hi: name }, login: 'desk', passwordHash, phone: demoPhone(0) };
}
