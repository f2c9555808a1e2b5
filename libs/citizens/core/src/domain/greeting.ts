import { isLanguage, type Language } from '@pukar/kernel';

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

/** The greeting, with the name's place and without; who speaks, and who where we ring back; what to ask. */
interface Words {
  readonly hello: string;
  readonly helloTo: string;
  readonly welcome: string;
  readonly ringBack: string;
  readonly ask: string;
}

const WORDS: Readonly<Record<Exclude<Language, 'en-IN'>, Words>> = {
  'hi-IN': { hello: 'नमस्ते।', helloTo: 'नमस्ते {name} जी।', welcome: 'पुकार हेल्पलाइन में आपका स्वागत है।', ringBack: 'पुकार हेल्पलाइन की ओर से यह फ़ोन आपके फ़ोन के जवाब में है।', ask: 'बताइए, आपको क्या परेशानी है?' },
  'mr-IN': { hello: 'नमस्कार.', helloTo: 'नमस्कार {name} जी.', welcome: 'पुकार हेल्पलाइनमध्ये तुमचे स्वागत आहे.', ringBack: 'पुकार हेल्पलाइनवरून तुमच्या फोनच्या उत्तरात हा फोन आहे.', ask: 'सांगा, तुम्हाला काय अडचण आहे?' },
  'ur-IN': { hello: 'آداب۔', helloTo: 'آداب {name} صاحب۔', welcome: 'پکار ہیلپ لائن میں آپ کا خیر مقدم ہے۔', ringBack: 'پکار ہیلپ لائن سے یہ فون آپ کے فون کے جواب میں ہے۔', ask: 'بتائیے، آپ کو کیا پریشانی ہے؟' },
  'gu-IN': { hello: 'નમસ્તે.', helloTo: 'નમસ્તે {name} જી.', welcome: 'પુકાર હેલ્પલાઇનમાં તમારું સ્વાગત છે.', ringBack: 'પુકાર હેલ્પલાઇન તરફથી તમારા ફોનના જવાબમાં આ ફોન છે.', ask: 'કહો, તમને શું તકલીફ છે?' },
  'pa-IN': { hello: 'ਸਤ ਸ੍ਰੀ ਅਕਾਲ।', helloTo: 'ਸਤ ਸ੍ਰੀ ਅਕਾਲ {name} ਜੀ।', welcome: 'ਪੁਕਾਰ ਹੈਲਪਲਾਈਨ ਵਿੱਚ ਤੁਹਾਡਾ ਸਵਾਗਤ ਹੈ।', ringBack: 'ਪੁਕਾਰ ਹੈਲਪਲਾਈਨ ਵੱਲੋਂ ਇਹ ਫ਼ੋਨ ਤੁਹਾਡੇ ਫ਼ੋਨ ਦੇ ਜਵਾਬ ਵਿੱਚ ਹੈ।', ask: 'ਦੱਸੋ, ਤੁਹਾਨੂੰ ਕੀ ਸਮੱਸਿਆ ਹੈ?' },
  'bn-IN': { hello: 'নমস্কার।', helloTo: 'নমস্কার, {name}।', welcome: 'পুকার হেল্পলাইনে আপনাকে স্বাগত।', ringBack: 'পুকার হেল্পলাইন থেকে আপনার ফোনের উত্তরে এই ফোন।', ask: 'বলুন, আপনার কী সমস্যা?' },
  'or-IN': { hello: 'ନମସ୍କାର।', helloTo: 'ନମସ୍କାର {name}।', welcome: 'ପୁକାର ହେଲ୍ପଲାଇନକୁ ଆପଣଙ୍କୁ ସ୍ୱାଗତ।', ringBack: 'ପୁକାର ହେଲ୍ପଲାଇନରୁ ଆପଣଙ୍କ ଫୋନର ଉତ୍ତରରେ ଏହି ଫୋନ।', ask: 'କୁହନ୍ତୁ, ଆପଣଙ୍କର କ’ଣ ଅସୁବିଧା?' },
  'te-IN': { hello: 'నమస్కారం.', helloTo: 'నమస్కారం {name} గారు.', welcome: 'పుకార్ హెల్ప్‌లైన్‌కు స్వాగతం.', ringBack: 'మీ ఫోన్‌కు సమాధానంగా పుకార్ హెల్ప్‌లైన్ నుండి ఈ ఫోన్.', ask: 'చెప్పండి, మీకు ఏమిటి సమస్య?' },
  'ta-IN': { hello: 'வணக்கம்.', helloTo: 'வணக்கம் {name}.', welcome: 'புகார் (Pukar) உதவி மையத்திற்கு வரவேற்கிறோம்.', ringBack: 'உங்கள் அழைப்புக்குப் பதிலாக புகார் (Pukar) உதவி மையத்திலிருந்து அழைக்கிறோம்.', ask: 'சொல்லுங்கள், உங்களுக்கு என்ன பிரச்சினை?' },
  'kn-IN': { hello: 'ನಮಸ್ಕಾರ.', helloTo: 'ನಮಸ್ಕಾರ {name} ಅವರೇ.', welcome: 'ಪುಕಾರ್ ಸಹಾಯವಾಣಿಗೆ ಸ್ವಾಗತ.', ringBack: 'ನಿಮ್ಮ ಕರೆಗೆ ಉತ್ತರವಾಗಿ ಪುಕಾರ್ ಸಹಾಯವಾಣಿಯಿಂದ ಈ ಕರೆ.', ask: 'ಹೇಳಿ, ನಿಮಗೆ ಏನು ಸಮಸ್ಯೆ?' },
  'ml-IN': { hello: 'നമസ്കാരം.', helloTo: 'നമസ്കാരം {name}.', welcome: 'പുകാർ ഹെൽപ്പ്‌ലൈനിലേക്ക് സ്വാഗതം.', ringBack: 'നിങ്ങളുടെ വിളിക്ക് മറുപടിയായി പുകാർ ഹെൽപ്പ്‌ലൈനിൽ നിന്നാണ് ഈ വിളി.', ask: 'പറയൂ, നിങ്ങളുടെ പ്രശ്നം എന്താണ്?' },
};

/** How to greet a citizen in their language; in Hindi where it is none of ours. `hour` is that of India's clocks, 0 to 23. */
export function greeting({ language, name, isCallBack }: Greeted, hour: number): string {
  if (language?.startsWith('en')) {
    const partOfDay = hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening';
    return `Good ${partOfDay}${name ? `, ${name}` : ''}. This is the Pukar helpline${isCallBack ? ', returning your call' : ''}. How may I help you?`;
  }
  const { hello, helloTo, welcome, ringBack, ask } = WORDS[isLanguage(language) && language !== 'en-IN' ? language : 'hi-IN'];
  return `${name ? helloTo.replace('{name}', () => name) : hello} ${isCallBack ? ringBack : welcome} ${ask}`;
}
