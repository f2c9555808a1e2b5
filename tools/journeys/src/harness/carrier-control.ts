import type { FaultRuleInput } from '@pukar/carrier';

/** What goes wrong at a running carrier, told from outside. It must have been started with `CARRIER_CONTROL=on`. */
export class CarrierControl {
  constructor(private readonly carrier: string) {}

  /** Lets something go wrong from now on. */
  async fault(rule: FaultRuleInput): Promise<StandingFault> {
    const { id } = (await this.ask('POST', '/control/faults', rule)) as { id: string };
    return {
      hits: async () => ((await this.ask('GET', `/control/faults/${id}`)) as { hits: number }).hits,
      remove: async () => { await this.ask('DELETE', `/control/faults/${id}`); },
    };
  }

  /** All goes well again. */
  async mend(): Promise<void> {
    await this.ask('DELETE', '/control/faults');
  }

  private async ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(this.carrier + path, { method, ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}

export interface StandingFault {
  /** How often it took effect. */
  hits(): Promise<number>;
  remove(): Promise<void>;
}
