import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyEdit } from '../domain/flow-editing/apply-edit.js';
import { mainFlow } from '../domain/main-flow/main-flow.js';
import { randomEdit } from '../domain/testing/random-edit.js';
import { flowSchema } from './flow.js';

describe('whatever is changed in a flow, and however often', () => {
  it('it is a flow that can be saved', () => {
    let made = 0;
    fc.assert(
      fc.property(fc.array(randomEdit(mainFlow), { minLength: 25, maxLength: 40 }), (edits) => {
        let flow = mainFlow;
        for (const edit of edits) {
          const edited = applyEdit(flow, edit);
          if (!edited.ok) continue;
          made += 1;
          flow = edited.value;
        }
        expect(flowSchema.safeParse(JSON.parse(JSON.stringify(flow))).error?.issues).toBeUndefined();
      }),
      { numRuns: 100 },
    );
    expect(made).toBeGreaterThan(500);
  });
});
