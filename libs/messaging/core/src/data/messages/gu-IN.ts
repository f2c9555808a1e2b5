import type { MessagePack } from '../../domain/message-pack.js';

/** What citizens are written in Gujarati. */
export const guIN: MessagePack = {
  language: 'gu-IN',
  toReview: ['Whether લેખિત હુકમ or લેખિત આદેશ is better understood.', 'Whether બટન દબાવીને જણાવો is understood without the prompt that it answers.'],
  months: ['જાન્યુઆરી', 'ફેબ્રુઆરી', 'માર્ચ', 'એપ્રિલ', 'મે', 'જૂન', 'જુલાઈ', 'ઓગસ્ટ', 'સપ્ટેમ્બર', 'ઓક્ટોબર', 'નવેમ્બર', 'ડિસેમ્બર'],
  longest: { department: 'સામાજિક ન્યાય અને દિવ્યાંગ કલ્યાણ વિભાગ', action: 'આ મામલો કોર્ટમાં છે અને કોર્ટના આદેશ પ્રમાણે કામ થશે.' },
  texts: {
    registered: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} નોંધાઈ ગઈ છે. {date} સુધીમાં તમને જવાબ મળશે. સ્થિતિ જાણવા આ જ નંબર પર કૉલ કરો.',
    forwarded: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} હવે {department} પાસે છે. સ્થિતિ જાણવા આ જ નંબર પર કૉલ કરો.',
    interim: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} માં મોડું થાય છે. વિભાગે નવો દિવસ {date} કહ્યો છે. વધુ જાણવા કૉલ કરો.',
    question: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} વિશે કચેરીએ તમને કંઈક પૂછવું છે. આ જ નંબર પર કૉલ કરીને જવાબ આપો.',
    transferred: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} હવે {department} ને સોંપી છે. જવાબનો દિવસ બદલાયો નથી.',
    climbed: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} નો સમયસર જવાબ મળ્યો નથી. હવે ઉપરી અધિકારી તેને જોઈ રહ્યા છે.',
    resolved: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} પર વિભાગનો જવાબ: {action} કામ થયું કે નહીં, તે આ જ નંબર પર કૉલ કરીને બટન દબાવીને જણાવો.',
    reopened: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} ફરી ખોલી છે. ઉપરી અધિકારી {date} સુધીમાં જવાબ આપશે.',
    'order-due': 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} પર હવે સૌથી ઉપરના અધિકારી લેખિત હુકમ કરશે. હુકમ થાય ત્યારે અમે તમને જણાવીશું.',
    ordered: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} પર લેખિત હુકમ થયો છે. તે સાંભળવા આ જ નંબર પર કૉલ કરો.',
    closed: 'પુકાર {helpline}: તમે કહ્યું કે કામ થઈ ગયું છે, તેથી ફરિયાદ {ticket} પૂરી થઈ છે. આભાર.',
    'closed-unanswered': 'પુકાર {helpline}: તમારો જવાબ મળ્યો નથી, તેથી ફરિયાદ {ticket} બંધ કરી છે. કામ ન થયું હોય તો આ જ નંબર પર કૉલ કરો.',
    joined: 'પુકાર {helpline}: તમારી ફરિયાદ {ticket} એ જ ખામીની બીજી ફરિયાદો સાથે જોડી છે. બધાને એક જ જવાબ મળશે.',
    withdrawn: 'પુકાર {helpline}: તમારા કહેવાથી ફરિયાદ {ticket} પાછી લીધી છે. તમે એવું ન કહ્યું હોય તો તરત આ જ નંબર પર કૉલ કરો.',
    thanked: 'પુકાર {helpline}: તમારો સંદેશ {ticket} અમે {department} સુધી પહોંચાડ્યો છે. આભાર.',
    'identity-opened': 'પુકાર {helpline}: ફરિયાદ {ticket} માં તમારું નામ અને નંબર {date} ના રોજ બે જણની મંજૂરીથી જોવાયાં. કારણ જાણવા કૉલ કરો.',
  },
};
