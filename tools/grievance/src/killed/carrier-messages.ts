import type { RunningHelpline } from '@pukar/journeys/harness/running-helpline';

/** What a phone got. */
export interface CarriedMessage {
  readonly sid: string;
  readonly body: string;
}

interface Page {
  readonly messages: readonly (CarriedMessage & { readonly direction: string })[];
  readonly next_page_uri: string | null;
}

/** Every message that the carrier took from us, as it lists them. */
export async function messagesAtCarrier({ account, carrier }: RunningHelpline): Promise<readonly CarriedMessage[]> {
  const authorization = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;
  const all: CarriedMessage[] = [];
  for (let next: string | null = `/2010-04-01/Accounts/${account.accountSid}/Messages.json?PageSize=1000`; next !== null;) {
    const answer = await fetch(carrier + next, { headers: { authorization } });
    if (!answer.ok) throw new Error(`the carrier does not list its messages: ${answer.status}`);
    const page = (await answer.json()) as Page;
    all.push(...page.messages.filter(({ direction }) => direction !== 'inbound'));
    next = page.next_page_uri;
  }
  return all;
}
