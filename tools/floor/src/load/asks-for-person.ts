import type { Line } from '../model/exchange.js';
import type { CarrierOverHttp } from './carrier-over-http.js';

const AGAIN_MS = 300;
/** Hindi, a complaint, to a person. */
const KEYS = ['1', '2', '1'];

/** A caller goes through the menus to the line; each request is made until it is answered, or until they are not patient any more. `keys`: how many of the keys they press. */
export async function asksForPerson(carrier: CarrierOverHttp, api: string, line: Line, isPatient: () => boolean, keys = KEYS.length): Promise<void> {
  const form = { CallSid: line.sid, From: line.from, To: line.to };
  const insist = async (post: Parameters<CarrierOverHttp['post']>[1]): Promise<string> => {
    let answer = '';
    while (answer === '' && isPatient()) answer = (await carrier.post(api, post)) || (await new Promise((resolve) => { setTimeout(resolve, AGAIN_MS); }), '');
    return answer;
  };
  let document = await insist({ path: '/voice/incoming', form: { ...form, CallStatus: 'ringing' } });
  for (const [nth, key] of KEYS.slice(0, keys).entries()) {
    const action = /<Gather[^>]* action="([^"]*)"/.exec(document)?.[1]?.replaceAll('&amp;', '&');
    if (!action) return;
    document = await insist({ path: action.slice(api.length), form: { ...form, CallStatus: 'in-progress', Digits: key, msg: 'Gather' }, ...(nth === KEYS.length - 1 ? { asks: line } : {}) });
  }
}
