import * as ears from './ears.js';
import { openLine } from './line.js';
import * as microphone from './microphone.js';
import * as screen from './screen.js';
import { openSound } from './sound-line.js';

/** Whose phone it may be: invented people, numbers that are not in service. */
const CALLERS = [
  { number: '+919000001001', name: 'Asha: first call' },
  { number: '+919000001002', name: 'Ramesh: has called before' },
  { number: '+919000001003', name: 'Kavita: first call' },
  { number: '+917550000101', name: 'A landline in an office' },
  { number: 'withheld', name: 'Number withheld' },
];

const KEYS = [['1', ''], ['2', 'ABC'], ['3', 'DEF'], ['4', 'GHI'], ['5', 'JKL'], ['6', 'MNO'], ['7', 'PQRS'], ['8', 'TUV'], ['9', 'WXYZ'], ['*', ''], ['0', '+'], ['#', '']];
const KEY_IDS = { '*': 'star', '#': 'hash' };
const LANGUAGE_OF_LINE = 'en-IN';

const chooser = document.getElementById('caller');
const number = document.getElementById('number');
const keypad = document.getElementById('keypad');
let line;
let state = 'idle';
let isIncoming = false;
let soundState = 'connecting';
let soundReason = '';

/** The digits of every Indian script as 0 to 9: keyboards for those languages type them. Zero of each begins a row of ten. */
const withPlainDigits = (text) => text.replace(/\p{Nd}/gu, (digit) => {
  let zero = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0) - zero < 9) zero -= 1;
  return String(digit.codePointAt(0) - zero);
});
const spaced = (phone) => phone.replace(/^(\+91)(\d{5})(\d{5})$/, '$1 $2 $3');
const isInCall = () => state === 'in call' || state === 'talking';

function enter(next, detail) {
  state = next;
  screen.showState(next, detail);
  const canCall = state === 'idle' || state === 'ended' || (state === 'ringing' && isIncoming);
  screen.showCallButton(state === 'ringing' && isIncoming ? 'Answer' : 'Call', canCall);
}

function hear(sound) {
  const { kind, text, language } = sound;
  if (kind === 'music') return screen.showSaying('♪ music', LANGUAGE_OF_LINE);
  if (kind === 'ringback') return screen.showSaying('Ringing…', LANGUAGE_OF_LINE);
  if (kind === 'silence') return;
  if (kind === 'beep') return screen.showSaying('♪ beep', LANGUAGE_OF_LINE);
  const words = text ?? '♪';
  screen.showSaying(words, language);
  screen.addHeard(words, language);
}

const showSound = () => screen.showSound({ state: soundState, reason: soundReason, microphone: microphone.state, missing: microphone.reason });

const sound = openSound({
  send: (message) => line.send(message),
  show: (next, reason = '') => {
    [soundState, soundReason] = [next, reason];
    showSound();
  },
});

const microphoneUse = { use: sound.use, changed: showSound };
const useMicrophone = () => microphone.ask(microphoneUse);

/** A click or a key lets the browser make sound. */
function openEars() {
  ears.open();
  sound.resume();
}

const HANDLERS = {
  ready: () => {
    if (state === 'ended' || state === 'idle') enter('idle', '');
    sound.offer();
  },
  ringing: ({ direction, with: other }) => {
    isIncoming = direction === 'incoming';
    screen.beginCall();
    enter('ringing', isIncoming ? `Call from ${spaced(other)}` : '');
    if (isIncoming) ears.bell();
  },
  answered: () => {
    ears.stop();
    screen.startTimer();
    enter('in call');
  },
  sound: hear,
  answer: ({ sdp }) => void sound.answer(sdp),
  talking: ({ with: others }) => {
    enter(others > 0 ? 'talking' : 'in call', others > 0 ? 'You are talking with somebody.' : '');
  },
  held: ({ on }) => enter(on ? 'in call' : 'talking', on ? 'You are on hold.' : 'You are talking with somebody.'),
  muted: () => undefined,
  ended: ({ reason }) => {
    screen.stopTimer();
    if (state !== 'ended') ears.over();
    enter('ended', reason === 'completed' || reason === 'hung up' ? 'The call is over.' : `The call is over: ${reason}.`);
  },
  sms: screen.addSms,
  'sms-sent': screen.addSms,
  trace: screen.addTrace,
  error: ({ message }) => {
    console.warn('the carrier did not understand', message);
    sound.refused(message);
  },
};

function connect() {
  line?.close();
  screen.clearSms();
  line = openLine(chooser.value, {
    event: (event) => HANDLERS[event.type]?.(event),
    down: () => {
      ears.stop();
      sound.drop();
      [soundState, soundReason] = ['off', 'the carrier cannot be reached'];
      showSound();
      screen.stopTimer();
      enter('ended', 'The carrier cannot be reached. Trying again…');
      screen.showCallButton('Call', false);
    },
  });
}

function call() {
  openEars();
  // A phone is for talking: the first call asks. Whoever has refused is asked again by the button alone.
  if (microphone.state === 'off') void useMicrophone();
  if (state === 'ringing' && isIncoming) return line.send({ type: 'answer' });
  if (state !== 'idle' && state !== 'ended') return;
  line.send({ type: 'dial', to: withPlainDigits(number.value.trim()) });
}

function hangUp() {
  line.send({ type: 'hangup' });
}

function press(key) {
  openEars();
  ears.key(key);
  const button = keypad.querySelector(`[data-key="${key}"]`);
  button.classList.add('down');
  setTimeout(() => button.classList.remove('down'), 120);
  if (isInCall()) {
    line.send({ type: 'press', key });
    screen.showKeyed(key);
    screen.addHeard(key, LANGUAGE_OF_LINE, true);
  } else if (state !== 'ringing') {
    number.value += key;
  }
}

for (const { number: value, name } of CALLERS) {
  chooser.append(new Option(value === 'withheld' ? name : `${name} · ${spaced(value)}`, value));
}
for (const [key, letters] of KEYS) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.key = key;
  button.dataset.testid = `key-${KEY_IDS[key] ?? key}`;
  button.setAttribute('aria-label', key === '*' ? 'star' : key === '#' ? 'hash' : key);
  const digit = document.createElement('b');
  digit.textContent = key;
  const small = document.createElement('small');
  small.textContent = letters;
  button.append(digit, small);
  button.addEventListener('click', () => press(key));
  keypad.append(button);
}

document.getElementById('call').addEventListener('click', call);
document.getElementById('hang-up').addEventListener('click', hangUp);
document.getElementById('use-microphone').addEventListener('click', () => {
  openEars();
  void useMicrophone();
});
document.getElementById('write').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = document.getElementById('words');
  if (words.value.trim() === '') return;
  line.send({ type: 'sms', to: number.value.trim(), body: words.value.trim() });
  words.value = '';
});
chooser.addEventListener('change', connect);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target === document.getElementById('words')) return;
  const isTyping = event.target === number && !number.readOnly;
  if (event.key === 'Escape') return hangUp();
  if (event.key === 'Enter' && (event.target === document.body || event.target === number)) return call();
  const key = withPlainDigits(event.key);
  if (/^[0-9*#]$/.test(key) && !isTyping && event.target !== chooser && !event.repeat) {
    event.preventDefault();
    press(key);
  }
});

enter('idle', '');
showSound();
void microphone.askIfAllowed(microphoneUse);
connect();
