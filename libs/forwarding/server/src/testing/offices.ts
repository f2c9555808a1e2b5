import { hashPassword } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { SeedForwarding } from '../seed/seed-forwarding.js';

/** The password of every officer of `saveTwoOffices`. */
export const OFFICER_PASSWORD = 'open sesame';

const inBoth = (en: string, hi: string) => ({ en, hi });

/** Energy in Bhopal and water in Indore, each with an officer who can sign in (`energy`, `water`), and the helpline's desk. */
export async function saveTwoOffices(database: Database): Promise<void> {
  const passwordHash = await hashPassword(OFFICER_PASSWORD);
  const seed = new SeedForwarding();
  await database.transaction(async (tx) => {
    await seed.saveOffices(tx, [
      { code: 'ENE-BPL', departmentCode: 'ENE', placeCode: 'MP-BPL', name: inBoth('Energy, Bhopal', 'ऊर्जा, भोपाल') },
      { code: 'PHE-IND', departmentCode: 'PHE', placeCode: 'MP-IND', name: inBoth('Water, Indore', 'जल, इंदौर') },
    ]);
    await seed.saveOfficers(tx, [
      { officeCode: 'ENE-BPL', level: 1, post: inBoth('Assistant Engineer', 'सहायक अभियंता'), name: inBoth('Officer Demo-ENE', 'अधिकारी डेमो-ENE'), login: 'energy', passwordHash },
      { officeCode: 'ENE-BPL', level: 2, post: inBoth('Executive Engineer', 'कार्यपालन अभियंता'), name: inBoth('Officer Demo-ENE-2', 'अधिकारी डेमो-ENE-2') },
      { officeCode: 'PHE-IND', level: 1, post: inBoth('Sub-Engineer', 'उप अभियंता'), name: inBoth('Officer Demo-PHE', 'अधिकारी डेमो-PHE'), login: 'water', passwordHash },
    ]);
    await seed.saveRules(tx, [
      { departmentCode: 'ENE', categoryCode: null, placeCode: 'MP-BPL', officeCode: 'ENE-BPL', validFrom: '2026-01-01' },
      { departmentCode: 'PHE', categoryCode: null, placeCode: 'MP-IND', officeCode: 'PHE-IND', validFrom: '2026-01-01' },
    ]);
    await seed.saveActions(tx, [
      { code: 'repaired', name: inBoth('Repaired', 'सुधारा गया'), spoken: inBoth('The fault has been repaired.', 'खराबी ठीक कर दी गई है।') },
      { code: 'inspected', name: inBoth('Inspected', 'निरीक्षण'), spoken: inBoth('The place has been inspected.', 'मौके की जांच की गई है।') },
    ]);
  });
}
