import { describe, expect, it } from '@jest/globals';
import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import type { MicrophoneSource } from '../softphone.js';
import type { TwilioCall, TwilioDevice } from './device-port.js';
import { TwilioSoftphone } from './twilio-softphone.js';

const LIFETIME_SECONDS = 600;
/** Lets every promise that is under way come to its end. */
const settled = () => new Promise((resolve) => { setTimeout(resolve); });

class Played {
  private readonly listeners = new Map<string, ((given: never) => void)[]>();

  on(event: string, listener: (given: never) => void): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    return this;
  }

  emit(event: string, given?: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(given as never);
  }
}

/** Twilio's `Device`, as its types say it behaves; the other end is played by the test. */
class PlayedDevice extends Played implements TwilioDevice {
  state: TwilioDevice['state'] = 'unregistered' as TwilioDevice['state'];
  readonly tokens: string[] = [];
  registrations = 0;
  isDestroyed = false;
  readonly inputs: string[] = [];
  readonly audio = { setInputDevice: async (id: string) => { this.inputs.push(id); } };
  refusesWith: number | null = null;

  async register() {
    this.registrations += 1;
    if (this.refusesWith !== null) throw Object.assign(new Error('refused'), { code: this.refusesWith });
    this.becomes('registered');
  }
  updateToken(token: string) { this.tokens.push(token); }
  destroy() { this.isDestroyed = true; }
  becomes(state: 'registered' | 'unregistered') {
    this.state = state as TwilioDevice['state'];
    this.emit(state);
  }
}

class PlayedCall extends Played implements TwilioCall {
  readonly customParameters: Map<string, string>;
  readonly done: string[] = [];
  constructor(claim: string) {
    super();
    this.customParameters = new Map([['claim', claim]]);
  }
  accept() { this.done.push('accept'); }
  disconnect() { this.done.push('disconnect'); this.emit('disconnect'); }
  ignore() { this.done.push('ignore'); }
  mute(on = true) { this.done.push(`mute ${on}`); this.emit('mute', on); }
  sendDigits(digits: string) { this.done.push(`digits ${digits}`); }
  getRemoteStream() { return undefined; }
}

class PlayedMicrophone implements MicrophoneSource {
  stream: MediaStream | null = null;
  private changed: () => void = () => undefined;
  onChange(listener: () => void) {
    this.changed = listener;
    return () => undefined;
  }
  becomes(stream: MediaStream | null) {
    this.stream = stream;
    this.changed();
  }
}

const access = (token: string): Answer<SoftphoneAccess> => ({ ok: true, value: { kind: 'twilio', url: null, identity: 'agent', token, lifetimeSeconds: LIFETIME_SECONDS } });

async function aLine({ answers = [access('token-1')], device = new PlayedDevice() }: { answers?: Answer<SoftphoneAccess>[]; device?: PlayedDevice } = {}) {
  let asked = 0;
  let networkChanged: () => void = () => undefined;
  const microphone = new PlayedMicrophone();
  const made: { token: string; tokenRefreshMs: number }[] = [];
  const softphone = new TwilioSoftphone(
    async () => answers[Math.min(asked++, answers.length - 1)]!,
    async (token, options) => { made.push({ token, ...options }); return device; },
    microphone,
    (changed) => { networkChanged = changed; return () => undefined; },
  );
  softphone.open();
  await settled();
  return { softphone, device, made, microphone, networkChanges: () => { networkChanged(); return settled(); } };
}

