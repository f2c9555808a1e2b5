import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '@pukar/citizens-core/contracts';
import { placeOf } from '@pukar/grievances-core/domain';
import { leaveIn, putBack, stayedOut, takeAgain, takeOut } from './by-hand.js';

const TEXT = 'मेरे पति  रमेश को Rita ne bulaya';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const after = (change: ReturnType<typeof takeOut>) => ({ ...emptyDraft, ...change });

describe('what the agent takes out by hand', () => {
  it('is the selection without its blanks', () => expect(takeOut(TEXT, at('  रमेश '), emptyDraft)?.takenOut?.[0]?.quote).toBe('रमेश'));
  it('never ends in the middle of a letter', () => {
    const { start } = at('रमेश');
    expect(takeOut(TEXT, { start, end: start + 2 }, emptyDraft)?.takenOut?.[0]?.quote).toBe('रमे');
    expect(takeOut(TEXT, { start: start + 2, end: start + 4 }, emptyDraft)?.takenOut?.[0]?.quote).toBe('मेश');
  });
  it('is nothing where nothing is selected', () => expect(takeOut(TEXT, { start: 3, end: 3 }, emptyDraft)).toBeUndefined());
  it('is taken out once', () => expect(takeOut(TEXT, at('Rita'), after(takeOut(TEXT, at('Rita'), emptyDraft)))).toBeUndefined());
  it('is put back', () => expect(putBack(TEXT, at('Rita'), after(takeOut(TEXT, at('Rita'), emptyDraft)))).toEqual({ takenOut: [] }));
  it('is not put back where nothing was by hand', () => expect(putBack(TEXT, at('Rita'), emptyDraft)).toBeUndefined());
});

describe('what the agent leaves in', () => {
  const left = after(leaveIn(TEXT, at('Rita'), 'officer-complained-of', emptyDraft));
  it('keeps its reason and is found again', () => {
    expect(left.leftIn).toMatchObject([{ quote: 'Rita', because: 'officer-complained-of' }]);
    expect(placeOf(`अब ${TEXT}`, left.leftIn[0]!)?.start).toBe(at('Rita').start + 3);
  });
  it('is said to stay out where the server took it out all the same', () => {
    expect(stayedOut({ statement: TEXT, leftIn: left.leftIn }, [at('Rita')])).toBe(true);
    expect(stayedOut({ statement: TEXT, leftIn: left.leftIn }, [])).toBe(false);
  });
  it('is taken out again', () => expect(takeAgain(TEXT, at('Rita'), left)).toEqual({ leftIn: [] }));
  it('gives way to what is taken out by hand', () => expect(takeOut(TEXT, at('Rita ne'), left)?.leftIn).toEqual([]));
});
