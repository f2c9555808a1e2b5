import { type Act, type Situation, SITUATIONS } from './act.js';

const ALWAYS = SITUATIONS;
const BETWEEN_CALLS: readonly Situation[] = ['free', 'voicemail', 'paper'];
const WITH_FORM: readonly Situation[] = ['voicemail', 'paper', 'ringing', 'connecting', 'talking', 'wrap-up'];
const IN_CALL: readonly Situation[] = ['connecting', 'talking'];

/**
 * Every act of the agent's desk: its name, its group, its key, and where it can be possible. A part binds one with
 * `useActs({ 'call.hold': hold })` and shows its key with `<Button act="call.hold">`; both follow what the person chose.
 */
export const DESK_ACTS = {
  'offer.accept': { group: 'call', keys: 'F2', when: ['ringing'], name: 'Accept the call', words: 'answer pick up uthao उठाओ स्वीकार' },
  'offer.decline': { group: 'call', keys: null, when: ['ringing'], name: 'Decline the call', words: 'refuse reject mana मना' },
  'call.hold': { group: 'call', keys: 'F8', when: ['talking'], name: 'Hold the caller, or take them back', words: 'wait music roko roken रोको होल्ड' },
  'call.mute': { group: 'call', keys: 'F9', when: ['talking'], name: 'Mute my microphone, or unmute it', words: 'silent chup चुप म्यूट' },
  'call.end': { group: 'call', keys: 'F4', when: IN_CALL, name: 'End the call', words: 'hang up band kaato बंद काटो' },
  'call.end-for-abuse': { group: 'call', keys: 'Shift+F4', when: ['talking'], name: 'End the call: abuse', words: 'abusive gaali गाली' },
  'recording.pause': { group: 'call', keys: 'F10', when: ['talking'], name: 'Pause the recording, or go on', words: 'record रिकॉर्डिंग' },

  'call.leave-bridge': { group: 'parties', keys: 'F3', when: IN_CALL, name: 'Leave the two to themselves', words: 'bridge' },
  'call.transfer': { group: 'parties', keys: 'Alt+T', when: ['talking'], name: 'Transfer the call', words: 'forward bhejo भेजो ट्रांसफर' },
  'call.consult': { group: 'parties', keys: 'Alt+C', when: ['talking'], name: 'Consult somebody', words: 'ask colleague officer poochho पूछो सलाह' },
  'call.add-third': { group: 'parties', keys: 'Alt+P', when: ['talking'], name: 'Add a third party', words: 'conference join jodo जोड़ो' },
  'call.consult-join': { group: 'parties', keys: 'Alt+G', when: ['talking'], name: 'Let the caller in to the three of you', words: 'three way conference join jodo जोड़ो' },
  'call.transfer-complete': { group: 'parties', keys: 'Alt+Y', when: ['talking'], name: 'Give the call to whom you asked', words: 'complete warm transfer de do दे दो' },
  'call.consult-end': { group: 'parties', keys: 'Alt+Q', when: ['talking'], name: 'Back to the caller alone: put the other out', words: 'end consultation wapas वापस' },
  'call.keypad': { group: 'parties', keys: 'Alt+K', when: ['talking'], name: 'Keypad: send digits', words: 'dtmf tones press number अंक' },

  'presence.switch': { group: 'presence', keys: 'F6', when: [...BETWEEN_CALLS, ...IN_CALL], name: 'Be ready, or choose a break', words: 'taiyar tayyar तैयार' },
  'presence.break': { group: 'presence', keys: 'Alt+B', when: ALWAYS, name: 'Choose a break', words: 'tea lunch pause rest aaram chai khana आराम चाय विराम' },
  'presence.not-ready': { group: 'presence', keys: 'Alt+N', when: [...BETWEEN_CALLS, ...IN_CALL], name: 'Be not ready, without a break', words: 'away stop nahin नहीं' },
  'wrap-up.finish': { group: 'presence', keys: 'F6', when: ['wrap-up'], name: 'Finish the wrap-up', words: 'done ready ho gaya hogaya हो गया पूरा' },
  'wrap-up.finish-not-ready': { group: 'presence', keys: 'Alt+N', when: ['wrap-up'], name: 'Finish the wrap-up, not ready', words: 'done away' },
  'wrap-up.extend': { group: 'presence', keys: 'Alt+W', when: ['wrap-up'], name: 'More time for the wrap-up', words: 'extend longer samay aur समय और' },
  'wrap-up.take-five': { group: 'presence', keys: 'Shift+F6', when: ['wrap-up'], name: 'Take five minutes after an abusive call', words: 'break rest abuse' },
  'sound.test': { group: 'presence', keys: 'F7', when: [...BETWEEN_CALLS, 'wrap-up'], name: 'Test microphone and line', words: 'sound headset awaaz आवाज़ आवाज' },

  'voicemail.take': { group: 'waiting', keys: 'Shift+F2', when: ['free', 'paper'], name: 'Take the oldest voicemail', words: 'message sandesh संदेश' },
  'voicemail.done': { group: 'waiting', keys: 'Shift+F2', when: ['voicemail'], name: 'Done with this voicemail', words: 'finish message' },
  'statement.take': { group: 'waiting', keys: 'Shift+F4', when: ['free', 'paper'], name: 'Take the oldest spoken statement', words: 'complaint recorded bayan बयान' },
  'asking.take': { group: 'waiting', keys: 'Shift+F7', when: ['free'], name: 'Take the next citizen to ring', words: 'question answer call back sawaal सवाल' },
  'paper.write-down': { group: 'waiting', keys: 'Alt+9', when: ['free'], name: 'Write down what came in without a call', words: 'paper broadcast kaagaz likho लिखो काग़ज़' },
  'paper.put-away': { group: 'waiting', keys: 'Alt+0', when: ['paper'], name: 'Put away what was written down', words: 'paper done' },

  'form.register': { group: 'form', keys: 'Ctrl+Enter', when: WITH_FORM, name: 'Register the complaint', words: 'save submit darj karo दर्ज पंजीकृत' },
  'form.category': { group: 'form', keys: 'Alt+1', when: WITH_FORM, name: 'Go to Category', words: 'field vishay विषय श्रेणी' },
  'form.place': { group: 'form', keys: 'Alt+2', when: WITH_FORM, name: 'Go to Place', words: 'field jagah sthan जगह स्थान' },
  'form.statement': { group: 'form', keys: 'Alt+3', when: WITH_FORM, name: 'Go to Statement', words: 'field bayan shikayat बयान शिकायत' },
  'form.facts': { group: 'form', keys: 'Alt+4', when: WITH_FORM, name: 'Go to the facts, or the name', words: 'field meter number name naam नाम' },
  'form.name': { group: 'form', keys: 'Alt+M', when: WITH_FORM, name: 'Go to the name', words: 'citizen person address naam नाम पता' },
  'form.take-out': { group: 'form', keys: 'Alt+X', when: WITH_FORM, name: 'Take the selected words out of what the department reads', words: 'redact hide chhupao छुपाओ' },
  'form.join': { group: 'form', keys: 'Alt+J', when: WITH_FORM, name: 'Add this caller to the ticket of the same matter', words: 'duplicate same join jodo जोड़ो' },
  'form.own': { group: 'form', keys: 'Alt+U', when: WITH_FORM, name: 'Show this caller’s own ticket of the same matter', words: 'again earlier pehle pahle पहले फिर' },
  'outage.propose': { group: 'form', keys: 'Alt+O', when: WITH_FORM, name: 'Propose an announcement for the outage', words: 'announce broadcast khabar सूचना' },

  'know.find': { group: 'tickets', keys: 'Alt+S', when: WITH_FORM, name: 'Find in what is known: schemes, offices, numbers', words: 'search help yojana office khojo योजना कार्यालय खोजो' },
  'know.insert': { group: 'form', keys: 'Alt+I', when: WITH_FORM, name: 'Write into the statement what the citizen was told', words: 'insert told office scheme bataya बताया' },

  'ticket.look-up': { group: 'tickets', keys: 'Alt+5', when: ALWAYS, name: 'Look up a ticket by its number', words: 'status find search know khojo sthiti खोजो स्थिति' },
  'ticket.ring-citizen': { group: 'tickets', keys: 'Alt+6', when: [...BETWEEN_CALLS, 'wrap-up'], name: 'Ring the citizen of this ticket', words: 'call phone nagrik नागरिक' },
  'ticket.ring-officer': { group: 'tickets', keys: 'Alt+7', when: [...BETWEEN_CALLS, 'wrap-up'], name: 'Ring the officer of this ticket', words: 'call phone adhikari अधिकारी' },
  'ticket.ring-bridge': { group: 'tickets', keys: 'Alt+8', when: [...BETWEEN_CALLS, 'wrap-up'], name: 'Bring citizen and officer together', words: 'bridge call both' },

  'told.read': { group: 'desk', keys: 'Alt+R', when: ALWAYS, name: 'I have read what the supervisor says', words: 'message broadcast acknowledge padh liya पढ़ लिया' },
  'desk.palette': { group: 'desk', keys: 'Ctrl+K', when: ALWAYS, name: 'Find something to do', words: 'palette command search' },
  'desk.keys': { group: 'desk', keys: null, when: ALWAYS, name: 'Choose my keys', words: 'shortcuts keyboard remap kunji कुंजी' },
} as const satisfies Record<string, Act>;

/** The name by which an act is bound and kept. */
export type ActId = keyof typeof DESK_ACTS;

export const ACT_IDS = Object.keys(DESK_ACTS) as readonly ActId[];

/** An act as any act: its own literal types say too little. */
export const actOf = (id: ActId): Act => DESK_ACTS[id];
