const NOON = 12;
const EVENING = 17;

/** Whom an agent greets. */
interface Greeted {
  /** BCP-47. */
  readonly language: string | null | undefined;
  readonly name: string | undefined;
  /** We ring them back. */
  readonly isCallBack: boolean;
}

/** How to greet a citizen in their language: Hindi, unless it is English. `hour` is that of India's clocks, 0 to 23. */
export function greeting({ language, name, isCallBack }: Greeted, hour: number): string {
  if (language?.startsWith('en')) {
    const partOfDay = hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening';
    return `Good ${partOfDay}${name ? `, ${name}` : ''}. This is the Pukar helpline${isCallBack ? ', returning your call' : ''}. How may I help you?`;
  }
  const who = isCallBack ? 'पुकार हेल्पलाइन की ओर से यह फ़ोन आपके फ़ोन के जवाब में है' : 'पुकार हेल्पलाइन में आपका स्वागत है';
  return `नमस्ते${name ? ` ${name} जी` : ''}। ${who}। बताइए, आपको क्या परेशानी है?`;
}
