import { describe, expect, it } from '@jest/globals';
import { KeyFeed } from './key-feed.js';

const listener = () => {
  const heard: string[] = [];
  return { heard, key: (key: string) => void heard.push(key), quiet: () => void heard.push('quiet') };
};

describe('the keys of a call', () => {
  it('are lost when nobody listens', () => {
    const feed = new KeyFeed();
    expect(feed.press('1')).toBe(false);
    const later = listener();
    feed.listen(later);
    expect(later.heard).toEqual([]);
  });

  it('go to whoever listens last', () => {
    const feed = new KeyFeed();
    const [outer, inner] = [listener(), listener()];
    feed.listen(outer);
    const stop = feed.listen(inner);
    feed.press('1');
    stop();
    feed.press('2');
    expect([outer.heard, inner.heard]).toEqual([['2'], ['1']]);
  });

  it('that will not come are known to the next listener, once', () => {
    const feed = new KeyFeed();
    feed.stayQuiet();
    const [first, second] = [listener(), listener()];
    feed.listen(first)();
    feed.listen(second);
    expect([first.heard, second.heard]).toEqual([['quiet'], []]);
  });
});
