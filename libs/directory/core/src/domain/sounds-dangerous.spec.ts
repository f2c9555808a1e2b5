import { describe, expect, it } from '@jest/globals';
import { soundsDangerous } from './sounds-dangerous.js';

describe('words of danger', () => {
  it.each([
    ['ghar me aag lag gayi hai', '101'], ['घर में आग लगी है', '101'], ['पड़ोसी बेहोश है', '108'], ['there was an accident on the road', '108'],
    ['bijli ka taar tuta hai, current aa raha hai', '1912'], ['वह आत्महत्या की बात करता है', '14416'], ['online thugi, otp bata diya', '1930'],
  ])('%s: %s', (words, number) => expect(soundsDangerous(words)).toContain(number));

  it.each(['bijli nahi aa rahi', 'nali jaam hai', 'pension nahi mili', 'the current bill is too high', 'school me shikshak nahi'])('are not in: %s', (words) => expect(soundsDangerous(words)).toEqual([]));
});
