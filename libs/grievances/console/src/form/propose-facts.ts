import type { CallerContext, DraftContent } from '@pukar/citizens-core/contracts';
import type { FactDefinition } from '@pukar/directory-core/contracts';
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
