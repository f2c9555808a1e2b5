import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AcceptOffer, AskForCalls, KeepLease, OpenDesk, ReadDesk, SweepFloor } from '@pukar/acd-server';
import { HoldCaller } from '@pukar/calls-server';
import { startCarrier, type Carrier } from '@pukar/carrier';
import { agentLine, dial, type AgentLine, type Caller } from '@pukar/carrier/callers';
import type { KeyRing } from '@pukar/platform/crypto';
import { randomIds } from '@pukar/platform/ids';
import { mintSoftphoneToken, Telephony } from '@pukar/platform/telephony';
import { freePorts, until } from '@pukar/platform/testing';
import type { Accepted, Heard, Recording, Truth } from './recording.js';
import { aSpecHelpline, NUMBER, SECRETS, type SpecHelpline } from './spec-helpline.js';

const CALLER = '+919000001001';
const PATIENCE_MS = 40_000;

/** A day at the helpline over the local carrier, on which everything that the carrier posts is written down. */
export class RecordingDay {
  private steps: (Heard | Accepted)[] = [];
  private readonly open: (() => void)[] = [];

  private constructor(readonly publicUrl: string, private readonly carrier: Carrier, private readonly helpline: SpecHelpline) {}

  static async begin(keys: KeyRing): Promise<RecordingDay> {
    const port = (await freePorts(1))[0]!;
    const publicUrl = `http://127.0.0.1:${port}`;
    const carrier = await startCarrier({
      port: 0, host: '127.0.0.1', dataDir: mkdtempSync(path.join(tmpdir(), 'carrier-')), ...SECRETS,
      numbers: [{ phoneNumber: NUMBER, shortCode: '155343', voiceUrl: `${publicUrl}/voice/incoming`, voiceMethod: 'POST', voiceFallbackUrl: `${publicUrl}/voice/fallback`, statusCallback: `${publicUrl}/voice/status`, statusCallbackMethod: 'POST' }],
    } as never, (() => undefined) as never);
    const helpline = await aSpecHelpline({ publicUrl, carrierUrl: carrier.url, keys, distributes: true });
    const day = new RecordingDay(publicUrl, carrier, helpline);
    helpline.app.getHttpAdapter().getInstance().addHook('preHandler', async (request) => {
      if (request.method === 'POST') day.steps.push({ type: 'heard', path: request.originalUrl, form: { ...(request.body as Record<string, string>) } });
    });
    await helpline.app.listen(port, '127.0.0.1');
    return day;
  }

  async end(): Promise<void> {
    await this.helpline.close();
    await this.carrier.stop();
  }

  /** Plays a journey, waits until the carrier has told all of it, and writes down what it lists afterwards. */
  async record(name: string, journey: (calls: () => Promise<Caller>) => Promise<Caller>, isTold: (heard: readonly Heard[]) => boolean): Promise<Recording> {
    this.steps = [];
    const caller = await journey(async () => this.lodgesComplaint(await dial({ carrier: this.carrier.url, from: CALLER, to: '155343', speed: 'instant' })));
    const callSid = caller.callSid ?? '';
    await until(`everything of "${name}" to be told`, () => isTold(this.heard()) && this.heard().some(({ path: told, form }) => told === '/voice/status' && form['CallStatus'] === 'completed'), PATIENCE_MS);
    const truth = await this.truth(callSid);
    for (const close of this.open.splice(0)) close();
    caller.close();
    await this.helpline.database.query(`update acd.agent set wish = 'away', lease_until = null, lease_holder = null, wrap_up_until = null`);
    return { name, callSid, steps: this.steps, truth };
  }

  async anAgent(options: { readonly autoAccept?: boolean } = {}): Promise<{ agentId: string; line: AgentLine }> {
    const { app } = this.helpline;
    const agentId = randomIds.uuid();
    await app.get(OpenDesk).execute({ agentId, languages: ['hi-IN', 'en-IN'], screen: agentId });
    const line = await agentLine({ carrier: this.carrier.url, token: mintSoftphoneToken(SECRETS, agentId, 600), ...options });
    this.open.push(() => line.close());
    await app.get(KeepLease).execute({ agentId, screen: agentId, unready: [] });
    await app.get(AskForCalls).execute(agentId);
    return { agentId, line };
  }

