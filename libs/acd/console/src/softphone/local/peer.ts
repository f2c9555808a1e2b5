/** How long the browser may look for its addresses before the offer goes out with those it has found. */
const GATHER_MS = 1_000;

interface PeerEvents {
  connection(state: RTCPeerConnectionState): void;
  heard(stream: MediaStream): void;
}

/** One offer of sound to the carrier: the browser's WebRTC with the microphone's track in it, or with none yet. */
export class Peer {
  private readonly connection = new RTCPeerConnection();
  private readonly sender: RTCRtpSender;

  constructor(events: PeerEvents) {
    this.sender = this.connection.addTransceiver('audio', { direction: 'sendrecv' }).sender;
    this.connection.addEventListener('connectionstatechange', () => events.connection(this.connection.connectionState));
    this.connection.addEventListener('track', ({ track, streams }) => events.heard(streams[0] ?? new MediaStream([track])));
  }

  /** The complete offer: nothing is told later. */
  async offer(): Promise<string> {
    await this.connection.setLocalDescription();
    if (this.connection.iceGatheringState !== 'complete') await this.gathered();
    return this.connection.localDescription?.sdp ?? '';
  }

  async take(answer: string): Promise<void> {
    await this.connection.setRemoteDescription({ type: 'answer', sdp: answer });
  }

  /** Speaks with this track from now on; with none, nothing is sent. */
  async speakWith(track: MediaStreamTrack | null): Promise<void> {
    await this.sender.replaceTrack(track);
  }

  close(): void {
    this.connection.close();
  }

  private gathered(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, GATHER_MS);
      this.connection.addEventListener('icegatheringstatechange', () => {
        if (this.connection.iceGatheringState !== 'complete') return;
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
