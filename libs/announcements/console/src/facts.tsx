import type { ChannelWish } from '@pukar/announcements-core/contracts';
import { When } from '@pukar/ui';
import { lastDay } from './days.js';
import { announcementText as text } from './messages.js';

interface FactsProps {
  readonly announcement: { readonly channel: ChannelWish; readonly notBefore: string; readonly notAfter: string; readonly askedAt: string; readonly reason: string | null };
  readonly places: readonly string[];
}

/** Days, places and how, in one line each. */
export function Facts({ announcement: { channel, notBefore, notAfter, askedAt, reason }, places }: FactsProps) {
  return (
    <dl className="announcement__facts">
      <dt>{text.days}</dt><dd><Day at={notBefore} />{text.until}<Day at={lastDay(notAfter)} /></dd>
      <dt>{text.places}</dt><dd>{places.join(', ')}</dd>
      <dt>{text.channel}</dt><dd>{text.channels[channel]}</dd>
      <dt>{text.asked}</dt><dd><When at={askedAt} show="exact" /></dd>
      {reason && <><dt>{text.reason}</dt><dd data-testid="announcement-reason" dir="auto">{reason}</dd></>}
    </dl>
  );
}

const DAY = new Intl.DateTimeFormat('en-IN', { timeZone: 'Asia/Kolkata', weekday: 'short', day: 'numeric', month: 'long' });
const Day = ({ at }: { readonly at: string }) => <time dateTime={at}>{DAY.format(new Date(at))}</time>;
