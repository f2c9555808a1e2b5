import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import type { MessageProvider, OutgoingMessage } from '../ports/message-provider.port.js';

/** A provider with a real server behind it, over HTTP. */
export interface ProviderCase {
  readonly provider: MessageProvider;
  /** What reached the server: number and text. */
  taken(): readonly { readonly to: string; readonly body: string; readonly id: string }[];
  /** What the server does with the next request. */
  next(fate: 'taken-then-cut' | 'taken-then-500' | 'busy' | 'refused'): void;
  /** Whether it can be asked what it took. */
  readonly lists: boolean;
  stop(): Promise<void>;
}

export const aMessage = (given: Partial<OutgoingMessage> = {}): OutgoingMessage => ({ id: randomIds.uuid(), to: '+919000080001', body: 'पुकार 155343: आपकी शिकायत 4821 7735 016 & दर्ज हुई।', dltTemplateId: '1107161234567890123', ...given });

/** What every provider of messages keeps. */
export function keepsTheContractOfProviders(name: string, begin: () => Promise<ProviderCase>, gone: () => MessageProvider): void {
  describe(`${name}, as a provider of messages`, () => {
    let one: ProviderCase;
    beforeEach(async () => { one = await begin(); });
    afterEach(() => one.stop());

    it('brings number and text as they are, and gives the id under which it has them', async () => {
      const message = aMessage();
      const outcome = await one.provider.send(message);
      expect(one.taken()).toEqual([{ to: message.to, body: message.body, id: expect.any(String) }]);
      expect(outcome).toEqual({ kind: 'taken', providerId: one.taken()[0]!.id });
    });

    it('gives two messages two ids', async () => {
      const ids = await Promise.all([aMessage(), aMessage()].map(async (message) => one.provider.send(message)));
      expect(new Set(ids.map((outcome) => outcome.kind === 'taken' && outcome.providerId)).size).toBe(2);
    });

    it.each(['taken-then-cut', 'taken-then-500'] as const)('does not say that it did not go where it may have gone: %s', async (fate) => {
      one.next(fate);
      expect(await one.provider.send(aMessage())).toEqual({ kind: 'uncertain', failure: expect.any(String) });
      expect(one.taken()).toHaveLength(1);
    });

    it('tells what may be tried again from what may not', async () => {
      one.next('busy');
      one.next('refused');
      const outcomes = [await one.provider.send(aMessage()), await one.provider.send(aMessage())];
      expect(outcomes.map(({ kind }) => kind)).toEqual(['retry', 'refused']);
      expect(one.taken()).toEqual([]);
    });

    it('says nothing of numbers and texts in its failures', async () => {
      for (const fate of ['busy', 'refused', 'taken-then-500', 'taken-then-cut'] as const) {
        one.next(fate);
        const outcome = await one.provider.send(aMessage());
        expect(JSON.stringify(outcome)).not.toMatch(/9000\d{6}|शिकायत|4821/u);
      }
    });

    it('says truly whether it knows what became of a message', async () => {
      const message = aMessage();
      one.next('taken-then-cut');
      await one.provider.send(message);
      const found = await one.provider.lookUp(message, new Date(Date.now() - 60_000));
      expect(found).toEqual(one.lists ? { kind: 'sent', providerIds: [one.taken()[0]!.id] } : { kind: 'unknowable' });
    });

    it('that cannot be reached has not taken it, or cannot say', async () => {
      const outcome = await gone().send(aMessage());
      expect(['retry', 'uncertain']).toContain(outcome.kind);
    });
  });
}
