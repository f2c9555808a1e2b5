import { randomInt } from 'node:crypto';
import { err, ok } from '@pukar/kernel';
import { MediaStreamTrack, RTCPeerConnection, RTCRtpCodecParameters, RtpHeader, RtpPacket } from 'werift';
import { FRAME_SAMPLES } from '../core/sound/pcm.js';
import type { AnswerOffer, MediaLineEvents } from './media-line.js';
import { checkOffer, PCMU } from './offer.js';

/** How long the answer may take. */
const ANSWER_TIMEOUT_MS = 5_000;

/** How long a browser has to come up after the answer. */
const CONNECT_TIMEOUT_MS = 15_000;

/** A gap longer than this, in the sound that is sent, is told to the browser as one: its clock goes on meanwhile. */
const GAP_MS = 1_000;

/** Answers with a connection of the `werift` library: PCMU alone, without help from other servers. */
export const answerWithWerift: AnswerOffer = async (sdp, on) => {
  const offer = checkOffer(sdp);
  if (!offer.ok) return offer;
  const connection = connectionOf();
  let close = (): void => void connection.close().catch(() => undefined);
  try {
    const track = new MediaStreamTrack({ kind: 'audio' });
    const { onTrack } = connection.addTransceiver(track, { direction: 'sendrecv' });
    onTrack.subscribe((remote) => remote.onReceiveRtp.subscribe(({ header, payload }) => takePacket(header, payload, on)));
    close = watch(connection, on);
    const answer = await inTime(describe(connection, offer.value));
    return ok({ answer, close, send: senderOf(connection, track) });
  } catch (error) {
    close();
    return err(`the offer could not be answered: ${error instanceof Error ? error.message : String(error)}`);
  }
};

function connectionOf(): RTCPeerConnection {
  return new RTCPeerConnection({
    codecs: { audio: [new RTCRtpCodecParameters({ mimeType: 'audio/PCMU', clockRate: 8_000, channels: 1, payloadType: PCMU })], video: [] },
    iceServers: [],
    // The carrier is where it says it is: it waits to be found. Without this the library asks a public server for its address.
    iceLite: true,
    iceAdditionalHostAddresses: ['127.0.0.1'],
  });
}

async function describe(connection: RTCPeerConnection, sdp: string): Promise<string> {
  await connection.setRemoteDescription({ type: 'offer', sdp });
  await connection.setLocalDescription(await connection.createAnswer());
  const answer = connection.localDescription?.sdp;
  if (answer === undefined) throw new Error('no answer came of it');
  return answer;
}

/** Tells what becomes of the connection; gives what closes it. */
function watch(connection: RTCPeerConnection, on: MediaLineEvents): () => void {
  let isClosed = false;
  const close = (): void => {
    clearTimeout(patience);
    isClosed = true;
    void connection.close().catch(() => undefined);
  };
  const lost = (): void => {
    if (isClosed) return;
    close();
    on.state('lost');
  };
  const patience = setTimeout(lost, CONNECT_TIMEOUT_MS);
  connection.connectionStateChange.subscribe((state) => {
    if (state === 'failed' || state === 'closed') return lost();
    if (state !== 'connected' || isClosed) return;
    clearTimeout(patience);
    on.state('connected');
  });
  return close;
}

function takePacket(header: RtpHeader, payload: Buffer, on: MediaLineEvents): void {
  if (header.payloadType === PCMU && payload.length > 0) on.packet(header.sequenceNumber, payload);
}

function senderOf(connection: RTCPeerConnection, track: MediaStreamTrack): (payload: Uint8Array) => void {
  let [sequence, timestamp, sentAt] = [randomInt(0x10000), randomInt(0x7fffffff), 0];
  return (payload) => {
    if (connection.connectionState !== 'connected') return;
    const now = performance.now();
    const isGap = now - sentAt > GAP_MS;
    const passed = isGap ? Math.round((now - sentAt) * 8) : FRAME_SAMPLES;
    [sequence, timestamp, sentAt] = [(sequence + 1) & 0xffff, (timestamp + passed) >>> 0, now];
    track.writeRtp(new RtpPacket(new RtpHeader({ payloadType: PCMU, sequenceNumber: sequence, timestamp, marker: isGap }), Buffer.from(payload)));
  };
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it took too long')), ANSWER_TIMEOUT_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
