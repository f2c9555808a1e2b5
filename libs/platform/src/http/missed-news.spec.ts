import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MissedNews } from './missed-news.js';

describe('news that was not taken', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('is asked for once, when no more of it has come for a while', () => {
    const isOver = jest.fn();
    const news = new MissedNews(isOver, 2_000);
    for (let times = 0; times < 10; times += 1) {
      news.missed();
      jest.advanceTimersByTime(1_500);
    }
    expect(isOver).not.toHaveBeenCalled();
    jest.advanceTimersByTime(500);
    expect(isOver).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(60_000);
    expect(isOver).toHaveBeenCalledTimes(1);
  });

  it('is asked for again after another rush', () => {
    const isOver = jest.fn();
    const news = new MissedNews(isOver, 2_000);
    for (let rushes = 0; rushes < 2; rushes += 1) {
      news.missed();
      jest.advanceTimersByTime(2_000);
    }
    expect(isOver).toHaveBeenCalledTimes(2);
  });
});
