import { QUESTION_RULES, type QuestionRule } from '@pukar/directory-core/domain';
import { Button, Field } from '@pukar/ui';
import { entriesText as text } from './entries-messages.js';
import type { EntryDraft } from './entry-draft.js';

export type FieldErrors = Readonly<Record<string, readonly string[]>>;

interface BodyFieldsProps {
  readonly draft: EntryDraft;
  readonly errors: FieldErrors;
  readonly onBody: (body: EntryDraft['body']) => void;
}

/** What an entry holds besides its words, by its kind. */
export function BodyFields({ draft: { kind, body }, errors, onBody }: BodyFieldsProps) {
  const set = (change: EntryDraft['body']) => onBody({ ...body, ...change });
  const name = body['name'] as { readonly en: string; readonly hi: string } | undefined;
  return (
    <>
      {'phone' in body && <Line label={text.phone} hint={text.phoneHint} name="phone" value={String(body['phone'])} errors={errors} onValue={(phone) => set({ phone })} />}
      {kind === 'office' && (['opensAt', 'closesAt'] as const).map((time) => <Line key={time} label={text[time]} name={time} type="time" value={String(body[time])} errors={errors} onValue={(value) => set({ [time]: value })} />)}
      {name && <Line label={text.nameEn} name="name" value={name.en} errors={errors} onValue={(en) => set({ name: { ...name, en } })} />}
      {name && <Line label={text.nameHi} name="name-hi" lang="hi-IN" value={name.hi} errors={errors} onValue={(hi) => set({ name: { ...name, hi } })} />}
      {kind === 'holiday' && <HolidayFields body={body} errors={errors} set={set} />}
      {kind === 'scheme' && <RuleFields rules={body['rules'] as readonly QuestionRule[]} set={set} />}
    </>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly type?: 'time';
  readonly lang?: string;
  readonly value: string;
  readonly errors: FieldErrors;
  readonly onValue: (value: string) => void;
}

const Line = ({ label, hint, name, type, lang, value, errors, onValue }: LineProps) => (
  <Field label={label} {...(hint ? { hint } : {})} error={errors[name]?.join(' ')}>
    {(control) => <input {...control} className="input" type={type ?? 'text'} lang={lang} data-testid={`entry-${name}`} value={value} onChange={(event) => onValue(event.target.value)} />}
  </Field>
);

function HolidayFields({ body, errors, set }: { readonly body: EntryDraft['body']; readonly errors: FieldErrors; readonly set: (change: EntryDraft['body']) => void }) {
  const listOf = (part: 'districts' | 'offices') => ({
    name: part, value: ((body[part] as readonly string[] | undefined) ?? []).join(' '), onValue: (written: string) => set({ [part]: written === '' ? undefined : written.toUpperCase().split(/\s/) }),
  });
  return (
    <>
      <Line label={text.districts} hint={text.districtsHint} errors={{ districts: [...(errors.districts ?? []), ...(errors.district ?? [])] }} {...listOf('districts')} />
      <Line label={text.offices} hint={text.officesHint} errors={errors} {...listOf('offices')} />
      {(['half', 'moonBased'] as const).map((mark) => (
        <label key={mark} className="choice"><input type="checkbox" checked={body[mark] === true} onChange={(event) => set({ [mark]: event.target.checked || undefined })} /> {text[mark]}</label>
      ))}
    </>
  );
}

function RuleFields({ rules, set }: { readonly rules: readonly QuestionRule[]; readonly set: (change: EntryDraft['body']) => void }) {
  return (
    <>
      {rules.map((rule, at) => (
        // The order of the questions is what they are.
        <Field key={at} label={text.rule(at + 1)}>
          {(control) => <select {...control} className="input" data-testid={`rule-${at + 1}`} value={rule} onChange={(event) => set({ rules: rules.with(at, event.target.value as QuestionRule) })}>{QUESTION_RULES.map((one) => <option key={one} value={one}>{text.rules[one]}</option>)}</select>}
        </Field>
      ))}
      <div className="entry__acts">
        {rules.length < 9 && <Button data-testid="add-question" onClick={() => set({ rules: [...rules, 'needs-yes'] })}>{text.addQuestion}</Button>}
        {rules.length > 0 && <Button onClick={() => set({ rules: rules.slice(0, -1) })}>{text.dropQuestion}</Button>}
      </div>
    </>
  );
}
