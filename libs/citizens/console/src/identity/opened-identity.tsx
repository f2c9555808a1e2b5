import { OpenedIdentitySchema, type OpenedIdentity as Opened } from '@pukar/citizens-core/contracts';
import { api, Button, Grouped, Timer, useFromClock, Written } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { EraseIdentity } from './erase-identity.js';
import { identityText as text } from '../identity-messages.js';

interface OpenedIdentityProps {
  readonly id: string;
  readonly until: string;
  readonly onRead: () => void;
  readonly onShut: () => void;
}

/** Who the citizen is, while it is open. At the limit the part that holds it is taken off the screen, with what it held. */
export function OpenedIdentity(opening: OpenedIdentityProps) {
  const { until, onShut } = opening;
  const isOver = useFromClock((now) => now >= new Date(until), 500);
  useEffect(() => { if (isOver) onShut(); }, [isOver, onShut]);
  return isOver ? <p className="mark__decide quiet" role="status">{text.isShut}</p> : <OpenIdentity {...opening} />;
}

/** What was read lives here alone: it is dropped when it is hidden or shut, and with this part. */
function OpenIdentity({ id, until, onRead, onShut }: OpenedIdentityProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const read = async () => {
    const answer = await api(`/api/identity/${id}/open`, { method: 'POST', body: {}, reply: OpenedIdentitySchema });
    setOpened(answer.ok ? answer.value : null);
    setTrouble(answer.ok ? null : answer.message);
    if (answer.ok) onRead();
  };
  const shut = async () => {
    setOpened(null);
    const answer = await api(`/api/identity/${id}/shut`, { method: 'POST', body: {} });
    setTrouble(answer.ok ? null : answer.message);
    onShut();
  };
  return (
    <div className="mark__decide">
      <p>{text.leftTime} <Timer until={until} testId="identity-left" /></p>
      {opened && <Values opened={opened} />}
      {opened && <EraseIdentity id={id} onErased={() => { setOpened(null); onShut(); }} onTrouble={setTrouble} />}
      {trouble && <p className="field__error" role="alert">{trouble}</p>}
      <div className="mark__actions">
        {opened ? <Button onClick={() => setOpened(null)}>{text.hide}</Button> : <Button kind="main" data-testid="identity-read" onClick={() => void read()}>{text.open}</Button>}
        <Button data-testid="identity-shut" onClick={() => void shut()}>{text.shutNow}</Button>
      </div>
    </div>
  );
}

function Values({ opened: { name, phone, address, statements } }: { readonly opened: Opened }) {
  return (
    <dl className="identity__values" data-testid="opened-identity">
      <dt>{text.name}</dt><dd>{name ? <Written text={name} /> : text.notKnown}</dd>
      <dt>{text.phone}</dt><dd>{phone ? <Grouped value={phone} kind="phone" /> : text.withheld}</dd>
      <dt>{text.address}</dt><dd>{address ? <Written text={address} /> : text.notKnown}</dd>
      {statements.map((words, nth) => <div key={nth}><dt>{nth === 0 ? text.statement : text.laterStatement}</dt><dd><Written text={words} /></dd></div>)}
    </dl>
  );
}
