import { useEffect, useRef, useState } from 'react';
import { ACT_GROUPS } from '../keys/act.js';
import { type ChosenKeys, choose, clashes, keyRefusal, keysOf, sameKeys } from '../keys/act-keys.js';
import { ACT_IDS, type ActId, actOf } from '../keys/desk-acts.js';
import { printed, type Shortcut } from '../keys/key-bindings.js';
import { Button, Keys } from '../parts/button.js';
import { Notice } from '../parts/notice.js';
import { paletteText } from '../palette/palette-messages.js';
import { keysPanelText as text } from './keys-panel-messages.js';
import { usePressedKey } from './use-pressed-key.js';

interface KeysPanelProps {
  readonly chosen: ChosenKeys;
  readonly onChoose: (chosen: ChosenKeys) => void;
  /** What became of the last change; null before there was one. */
  readonly said: { readonly tone: 'done' | 'late'; readonly words: string } | null;
  readonly onClose: () => void;
}

/** A key that was pressed for an act and cannot simply be given to it. */
interface Asked {
  readonly id: ActId;
  readonly keys: Shortcut;
}

/** Every act with its key: another is chosen by pressing it, and what speaks against it is said at once. */
export function KeysPanel({ chosen, onChoose, said, onClose }: KeysPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [waitsFor, setWaitsFor] = useState<ActId | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const keys = keysOf(chosen);
  useEffect(() => { if (!dialog.current?.open) dialog.current?.showModal(); }, []);

  const give = (id: ActId, key: Shortcut | null) => {
    setAsked(null);
    setWaitsFor(null);
    onChoose(choose(chosen, id, key));
  };
  usePressedKey(waitsFor !== null, (key) => {
    if (waitsFor === null) return;
    if (key === 'Escape') { setWaitsFor(null); setAsked(null); return; }
    if (keyRefusal(key) === null && clashes(waitsFor, key, keys).length === 0) return give(waitsFor, key);
    setAsked({ id: waitsFor, keys: key });
    if (keyRefusal(key) === null) setWaitsFor(null);
  });
  const change = (id: ActId) => { setAsked(null); setWaitsFor(id); };

  return (
    <dialog className="keys-panel" ref={dialog} aria-labelledby="keys-title" data-testid="keys-panel" onClose={onClose}>
      <header className="keys-panel__head">
        <div><h2 id="keys-title">{text.title}</h2><p className="quiet">{text.about}</p></div>
        {Object.keys(chosen).length > 0 && <Button kind="bare" data-testid="keys-reset" onClick={() => { setAsked(null); onChoose({}); }}>{text.resetAll}</Button>}
        <Button data-testid="keys-close" shortcut="Esc" onClick={() => dialog.current?.close()}>{text.close}</Button>
      </header>
      <div className="keys-panel__said">{said && <Notice tone={said.tone} testId="keys-said">{said.words}</Notice>}</div>
      <div className="keys-panel__groups">
        {ACT_GROUPS.map((group) => (
          <table className="keys-table" key={group}>
            <caption>{paletteText.groups[group]}</caption>
            <thead className="unseen"><tr><th scope="col">{text.act}</th><th scope="col">{text.key}</th></tr></thead>
            <tbody>
              {ACT_IDS.filter((id) => actOf(id).group === group).map((id) => (
                <tr key={id}>
                  <th scope="row">{actOf(id).name}</th>
                  <td>
                    <KeyOfAct id={id} keys={keys[id]} isOwn={Object.hasOwn(chosen, id)} isWaiting={waitsFor === id} onChange={() => change(id)} onGive={(key) => give(id, key)} />
                    {asked?.id === id && <Against asked={asked} others={clashes(id, asked.keys, keys)} onTake={() => give(id, asked.keys)} onLeave={() => setAsked(null)} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </dialog>
  );
}

interface KeyOfActProps {
  readonly id: ActId;
  readonly keys: Shortcut | undefined;
  readonly isOwn: boolean;
  readonly isWaiting: boolean;
  readonly onChange: () => void;
  readonly onGive: (keys: Shortcut | null) => void;
}

function KeyOfAct({ id, keys, isOwn, isWaiting, onChange, onGive }: KeyOfActProps) {
  const { name, keys: first } = actOf(id);
  if (isWaiting) return <span className="keys-panel__press" role="status" data-testid={`key-wait-${id}`}>{text.press}</span>;
  return (
    <span className="keys-panel__row">
      <span className="keys-panel__key" data-testid={`key-of-${id}`}>{keys ? <Keys shortcut={keys} /> : <span className="quiet">{text.none}</span>}{isOwn && <span className="quiet"> {text.yours}</span>}</span>
      <Button kind="bare" aria-label={text.changeOf(name)} data-testid={`key-change-${id}`} onClick={onChange}>{text.change}</Button>
      {keys && <Button kind="bare" aria-label={text.noKeyOf(name)} onClick={() => onGive(null)}>{text.noKey}</Button>}
      {isOwn && first && !(keys && sameKeys(keys, first)) && <Button kind="bare" aria-label={text.resetOf(name, first)} onClick={() => onGive(first)}>{text.reset}</Button>}
    </span>
  );
}

/** What speaks against a key, and what can be done about it. */
function Against({ asked: { keys }, others, onTake, onLeave }: { readonly asked: Asked; readonly others: readonly ActId[]; readonly onTake: () => void; readonly onLeave: () => void }) {
  const refusal = keyRefusal(keys);
  if (refusal) return <p className="field__error" role="alert" data-testid="key-refused">{printed(keys)} {text.refused[refusal]}</p>;
  return (
    <div role="alert" className="keys-panel__against" data-testid="key-clash">
      <p>{text.clash(printed(keys), others.map((other) => actOf(other).name).join('; '))}</p>
      <Button autoFocus data-testid="key-take" onClick={onTake}>{text.take}</Button>
      <Button kind="bare" onClick={onLeave}>{text.leave}</Button>
    </div>
  );
}
