import type { ManagedOfficer } from '@pukar/forwarding-core/contracts';
import { Button } from '@pukar/ui';
import { useState } from 'react';
import { manageText } from './manage-messages.js';
import { AwayPanel } from './officer-away.js';
import { EndPanel, PasswordPanel } from './officer-end.js';
import { MailPanel } from './officer-mail.js';
import type { OfficerPanelProps } from './officer-panel-props.js';

const text = manageText.officers;

const PANELS = { mail: MailPanel, away: AwayPanel, password: PasswordPanel, end: EndPanel } as const;
type PanelName = keyof typeof PANELS;

/** An officer, and what can be changed about them. */
export function OfficerItem({ officer, ...given }: Omit<OfficerPanelProps, 'onLeave'>) {
  const [open, setOpen] = useState<PanelName>();
  const { isSelf, isBelow, role, login, post, name } = officer;
  const mayChange = isBelow || isSelf;
  const may: readonly PanelName[] = isBelow ? ['mail', 'away', ...(login ? ['password' as const] : []), 'end'] : mayChange ? ['mail', 'away'] : [];
  const Panel = open && PANELS[open];
  const close = () => setOpen(undefined);
  return (
    <li className="managed__item managed__item--officer" data-testid={`officer-${login ?? officer.id}`}>
      <div className="managed__what">
        <p><strong>{post.en}</strong> <span className="quiet" lang="hi-IN">{post.hi}</span></p>
        <p>{name}{isSelf && ` (${text.isYou})`} · {manageText.roles[role]} · <span translate="no">{login ?? text.noLogin}</span> · <span className="figures">{text.open(officer.open)}</span></p>
        <p className="managed__note"><Facts officer={officer} /></p>
      </div>
      <div className="managed__buttons">
        {may.map((panel) => <Button key={panel} kind="bare" aria-expanded={open === panel} onClick={() => setOpen(open === panel ? undefined : panel)} data-testid={`open-${panel}`}>{text[panel]}</Button>)}
      </div>
      {Panel && <Panel key={open} officer={officer} {...given} onDone={(said) => { close(); given.onDone(said); }} onPassword={(made) => { close(); given.onPassword(made); }} onLeave={close} />}
    </li>
  );
}

function Facts({ officer: { mustChoosePassword, mail, confirmation, absence } }: { readonly officer: ManagedOfficer }) {
  const asked = confirmation && { asked: text.mailAsked(confirmation.mail), sent: text.mailSent(confirmation.mail), 'no-mail': text.mailOff }[confirmation.state];
  return (
    <>
      {mail ?? (asked ? undefined : <span className="quiet">{text.noMail}</span>)}
      {asked && <span className="flag">{asked}</span>}{' '}
      {mustChoosePassword && <span className="flag">{text.mustChoose}</span>}{' '}
      {absence && <span className="flag flag--soon" data-testid="officer-absence">{absence.isNow ? text.awayNow(absence.until, absence.standIn.en) : text.awaySoon(absence.from, absence.until, absence.standIn.en)}</span>}
    </>
  );
}
