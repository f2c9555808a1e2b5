import { randomInt } from 'node:crypto';
import { MediaStreamTrack, RTCPeerConnection, RTCRtpCodecParameters, RtpHeader, RtpPacket } from 'werift';
import { WebSocket } from 'ws';
import { Waiting } from '../callers/waiting.js';
import { FRAME_SAMPLES, fromMuLaw, toMuLaw, type Pcm } from '../core/sound/pcm.js';
import { toneOf } from './sound-studio.js';

const codec = (): RTCRtpCodecParameters => new RTCRtpCodecParameters({ mimeType: 'audio/PCMU', clockRate: 8_000, channels: 1, payloadType: 0 });

/** A device with sound, as a browser is one: a socket, and WebRTC with PCMU. */
export class RtcDevice {
  readonly events: { readonly type: string; readonly [name: string]: unknown }[] = [];
  private readonly waiting = new Waiting();
  private connection: RTCPeerConnection | undefined;
  private heard: Pcm[] = [];
  private talking: NodeJS.Timeout | undefined;
  private track = new MediaStreamTrack({ kind: 'audio' });

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.events.push(JSON.parse(data.toString('utf8')) as { type: string });
      this.waiting.changed();
    });
  }

  /** `path`: `/phone?number=…` or `/client?token=…`. */
  static async open(carrier: string, path: string): Promise<RtcDevice> {
    const socket = new WebSocket(carrier.replace(/^http/, 'ws') + path);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new RtcDevice(socket);
  }

  send(command: object): void {
    this.socket.send(JSON.stringify(command));
  }

  /** Waits for an event behind those that were there at `after`. */
  async gets(type: string, after = 0): Promise<{ readonly [name: string]: unknown }> {
    return this.waiting.until(() => this.events.slice(after).find((event) => event.type === type), () => `no ${type} but ${this.events.map((event) => event.type).join(', ')}`);
  }

  /** Offers, and waits until sound can flow; a line it had is left behind. */
  async connectSound(): Promise<void> {
    const connection = new RTCPeerConnection({ codecs: { audio: [codec()], video: [] }, iceServers: [], iceAdditionalHostAddresses: ['127.0.0.1'] });
    void this.connection?.close();
    this.connection = connection;
    connection.connectionStateChange.subscribe(() => this.waiting.changed());
    this.track = new MediaStreamTrack({ kind: 'audio' });
    connection.addTransceiver(this.track, { direction: 'sendrecv' }).onTrack.subscribe((remote) => remote.onReceiveRtp.subscribe(({ payload }) => this.hear(payload)));
    const offer = await connection.createOffer();
    // The library asks a public server for its address unless it is told of none here.
    for (const { connection: ice } of connection.iceTransports) ice.stunServer = undefined;
    await connection.setLocalDescription(offer);
    const before = this.events.length;
    this.send({ type: 'offer', sdp: connection.localDescription?.sdp });
    const { sdp } = await this.gets('answer', before);
    await connection.setRemoteDescription({ type: 'answer', sdp: String(sdp) });
    await this.waiting.until(() => (connection.connectionState === 'connected' ? true : undefined), () => `the line is ${connection.connectionState}`);
  }

  /** Says a tone from now on, in real time. */
  say(hertz: number): void {
    this.fallSilent();
    const pcm = toneOf(hertz, 1);
    const began = performance.now();
    let [sequence, sent] = [randomInt(0x10000), 0];
    this.talking = setInterval(() => {
      for (; sent * 20 < performance.now() - began; sent += 1) {
        const payload = toMuLaw(pcm.subarray((sent * FRAME_SAMPLES) % pcm.length, ((sent * FRAME_SAMPLES) % pcm.length) + FRAME_SAMPLES));
        sequence = (sequence + 1) & 0xffff;
        this.track.writeRtp(new RtpPacket(new RtpHeader({ payloadType: 0, sequenceNumber: sequence, timestamp: sent * FRAME_SAMPLES, marker: sent === 0 }), Buffer.from(payload)));
      }
    }, 10);
  }

  fallSilent(): void {
    clearInterval(this.talking);
  }

  /** The next so many milliseconds of what it hears. */
  async listen(milliseconds: number): Promise<Pcm> {
    this.heard = [];
    const frames = await this.waiting.until(() => (this.heard.length * 20 >= milliseconds ? this.heard : undefined), () => `only ${String(this.heard.length)} packets came`);
    const all = new Int16Array(frames.length * FRAME_SAMPLES);
    frames.forEach((frame, at) => all.set(frame, at * FRAME_SAMPLES));
    return all;
  }

  /** Waits until what it hears is as it should be, and gives that. */
  async hears(isIt: (pcm: Pcm) => boolean): Promise<Pcm> {
    for (let turn = 0; turn < 20; turn += 1) {
      const pcm = await this.listen(400);
      if (isIt(pcm)) return pcm;
    }
    throw new Error('it never heard that');
  }

  async close(): Promise<void> {
    this.fallSilent();
    this.socket.close();
    await this.connection?.close();
  }

  private hear(payload: Uint8Array): void {
    this.heard.push(fromMuLaw(payload));
    this.waiting.changed();
  }
}
