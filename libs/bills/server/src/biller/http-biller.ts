import { Inject, Injectable } from '@nestjs/common';
import { BillerAnswerSchema } from '@pukar/bills-core/contracts';
import { afterAsking, type Bill, type BillKind, type BillNumber, CLOSED_BREAKER, mayAsk, whileTrying } from '@pukar/bills-core/domain';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { BillsSettings } from '../bills-settings.js';
import { BillerPort } from '../ports/biller.port.js';

/** A caller's look-up has 400 ms in all; the count of their questions needs some of them. */
const ANSWER_MS = 250;
/** A bill takes some fifty bytes; more is no answer, and would be read while callers wait for their turns. */
const MOST_BYTES = 10_000;

/** The biller over HTTP (docs/decisions/0018). Its faults say what kind they are, never about which number or amount. */
@Injectable()
export class HttpBiller extends BillerPort {
  private breaker = CLOSED_BREAKER;

  constructor(
    private readonly settings: BillsSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async find(bill: BillKind, number: BillNumber): Promise<Bill | undefined> {
    const now = this.clock.now();
    if (!this.settings.biller) throw new Error('no biller is set');
    if (!mayAsk(this.breaker, now)) throw new Error('the biller did not answer a moment ago, and is left alone');
    this.breaker = whileTrying(this.breaker, now);
    try {
      const found = await ask(this.settings.biller, { bill, number });
      this.breaker = afterAsking(this.breaker, true, this.clock.now());
      return found;
    } catch (error) {
      this.breaker = afterAsking(this.breaker, false, this.clock.now());
      throw error;
    }
  }
}

async function ask({ url, token }: { readonly url: string; readonly token: string }, question: object): Promise<Bill | undefined> {
  const answer = await fetch(`${url}/bills/find`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(question), redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (!answer.ok) await answer.body?.cancel();
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`the biller answered with ${answer.status}`);
  const parsed = BillerAnswerSchema.safeParse(await jsonOf(answer));
  // What it said may be somebody's bill: the fault names the fields that are wrong, and no value.
  if (!parsed.success) throw new Error(`the biller's answer is not what was agreed: ${parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ')}`);
  return parsed.data;
}

/** Its body, as far as it is short. The parser's own fault quotes what it could not read. */
async function jsonOf({ body }: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('the biller answered with more than a bill');
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString()) as unknown;
  } catch {
    throw new Error('the biller did not answer with JSON');
  }
}
