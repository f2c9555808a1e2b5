import type { IntervalReport, Stretch } from './floor-figures.js';

/** A heading in both languages of the staff. */
export interface Heading {
  readonly en: string;
  readonly hi: string;
}

/** A column of the report: how its figures are written, and where they come from. */
export interface ReportColumn {
  readonly code: string;
  readonly heading: Heading;
  /** How the figure is made, in a sentence. */
  readonly about: string;
  readonly kind: 'count' | 'seconds' | 'percent' | 'average';
  readonly of: (stretch: Stretch) => number | null;
}

type Calls = Stretch['calls']['callers'];
const calls = (code: keyof Calls & string, kind: ReportColumn['kind'], en: string, hi: string, about: string): ReportColumn => ({ code, kind, heading: { en, hi }, about, of: (stretch) => stretch.calls.callers[code] as number | null });
const line = (name: 'transfers' | 'call-backs' | 'own', code: 'offered' | 'answered' | 'handled' | 'abandoned', en: string, hi: string, about: string): ReportColumn => ({ code: `${name}.${code}`, kind: 'count', heading: { en, hi }, about, of: (stretch) => stretch.calls[name][code] });
const agents = (code: Exclude<keyof NonNullable<Stretch['agents']>, 'breaks'>, kind: ReportColumn['kind'], en: string, hi: string, about: string): ReportColumn => ({ code, kind, heading: { en, hi }, about, of: (stretch) => stretch.agents?.[code] ?? null });

/** Every column but the service levels, in the order in which they stand. */
const BEFORE_LEVELS: readonly ReportColumn[] = [
  calls('offered', 'count', 'Offered', 'आई कॉलें', 'Callers whose wait began in this interval.'),
  calls('answered', 'count', 'Answered', 'उत्तर दी गईं', 'Of those, who came to talk with an agent, then or later.'),
  calls('abandoned', 'count', 'Abandoned', 'छोड़ी गईं', 'Of those, who hung up while they waited, short ones among them.'),
  calls('shortAbandoned', 'count', 'Short abandons', 'तुरंत छोड़ी गईं', 'Of the abandoned, who hung up within the threshold of the policy.'),
  calls('sentAway', 'count', 'Sent away', 'लौटाई गईं', 'Told that nobody is there; a call is owed to them.'),
  calls('leftForCallBack', 'count', 'Left for a call-back', 'कॉल-बैक चुना', 'Chose to be rung back, with their place kept.'),
  calls('leftMessage', 'count', 'Left a message', 'संदेश छोड़ा', 'Chose to leave a message.'),
  calls('failed', 'count', 'Failed', 'विफल', 'Lost by us or by the network.'),
  calls('movedOn', 'count', 'Moved on', 'अन्य कतार में', 'Went to another queue; of the whole floor always none.'),
  calls('waiting', 'count', 'Still waiting', 'प्रतीक्षा में', 'Wait at this moment.'),
  calls('meanWaitSeconds', 'seconds', 'Mean wait', 'औसत प्रतीक्षा', 'Of the answered: from having a place to talking.'),
  calls('halfWaitSeconds', 'seconds', 'Wait, half', 'प्रतीक्षा, आधे', 'Half of the answered waited no longer (median).'),
  calls('mostWaitSeconds', 'seconds', 'Wait, nine in ten', 'प्रतीक्षा, दस में नौ', 'Nine in ten of the answered waited no longer (90th percentile).'),
  calls('longestWaitSeconds', 'seconds', 'Longest wait', 'सबसे लंबी प्रतीक्षा', 'Of the answered.'),
];

