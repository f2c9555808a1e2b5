import { hashPassword } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { SeedForwarding } from '../seed/seed-forwarding.js';

/** The password of every officer of `saveTwoOffices` and `saveTree`. */
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
    await seed.saveAssignments(tx, ['ENE-BPL', 'PHE-IND'].map((officeCode) => ({ officeCode, officerCode: `${officeCode}-1`, categoryCode: null, placeCode: null })));
    await seed.saveActions(tx, [
      { code: 'repaired', name: inBoth('Repaired', 'सुधारा गया'), spoken: inBoth('The fault has been repaired.', 'खराबी ठीक कर दी गई है।') },
      { code: 'inspected', name: inBoth('Inspected', 'निरीक्षण'), spoken: inBoth('The place has been inspected.', 'मौके की जांच की गई है।') },
    ]);
  });
}

/**
 * Over these: energy's division and state, water in Bhopal with its GRO, and the head. Logins beside `energy` and `water`:
 * `second` (LME), `gro`, `division`, `state`, `water.bhopal`, `water.gro`, `head`.
 */
export async function saveTree(database: Database): Promise<void> {
  await saveTwoOffices(database);
  const passwordHash = await hashPassword(OFFICER_PASSWORD);
  const seed = new SeedForwarding();
  const officer = (code: string, officeCode: string, level: 1 | 2 | 3 | 4 | 5, login: string) => ({ code, officeCode, level, post: inBoth(`Post of ${login}`, `पद ${login}`), name: inBoth(`Demo ${login}`, `डेमो ${login}`), login, passwordHash });
  await database.transaction(async (tx) => {
    await seed.saveOffices(tx, [
      { code: 'ENE-STATE', departmentCode: 'ENE', placeCode: null, name: inBoth('Energy, state', 'ऊर्जा, राज्य') },
      { code: 'ENE-D-BHOPAL', departmentCode: 'ENE', placeCode: null, parentCode: 'ENE-STATE', name: inBoth('Energy, Bhopal division', 'ऊर्जा, भोपाल संभाग') },
      { code: 'ENE-BPL', departmentCode: 'ENE', placeCode: 'MP-BPL', parentCode: 'ENE-D-BHOPAL', name: inBoth('Energy, Bhopal', 'ऊर्जा, भोपाल') },
      { code: 'PHE-BPL', departmentCode: 'PHE', placeCode: 'MP-BPL', name: inBoth('Water, Bhopal', 'जल, भोपाल') },
      { code: 'HEAD', departmentCode: null, placeCode: null, name: inBoth('Head of administration', 'प्रशासन प्रमुख') },
    ]);
    await seed.saveOfficers(tx, [
      officer('ENE-BPL-1B', 'ENE-BPL', 1, 'second'), { ...officer('ENE-BPL-2', 'ENE-BPL', 2, 'gro'), post: inBoth('Executive Engineer', 'कार्यपालन अभियंता') },
      officer('ENE-D-BHOPAL-3', 'ENE-D-BHOPAL', 3, 'division'), officer('ENE-STATE-4', 'ENE-STATE', 4, 'state'),
      officer('PHE-BPL-1', 'PHE-BPL', 1, 'water.bhopal'), officer('PHE-BPL-2', 'PHE-BPL', 2, 'water.gro'), officer('HEAD-5', 'HEAD', 5, 'head'),
    ]);
    await seed.saveRules(tx, [{ departmentCode: 'PHE', categoryCode: null, placeCode: 'MP-BPL', officeCode: 'PHE-BPL', validFrom: '2026-01-01' }]);
    await seed.saveAssignments(tx, [{ officeCode: 'PHE-BPL', officerCode: 'PHE-BPL-1', categoryCode: null, placeCode: null }]);
  });
}
