import { useCallback, useState } from 'react';

/** What an officer has typed into one form about one ticket and not sent, field by field. */
export type Draft = Readonly<Record<string, string>>;

const EMPTY: Draft = {};
const PREFIX = 'pukar.draft.';
const keyOf = (about: string, form: string) => `${PREFIX}${about}.${form}`;

/** What a store kept of a form; nothing where it kept none, or something that is no draft. */
export function readDraft(store: Pick<Storage, 'getItem'>, about: string, form: string): Draft {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(about, form)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return EMPTY;
    return Object.fromEntries(Object.entries(kept).filter((field): field is [string, string] => typeof field[1] === 'string'));
  } catch {
    return EMPTY;
  }
}

/** The names of the forms in which something about a ticket was typed and not sent. */
export function keptForms(store: Pick<Storage, 'length' | 'key' | 'getItem'>, about: string): readonly string[] {
  const start = `${PREFIX}${about}.`;
  return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '')
    .filter((key) => key.startsWith(start) && Object.values(readDraft(store, about, key.slice(start.length))).some((value) => value.trim() !== ''))
    .map((key) => key.slice(start.length));
}

/** What is being typed into a form: it outlives a reload, a lost network, another form and a sign-out, until it is sent or the window is closed. */
export function useKeptDraft(about: string, form: string) {
  const [draft, setDraft] = useState(() => readDraft(sessionStorage, about, form));

  const change = useCallback((given: Draft) => {
    setDraft((before) => {
      const changed = { ...before, ...given };
      try {
        sessionStorage.setItem(keyOf(about, form), JSON.stringify(changed));
      } catch {
        // A browser that keeps nothing still holds it while the form is open.
      }
      return changed;
    });
  }, [about, form]);
  const forget = useCallback(() => {
    setDraft(EMPTY);
    sessionStorage.removeItem(keyOf(about, form));
  }, [about, form]);
  return { draft, change, forget };
}
