import type { PromptFragment } from '@pukar/ivr-core/contracts';
import { api, Button, Notice, NumbersInOrder, StatusWord } from '@pukar/ui';
import { useRef, useState } from 'react';
import type { usePlayer } from '../play/use-player.js';
import { promptsText as text } from '../prompts-messages.js';
import { sendSound } from './send-sound.js';

const TONES = { human: 'done', made: 'calm', carrier: 'soon', none: 'late' } as const;
const MOST_NODES = 4;

interface PromptRowProps {
  readonly language: string;
  readonly prompt: PromptFragment;
  readonly player: ReturnType<typeof usePlayer>;
  /** `isDecided`: its buttons may be gone, and the row with them. */
  readonly onDone: (isDecided: boolean) => void;
}

/** One piece: its words, how callers hear it and where, and what may be done about its recording. */
export function PromptRow({ language, prompt, player, onDone }: PromptRowProps) {
  const { fragment, heardAs, play, waiting, live, hasTextChanged, nodes } = prompt;
  const picker = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const after = async (asked: Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>, isDecision = false) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setTrouble(answer.ok ? null : answer.message);
    onDone(answer.ok && isDecision);
  };
  const decide = (id: string, what: string) => void after(api(`/api/prompts/recordings/${id}/${what}`, { method: 'POST' }), true);
  const bring = (file: File | undefined) => { if (file) void after(sendSound(`/api/prompts/${language}/recording?${new URLSearchParams({ fragment })}`, file)); };
  const hear = (name: string, url: string, label: string) => <Button kind="bare" onClick={() => player.toggle(name, [url])}>{player.playing === name ? text.quiet : label}</Button>;

  return (
    <li className="prompt" data-testid={`prompt-${fragment}`}>
      <div className="prompt__said">
        <p lang={language} dir="auto"><NumbersInOrder text={prompt.text} /></p>
        <p className="quiet">{fragment} · {nodes.length === 0 ? text.elsewhere : `${nodes.slice(0, MOST_NODES).join(', ')} ${nodes.length > MOST_NODES ? text.andMore(nodes.length - MOST_NODES) : ''}`}</p>
      </div>
      <div className="prompt__sound">
        <StatusWord tone={TONES[heardAs]}>{text.heardAs[heardAs]}</StatusWord>
        {play && hear(fragment, play, text.hear)}
        {live && <Button kind="bare" data-testid="take-back" onClick={() => decide(live.id, 'take-back')}>{text.takeBack}</Button>}
        {hasTextChanged && <p>{text.changed}</p>}
        {waiting && (
          <div className="prompt__waiting" data-testid="waiting">
            <p>{waiting.isMine ? text.waitsForOther : text.waits(waiting.by)}</p>
            {hear(waiting.id, `/api/prompts/recordings/${waiting.id}/audio`, text.hearNew)}
            {!waiting.isMine && <Button data-testid="approve" onClick={() => decide(waiting.id, 'approve')}>{text.approve}</Button>}
            <Button kind="bare" data-testid="refuse" onClick={() => decide(waiting.id, 'refuse')}>{waiting.isMine ? text.withdraw : text.refuse}</Button>
          </div>
        )}
        <input ref={picker} type="file" hidden accept="audio/wav,.wav" data-testid="file" onChange={(event) => { bring(event.target.files?.[0]); event.target.value = ''; }} />
        <Button kind="bare" title={text.files} data-testid="upload" busy={isBusy && text.uploading} onClick={() => picker.current?.click()}>{text.upload}</Button>
        {trouble && <Notice tone="late" testId="prompt-trouble">{trouble}</Notice>}
      </div>
    </li>
  );
}
