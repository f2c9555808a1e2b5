import type { Board, BoardAgent } from '@pukar/acd-core/contracts';
import { LANGUAGES } from '@pukar/kernel';
import { Button, Field, languageName, Notice } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { boardText as text } from './board-messages.js';

const LEVELS = [1, 2, 3, 4, 5] as const;
/** What a language of the person counts as whose level nobody gave. */
const SPOKEN_LEVEL = 3;

type Skills = Readonly<Record<string, number>>;

interface SkillsFormProps {
  readonly agent: BoardAgent;
  readonly board: Pick<Board, 'groups' | 'defaultLevel'>;
  readonly onSave: (skills: Skills) => Promise<string | null>;
}

/** How well an agent speaks each language, knows each group of departments, and how senior they are. */
export function SkillsForm({ agent, board, onSave }: SkillsFormProps) {
  const [skills, setSkills] = useState<Skills>(agent.skills);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly isDone: boolean; readonly words: string } | null>(null);
  const spoken = [...new Set([...agent.languages, ...Object.keys(skills).flatMap((key) => (key.startsWith('language:') ? [key.slice('language:'.length)] : []))])];
  const others = LANGUAGES.filter((language) => !spoken.includes(language));
  const give = (key: string, level: number | null) => setSkills(Object.fromEntries([...Object.entries(skills).filter(([one]) => one !== key), ...(level === null ? [] : [[key, level] as const])]));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const trouble = await onSave(skills);
    setBusy(false);
    setSaid(trouble === null ? { isDone: true, words: text.done } : { isDone: false, words: trouble });
  };
  const level = (key: string, name: string, otherwise: number) => <LevelField key={key} name={name} level={skills[key] ?? null} otherwise={otherwise} testId={`level-${key}`} onLevel={(one) => give(key, one)} />;
  return (
    <form className="skills" onSubmit={(event) => void save(event)}>
      <p className="quiet">{text.skillsNote}</p>
      <div className="skills__levels">
        {spoken.map((language) => level(`language:${language}`, languageName(language), SPOKEN_LEVEL))}
        {board.groups.map(({ code, name }) => level(`group:${code}`, name, board.defaultLevel))}
        {level('seniority', text.seniority, board.defaultLevel)}
        {others.length > 0 && <Field label={text.addLanguage}>{(control) => <select {...control} className="input" data-testid="add-language" value="" onChange={(event) => give(`language:${event.target.value}`, 1)}><option value="" disabled>{text.addLanguageChoose}</option>{others.map((language) => <option key={language} value={language}>{languageName(language)}</option>)}</select>}</Field>}
      </div>
      <Button type="submit" data-testid="save-skills" busy={busy && text.savingSkills}>{text.saveSkills}</Button>
      {said && <Notice tone={said.isDone ? 'done' : 'late'}>{said.words}</Notice>}
    </form>
  );
}

function LevelField({ name, level, otherwise, testId, onLevel }: { readonly name: string; readonly level: number | null; readonly otherwise: number; readonly testId: string; readonly onLevel: (level: number | null) => void }) {
  return (
    <Field label={name}>
      {(control) => (
        <select {...control} className="input" data-testid={testId} value={level ?? ''} onChange={(event) => onLevel(event.target.value === '' ? null : Number(event.target.value))}>
          <option value="">{text.notSaid(otherwise)}</option>
          {LEVELS.map((one) => <option key={one} value={one}>{one}</option>)}
        </select>
      )}
    </Field>
  );
}
