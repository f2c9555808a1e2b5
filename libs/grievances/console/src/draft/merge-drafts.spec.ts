import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type DraftContent } from '@pukar/citizens-core/contracts';
import fc from 'fast-check';
import { mergeDrafts, sameContent } from './merge-drafts.js';

const aDraft = (change: Partial<DraftContent> = {}): DraftContent => ({ ...emptyDraft, ...change });
const fact = (value: string, consent = false) => ({ value, consent });

describe('merging two drafts of one call', () => {
  it('keeps what each side typed in fields of its own', () => {
    const merged = mergeDrafts(aDraft(), aDraft({ statement: 'No supply since Monday' }), aDraft({ placeCode: 'MP-BPL' }));
    expect(merged).toEqual(aDraft({ statement: 'No supply since Monday', placeCode: 'MP-BPL' }));
  });

  it('lets this person win where both typed in one field', () => {
    expect(mergeDrafts(aDraft({ statement: 'No' }), aDraft({ statement: 'No supply' }), aDraft({ statement: 'No water' })).statement).toBe('No supply');
  });

  it('lets a field that this person emptied stay empty', () => {
    expect(mergeDrafts(aDraft({ statement: 'No' }), aDraft({ statement: '' }), aDraft({ statement: 'No' })).statement).toBe('');
  });

  it('never joins a yes to a value that it was not given for', () => {
    const base = aDraft({ facts: { meterNumber: fact('4471') } });
    const mine = aDraft({ facts: { meterNumber: fact('4472') } });
    const theirs = aDraft({ facts: { meterNumber: fact('4471', true) } });
    expect(mergeDrafts(base, mine, theirs).facts['meterNumber']).toEqual(fact('4472', false));
  });

  it('takes facts of both sides', () => {
    const merged = mergeDrafts(aDraft(), aDraft({ facts: { landmark: fact('temple') } }), aDraft({ facts: { poleNumber: fact('12') } }));
    expect(merged.facts).toEqual({ landmark: fact('temple'), poleNumber: fact('12') });
  });

  const drafts = fc.record({ statement: fc.constantFrom('', 'a', 'b'), citizenName: fc.constantFrom('', 'x', 'y'), placeCode: fc.constantFrom(null, 'MP-BPL', 'MP-IND') })
    .map((change) => aDraft(change));

  it('changes nothing that this person typed, whatever the other side has', () => {
    fc.assert(fc.property(drafts, drafts, drafts, (base, mine, theirs) => {
      const merged = mergeDrafts(base, mine, theirs);
      for (const field of ['statement', 'citizenName', 'placeCode'] as const) {
        expect(merged[field]).toBe(mine[field] === base[field] ? theirs[field] : mine[field]);
      }
    }));
  });

  it('sees an empty fact without a yes as no fact', () => {
    expect(sameContent(aDraft({ facts: { landmark: fact('') } }), aDraft())).toBe(true);
    expect(sameContent(aDraft({ facts: { landmark: fact('', true) } }), aDraft())).toBe(false);
  });
});
