const NOON = 12;
const EVENING = 17;

/** How to greet a caller in their language (BCP-47): Hindi, unless it is English. `hour` is that of India's clocks, 0 to 23. */
export function greeting(language: string | null | undefined, name: string | undefined, hour: number): string {
  if (language?.startsWith('en')) {
    const partOfDay = hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening';
    return `Good ${partOfDay}${name ? `, ${name}` : ''}. This is the Pukar helpline. How may I help you?`;
  }
  return `नमस्ते${name ? ` ${name} जी` : ''}। पुकार हेल्पलाइन में आपका स्वागत है। बताइए, आपको क्या परेशानी है?`;
}
