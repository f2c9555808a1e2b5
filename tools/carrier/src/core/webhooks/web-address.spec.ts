import { describe, expect, it } from '@jest/globals';
import { absolute, onTheWire } from './web-address.js';

const BASE = 'https://app.test/calls/voice?flow=main';

describe('a URL in a document', () => {
  it.each([
    ['/choice', 'https://app.test/choice'],
    ['choice?a=1', 'https://app.test/calls/choice?a=1'],
    ['?a=1', 'https://app.test/calls/voice?a=1'],
    ['', BASE],
    ['#rc=1', `${BASE}#rc=1`],
    ['../x', 'https://app.test/x'],
    ['//other.test/x', 'https://other.test/x'],
    ['https://other.test', 'https://other.test/'],
    ["?q=it's&b", "https://app.test/calls/voice?q=it's&b"],
    ['?q=it%27s+%20', 'https://app.test/calls/voice?q=it%27s+%20'],
    ['/x?q=आप कैसे#rp=5xx', 'https://app.test/x?q=%E0%A4%86%E0%A4%AA%20%E0%A4%95%E0%A5%88%E0%A4%B8%E0%A5%87#rp=5xx'],
  ])('%s is %s', (written, meant) => expect(absolute(written, BASE)).toBe(meant));
  it('is none without a host', () => expect(absolute('/choice')).toBeUndefined());
});

describe('a URL on the wire', () => {
  it('has neither fragment nor credentials', () =>
    expect(onTheWire('https://asha:s%40cret@app.test:8443/x?a=1#rc=2')).toMatchObject({ href: 'https://app.test:8443/x?a=1', target: '/x?a=1', credentials: { user: 'asha', password: 's@cret' } }));
  it('has parameters behind its own, which stay as they were written', () => expect(onTheWire("https://app.test/x?q=it's&a=", { From: '+91 1' }).href).toBe("https://app.test/x?q=it's&a=&From=%2B91+1"));
  it('has parameters where it had none', () => expect(onTheWire('https://app.test/x?', { a: '1' }).target).toBe('/x?a=1'));
});