  /** The agent takes the call that rings at them; their line is rung. */
  async accepts(agentId: string): Promise<void> {
    const offer = await this.isOffered(agentId);
    await this.helpline.app.get(AcceptOffer).execute(offer.claimId, agentId);
    const leg = await until('a line', async () => (await this.helpline.database.query<{ sid: string }>('select carrier_sid as sid from calls.leg where claim_id = $1', [offer.claimId]))[0]);
    // What the carrier said of the line before our own answer was in comes after the accepting all the same: it followed from it.
    const first = this.steps.findIndex((step) => step.type === 'heard' && JSON.stringify(step).includes(offer.claimId));
    const at = first < 0 ? this.steps.length : first;
    this.steps.splice(at, 0, { type: 'accepted', claimId: offer.claimId, agentId, legSid: leg.sid });
  }

  /** The offer rings in vain at an agent, who is not ready any more. */
  async ringsInVain(agentId: string): Promise<void> {
    await this.isOffered(agentId);
    await this.helpline.database.query(`update acd.agent set wish = 'away' where id = $1`, [agentId]);
    await this.helpline.database.query(`update acd.claim set state = 'ended', ended_at = now(), ended_as = 'no-answer', lapses_at = null where agent_id = $1`, [agentId]);
  }

  /** The call rings at the agent. */
  isOffered(agentId: string) {
    const { app } = this.helpline;
    return until('an offer', async () => {
      await app.get(KeepLease).execute({ agentId, screen: agentId, unready: [] });
      await app.get(SweepFloor).execute();
      return (await app.get(ReadDesk).execute(agentId)).offer;
    }, PATIENCE_MS);
  }

  async talks(callSid: string): Promise<void> {
    await until('a conversation', async () => (await this.helpline.database.query('select 1 from calls.call where carrier_sid = $1 and talking_at is not null', [callSid])).length > 0);
  }

  async holds(callSid: string, agentId: string): Promise<void> {
    const [call] = await this.helpline.database.query<{ id: string }>('select id from calls.call where carrier_sid = $1', [callSid]);
    for (const on of [true, false]) {
      await this.helpline.app.get(HoldCaller).execute({ callId: call!.id, agentId, on });
      await this.hears(({ form }) => form['StatusCallbackEvent'] === (on ? 'participant-hold' : 'participant-unhold'));
    }
  }

  /** An SMS to the caller, up to its delivery. */
  async sendsMessage(): Promise<void> {
    await this.helpline.app.get(Telephony).sendMessage({ to: CALLER, body: 'Pukar', statusCallback: `${this.publicUrl}/messages/status?m=${randomIds.uuid()}` });
    await this.hears(({ form }) => form['MessageStatus'] === 'delivered');
  }

  async hears(what: (heard: Heard) => boolean): Promise<void> {
    await until('news of the carrier', () => this.heard().some(what), PATIENCE_MS);
  }

  private heard(): readonly Heard[] {
    return this.steps.filter((step): step is Heard => step.type === 'heard');
  }

  private async lodgesComplaint(caller: Caller): Promise<Caller> {
    await caller.hears(/English 2/);
    await caller.press('2');
    await caller.hears(/new complaint, press 2/i);
    await caller.press('2');
    await caller.hears(/to a person, press 1/i);
    await caller.press('1');
    return caller;
  }

  private async truth(callSid: string): Promise<Truth> {
    const list = async (resource: string, part: string): Promise<readonly Record<string, unknown>[]> => {
      const answer = await fetch(`${this.carrier.url}/2010-04-01/Accounts/${SECRETS.accountSid}/${resource}`, { headers: { authorization: `Basic ${btoa(`${SECRETS.accountSid}:${SECRETS.authToken}`)}` } });
      return ((await answer.json()) as Record<string, readonly Record<string, unknown>[]>)[part]!;
    };
    const told = JSON.stringify(this.steps);
    const ours = (one: Record<string, unknown>): boolean => told.includes(String(one['sid']));
    const [calls, lines, conferences, messages] = await Promise.all([
      list(`Calls.json?To=${encodeURIComponent(NUMBER)}`, 'calls'), list(`Calls.json?From=${encodeURIComponent(NUMBER)}`, 'calls'), list('Conferences.json', 'conferences'), list('Messages.json', 'messages'),
    ]);
    return { calls: calls.filter((one) => one['sid'] === callSid), lines: lines.filter(ours), conferences: conferences.filter(ours), messages: messages.filter(ours) };
  }
}
