import { Changing } from '../softphone/changing.js';
import type { MicrophoneSource } from '../softphone/softphone.js';
import { type MicrophoneInput, type MicrophoneKind, noMicrophone, stepMicrophone } from './microphone-state.js';

const WANTED: MediaStreamConstraints = { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } };

/** The agent's microphone: runs its machine with the browser's devices and permissions. */
export class Microphone implements MicrophoneSource {
  stream: MediaStream | null = null;
  private machine = noMicrophone;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stops: (() => void)[] = [];
  private readonly changing = new Changing<{ readonly kind: MicrophoneKind; readonly attempt: number }>({ kind: 'asking', attempt: 0 });

  get kind(): MicrophoneKind {
    return this.changing.value.kind;
  }

  onChange(listener: () => void): () => void {
    return this.changing.listen(listener);
  }

  open(): void {
    // Browsers give no microphone to a page without https: there is nothing to ask.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return this.give({ type: 'insecure' });
    const changed = () => this.give({ type: 'devices-changed' });
    devices.addEventListener('devicechange', changed);
    this.stops.push(() => devices.removeEventListener('devicechange', changed));
    void this.watchPermission();
    this.use();
  }

  /** Asks the browser for the microphone again. */
  use(): void {
    if (this.kind !== 'insecure') this.give({ type: 'use' });
  }

  noteTest(wasHeard: boolean): void {
    this.give({ type: 'tested', wasHeard });
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop();
    clearTimeout(this.timer);
    this.letGo();
    this.machine = { ...noMicrophone, attempt: this.machine.attempt + 1 };
  }

  private give(input: MicrophoneInput): void {
    const { microphone, effect } = stepMicrophone(this.machine, input, Date.now());
    this.machine = microphone;
    clearTimeout(this.timer);
    if (microphone.nextAt !== null) this.timer = setTimeout(() => this.give({ type: 'tick' }), Math.max(microphone.nextAt - Date.now(), 0));
    if (effect === 'let-go') this.letGo();
    if (effect === 'ask') void this.ask(microphone.attempt);
    this.changing.become({ kind: microphone.kind, attempt: microphone.attempt });
  }

  private async ask(attempt: number): Promise<void> {
    this.letGo();
    try {
      const stream = await navigator.mediaDevices.getUserMedia(WANTED);
      if (attempt !== this.machine.attempt) return stopTracks(stream);
      this.take(stream, attempt);
    } catch (error) {
      this.give({ type: 'refused', attempt, error: error instanceof DOMException ? error.name : 'AbortError' });
    }
  }

  private take(stream: MediaStream, attempt: number): void {
    this.stream = stream;
    this.give({ type: 'given', attempt });
    for (const track of stream.getAudioTracks()) {
      if (track.muted) this.give({ type: 'track', attempt, is: 'muted' });
      track.addEventListener('ended', () => this.give({ type: 'track', attempt, is: 'ended' }));
      track.addEventListener('mute', () => this.give({ type: 'track', attempt, is: 'muted' }));
      track.addEventListener('unmute', () => this.give({ type: 'track', attempt, is: 'unmuted' }));
    }
  }

  private letGo(): void {
    if (this.stream) stopTracks(this.stream);
    this.stream = null;
  }

  /** Not every browser tells of the microphone's permission; the track's end tells the rest. */
  private async watchPermission(): Promise<void> {
    try {
      const status = await navigator.permissions.query({ name: 'microphone' as PermissionName });
      const changed = () => this.give({ type: 'permission', state: status.state });
      status.addEventListener('change', changed);
      this.stops.push(() => status.removeEventListener('change', changed));
    } catch {
      return;
    }
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
