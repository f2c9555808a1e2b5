import { describe, expect, it } from '@jest/globals';
import { answerTo, challengeIn } from './digest.js';

// The example of RFC 7616, section 3.9.1.
const HEADER = 'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
const ASKED = { method: 'GET', target: '/dir/index.html', user: 'Mufasa', password: 'Circle of Life', cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ' };
const answer = (header: string): string => answerTo(challengeIn(header)!, ASKED);

describe('digest authentication', () => {
  it('answers the published example', () => expect(answer(HEADER)).toContain('response="8ca523f5e9506fed4657c9700eebdbec"'));
  it('knows SHA-256', () => expect(answer(HEADER.replace('MD5', 'SHA-256'))).toContain('response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"'));
  it('answers with the opaque word, and the counter', () => expect(answer(HEADER)).toMatch(/opaque="FQhe.+nc=00000001/));
  it('leaves the counter out where no qop is offered', () => expect(answer('Digest realm="r", nonce="n"')).not.toContain('nc='));
  it.each([undefined, 'Basic realm="r"', 'Digest realm="r"', 'Digest realm="r", nonce="n", algorithm=MD4'])('is not what %s asks for', (header) => expect(challengeIn(header)).toBeUndefined());
});
