import type { ShownFault } from '@pukar/ivr-core/contracts';
import { type EditRefusal, type Flow, type FlowEdit, leadingTo, type TreeEntry } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import { createContext, useContext } from 'react';
import type { PromptWords } from '../words/use-prompt-words.js';

/** What every part of the editor works on. */
export interface Editing {
  readonly flow: Flow;
  readonly tree: readonly TreeEntry[];
  readonly faults: readonly ShownFault[];
  readonly language: Language;
  readonly prompts: PromptWords;
  /** Makes changes as one that is undone at once; gives why not, where one of them cannot be made. */
  readonly edit: (...edits: readonly FlowEdit[]) => EditRefusal | null;
  /** Looks at a node, or at the whole call. */
  readonly select: (id: string | null) => void;
}

const Context = createContext<Editing | null>(null);

export const EditingContext = Context.Provider;

/** What is being edited. Only within the editor. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error('there is nothing to edit here');
  return editing;
}

/** What leads to a node, but for itself. */
export const leadersOf = (flow: Flow, id: string) => leadingTo(flow, id).filter(({ from }) => from !== id);
