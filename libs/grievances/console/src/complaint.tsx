import type { CallerContext } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import { Button, Notice, useActs } from '@pukar/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { complaintText as text } from './complaint-messages.js';
import type { ComplaintServer } from './complaint-server.js';
import type { DirectoryIndex, DirectorySearch } from './directory.js';
import { sameContent } from './draft/merge-drafts.js';
import type { DraftOnScreen } from './draft/use-draft.js';
import { ComplaintForm } from './form/complaint-form.js';
import { fieldOnScreen, firstEmptyField, formFields, nextField, REGISTER } from './form/form-fields.js';
import { factsOfStatement } from './form/propose-facts.js';
import { useLikely } from './form/use-likely.js';
import { focusField } from './form/focus-field.js';
import type { Present } from './form/person-fields.js';
import { DepartmentReads } from './preview/department-reads.js';
import { type PreviewOnScreen, usePreview } from './preview/use-preview.js';
import type { ScriptInLanguage } from './say/scripts/load-script.js';
import type { Registration } from './registered/use-registration.js';

interface ComplaintProps {
  readonly draft: DraftOnScreen;
  readonly registration: Registration;
  readonly server: ComplaintServer;
  readonly index: DirectoryIndex;
  readonly search: DirectorySearch;
  readonly category: Category | null;
  /** How the caller is asked. */
  readonly script: ScriptInLanguage;
  /** May we tell them of schemes, and what they hand in: the last rows of the form. */
  readonly belowForm: ReactNode;
  readonly told: CallerContext['told'];
  readonly present: Present;
  readonly knownPlaces: readonly string[];
}

/** The complaint of the call on screen while it is being written. */
export function Complaint({ draft, registration, server, index, search, category, script, belowForm, told, present, knownPlaces }: ComplaintProps) {
  const { state, session } = draft;
  const shown = usePreview(server, state.callId, state.typed, state.online);
  const [wasTried, setTried] = useState(false);
  useEffect(() => focusField(present === 'paper' && session.state.typed.receivedOn === null ? 'received-on' : firstEmptyField(session.state.typed, index.category(session.state.typed.categoryCode))), [session, index, present]);

  const likely = useLikely(server, state.typed.placeCode ?? told[0]?.placeCode ?? null, state.online);
  const walk = (from: string) => {
    const { typed } = session.state;
    const told = from === 'statement' ? factsOfStatement(typed, category, search, new Date()) : null;
    if (told) session.edit({ facts: told });
    goOn(from);
  };
  // At once: what is typed next belongs to the next field. Only the rows of a category that was chosen just now are drawn first.
  const goOn = (from: string) => {
    const { typed } = session.state;
    const next = nextField(typed, index.category(typed.categoryCode), from);
    if (document.getElementById(next)) focusField(next);
    else setTimeout(() => focusField(next), 0);
  };

  const register = async () => {
    setTried(true);
    const missing = await registration.register();
    focusField(missing.map(({ field }) => fieldOnScreen(field, category)).find(Boolean));
  };
  useFieldShortcuts(category, () => void register());

  return (
    <div className="complaint">
      <div className="complaint__form">
        <ComplaintForm content={state.typed} category={category} index={index} search={search} script={script} told={told} likely={likely} onWalk={walk} onEdit={(change) => session.edit(change)} errors={errorsOf(shown, category, wasTried)} present={present} knownPlaces={knownPlaces} />
        {belowForm}
      </div>
      <DepartmentReads shown={shown} isOld={shown !== null && !sameContent(shown.content, state.typed)} typed={state.typed} onEdit={(change) => session.edit(change)} labelOfFact={(key) => category?.facts.find((fact) => fact.key === key)?.label.en ?? key} />
      <footer className="complaint__foot">
        {registration.trouble ? <Notice tone="late" testId="not-registered">{registration.trouble}</Notice> : <StillNeeded shown={shown} />}
        <Button kind="main" id={REGISTER} act="form.register" data-testid="register" busy={registration.isBusy && text.registering} onClick={() => void register()}>{text.register}</Button>
      </footer>
    </div>
  );
}

/** One act registers; the others go to a field, and the last of them to the first fact. */
function useFieldShortcuts(category: Category | null, register: () => void): void {
  const [, , , firstFact = 'citizen-name'] = formFields(category);
  useActs({
    'form.register': register,
    'form.category': () => focusField('category'),
    'form.place': () => focusField('place'),
    'form.statement': () => focusField('statement'),
    'form.facts': () => focusField(firstFact),
  });
}

function errorsOf(shown: PreviewOnScreen | null, category: Category | null, wasTried: boolean): ReadonlyMap<string, string> {
  const named = wasTried ? (shown?.preview.missing ?? []) : [];
  return new Map(named.map(({ field, message }) => [fieldOnScreen(field, category) ?? field, message]));
}

function StillNeeded({ shown }: { readonly shown: PreviewOnScreen | null }) {
  const missing = shown?.preview.missing ?? [];
  return <p className="complaint__needed">{missing.length > 0 && `${text.stillNeeded}: ${missing.map(({ message }) => message).join(' ')}`}</p>;
}