const AFTER_LEVELS: readonly ReportColumn[] = [
  calls('handled', 'count', 'Conversations', 'वार्ताएँ', 'Conversations with callers that ended in this interval.'),
  calls('talkSeconds', 'seconds', 'Talk', 'वार्ता समय', 'Of those, without hold.'),
  calls('holdSeconds', 'seconds', 'Hold', 'होल्ड समय', 'Of those, with the caller on hold.'),
  calls('wrapUpSeconds', 'seconds', 'Wrap-up', 'समापन कार्य', 'Writing after those, or interrupted and taken up again.'),
  calls('meanHandlingSeconds', 'seconds', 'Mean handling', 'औसत निपटान', '(Talk + hold + wrap-up) ÷ conversations.'),
  calls('offers', 'count', 'Offers', 'एजेंट को भेजी गईं', 'Times that a call rang at an agent.'),
  calls('unanswered', 'count', 'Unanswered offers', 'अनुत्तरित', 'Rang at an agent in vain.'),
  calls('declined', 'count', 'Declined offers', 'अस्वीकृत', 'Refused by the agent.'),
  calls('transferred', 'count', 'Transferred', 'स्थानांतरित', 'Conversations that ended with the call given on.'),
  line('transfers', 'offered', 'Waits after a transfer', 'स्थानांतरण के बाद', 'Second waits of callers whom an agent gave to a queue. Not among the offered.'),
  line('call-backs', 'offered', 'Call-backs', 'कॉल-बैक', 'Calls of ours that stood in the line for a call-back. Not among the offered.'),
  line('call-backs', 'answered', 'Call-backs reached', 'कॉल-बैक पूरे', 'Of those, that came to a conversation.'),
  line('own', 'offered', 'Own calls', 'अपनी कॉलें', 'Calls that agents asked for themselves. Not among the offered.'),
  line('own', 'handled', 'Own conversations', 'अपनी वार्ताएँ', 'Of those, that ended as a conversation in this interval.'),
  agents('planned', 'average', 'Agents planned', 'नियोजित एजेंट', 'On average: whom a shift has at work, without breaks for a rest.'),
  agents('staffed', 'average', 'Agents at work', 'कार्यरत एजेंट', 'On average: ready, ringing, in a call or writing.'),
  agents('signedIn', 'average', 'Agents signed in', 'साइन-इन एजेंट', 'On average: at work, on a break or not ready.'),
  agents('occupancyPercent', 'percent', 'Occupancy', 'व्यस्तता', '(In a call + writing) ÷ (in a call + writing + ready + ringing).'),
  agents('adherencePercent', 'percent', 'Adherence', 'अनुपालन', 'Of the planned time of shifts: in which the agent did what was planned, at work or on their break.'),
  agents('conformancePercent', 'percent', 'Conformance', 'समय-पूर्ति', 'Time worked ÷ time planned to work, of agents with a shift, whenever they worked.'),
  agents('breaksKeptPercent', 'percent', 'Breaks kept', 'विराम-पालन', '(At work + training and meetings + breaks up to the minutes of the policy) ÷ signed in.'),
  agents('breakSeconds', 'seconds', 'On a break', 'विराम', 'Of all agents together.'),
  agents('notReadySeconds', 'seconds', 'Not ready', 'तैयार नहीं', 'Of all agents together: neither ready nor on a break.'),
];

/** The names of service levels in Hindi, by the code of the formula. */
const LEVEL_IN_HINDI: Readonly<Record<string, (share: string) => string>> = {
  'late-abandons': (share) => `${share} (देर से छोड़ी गईं गिनकर)`, 'of-offered': (share) => `${share} (सभी आई कॉलों में)`, 'of-answered': (share) => `${share} (उत्तर दी गईं में)`,
  'early-abandons': (share) => `${share} (जल्दी छोड़ी गईं उत्तर मानकर)`, 'short-abandons-out': (share) => `${share} (तुरंत छोड़ी गईं हटाकर)`, telecom: (share) => `दूरसंचार नियम ${share}`, emergency: () => '112: 15 सेकंड में',
};

/** Columns of the time of agents, who serve all queues. */
export const AGENTS_TIME: readonly string[] = ['planned', 'staffed', 'signedIn', 'occupancyPercent', 'adherencePercent', 'conformancePercent', 'breaksKeptPercent', 'breakSeconds', 'notReadySeconds'];

/** The columns of a report; agents' time only where it is of the whole floor. */
export function columnsOf({ levels, queue }: Pick<IntervalReport, 'levels' | 'queue'>): ReportColumn[] {
  const shown: ReportColumn[] = levels.map(({ code, name, formula, withinSeconds, targetPercent }) => ({
    code: `level.${code}`, kind: 'percent', heading: { en: name, hi: LEVEL_IN_HINDI[code]?.(`${targetPercent}/${withinSeconds}`) ?? name }, about: formula,
    of: (stretch) => stretch.calls.callers.levels[code] ?? null,
  }));
  const after = queue === null ? AFTER_LEVELS : AFTER_LEVELS.filter(({ code }) => !AGENTS_TIME.includes(code));
  return [...BEFORE_LEVELS, ...shown, ...after];
}
