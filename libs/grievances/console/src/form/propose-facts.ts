import type { CallerContext, DraftContent } from '@pukar/citizens-core/contracts';
import type { Category, FactDefinition } from '@pukar/directory-core/contracts';
import { asksFacts } from '@pukar/grievances-core/domain';
import type { DirectorySearch } from '../directory.js';

/** A value that a fact may have, and why it is offered. */
export interface FactProposal {
  readonly value: string;
  readonly from: 'statement' | 'told';
  /** When it was told. */
  readonly at?: string;
}

/** Facts that say where something is: what was told of one place says nothing of another. */
const OF_A_PLACE = new Set(['spot', 'village', 'ward', 'houseAddress', 'canal', 'anganwadi', 'rationShop', 'policeStation', 'society', 'market']);
/** What happened once has its own day. */
const OF_ONE_MATTER = new Set(['incidentDate', 'sinceDate', 'applicationNumber', 'caseNumber', 'month']);

const MOST = 4;

/** What is known of a fact before it is asked: what the statement tells of it already, then what this caller told before. Proposed, never filled in. */
export function proposeFacts(definition: FactDefinition, content: DraftContent, told: CallerContext['told'], search: DirectorySearch, today: Date): FactProposal[] {
  const { key } = definition;
  const said = search.facts(definition, content.statement, today).map((value): FactProposal => ({ value, from: 'statement' }));
  const before = OF_ONE_MATTER.has(key) || content.isForOther ? [] : told.flatMap(({ at, placeCode, facts }): FactProposal[] => {
    const value = facts[key];
    return value === undefined || (OF_A_PLACE.has(key) && placeCode !== content.placeCode) ? [] : [{ value, from: 'told', at }];
  });
  const seen = new Set<string>();
  return [...said, ...before].filter(({ value }) => value.length <= definition.maxLength && !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase())).slice(0, MOST);
}

/** The facts of a draft with those that are needed and that its statement tells; null where it tells none. Never one that identifies: those are asked for, and the yes with them. */
export function factsOfStatement(content: DraftContent, category: Category | null, search: DirectorySearch, today: Date): DraftContent['facts'] | null {
  const open = asksFacts(content.kind) ? (category?.facts ?? []).filter(({ key, required, identifying }) => required && !identifying && !content.facts[key]?.value.trim()) : [];
  const told = open.flatMap((definition) => {
    const [value] = search.facts(definition, content.statement, today);
    return value !== undefined && value.length <= definition.maxLength ? [[definition.key, { value, consent: false }] as const] : [];
  });
  return told.length > 0 ? { ...content.facts, ...Object.fromEntries(told) } : null;
}
