/** The phone's sound: one WebRTC line to the carrier, both ways. Everything the call lets one hear comes over it. */

/** How long the browser may look for addresses before it offers those it has. */
const GATHERING_MS = 1000;

/** How long the carrier may take to answer, and the line to come up. */
const PATIENCE_MS = 8000;

const AGAIN_MS = 4000;

/**
 * Keeps a line to the carrier. `send` passes a message to it; `show` is told `connecting`, `on`, or `off` with the reason.
 * Call `offer` whenever the socket is there, `answer` and `refused` with what the carrier says to it.
 */
export function openSound({ send, show }) {
  const loudspeaker = new Audio();
  let connection;
  let sender;
  let track = null;
  let timer;
  let isWaiting = false;

  const later = (milliseconds, run) => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };

  const fail = (reason) => {
    drop();
    show('off', reason);
    later(AGAIN_MS, offer);
  };

  function drop() {
    clearTimeout(timer);
    isWaiting = false;
    connection?.close();
    connection = undefined;
    sender = undefined;
  }

  async function offer() {
    drop();
    if (!('RTCPeerConnection' in window)) return show('off', 'this browser has no WebRTC');
    show('connecting');
    const mine = new RTCPeerConnection();
    connection = mine;
    later(PATIENCE_MS, () => fail('the line to the carrier could not be set up'));
    mine.ontrack = ({ track: remote }) => {
      loudspeaker.srcObject = new MediaStream([remote]);
      resume();
    };
    mine.onconnectionstatechange = () => (mine === connection ? changed(mine.connectionState) : undefined);
    ({ sender } = mine.addTransceiver('audio', { direction: 'sendrecv' }));
    await sender.replaceTrack(track);
    await mine.setLocalDescription();
    await gathered(mine);
    if (mine !== connection) return;
    isWaiting = true;
    send({ type: 'offer', sdp: mine.localDescription.sdp });
  }

  function changed(state) {
    if (state === 'connected') {
      clearTimeout(timer);
      show('on');
    } else if (state === 'failed') fail('the line to the carrier broke');
    else if (state === 'disconnected') later(PATIENCE_MS, () => fail('the line to the carrier broke'));
  }

  function resume() {
    // Refused until the person has clicked or typed something: the next click tries again.
    if (loudspeaker.srcObject) loudspeaker.play().catch(() => undefined);
  }

  return {
    offer: () => void offer().catch((error) => fail(error.message)),
    async answer(sdp) {
      if (!isWaiting) return;
      isWaiting = false;
      try {
        await connection.setRemoteDescription({ type: 'answer', sdp });
      } catch (error) {
        fail(error.message);
      }
    },
    refused(message) {
      if (isWaiting) fail(message);
    },
    /** What the carrier hears from now on; null for nothing. */
    async use(microphone) {
      track = microphone;
      await sender?.replaceTrack(microphone);
    },
    resume,
    drop,
  };
}

function gathered(connection) {
  return new Promise((resolve) => {
    setTimeout(resolve, GATHERING_MS);
    connection.onicegatheringstatechange = () => (connection.iceGatheringState === 'complete' ? resolve() : undefined);
    if (connection.iceGatheringState === 'complete') resolve();
  });
}
