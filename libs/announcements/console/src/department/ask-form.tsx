import { type AskAnnouncement, CHANNEL_WISHES, OfficeAnnouncementSchema, type PlaceOfOffice, TEXT_FAULTS } from '@pukar/announcements-core/contracts';
import { LONGEST_SPOKEN_SECONDS, LONGEST_WRITTEN, spokenFault, spokenSeconds, type TextFault, TITLE_LENGTHS, writtenFault } from '@pukar/announcements-core/domain';
import { api, Button, Field, Notice } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { dateInIndia, endOfDay, startOfDay } from '../days.js';
import { announcementText } from '../messages.js';
import { PlaceChoices } from './place-choices.js';
import { TextField } from './text-field.js';

const text = announcementText.office;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

interface AskFormProps {
  /** The district first, then what lies in it. */
  readonly places: readonly PlaceOfOffice[];
  readonly onAsked: () => void;
  readonly onSignedOut: () => void;
}

interface Wish extends Omit<AskAnnouncement, 'notBefore' | 'notAfter'> {
  readonly firstDay: string;
  readonly lastDay: string;
}

const aWish = (places: readonly PlaceOfOffice[]): Wish => ({
  title: '', spoken: { en: '', hi: '' }, written: { en: '', hi: '' }, placeCodes: places.slice(0, 1).map(({ code }) => code), channel: 'both',
  firstDay: dateInIndia(new Date()), lastDay: dateInIndia(new Date(Date.now() + WEEK_MS)),
});

/** What is to be told, where, when and how. A refusal keeps everything that was typed, and says at which field. */
export function AskForm({ places, onAsked, onSignedOut }: AskFormProps) {
  const [wish, setWish] = useState(() => aWish(places));
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly message: string; readonly fields: Readonly<Record<string, readonly string[]>> } | null>(null);
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const error = (field: string) => refusal?.fields[field]?.join(' ');
  const textError = (fault: TextFault | undefined) => (refusal && fault ? TEXT_FAULTS[fault] : undefined);

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const { firstDay, lastDay, ...rest } = wish;
    const answer = await api('/api/announcements', { method: 'POST', body: { ...rest, notBefore: startOfDay(firstDay), notAfter: endOfDay(lastDay) }, reply: OfficeAnnouncementSchema });
    setBusy(false);
    if (answer.ok) return onAsked();
    if (answer.code === 'sign-in' || answer.code === 'signed-out') return onSignedOut();
    setRefusal(answer);
  };

  return (
    <form className="announcement announcement-form" onSubmit={(event) => void ask(event)} noValidate data-testid="announcement-form">
      <h2>{text.ask}</h2>
      <Field label={text.name} hint={text.nameHint} error={error('title')}>
        {(control) => <input {...control} className="input" data-testid="announcement-title" value={wish.title} maxLength={TITLE_LENGTHS.longest} dir="auto" onChange={(event) => change({ title: event.target.value })} />}
      </Field>
      <div className="announcement-form__pair">
        <TextField label={text.spokenHi} testId="spoken-hi" rows={3} value={wish.spoken.hi} error={textError(spokenFault(wish.spoken.hi))} hint={text.spokenHint(spokenSeconds(wish.spoken.hi), LONGEST_SPOKEN_SECONDS)} onChange={(hi) => change({ spoken: { ...wish.spoken, hi } })} />
        <TextField label={text.spokenEn} testId="spoken-en" rows={3} value={wish.spoken.en} error={textError(spokenFault(wish.spoken.en))} hint={text.spokenHint(spokenSeconds(wish.spoken.en), LONGEST_SPOKEN_SECONDS)} onChange={(en) => change({ spoken: { ...wish.spoken, en } })} />
        <TextField label={text.writtenHi} testId="written-hi" rows={2} value={wish.written.hi} error={textError(writtenFault(wish.written.hi))} hint={text.writtenHint(wish.written.hi.trim().length, LONGEST_WRITTEN)} onChange={(hi) => change({ written: { ...wish.written, hi } })} />
        <TextField label={text.writtenEn} testId="written-en" rows={2} value={wish.written.en} error={textError(writtenFault(wish.written.en))} hint={text.writtenHint(wish.written.en.trim().length, LONGEST_WRITTEN)} onChange={(en) => change({ written: { ...wish.written, en } })} />
      </div>
      <p className="announcement__note" data-testid="language-fallback">{text.fallback}</p>
      <PlaceChoices places={places} chosen={wish.placeCodes} error={error('placeCodes')} onChange={(placeCodes) => change({ placeCodes })} />
      <fieldset className="announcement-form__row">
        <legend className="field__label">{announcementText.channel}</legend>
        {CHANNEL_WISHES.map((channel) => (
          <label key={channel} className="choice"><input type="radio" name="channel" data-testid={`channel-${channel}`} checked={wish.channel === channel} onChange={() => change({ channel })} />{announcementText.channels[channel]}</label>
        ))}
      </fieldset>
      <div className="announcement-form__row">
        <Field label={text.firstDay} error={error('notBefore')}>
          {(control) => <input {...control} type="date" className="input" data-testid="first-day" value={wish.firstDay} onChange={(event) => event.target.value && change({ firstDay: event.target.value })} />}
        </Field>
        <Field label={text.lastDay} hint={text.lastDayHint} error={error('notAfter')}>
          {(control) => <input {...control} type="date" className="input" data-testid="last-day" value={wish.lastDay} onChange={(event) => event.target.value && change({ lastDay: event.target.value })} />}
        </Field>
      </div>
      {refusal && <Notice tone="late" testId="announcement-refused">{refusal.message}</Notice>}
      <footer className="announcement__foot"><Button kind="main" type="submit" data-testid="ask-announcement" busy={isBusy && text.sending}>{text.send}</Button></footer>
    </form>
  );
}
