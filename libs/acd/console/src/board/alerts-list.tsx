import type { BoardAlert } from '@pukar/acd-core/contracts';
import { Announce, Button, languageName, StatusWord } from '@pukar/ui';
import { useEffect, useRef, useState } from 'react';
import { soundAlert } from './alert-sound.js';
import { boardText as text } from './board-messages.js';

/** What an alert says, in one line. Without names on a wall. */
export function saidOf({ kind, about, aboutName, measured }: Pick<BoardAlert, 'kind' | 'about' | 'aboutName' | 'measured'>, isOnWall = false): string {
  return text.alert[kind](kind === 'nobody-ready' ? languageName(about) : isOnWall ? text.agentOf.replace(/^a/u, 'A') : (aboutName ?? text.somebody), measured);
}

const SOUND = 'pukar-alert-sound';

interface AlertsListProps {
  readonly alerts: readonly BoardAlert[];
  /** Null for who only looks. */
  readonly onTakeOn: ((id: string) => void) | null;
}

/** What is over its limit, one line each with what to do about it. */
export function AlertsList({ alerts, onTakeOn }: AlertsListProps) {
  const [hasSound, setSound] = useState(() => localStorage.getItem(SOUND) === 'on');
  const news = useNewAlert(alerts, hasSound);
  const choose = (isOn: boolean) => {
    localStorage.setItem(SOUND, isOn ? 'on' : 'off');
    setSound(isOn);
  };
  return (
    <section className="board__alerts" aria-label={text.alerts} data-testid="alerts">
      <Announce>{news && text.newAlert(saidOf(news))}</Announce>
      <header className="board__head">
        <h2>{text.alerts}{alerts.length > 0 && <> <span className="figures">{alerts.length}</span></>}</h2>
        <label className="quiet"><input type="checkbox" data-testid="alert-sound" checked={hasSound} onChange={(event) => choose(event.target.checked)} /> {text.sound}</label>
      </header>
      {alerts.length === 0 && <p className="quiet" data-testid="no-alerts">{text.noAlerts}</p>}
      <ul className="board__alert-list" tabIndex={alerts.length > 0 ? 0 : undefined} aria-label={text.alerts}>
        {alerts.map((alert) => (
          <li key={alert.id} className={`alert${alert.acknowledgedAt ? ' alert--taken' : ''}`} data-testid="alert" data-kind={alert.kind}>
            <StatusWord tone={alert.acknowledgedAt ? 'soon' : 'late'}>{saidOf(alert)}</StatusWord>
            <span className="alert__do quiet">{text.toDo[alert.kind]}</span>
            {alert.acknowledgedBy === null ? onTakeOn && <Button kind="bare" data-testid="take-on" onClick={() => onTakeOn(alert.id)}>{text.takeOn}</Button> : <span className="quiet" data-testid="taken-on">{text.takenBy(alert.acknowledgedBy)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The last alert that came while the board was open; null for those that it opened with. */
function useNewAlert(alerts: readonly BoardAlert[], hasSound: boolean): BoardAlert | null {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState<BoardAlert | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(alerts.map(({ id }) => id));
    const fresh = before && alerts.find(({ id }) => !before.has(id));
    if (!fresh) return;
    setNews(fresh);
    if (hasSound) soundAlert();
  }, [alerts, hasSound]);
  return news;
}
