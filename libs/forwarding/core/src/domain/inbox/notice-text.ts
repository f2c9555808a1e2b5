import { indianDay } from '@pukar/kernel';

/** Why an officer is written to about a ticket. */
export type NoticeKind = 'came' | 'climbed' | 'to-decide' | 'warning';

/** What an officer is told of a ticket: never what was said, nor who said it. */
export interface NoticeTicket {
  readonly reference: string;
  readonly category: string;
  readonly place: string | null;
  readonly actBy: Date;
}

const TITLES: Readonly<Record<NoticeKind, string>> = { came: 'came to you', climbed: 'came up to you: it was late below, or opened again', 'to-decide': 'is yours to decide', warning: 'will be late soon' };

/** The e-mail about one ticket. `inboxUrl`: the officers' page, without a slash at its end. */
export const noticeText = (kind: NoticeKind, { reference, category, place, actBy }: NoticeTicket, inboxUrl: string | null): { readonly subject: string; readonly text: string } => ({
  subject: `Pukar: ${reference} ${TITLES[kind].split(':')[0]!}`,
  text: [`${reference} ${TITLES[kind]}.`, `${category}${place ? `, ${place}` : ''}`, `To be done by ${indianDay(actBy)}.`, ...(inboxUrl ? [`Open the list: ${inboxUrl}/`] : [])].join('\n'),
});

/** Which notice a turn that came is. */
export const noticeOfTurn = (task: string, level: number, reopenings: number): NoticeKind => (task === 'answer' ? (level > 1 || reopenings > 0 ? 'climbed' : 'came') : 'to-decide');
