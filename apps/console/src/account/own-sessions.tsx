import { OwnSessionsSchema, type OwnSessions as Listed } from '@pukar/access-core/contracts';
import { Button, Notice, useLooking, When } from '@pukar/ui';
import { useState } from 'react';
import './account.css';
import { accountText } from './account-messages.js';
import { useSending } from './use-sending.js';

const text = accountText.sessions;

/** Where the person is signed in; others than this one can be ended. */
export function OwnSessions({ onExpire }: { readonly onExpire: () => void }) {
  const { value: looked, trouble } = useLooking('/api/me/sessions', OwnSessionsSchema, null, onExpire);
  const [ended, setEnded] = useState<Listed>();
  const { isBusy, wrong, send } = useSending(onExpire);
  const end = async (which: object) => {
    const now = await send('/api/me/sessions/end', which, OwnSessionsSchema);
    if (now) setEnded(now);
  };
  const sessions = (ended ?? looked)?.sessions;
  const others = sessions?.filter(({ isThis }) => !isThis) ?? [];
  return (
    <>
      {(wrong.all ?? trouble) && <Notice tone="late">{wrong.all ?? trouble}</Notice>}
      {!sessions && !trouble && <p className="quiet">{text.loading}</p>}
      <ul className="account__sessions">
        {sessions?.map(({ id, browser, since, activeAt, isThis }) => (
          <li key={id} data-testid="own-session">
            <span><strong>{browser}</strong>{isThis && ` (${text.here})`}<br /><span className="quiet">{text.since}<When at={since} show="exact" />, {text.active}<When at={activeAt} show="exact" /></span></span>
            {!isThis && <Button onClick={() => void end({ id })} disabled={isBusy}>{text.end}</Button>}
          </li>
        ))}
      </ul>
      {sessions && others.length === 0 && <p className="quiet">{text.none}</p>}
      {others.length > 1 && <Button onClick={() => void end({ others: true })} disabled={isBusy} data-testid="end-others">{text.endOthers}</Button>}
    </>
  );
}
