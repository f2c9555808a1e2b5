import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { Button, Notice, useShortcuts } from '@pukar/ui';
import { useState } from 'react';
import { inboxText } from '../messages.js';
import { keptForms } from '../ticket/kept-draft.js';
import { ACT_FORMS, type ActName } from './act-forms.js';
import { loadLater } from '../load-later.js';
import { actsOf } from './act-server.js';

const ActPanel = loadLater(async () => (await import('./act-panel.js')).ActPanel);

interface ActsProps {
  readonly ticket: InboxTicket;
  readonly load: () => Promise<void>;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** What can be done to a ticket besides answering it: only what the server's table accepts of this officer now, each with its key. */
export function Acts({ ticket, load, onChanged, onSignedOut }: ActsProps) {
  const [open, setOpen] = useState<ActName>();
  const [said, setSaid] = useState<string>();
  const accepted = actsOf(ticket);
  const offered = ACT_FORMS.filter(({ act }) => accepted.has(act));
  const shown = offered.find(({ act }) => act === open);
  const kept = keptForms(sessionStorage, ticket.reference).filter((form) => form !== open);
  const unsent = ACT_FORMS.filter(({ act }) => kept.includes(act) && act !== open).map(({ label }) => label);
  useShortcuts(Object.fromEntries(offered.map(({ key, act }) => [key, () => { setSaid(undefined); setOpen(act); }])));

  const renew = async () => {
    await load();
    onChanged();
  };
  if (offered.length === 0 && !said) return null;
  return (
    <section className="acts" aria-label={inboxText.acts.name}>
      {said && <Notice tone="done" testId="act-done">{said}</Notice>}
      <div className="acts__bar">
        {offered.map(({ act, key, label }) => <Button key={act} shortcut={key} aria-expanded={act === open} onClick={() => { setSaid(undefined); setOpen(act === open ? undefined : act); }} data-testid={`act-${act}`}>{label}</Button>)}
      </div>
      {unsent.length > 0 && <p className="ticket__note quiet">{inboxText.acts.kept(unsent)}</p>}
      {shown && <ActPanel key={shown.act} form={shown} ticket={ticket} onClose={() => setOpen(undefined)} onStale={renew} onSignedOut={onSignedOut} onDone={async (words) => { setSaid(words); setOpen(undefined); await renew(); }} />}
    </section>
  );
}
