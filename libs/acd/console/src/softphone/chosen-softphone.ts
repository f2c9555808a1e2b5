import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { Changing } from './changing.js';
import type { Echo, LineState, LineTrouble, MicrophoneSource, Softphone } from './softphone.js';

type AskAccess = () => Promise<Answer<SoftphoneAccess>>;
const RETRY_MS = 2_000;

/** The softphone of whichever carrier the server names. Asked once for as long as the line is open: a helpline has one carrier. */
export class ChosenSoftphone implements Softphone {
  private chosen: Softphone | null = null;
  private wanted: string | null = null;
  private opening = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changing = new Changing<LineState>({ kind: 'registering' });

  constructor(
    private readonly access: AskAccess,
    private readonly microphone: MicrophoneSource,
  ) {}

  get state(): LineState {
    return this.changing.value;
  }

  get heard(): MediaStream | null {
    return this.chosen?.heard ?? null;
  }

  onState(listener: (state: LineState) => void): () => void {
    return this.changing.listen(listener);
  }

  open(): void {
    this.opening += 1;
    void this.choose(this.opening);
  }

  acceptClaim(claimId: string): void {
    this.wanted = claimId;
    this.chosen?.acceptClaim(claimId);
  }

  mute(on: boolean): void {
    this.chosen?.mute(on);
  }

  sendDigits(digits: string): void {
    this.chosen?.sendDigits(digits);
  }

  hangUp(): void {
    this.chosen?.hangUp();
  }

  echo(on: boolean): Echo {
    return this.chosen?.echo(on) ?? 'no-sound';
  }

  dispose(): void {
    this.opening += 1;
    clearTimeout(this.timer);
    this.chosen?.dispose();
    this.chosen = null;
    this.wanted = null;
    this.changing.become({ kind: 'down', trouble: 'closed-here' });
  }

  private async choose(opening: number): Promise<void> {
    const answer = await this.access();
    if (opening !== this.opening) return;
    if (!answer.ok) return this.chooseAgain(opening, 'server-unreachable');
    const softphone = await this.make(answer.value.kind, firstThen(answer, this.access)).catch(() => null);
    if (opening !== this.opening) return;
    if (!softphone) return this.chooseAgain(opening, 'program-missing');
    this.chosen = softphone;
    softphone.onState((state) => { if (this.chosen === softphone) this.changing.become(state); });
    softphone.open();
    this.changing.become(softphone.state);
    if (this.wanted !== null) softphone.acceptClaim(this.wanted);
  }

  private chooseAgain(opening: number, trouble: LineTrouble): void {
    this.changing.become({ kind: 'down', trouble });
    this.timer = setTimeout(() => void this.choose(opening), RETRY_MS);
  }

  private async make(kind: SoftphoneAccess['kind'], access: AskAccess): Promise<Softphone> {
    // Each comes alone: a helpline has one of them.
    if (kind === 'local') return new (await import('./local/local-softphone.js')).LocalSoftphone(access, this.microphone);
    const [{ TwilioSoftphone }, { loadDevice }] = await Promise.all([import('./twilio/twilio-softphone.js'), import('./twilio/load-device.js')]);
    return new TwilioSoftphone(access, loadDevice, this.microphone);
  }
}

/** The token that came with the choice is used first; the next ones are asked for. */
function firstThen(first: Answer<SoftphoneAccess>, ask: AskAccess): AskAccess {
  let isUsed = false;
  return () => {
    if (isUsed) return ask();
    isUsed = true;
    return Promise.resolve(first);
  };
}
