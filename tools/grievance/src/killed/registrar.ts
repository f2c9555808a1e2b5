import type { Chance } from '@pukar/callbacks-simulation/chance';
import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { type Draft, type DraftContent, emptyDraft, type OpenInward } from '@pukar/citizens-core/contracts';
import { CATEGORIES } from '@pukar/directory-core/domain';
import type { Registered } from '@pukar/grievances-core/contracts';
import { indianDay } from '@pukar/kernel';
import { randomIds } from '@pukar/platform/ids';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';
import type { Ledger } from './ledger.js';
import { PatientHttp } from './patient-http.js';
import type { SteppedHelpline } from './stepped-helpline.js';

type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

const [PLACE, DAY_MS] = ['MP-BPL', 86_400_000];
const HERE = CATEGORIES.filter(({ department }) => department === 'ENE' || department === 'PHE');
const [ANSWERS_WITHIN_MS, PATIENCE_MS] = [8_000, 120_000];

/** An agent who writes down what came on paper, and a supervisor who merges what is about one thing: through the api. */
export class Registrar {
  private readonly agent: PatientHttp;
  private readonly supervisor: PatientHttp;
  private registered = 0;

  constructor(private readonly helpline: SteppedHelpline, private readonly chance: Chance, private readonly ledger: Ledger) {
    const api = (): string => helpline.running.api;
    [this.agent, this.supervisor] = [new PatientHttp(api, 'asha'), new PatientHttp(api, 'meera')];
  }

  /** So many tickets, one after the other; a dead api is asked again for the same. */
  async register(count: number): Promise<void> {
    for (let nth = 0; nth < count; nth += 1) {
      this.ledger.asked += 1;
      const content = this.draw();
      const number = await this.insist(content);
      this.ledger.confirm('registered', 'register', number);
      this.ledger.keepSecret(number);
    }
  }

  async merge(number: string, into: string): Promise<void> {
    this.ledger.asked += 1;
    const answer = await this.supervisor.ask('/api/tickets/merge', { number, into });
    if (answer?.status === 204) this.ledger.confirm('merged', 'merge', number);
    else if (answer) this.ledger.refuse('merge-refused');
  }

  private draw(): DraftContent {
    this.registered += 1;
    const nth = this.registered;
    const category = HERE[this.chance.upTo(HERE.length)]!;
    const [phone, citizenName] = [`+9190000${String(20_000 + nth)}`, `Sheelwanti Quxley${String.fromCharCode(65 + (nth % 26))}${nth}`];
    this.ledger.keepSecret(phone, phone.slice(3), citizenName);
    const facts = Object.fromEntries((category.facts ?? []).filter(({ required }) => required).map(({ key }) => [key, { value: 'near the water tank', consent: false }]));
    const kind = this.chance.weighted([['grievance', 12], ['demand', 3], ['suggestion', 3], ['thanks', 1]] as const);
    return {
      ...emptyDraft, kind, categoryCode: category.code, placeCode: PLACE, facts, statement: `Pole ${nth} of the lane has stood without light since Monday evening.`, citizenName, citizenAddress: '', intake: 'paper',
      receivedOn: indianDay(new Date(this.helpline.now() - (this.chance.isOneIn(6) ? this.chance.upTo(9) * DAY_MS : 0))), receivedAt: 'Collector Bhopal', inwardNumber: `GRV/${nth}`, personPhone: phone, personLanguage: 'hi-IN',
    };
  }

  private async insist(content: DraftContent): Promise<string> {
    const idempotencyKey = randomIds.uuid();
    let begun: { readonly callId: string; readonly draftVersion: number } | undefined;
    for (const giveUpAt = Date.now() + PATIENCE_MS; ;) {
      let socket: Socket | undefined;
      try {
        socket = await this.connect();
        begun ??= await this.begin(socket, content);
        const { ticketNumber } = await tell<Registered>(socket, 'grievance:register', { ...begun, idempotencyKey });
        await tell(socket, 'inward:end', { callId: begun.callId }).catch(() => undefined);
        return ticketNumber;
      } catch (error) {
        if (Date.now() > giveUpAt) throw error;
        this.agent.forget();
        await new Promise((resolve) => setTimeout(resolve, 300));
      } finally {
        socket?.disconnect();
      }
    }
  }

  private async connect(): Promise<Socket> {
    const socket = io(this.helpline.running.api, { transports: ['websocket'], reconnection: false, auth: { version: DESK_VERSION }, extraHeaders: { cookie: await this.agent.session() } });
    await until('the desk', () => socket.connected, ANSWERS_WITHIN_MS).catch((error: unknown) => { socket.disconnect(); throw error; });
    return socket;
  }

  private async begin(socket: Socket, content: DraftContent): Promise<{ readonly callId: string; readonly draftVersion: number }> {
    const { mine } = await tell<OpenInward>(socket, 'inward:begin', { intake: 'paper' });
    const { callId } = mine!;
    const { version } = await tell<Draft>(socket, 'draft:open', { callId });
    const saved = await tell<{ version: number }>(socket, 'draft:save', { callId, baseVersion: version, content }).catch(async (error: unknown) => {
      // The one before was registered, and the api died before it heard that the agent is done with it.
      if (String(error).includes('"registered"')) await tell(socket, 'inward:end', { callId });
      throw error;
    });
    return { callId, draftVersion: saved.version };
  }
}

async function tell<T>(socket: Socket, event: string, payload: object): Promise<T> {
  const answer = await (socket.timeout(ANSWERS_WITHIN_MS).emitWithAck(event, payload) as Promise<Answered<T>>);
  if (!answer.ok) throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
}
