import type { Caller } from '@pukar/carrier/callers';

/** From the first menu to the information that is told from memory, and back. Callers chose English. */
export async function backToMain(caller: Caller): Promise<void> {
  await caller.hears(/For the main menu, press 1/);
  await caller.press('1');
  await caller.hears(/For a new complaint, press 2/);
}

async function choosesByPin(caller: Caller): Promise<void> {
  await caller.hears(/PIN code of your place, press 1/);
  await caller.press('1');
  await caller.hears(/6 digits of the PIN code/);
  await caller.keys('462001');
  await caller.hears(/If that is right, press 1/);
  await caller.press('1');
}

/** Asks what is owed on a property of the demo biller. */
export async function asksForDues(caller: Caller, property: string): Promise<void> {
  await caller.press('5');
  await caller.hears(/For property tax dues, press 1/);
  await caller.press('1');
  await caller.hears(/10 digits of the property number/);
  // Ten digits are enough: a finish key after them would interrupt what is said next.
  await caller.keys(property);
}

/** Hears emergency numbers, a scheme, an office, a place near by and the hours, and stands in the main menu again. */
export async function hearsAllByHeart(caller: Caller): Promise<void> {
  const informs = async (): Promise<void> => {
    await caller.press('4');
    await caller.hears(/For emergency numbers, press 1/);
  };
  await informs();
  await caller.press('1');
  await caller.hears(/Ambulance, 1 0 8/);
  await backToMain(caller);

  await caller.press('3');
  await caller.hears(/Which scheme/);
  await caller.press('1');
  await caller.hears(/whether you might be entitled, press 1/);
  await caller.press('1');
  for (let verdict = false; !verdict;) {
    const [words] = await caller.hears(/For yes, press 1|By your answers/);
    verdict = words === 'By your answers';
    if (!verdict) await caller.press('1');
  }
  await backToMain(caller);

  await informs();
  await caller.press('3');
  await caller.hears(/Which department/);
  await caller.press('1');
  await choosesByPin(caller);
  await caller.hears(/The office is open from/);
  await backToMain(caller);

  await informs();
  await caller.press('2');
  await caller.hears(/What are you looking for/);
  await caller.press('1');
  await choosesByPin(caller);
  await caller.hears(/The telephone number is/);
  await backToMain(caller);

  await informs();
  await caller.press('4');
  await caller.hears(/On working days they are open/);
  await backToMain(caller);
}
