import type { CallerContext, DraftContent } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import type { LikelyCategories } from '@pukar/grievances-core/contracts';
import { asksFacts, promisesDay } from '@pukar/grievances-core/domain';
import { Button, indianDate } from '@pukar/ui';
import { complaintText as text } from '../complaint-messages.js';
import { IntakeFields } from '../inward/intake-fields.js';
import type { DirectoryIndex, DirectorySearch } from '../directory.js';
import type { ScriptInLanguage } from '../say/scripts/load-script.js';
import { askFor } from '../say/what-to-say.js';
import { categoryOption, placeOption } from './directory-options.js';
import { DirectoryField } from './directory-field.js';
import { FactRow } from './fact-row.js';
import { factField } from './form-fields.js';
import { bestFirst } from './best-first.js';
import { proposeFacts } from './propose-facts.js';
import { AnswerField } from './answer-field.js';
import { PersonFields, type Present } from './person-fields.js';
import { soundsLike } from './sounds-like.js';
import { StatementField } from './statement-field.js';

export interface ComplaintFormProps {
  readonly content: DraftContent;
  readonly category: Category | null;
  readonly index: DirectoryIndex;
  readonly search: DirectorySearch;
  /** How the caller is asked for facts. */
  readonly script: ScriptInLanguage;
  /** What the caller told before, and what callers from there complain of. */
  readonly told: CallerContext['told'];
  readonly likely: LikelyCategories['categories'];
  /** On to the next field that is still to be asked, from this one. */
  readonly onWalk: (from: string) => void;
  readonly onEdit: (change: Partial<DraftContent>) => void;
  /** What is missing, by field on screen; empty until a registration was tried. */
  readonly errors: ReadonlyMap<string, string>;
  readonly present: Present;
  /** Offices and programmes to choose from, where it came in without a call. */
  readonly knownPlaces: readonly string[];
}

/** The complaint from category to name. It shows the draft and tells each change; it keeps nothing itself. */
export function ComplaintForm({ content, category, index, search, script, told, likely, onWalk, onEdit, errors, present, knownPlaces }: ComplaintFormProps) {
  const place = index.place(content.placeCode);
  const otherwise = index.category(soundsLike(content.statement, content.categoryCode, search));
  const found = <T, O>(codes: readonly { readonly code: string }[], look: (code: string) => T | null, option: (value: T) => O): O[] =>
    codes.flatMap(({ code }) => { const value = look(code); return value ? [option(value)] : []; });

  return (
    <>
      {present === 'paper' && <IntakeFields content={content} knownPlaces={knownPlaces} errors={errors} onEdit={onEdit} />}
      <DirectoryField
        id="category" testId="category" label={text.category} placeholder={text.categoryHint}
        chosen={category && categoryOption(category)}
        find={(query) => found(bestFirst(search.categories(query), likely), index.category, categoryOption)}
        offered={found(likely, index.category, (each) => ({ ...categoryOption(each), why: text.oftenHere }))}
        takesFirst={false}
        onChoose={(categoryCode) => onEdit({ categoryCode })}
        onWalk={() => onWalk('category')}
        note={category && <><CategoryNote category={category} index={index} kind={content.kind} />{otherwise && <span className="form-row__otherwise" data-testid="sounds-like"> · {text.soundsLike(otherwise.name.en)} <Button kind="bare" onClick={() => onEdit({ categoryCode: otherwise.code })}>{text.takeIt}</Button></span>}</>}
        error={errors.get('category')}
      />
      <DirectoryField
        id="place" testId="place" label={text.place} placeholder={text.placeHint}
        chosen={place && placeOption(place, index)}
        find={(query) => found(search.places(query), index.place, (each) => placeOption(each, index))}
        offered={placesTold(told, index)}
        takesFirst
        onChoose={(placeCode) => onEdit({ placeCode })}
        onWalk={() => onWalk('place')}
        error={errors.get('place')}
      />
      <StatementField value={content.statement} onChange={(statement) => onEdit({ statement })} onWalk={() => onWalk('statement')} error={errors.get('statement')} />
      {content.kind === 'information' && <AnswerField value={content.answer} onChange={(answer) => onEdit({ answer })} />}
      {asksFacts(content.kind) && category?.facts.map((definition) => (
        <FactRow
          key={definition.key} definition={definition} fact={content.facts[definition.key]} ask={askFor(definition, script)} error={errors.get(factField(definition.key))}
          isFromStatement={search.facts(definition, content.statement, new Date()).includes(content.facts[definition.key]?.value ?? '')}
          proposals={proposeFacts(definition, content, told, search, new Date())} onWalk={onWalk}
          onChange={(fact) => onEdit({ facts: { ...content.facts, [definition.key]: fact } })}
        />
      ))}
      <PersonFields content={content} present={present} errors={errors} onChange={onEdit} />
    </>
  );
}

/** Where they complained of something before, the latest first. */
function placesTold(told: CallerContext['told'], index: DirectoryIndex) {
  const seen = new Set<string>();
  return told.flatMap(({ at, placeCode }) => {
    const place = index.place(placeCode);
    if (!place || seen.has(place.code)) return [];
    seen.add(place.code);
    return [{ ...placeOption(place, index), why: text.toldOn(indianDate(new Date(at), new Date(), 'en-IN')) }];
  });
}

function CategoryNote({ category, index, kind }: { readonly category: Category; readonly index: DirectoryIndex; readonly kind: DraftContent['kind'] }) {
  return (
    <>
      {category.code} · {index.department(category.department)?.name.en ?? text.helplineDesk}{promisesDay(kind) && <> · {text.workingDays(category.workingDays)}</>}
      {category.againstStaff && ` · ${text.againstStaff}`}
    </>
  );
}
