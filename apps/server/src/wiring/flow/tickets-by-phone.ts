import { isNumberHidden } from '@pukar/calls-core/contracts';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { CheckDigits, CheckedDigits, ChooseDigits } from '@pukar/citizens-server';
import type { Directory } from '@pukar/directory-server';
import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import type { Rating } from '@pukar/grievances-core/domain';
import type { LodgeByKeypad, RateTicket, ReopenTicket, TellStatus, TellTicketOfPhone } from '@pukar/grievances-server';
import type { Asked, FlowAnswer } from '@pukar/ivr-server';
import type { Answering } from './answering.js';
import { statusForFlow } from './status-for-flow.js';

/** Who answers about the digits of phones. */
export class PhonesOfFlow {
  constructor(
    readonly check: CheckDigits,
    readonly choose: ChooseDigits,
    readonly tell: TellTicketOfPhone,
  ) {}
}

/** Who answers about tickets. */
export class TicketsOfFlow {
  constructor(
    readonly status: TellStatus,
    readonly rate: RateTicket,
    readonly reopen: ReopenTicket,
    readonly lodge: LodgeByKeypad,
  ) {}
}

/** Which request of the carrier is answered: its address holds the position, which is another one in each turn. */
const turnOf = ({ delivery }: Asked): string => delivery.path;

/** How long the carrier says that the recording is which it hands in with this request. */
function secondsOf({ delivery }: Asked): number | null {
  const told = delivery.form['RecordingDuration'];
  return typeof told === 'string' && /^\d{1,5}$/.test(told) ? Number(told) : null;
}

/** What callers do about tickets by themselves. What is said to be kept is committed before it is said. */
export const ticketsByPhone = (tickets: TicketsOfFlow, phones: PhonesOfFlow, directory: Directory): Answering => ({
  statusByNumber: async ({ with: digits, from, callSid }) => statusForFlow(await tickets.status.execute(digits ?? '', parsePhone(from), callSid)),
  ratingOf: async ({ callSid }) => withDue(await tickets.rate.mayRate(callSid)),
  rate: async ({ callSid, known, late }) => {
    const rating = ratingOf(known['rating']);
    return rating ? withDue(await tickets.rate.execute(callSid, rating, late)) : { code: 'notAnswered' };
  },
  reopen: async (asked) => withDue(await tickets.reopen.execute(spokenIn(asked), asked.late)),
  ...lodging(tickets.lodge, directory),
  ...digitsOfPhones(phones),
});

const lodging = (lodge: LodgeByKeypad, directory: Directory): Answering => ({
  lodge: async (asked) => {
    const { language, known } = asked;
    if (isNumberHidden(asked.from)) return { code: 'hidden' };
    const placeCode = await placeOfDistrict(directory, known['district']);
    const lodged = await lodge.execute({ ...spokenIn(asked), language, categoryCode: known['category'] ?? '', placeCode }, asked.late);
    return lodged.code === 'registered' ? { code: 'registered', data: { ticket: lodged.number, due: lodged.dueOn } } : lodged;
  },
  lodged: async ({ callSid }) => {
    const lodged = await lodge.lodgedInCall(callSid);
    return lodged ? { code: 'registered', data: { ticket: lodged.number, due: lodged.dueOn } } : { code: 'none' };
  },
});

const digitsOfPhones = (phones: PhonesOfFlow): Answering => ({
  statusByPin: async (asked) => {
    const checked = await phones.check.execute({ from: asked.from, digits: asked.with ?? '', turn: turnOf(asked) });
    return checked.code === 'right' ? told(phones, asked, checked) : checked;
  },
  nextOfPhone: async (asked) => {
    if (!(await phones.tell.proofOf(asked.callSid)).hasPin) return { code: 'none' };
    const next = await phones.check.nth(asked.from, Number(asked.known['nth'] ?? 0) + 1);
    return next ? told(phones, asked, next) : { code: 'none' };
  },
  statusAgain: async ({ callSid, from, known }) => {
    const again = await phones.tell.again(callSid);
    if (!again) return { code: 'none' };
    const of = again.isByPin ? await phones.check.nth(from, Number(known['nth'] ?? 0)) : undefined;
    return foundIn(again.status, of);
  },
  choosePin: async (asked) => ({ code: await phones.choose.choose(await toChoose(phones, asked)) }),
  confirmPin: async (asked) => ({ code: await phones.choose.confirm(await toChoose(phones, asked), asked.late) }),
});

async function told(phones: PhonesOfFlow, { callSid }: Asked, { ticketId, nth, count }: Omit<Extract<CheckedDigits, { code: 'right' }>, 'code'>): Promise<FlowAnswer> {
  const status = await phones.tell.execute(ticketId, callSid);
  return status ? foundIn(status, { nth, count }) : { code: 'noTicket' };
}

/** A status, and which it is of those of a phone. */
const foundIn = (status: StatusAnswer, of: { readonly nth: number; readonly count: number } | undefined): FlowAnswer => ({
  code: 'found',
  data: { ...statusForFlow(status).data, ...(of ? { nth: String(of.nth), count: String(of.count), more: of.nth < of.count ? 'yes' : 'no' } : {}) },
});

const toChoose = async (phones: PhonesOfFlow, asked: Asked) => ({
  callSid: asked.callSid, from: asked.from, digits: asked.with ?? '', provenTicketId: (await phones.tell.proofOf(asked.callSid)).byNumber, turn: turnOf(asked),
});

const spokenIn = (asked: Asked) => ({ callSid: asked.callSid, from: asked.from, recordingSid: asked.with ?? '', seconds: secondsOf(asked), at: asked.at });

const withDue = (came: { readonly code: string; readonly dueOn?: string }): FlowAnswer => ({ code: came.code, ...(came.dueOn ? { data: { due: came.dueOn } } : {}) });

const ratingOf = (text: string | undefined): Rating | undefined => ([1, 2, 3, 4, 5] as const).find((rating) => String(rating) === text);

/** The place of a district by its letters, as flows name it: `BPL` is `MP-BPL`. */
async function placeOfDistrict(directory: Directory, letters: string | undefined): Promise<string> {
  const { places } = await directory.snapshot();
  const place = places.find(({ kind, code }) => kind === 'district' && letters && code.endsWith(`-${letters}`));
  if (!place) throw new Error('a complaint was lodged for a district that the directory does not know');
  return place.code;
}
