import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { onNetworkChange } from '../../edge/network.js';
import { Changing } from '../changing.js';
import type { Echo, LineState, MicrophoneSource, Softphone } from '../softphone.js';
import type { MakeDevice, TwilioCall, TwilioDevice } from './device-port.js';
import { beginTwilioLine, stepTwilioLine, type TwilioEffect, type TwilioInput, type TwilioLine, type TwilioStep, twilioState } from './twilio-line.js';

/** What the SDK calls the system's own choice of microphone. */
const SYSTEM_MICROPHONE = 'default';
/** The code given to what fails without one of Twilio's. */
const NO_CODE = 31000;

/** The agent's line over Twilio: runs the machine of `twilio-line` with the Voice SDK. */
export class TwilioSoftphone implements Softphone {
  private line: TwilioLine = beginTwilioLine().line;
  private device: TwilioDevice | null = null;
  private call: TwilioCall | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopListening: () => void = () => undefined;
  /** Tells apart what belongs to a line that was disposed of meanwhile. */
  private opening = 0;
  private readonly changing = new Changing<LineState>(twilioState(this.line));

  constructor(
    private readonly access: () => Promise<Answer<SoftphoneAccess>>,
    private readonly makeDevice: MakeDevice,
    private readonly microphone: MicrophoneSource,
    private readonly watchNetwork = onNetworkChange,
  ) {}

  get state(): LineState {
    return this.changing.value;
  }

  get heard(): MediaStream | null {
    return this.call?.getRemoteStream() ?? null;
  }

  onState(listener: (state: LineState) => void): () => void {
    return this.changing.listen(listener);
  }

  open(): void {
    this.opening += 1;
    this.stopListening();
    const stops = [this.watchNetwork(() => this.give({ type: 'network-changed' })), this.microphone.onChange(() => this.speak())];
    this.stopListening = () => { for (const stop of stops) stop(); };
    this.take(beginTwilioLine());
  }

  acceptClaim(claimId: string): void {
    this.give({ type: 'accept', claimId });
  }

  mute(on: boolean): void {
    this.give({ type: 'mute', on });
  }

  sendDigits(digits: string): void {
    if (this.state.kind === 'in-call') this.call?.sendDigits(digits);
  }

  hangUp(): void {
    this.give({ type: 'hang-up' });
  }

  /** Twilio plays nothing back without a call of its own, which an agent's token does not allow. */
  echo(): Echo {
    return 'never';
  }

  dispose(): void {
    this.stopListening();
    this.give({ type: 'dispose' });
  }

  private give(input: TwilioInput): void {
    this.take(stepTwilioLine(this.line, input, Date.now()));
  }

  private take({ line, effects }: TwilioStep): void {
    this.line = line;
    for (const effect of effects) this.run(effect);
    clearTimeout(this.timer);
    if (this.line.nextAt !== null) this.timer = setTimeout(() => this.give({ type: 'tick' }), Math.max(this.line.nextAt - Date.now(), 0));
    this.changing.become(twilioState(this.line));
  }

  private run(effect: TwilioEffect): void {
    switch (effect.type) {
      case 'ask-access': return void this.askAccess();
      case 'start': return void this.start(effect.token, effect.lifetimeMs);
      case 'register': return void this.register();
      case 'update-token': return this.device?.updateToken(effect.token);
      case 'accept': return this.call?.accept();
      case 'mute': return this.call?.mute(effect.on);
      case 'disconnect': return this.call?.disconnect();
      case 'destroy': return this.destroy();
    }
  }

  private async askAccess(): Promise<void> {
    const { opening } = this;
    const answer = await this.access();
    if (opening !== this.opening) return;
    if (!answer.ok) return this.give({ type: 'no-access' });
    this.give({ type: 'access', token: answer.value.token, lifetimeMs: answer.value.lifetimeSeconds * 1000 });
  }

  private async start(token: string, lifetimeMs: number): Promise<void> {
    const { opening } = this;
    try {
      const device = await this.makeDevice(token, { tokenRefreshMs: lifetimeMs / 2 });
      if (opening !== this.opening || this.line.phase === 'disposed') return device.destroy();
      this.device = device;
      this.listenTo(device);
    } catch {
      return this.give({ type: 'not-loaded' });
    }
    await this.register();
  }

  private async register(): Promise<void> {
    const { device } = this;
    if (device?.state !== 'unregistered') return;
    await device.register().catch((error: unknown) => { if (this.device === device) this.give({ type: 'failed', code: codeOf(error) }); });
  }

  private listenTo(device: TwilioDevice): void {
    const give = (input: TwilioInput) => { if (this.device === device) this.give(input); };
    device.on('registered', () => give({ type: 'registered' }));
    device.on('unregistered', () => give({ type: 'unregistered' }));
    device.on('tokenWillExpire', () => give({ type: 'will-expire' }));
    device.on('error', (error) => give({ type: 'failed', code: codeOf(error) }));
    device.on('incoming', (call) => {
      this.call = call;
      this.listenToCall(call);
      give({ type: 'incoming', claimId: call.customParameters.get('claim') ?? null });
    });
  }

  private listenToCall(call: TwilioCall): void {
    const give = (input: TwilioInput) => { if (this.call === call) this.give(input); };
    const over = () => { give({ type: 'ended' }); if (this.call === call) this.call = null; };
    call.on('cancel', over);
    call.on('disconnect', over);
    call.on('reject', over);
    call.on('mute', (on) => give({ type: 'muted', on }));
    call.on('reconnecting', () => give({ type: 'reconnecting' }));
    call.on('reconnected', () => give({ type: 'reconnected' }));
    call.on('error', (error) => give({ type: 'failed', code: codeOf(error) }));
  }

  /** The SDK takes the microphone when it answers; one that came back in mid-call it must be told of. */
  private speak(): void {
    if (this.microphone.stream && this.state.kind === 'in-call') void this.device?.audio?.setInputDevice(SYSTEM_MICROPHONE).catch(() => undefined);
  }

  private destroy(): void {
    const { device } = this;
    this.device = null;
    this.call = null;
    device?.destroy();
  }
}

function codeOf(error: unknown): number {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'number' ? code : NO_CODE;
}
