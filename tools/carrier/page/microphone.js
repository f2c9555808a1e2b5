/** The phone's microphone: asked for with a click, and told in words when there is none. */

/** Why nobody is heard, by the name of the browser's error. */
const WHY = {
  NotAllowedError: 'this browser does not allow the microphone here. Allow it beside the address, then try again.',
  NotFoundError: 'no microphone was found.',
  NotReadableError: 'the microphone is used by another program.',
};

let isAsking = false;
let track;

/** `off` before it was asked for, `on`, or `refused` with the reason. */
export let state = 'off';
export let reason = '';

/** Asks for it, unless it is on. `use` gets its track, or null when it is gone; `changed` is told at every change. */
export async function ask({ use, changed }) {
  if (isAsking || state === 'on') return;
  isAsking = true;
  try {
    if (!navigator.mediaDevices) throw new Error('browsers give the microphone to https and localhost only.');
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
    [track] = stream.getAudioTracks();
    track.onended = () => {
      set('refused', 'the microphone has gone.', changed);
      void use(null);
    };
    await use(track);
    set('on', '', changed);
  } catch (error) {
    set('refused', WHY[error.name] ?? error.message, changed);
  } finally {
    isAsking = false;
  }
}

/** Takes it without a click where the person has allowed it for good. */
export async function askIfAllowed(on) {
  const permission = await navigator.permissions?.query({ name: 'microphone' }).catch(() => undefined);
  if (permission?.state === 'granted') await ask(on);
}

function set(next, why, changed) {
  state = next;
  reason = why;
  changed();
}
