import type { CallOutcome } from '@pukar/calls-core/domain';
import { switchOn, type Caller } from '@pukar/carrier/callers';
import type { CallBook } from './call-book.js';
import type { Gate } from './gate.js';
import type { Plan } from './plan.js';
import type { CallSeen, CitizenSeen } from './seen.js';

export interface Town {
  readonly carrier: string;
  /** Opens when everybody is in their call. */
  readonly everybodyIsIn: Gate;
  readonly book: CallBook;
}

const PATIENCE = { within: 150_000 };
/** A menu answers at once, or something is wrong: the complaint says what was heard instead. */
const MENU_PATIENCE = { within: 60_000 };
const MENU_TURNS = ['voice', 'gather', 'redirect'];
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Lives one citizen's part from dialling to the last hang-up. */
export async function live(plan: Plan, town: Town): Promise<CitizenSeen> {
  const phone = await switchOn(town.carrier, plan.from);
  const isIn = once(() => town.everybodyIsIn.arrive());
  try {
    const calls = [await call(phone, plan, town, () => firstCall(phone, plan, town, isIn))];
    if (plan.means === 'complains-and-asks') calls.push(await call(phone, plan, town, () => asksForStatus(phone)));
    return { calls, from: plan.from, smsDigits: phone.messages.map(({ body }) => body.replaceAll(/\D/g, '')) };
  } finally {
    isIn();
    phone.close();
  }
}

async function call(phone: Caller, plan: Plan, { book }: Town, script: () => Promise<readonly CallOutcome[]>): Promise<CallSeen> {
  const [earlier, before] = [phone.callSid, phone.traces.length];
  phone.dial('155343');
  const callSid = await phone.getsLine(earlier, PATIENCE);
  book.begin(callSid, plan);
  const mayEndAs = await script();
  await phone.ended(PATIENCE);
  const turnsMs = phone.traces.slice(before).filter(({ about }) => MENU_TURNS.includes(about)).map(({ ms }) => ms);
  return { callSid, plan, mayEndAs, mostPartners: phone.mostPartners, turnsMs };
}

async function firstCall(phone: Caller, plan: Plan, { everybodyIsIn }: Town, isIn: () => void): Promise<readonly CallOutcome[]> {
  await phone.hears(/हिन्दी 1/, PATIENCE);
  isIn();
  if (plan.means === 'meets-a-fault') {
    await phone.press('1');
    await phone.hears(/कुछ दिक्कत/, PATIENCE);
    await phone.hears(/हिन्दी 1/, PATIENCE);
  }
  if (plan.means === 'leaves-menu') {
    await everybodyIsIn.opened;
    phone.hangUp();
    return ['left-in-menu'];
  }
  await phone.press('1');
  await phone.hears(/शिकायत/, PATIENCE);
  if (plan.means === 'hears-emergency-numbers') {
    await phone.press('4');
    await phone.hears(/आपातकालीन नंबरों के लिए, 1/, PATIENCE);
    await phone.press('1');
    await phone.hears(/पुलिस/, PATIENCE);
    await everybodyIsIn.opened;
    phone.hangUp();
    return ['served-by-menu'];
  }
  await phone.press('2');
  await phone.hears(/प्रतिनिधि को शिकायत बताने/, PATIENCE);
  await phone.press('1');
  return plan.means === 'abandons' ? abandons(phone, plan, everybodyIsIn) : talks(phone, plan, everybodyIsIn);
}

/** Gives up after a while; who is answered before that has talked all the same. */
async function abandons(phone: Caller, plan: Plan, everybodyIsIn: Gate): Promise<readonly CallOutcome[]> {
  await phone.hears(/लाइन पर बने रहिए/, PATIENCE);
  await everybodyIsIn.opened;
  await pause(plan.patienceMs);
  const isTalking = phone.state === 'talking';
  phone.hangUp();
  return isTalking ? ['talked'] : ['abandoned-in-queue', 'failed'];
}

async function talks(phone: Caller, plan: Plan, everybodyIsIn: Gate): Promise<readonly CallOutcome[]> {
  await phone.isTalking(PATIENCE);
  await everybodyIsIn.opened;
  if (plan.means !== 'talks') await phone.receivesSms(/दर्ज/, PATIENCE);
  await pause(plan.patienceMs);
  phone.hangUp();
  return ['talked'];
}

async function asksForStatus(phone: Caller): Promise<readonly CallOutcome[]> {
  const number = /\d{4} ?\d{4} ?\d{3}/.exec(phone.messages.at(-1)?.body ?? '')?.[0].replaceAll(' ', '') ?? '';
  await phone.hears(/हिन्दी 1/, MENU_PATIENCE);
  await phone.press('1');
  await phone.hears(/शिकायत/, MENU_PATIENCE);
  await phone.press('1');
  await phone.hears(/शिकायत का नंबर दबाइए/, MENU_PATIENCE);
  await phone.keys(`${number}#`);
  // A helpline that is too busy to look it up in time says that it cannot say now.
  const [answer] = await phone.hears(/विभाग|नहीं देख पा/, MENU_PATIENCE);
  phone.hangUp();
  return answer === 'विभाग' ? ['served-by-menu'] : ['served-by-menu', 'left-in-menu'];
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
