import { crowd, dial, type Fared } from '@pukar/carrier/callers';
import { CarrierControl } from '@pukar/journeys/harness/carrier-control';
import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { until } from '@pukar/platform/testing';
import { Books, carrierCalls } from './books.js';
import { alerts, counted, loud } from './checks/check-quiet.js';
import { lostCalls } from './checks/check-calls.js';
import { doubled } from './checks/check-claims.js';
import { wrongTickets } from './checks/check-tickets.js';
import type { Found, Verdict } from './checks/found.js';
import { CallBook } from './crowd/call-book.js';
import { live } from './crowd/citizen.js';
import { Gate } from './crowd/gate.js';
import { planCrowd, type Plan } from './crowd/plan.js';
import type { CallSeen, CitizenSeen } from './crowd/seen.js';
import { Staff } from './crowd/staff.js';
import { figuresOf, peakOf } from './figures/figures.js';
import { ProcessMeter } from './figures/process-figures.js';
import type { Options } from './options.js';

export interface LoadResult extends Verdict {
  readonly figures: readonly (readonly [string, string])[];
}

/** Callers before anybody is at the desks: they are sent away and will be rung back. */
const EARLY_CALLERS = 2;
const SETTLING_MS = 90_000;
const PROGRESS_MS = 10_000;

/** One run on a helpline of its own. */
export class LoadRun {
  private helpline: RunningHelpline | undefined;

  constructor(private readonly options: Options, private readonly say: (line: string) => void) {}

  async run(): Promise<LoadResult> {
    const { callers, agents, rampMs } = this.options;
    this.say('Starting a helpline with an empty data folder');
    const helpline = await RunningHelpline.start({ settings: { DEMO_AGENTS: String(agents), LOG_LEVEL: 'info', CARRIER_CONTROL: 'on' } });
    this.helpline = helpline;
    const early = await Promise.all(Array.from({ length: EARLY_CALLERS }, (_, i) => callsTooEarly(helpline, `+91900${String(1_999_000 + i)}`)));
    const book = new CallBook();
    const staff = new Staff(helpline, book);
    this.say(`${agents} agents sign in`);
    await staff.signIn(agents);
    await staff.begin();

    const plans = planCrowd(callers);
    await prepareFaults(helpline, plans);
    const meter = new ProcessMeter();
    meter.begin(helpline.processes());
    this.say(`${callers} callers dial within ${rampMs / 1000} s`);
    const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
    const everybodyIsIn = new Gate(callers);
    const database = await helpline.connect('admin');
    database.on('error', () => undefined);
    const books = new Books(database);
    let done = 0;
    const progress = setInterval(() => void books.open().then((open) => this.say(`${((performance.now() - began) / 1000).toFixed(0)} s: ${done} callers are done; open: ${open ?? 'nothing'}`), () => undefined), PROGRESS_MS);
    const fared = await crowd({ size: callers, rampMs }, (index) => live(plans[index]!, { carrier: helpline.carrier, everybodyIsIn, book }).finally(() => { done += 1; }));
    clearInterval(progress);
    const seconds = (performance.now() - began) / 1000;

    const unsettled = await until('all to be over', async () => !(await books.open()), SETTLING_MS).then(() => undefined, () => books.open());
    await staff.goHome();
    const { user, system } = process.cpuUsage(cpuBefore);
    const processFigures: (readonly [string, string])[] = [...meter.figures(helpline.processes()), ['CPU, memory: callers and agents', `${((user + system) / 1e6).toFixed(1)} s, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`]];
    const found = await this.look(helpline, books, fared, early, staff);
    await database.end();
    return { ...(await this.judge(helpline, found, fared, staff, unsettled)), figures: [...figuresOf(found, seconds), ...processFigures] };
  }

  /** Leaves nothing behind. */
  async stop(): Promise<void> {
    await this.helpline?.stop();
  }

  private async look(helpline: RunningHelpline, books: Books, fared: readonly Fared<CitizenSeen>[], early: readonly CallSeen[], staff: Staff): Promise<Found> {
    const citizens = fared.flatMap((one) => (one.ok ? [one.value] : []));
    const [rows, claims, owedCalls, ticketNumbers, carrier, estimates] = [await books.calls(), await books.claims(), await books.owedCalls(), await books.ticketNumbers(), await carrierCalls(helpline), await books.estimates()];
    return { citizens, calls: [...early, ...citizens.flatMap(({ calls }) => calls)], conversations: staff.conversations, rows, claims, owedCalls, ticketNumbers, carrier, estimates };
  }

  private async judge(helpline: RunningHelpline, found: Found, fared: readonly Fared<CitizenSeen>[], staff: Staff, unsettled: string | undefined): Promise<Verdict> {
    const meant = new Set(found.calls.filter(({ plan }) => plan?.means === 'meets-a-fault').map(({ callSid }) => callSid));
    const peak = peakOf(found.rows, new Date());
    return {
      lost: [...fared.flatMap((one) => (one.ok ? [] : [`caller ${one.index}: ${one.why}`])), ...lostCalls(found)],
      doubled: doubled(found),
      wrong: [
        ...(unsettled ? [`${unsettled} were not over ${SETTLING_MS / 1000} s after the last caller`] : []),
        ...(peak >= this.options.callers ? [] : [`at most ${peak} calls went on at once, not ${this.options.callers}`]),
        ...wrongTickets(found), ...staff.troubles, ...counted(await alerts(helpline, meant)), ...counted(loud(helpline, 'error')),
      ],
    };
  }
}

async function callsTooEarly(helpline: RunningHelpline, from: string): Promise<CallSeen> {
  const caller = await dial({ carrier: helpline.carrier, from, to: '155343', speed: 'instant' });
  await caller.hears(/हिन्दी 1/);
  await caller.press('1');
  await caller.hears(/शिकायत/);
  await caller.press('2');
  await caller.hears(/प्रतिनिधि को शिकायत बताने/);
  await caller.press('1');
  await caller.ended({ within: 60_000 });
  caller.close();
  return { callSid: caller.callSid ?? '', plan: undefined, mayEndAs: ['sent-away-from-queue'], mostPartners: caller.mostPartners, turnsMs: [] };
}

/** The menu's answer to those who are to meet a fault is an error of the server. */
async function prepareFaults(helpline: RunningHelpline, plans: readonly Plan[]): Promise<void> {
  const control = new CarrierControl(helpline.carrier);
  for (const { from } of plans.filter(({ means }) => means === 'meets-a-fault')) {
    await control.fault({ at: 'request', when: { about: 'gather', params: { From: from } }, times: 1, effect: { type: 'status', status: 500 } });
  }
}
