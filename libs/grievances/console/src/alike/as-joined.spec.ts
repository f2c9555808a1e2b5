import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import { asJoined } from './as-joined.js';

const noSupply = { code: 'ENE-03', facts: [{ key: 'spot', required: true, identifying: false }, { key: 'consumerNumber', required: false, identifying: true }] } as unknown as Category;
const lead = { id: 'x', registeredAt: '', stage: '', statement: 'No supply in ward 33', others: 1, likeness: 1, facts: [{ key: 'spot', value: 'by the well' }] };

describe('whoever joins a matter by one key', () => {
  it('says the same as the others, where the agent has typed nothing yet', () => {
    expect(asJoined(emptyDraft, noSupply, lead)).toEqual({ statement: 'Says the same as others: No supply in ward 33', facts: { spot: { value: 'by the well', consent: false } } });
  });

  it('keeps their own words and facts', () => {
    const own = { ...emptyDraft, statement: 'बिजली नहीं आ रही है', facts: { spot: { value: 'at the temple', consent: false } } };
    expect(asJoined(own, noSupply, lead)).toEqual({});
  });
});
