import { type DepartmentOfficers, DepartmentOfficersSchema, type FirstPassword } from '@pukar/forwarding-core/contracts';
import { Button, EmptyState, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { inboxText } from '../messages.js';
import { AddOfficer } from './add-officer.js';
import { manageText } from './manage-messages.js';
import { OfficerItem } from './officer-item.js';

const text = manageText.officers;
const REFRESH_MS = 10_000;

/** The officers of the own office and those below: for the GRO and escalation officers. */
export function OfficersPage({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const { value, trouble, look } = useLooking('/api/department-officers', DepartmentOfficersSchema, REFRESH_MS, onSignedOut);
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState<string>();
  const [password, setPassword] = useState<FirstPassword>();
  if (!value) return trouble ? <EmptyState title={inboxText.unreachable}><p>{trouble}</p><Button kind="main" onClick={look}>{inboxText.tryAgain}</Button></EmptyState> : <EmptyState title={inboxText.looking} />;
  const done = (words?: string) => { setSaid(words); setAdding(false); look(); };
  const tell = (made: FirstPassword) => { setPassword(made); done(); };
  return (
    <article className="managed" data-testid="officers-page">
      <header className="managed__head">
        <h2 className="today__title">{text.title}</h2>
        {!isAdding && value.offices.some(({ roles }) => roles.length > 0) && <Button kind="main" onClick={() => { setSaid(undefined); setAdding(true); }} data-testid="officer-add">{text.add}</Button>}
      </header>
      <p className="quiet">{trouble ?? text.how}</p>
      {said && <Notice tone="done" testId="officers-said">{said}</Notice>}
      {password && <ToldOnce password={password} onPutAway={() => setPassword(undefined)} />}
      {isAdding && <AddOfficer offices={value.offices} loginBegins={value.loginBegins} onAdded={tell} onLeave={() => setAdding(false)} onSignedOut={onSignedOut} />}
      {value.offices.map((office) => <OfficersOfOffice key={office.code} office={office} all={value} onDone={done} onPassword={tell} onSignedOut={onSignedOut} />)}
    </article>
  );
}

interface OfficersOfOfficeProps {
  readonly office: DepartmentOfficers['offices'][number];
  readonly all: DepartmentOfficers;
  readonly onDone: (said?: string) => void;
  readonly onPassword: (made: FirstPassword) => void;
  readonly onSignedOut: () => void;
}

function OfficersOfOffice({ office, all, ...rest }: OfficersOfOfficeProps) {
  const officers = all.officers.filter(({ officeCode }) => officeCode === office.code);
  return (
    <section data-testid={`officers-of-${office.code}`}>
      <h3 className="today__office-name">{office.name.en} <span className="quiet" lang="hi-IN">{office.name.hi}</span></h3>
      {officers.length === 0 && <p className="quiet">{text.nobody}. {text.nobodyWhy}</p>}
      <ul className="managed__list">{officers.map((officer) => <OfficerItem key={officer.id} officer={officer} colleagues={officers} today={all.today} {...rest} />)}</ul>
    </section>
  );
}

function ToldOnce({ password: { login, firstPassword }, onPutAway }: { readonly password: FirstPassword; readonly onPutAway: () => void }) {
  return (
    <Notice tone="soon" testId="first-password">
      <p>{text.told(login)} <strong className="managed__password figures" translate="no">{firstPassword}</strong></p>
      <p className="quiet">{text.toldOnce}</p>
      <Button onClick={onPutAway}>{text.putAway}</Button>
    </Notice>
  );
}
