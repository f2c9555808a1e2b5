import { beforeEach, describe, expect, it } from '@jest/globals';
import { SteppedTimers } from '../../testing/stepped-timers.js';
import { CookieJar } from './cookie-jar.js';

const AT = new URL('https://helpline.example/menus/main');
const HOUR = 3600 * 1000;

describe('cookies of the application', () => {
  let timers: SteppedTimers;
  let jar: CookieJar;
  beforeEach(() => {
    timers = new SteppedTimers();
    jar = new CookieJar(timers);
  });
  const sentTo = (address = AT.href, conversation = 'CA1'): string | undefined => jar.headerFor(conversation, new URL(address));

  it('come back with the next request of the same call, and with no other', () => {
    jar.keep('CA1', AT, ['choice=2; HttpOnly', 'language=hi']);
    expect(sentTo()).toBe('choice=2; language=hi');
    expect(sentTo(AT.href, 'CA2')).toBeUndefined();
  });

  it('are replaced by name', () => {
    jar.keep('CA1', AT, ['choice=2']);
    jar.keep('CA1', AT, ['choice=3']);
    expect(sentTo()).toBe('choice=3');
  });

  it('go only where they belong: host, path, and a secure line', () => {
    jar.keep('CA1', AT, ['here=1', 'everywhere=2; Path=/', 'guarded=3; Path=/; Secure', 'foreign=4; Domain=other.example']);
    expect(sentTo()).toBe('here=1; everywhere=2; guarded=3');
    expect(sentTo('https://helpline.example/menusother')).toBe('everywhere=2; guarded=3');
    expect(sentTo('http://helpline.example/menus/x')).toBe('here=1; everywhere=2');
    expect(sentTo('https://other.example/menus/main')).toBeUndefined();
  });

  it('are forgotten when their time is over, and after four hours at the latest', () => {
    jar.keep('CA1', AT, ['short=1; Max-Age=60', 'dated=2; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'long=3; Max-Age=999999']);
    expect(sentTo()).toBe('short=1; long=3');
    timers.pass(61_000);
    expect(sentTo()).toBe('long=3');
    timers.pass(4 * HOUR);
    expect(sentTo()).toBeUndefined();
  });

  it('are taken back by setting them without any time', () => {
    jar.keep('CA1', AT, ['choice=2']);
    jar.keep('CA1', AT, ['choice=; Max-Age=0']);
    expect(sentTo()).toBeUndefined();
  });
});
