import type { FlowDifference, NodeChange, NodeDifference } from '@pukar/ivr-core/domain';
import { editorText as text } from '../../editor-messages.js';
import { menusText } from '../../menus-messages.js';
import { flowWayWords, placeWords, wayWords } from './way-words.js';

/** One change of a node, in words. */
export function changeWords(change: NodeChange): string {
  switch (change.what) {
    case 'way': {
      const way = wayWords(change.by);
      if (change.from === null) return text.nowLeads(way, change.to!);
      return change.to === null ? text.noLongerLeads(way, change.from) : text.leadsElsewhere(way, change.from, change.to);
    }
    case 'way-terms': return text.otherTerms(wayWords(change.by));
    case 'said': {
      const parts = [...change.removed.map(text.noLongerSays), ...change.added.map(text.nowSays)];
      return `${placeWords(change.place)}: ${parts.length === 0 ? text.saidOtherwise : parts.join(', ')}`;
    }
    case 'value': return text.otherValue(text.valueNames[change.name] ?? change.name, change.from ?? text.nothing, change.to ?? text.nothing);
  }
}

/** What became of a node, in words. */
export function differenceWords(one: NodeDifference): string {
  if (one.is !== 'changed') return `${text.became[one.is]}: ${menusText.kinds[one.kind]}`;
  return one.was ? text.renamed(one.was) : text.became.changed;
}

/** What is the whole call's, in words. */
export const wholeWords = ({ ways, whole }: FlowDifference): readonly string[] =>
  [...ways.map(({ by, from, to }) => text.leadsElsewhere(flowWayWords(by), from, to)), ...whole.map((one) => text.wholes[one])];

/** How much changes, for whoever is about to publish it. */
export function sizeWords({ nodes, ways, whole }: FlowDifference): string {
  const count = (is: NodeDifference['is']) => nodes.filter((one) => one.is === is).length;
  return text.size(count('changed') + (ways.length + whole.length > 0 ? 1 : 0), count('added'), count('removed'));
}
