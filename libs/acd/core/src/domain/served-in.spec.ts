import { describe, expect, it } from '@jest/globals';
import { servedIn } from './served-in.js';

describe('the language in which a caller is served', () => {
  it('is their own while somebody at work speaks it', () => expect(servedIn('ta-IN', new Set(['hi-IN', 'ta-IN']), 'hi-IN')).toBe('ta-IN'));
  it('is the state\'s when nobody does', () => expect(servedIn('ta-IN', new Set(['hi-IN', 'en-IN']), 'hi-IN')).toBe('hi-IN'));
  it('is the state\'s when nobody is at work at all', () => expect(servedIn('ta-IN', new Set(), 'hi-IN')).toBe('hi-IN'));
});