describe('the line over Twilio', () => {
  it('registers a device with the server’s token, renewed at half its life', async () => {
    const { softphone, made } = await aLine();
    expect(made).toEqual([{ token: 'token-1', tokenRefreshMs: 300_000 }]);
    expect(softphone.state).toEqual({ kind: 'ready' });
    softphone.dispose();
  });

  it('answers the leg of the claim that the agent accepted, whichever comes first, and no other', async () => {
    const { softphone, device } = await aLine();
    const [others, theirs] = [new PlayedCall('claim-0'), new PlayedCall('claim-1')];
    softphone.acceptClaim('claim-1');
    device.emit('incoming', others);
    expect(others.done).toEqual([]);
    device.emit('incoming', theirs);
    expect(theirs.done).toEqual(['accept']);
    expect(softphone.state).toEqual({ kind: 'in-call', isMuted: false, hasSound: true });
    theirs.emit('disconnect');
    const later = new PlayedCall('claim-2');
    device.emit('incoming', later);
    softphone.acceptClaim('claim-2');
    expect(later.done).toEqual(['accept']);
    softphone.dispose();
  });

  it('mutes the own microphone, hangs up, and says when the network broke the call’s sound', async () => {
    const { softphone, device } = await aLine();
    const call = new PlayedCall('claim-1');
    softphone.acceptClaim('claim-1');
    device.emit('incoming', call);
    softphone.mute(true);
    expect(softphone.state).toMatchObject({ isMuted: true });
    call.emit('reconnecting');
    expect(softphone.state).toMatchObject({ kind: 'in-call', hasSound: false });
    call.emit('reconnected');
    expect(softphone.state).toMatchObject({ hasSound: true });
    softphone.hangUp();
    expect(call.done).toEqual(['accept', 'mute true', 'disconnect']);
    expect(softphone.state).toEqual({ kind: 'ready' });
    softphone.dispose();
  });

  it('speaks with the microphone again that came back in mid-call, and leaves it alone outside one', async () => {
    const { softphone, device, microphone } = await aLine();
    microphone.becomes({} as MediaStream);
    expect(device.inputs).toEqual([]);
    softphone.acceptClaim('claim-1');
    device.emit('incoming', new PlayedCall('claim-1'));
    microphone.becomes(null);
    microphone.becomes({} as MediaStream);
    expect(device.inputs).toEqual(['default']);
    softphone.dispose();
  });

  it('hands a new token to the same device before the old one expires, in a call too', async () => {
    const { softphone, device, made } = await aLine({ answers: [access('token-1'), access('token-2')] });
    device.emit('incoming', new PlayedCall('claim-1'));
    softphone.acceptClaim('claim-1');
    device.emit('tokenWillExpire');
    device.emit('tokenWillExpire');
    await settled();
    expect([device.tokens, made.length, softphone.state.kind]).toEqual([['token-2'], 1, 'in-call']);
    softphone.dispose();
  });

  it('goes on with the old token when there is no new one now', async () => {
    const { softphone, device } = await aLine({ answers: [access('token-1'), { ok: false, code: 'offline', message: 'no server', fields: {} }] });
    device.emit('tokenWillExpire');
    await settled();
    expect(softphone.state).toEqual({ kind: 'ready' });
    softphone.dispose();
  });

  it.each([
    [31005, 'carrier-unreachable'], [31009, 'carrier-unreachable'], [53000, 'carrier-unreachable'], [20101, 'token-refused'], [20104, 'token-refused'], [31201, 'token-refused'],
    [31402, 'microphone-refused'], [31208, 'microphone-refused'], [31206, 'too-many-requests'], [39999, 'unknown'],
  ])('makes a trouble of error %d that the agent can read: %s', async (code, trouble) => {
    const device = new PlayedDevice();
    device.register = async () => { device.emit('error', { code }); };
    const { softphone } = await aLine({ device });
    expect(softphone.state).toEqual({ kind: 'down', trouble, code });
    softphone.dispose();
  });

  it('asks for another token after one was refused, and registers the same device with it', async () => {
    const device = new PlayedDevice();
    device.refusesWith = 20104;
    const { softphone, networkChanges } = await aLine({ answers: [access('token-1'), access('token-2')], device });
    expect(softphone.state).toEqual({ kind: 'down', trouble: 'token-refused', code: 20104 });
    device.refusesWith = null;
    await networkChanges();
    expect([device.tokens, device.registrations, softphone.state]).toEqual([['token-2'], 2, { kind: 'ready' }]);
    softphone.dispose();
  });

  it('is down when Twilio drops the registration, until it is back', async () => {
    const { softphone, device } = await aLine();
    device.becomes('unregistered');
    expect(softphone.state).toEqual({ kind: 'down', trouble: 'carrier-unreachable' });
    device.becomes('registered');
    expect(softphone.state).toEqual({ kind: 'ready' });
    softphone.dispose();
  });

  it('plays nothing back', async () => {
    const { softphone } = await aLine();
    expect(softphone.echo()).toBe('never');
    softphone.dispose();
  });

  it('leaves no device behind', async () => {
    const { softphone, device } = await aLine();
    softphone.dispose();
    expect([device.isDestroyed, softphone.state]).toEqual([true, { kind: 'down', trouble: 'closed-here' }]);
  });

  it('says when the SDK cannot be loaded', async () => {
    const softphone = new TwilioSoftphone(async () => access('token-1'), async () => { throw new TypeError('Failed to fetch dynamically imported module'); }, new PlayedMicrophone(), () => () => undefined);
    softphone.open();
    await settled();
    expect(softphone.state).toEqual({ kind: 'down', trouble: 'program-missing' });
    softphone.dispose();
  });
});
