import { err, ok, type Result } from '@pukar/kernel';

/** The static payload type of PCMU, G.711 µ-law at 8 kHz (RFC 3551). */
export const PCMU = 0;

/**
 * Looks at an offer before a connection is made for it. Candidates that are names (`….local`) are taken out: they
 * would be asked for in the whole network, and the browser finds the carrier without them.
 */
export function checkOffer(sdp: string): Result<string, string> {
  const lines = sdp.split(/\r?\n/).filter((line) => line !== '');
  if (lines[0] !== 'v=0') return err('the offer is no session description');
  const audio = lines.filter((line) => line.startsWith('m=audio '));
  if (audio.length !== 1) return err('the offer has no sound, or more than one');
  if (!audio[0]?.split(' ').slice(3).includes(String(PCMU))) return err('the offer does not know PCMU, the sound of telephones');
  for (const needed of ['a=ice-ufrag:', 'a=ice-pwd:', 'a=fingerprint:', 'a=mid:']) {
    if (!lines.some((line) => line.startsWith(needed))) return err(`the offer has no ${needed.slice(2, -1)}`);
  }
  return ok(lines.filter((line) => !/^a=candidate:.*\.local /.test(line)).map((line) => `${line}\r\n`).join(''));
}
