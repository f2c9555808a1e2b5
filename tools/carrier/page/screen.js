/** What the page shows. */

const byId = (id) => document.getElementById(id);

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

let answeredAt;
let ticking;

const secondsSince = (start) => (start === undefined ? 0 : Math.floor((Date.now() - start) / 1000));

/** The phone's state in a word; `detail` is shown where nothing is being said. */
export function showState(state, detail) {
  const label = byId('state');
  label.textContent = state;
  label.dataset.state = state;
  const isBusy = state === 'ringing' || state === 'in call' || state === 'talking';
  byId('hang-up').disabled = !isBusy;
  byId('number').readOnly = isBusy;
  byId('caller').disabled = isBusy;
  if (detail !== undefined) showSaying(detail, 'en-IN');
}

export function showCallButton(label, isEnabled) {
  byId('call-label').textContent = label;
  byId('call').disabled = !isEnabled;
}

const SOUND_WORDS = { connecting: 'Connecting the sound…', on: 'Sound ✓' };

/** Whether the phone has its sound, in words: `missing` says why it has no microphone. */
export function showSound({ state, reason, microphone, missing }) {
  const words = byId('sound-state');
  const isHeard = microphone === 'on';
  const hears = SOUND_WORDS[state] ?? `No sound: ${reason}. What is said is still shown. Trying again…`;
  const says = isHeard ? 'Microphone ✓' : state === 'on' ? `You can hear, but nobody hears you${missing === '' ? ' yet.' : `: ${missing}`}` : '';
  words.textContent = state === 'on' && !isHeard ? says : `${hears}${says === '' ? '' : ` · ${says}`}`;
  words.dataset.state = state;
  words.dataset.microphone = microphone;
  byId('use-microphone').hidden = isHeard;
  byId('use-microphone').textContent = missing === '' ? 'Use the microphone' : 'Try again';
}

export function startTimer() {
  answeredAt = Date.now();
  clearInterval(ticking);
  ticking = setInterval(() => {
    byId('timer').textContent = clock(secondsSince(answeredAt));
  }, 250);
}

export function stopTimer() {
  clearInterval(ticking);
}

/** Empties what belongs to one call. */
export function beginCall() {
  stopTimer();
  answeredAt = undefined;
  byId('timer').textContent = clock(0);
  byId('keyed').textContent = '';
  byId('heard').replaceChildren();
  byId('traces').replaceChildren();
  byId('trace-count').textContent = '0';
  byId('heard-empty').hidden = true;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const GROUPED_DIGITS = /(\+?\p{Nd}+(?:[ \u00a0-]\p{Nd}+)+)/u;

/** Writes text into an element, marked with its language. Digits in groups stand from left to right in Urdu too, or they would be dialled in reverse. */
function write(element, text, language) {
  element.lang = language;
  element.dir = 'auto';
  const pieces = RIGHT_TO_LEFT.test(text) ? text.split(GROUPED_DIGITS) : [text];
  element.replaceChildren(...pieces.map((piece, at) => {
    if (at % 2 === 0) return piece;
    const number = document.createElement('bdi');
    number.dir = 'ltr';
    number.textContent = piece;
    return number;
  }));
}

/** So long that it needs smaller letters to be seen whole. */
const LONG = 90;

export function showSaying(text, language) {
  const saying = byId('saying');
  saying.toggleAttribute('data-long', text.length > LONG);
  write(saying, text, language ?? 'en-IN');
  saying.scrollTop = 0;
}

/** Adds a line to what was said; `isKeys` for what the caller pressed. */
export function addHeard(text, language, isKeys = false) {
  const list = byId('heard');
  const last = list.lastElementChild?.lastElementChild;
  if (isKeys && last?.className === 'keys') {
    last.textContent += text;
    return;
  }
  const item = document.createElement('li');
  const at = document.createElement('time');
  at.textContent = clock(secondsSince(answeredAt));
  const words = document.createElement('span');
  write(words, isKeys ? `⌨ ${text}` : text, language ?? 'en-IN');
  if (isKeys) words.className = 'keys';
  item.append(at, words);
  list.append(item);
  list.scrollTop = list.scrollHeight;
}

export function showKeyed(key) {
  byId('keyed').textContent += key;
}

const SCRIPTS = {
  hi: /\p{Script=Devanagari}/u, ur: /\p{Script=Arabic}/u, bn: /\p{Script=Bengali}/u, pa: /\p{Script=Gurmukhi}/u, gu: /\p{Script=Gujarati}/u, or: /\p{Script=Oriya}/u,
  ta: /\p{Script=Tamil}/u, te: /\p{Script=Telugu}/u, kn: /\p{Script=Kannada}/u, ml: /\p{Script=Malayalam}/u,
};
const languageOf = (text) => `${Object.keys(SCRIPTS).find((language) => SCRIPTS[language].test(text)) ?? 'en'}-IN`;

export function clearSms() {
  byId('sms-list').replaceChildren();
  byId('sms-count').textContent = '0';
  byId('sms-empty').hidden = false;
}

export function addSms({ sid, from, to, body, at, isOld }) {
  const list = byId('sms-list');
  if (list.querySelector(`[data-sid="${sid}"]`)) return;
  const item = document.createElement('li');
  item.dataset.sid = sid;
  const meta = document.createElement('div');
  meta.className = 'meta';
  const sender = document.createElement('strong');
  sender.textContent = to === undefined ? from : `To ${to}`;
  const time = document.createElement('time');
  time.dateTime = at;
  time.textContent = new Intl.DateTimeFormat('en-IN', { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(new Date(at));
  meta.append(sender, time);
  const words = document.createElement('p');
  write(words, body, languageOf(body));
  item.append(meta, words);
  list.prepend(item);
  byId('sms-count').textContent = String(list.children.length);
  byId('sms-empty').hidden = true;
  if (!isOld) byId('sms').open = true;
}

/** One element to a line, indented. */
function indented(xml) {
  let depth = 0;
  return xml
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (/^<\//.test(line)) depth = Math.max(0, depth - 1);
      const shown = '  '.repeat(depth) + line;
      if (/^<[^!?/][^>]*[^/]>$/.test(line) && !line.includes('</')) depth += 1;
      return shown;
    })
    .join('\n');
}

export function addTrace({ at, about, method, path, status, ms, twiml, fault }) {
  const item = document.createElement('li');
  const entry = document.createElement('details');
  const summary = document.createElement('summary');
  const line = document.createElement('code');
  line.textContent = `${new Date(at).toLocaleTimeString('en-GB')} ${about}: ${method} ${path} → `;
  const result = document.createElement('code');
  result.textContent = fault ?? String(status);
  if (fault !== undefined) result.className = 'bad';
  const took = document.createElement('code');
  took.className = 'ms';
  took.textContent = `  ${ms} ms`;
  summary.append(line, result, took);
  const document_ = document.createElement('pre');
  document_.textContent = twiml === undefined || twiml === '' ? 'no document' : indented(twiml);
  entry.append(summary, document_);
  item.append(entry);
  const list = byId('traces');
  list.append(item);
  byId('trace-count').textContent = String(list.children.length);
}
