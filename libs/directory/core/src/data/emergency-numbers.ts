import type { EmergencyNumber } from '../domain/emergency-number.js';

/** Numbers told to a caller in danger or need, the one for everything first. The first five are those of the spoken prompt. */
export const EMERGENCY_NUMBERS: readonly EmergencyNumber[] = [
  { number: '112', name: { en: 'Police, fire and ambulance: any emergency', hi: 'पुलिस, दमकल और एम्बुलेंस: कोई भी आपात स्थिति' } },
  { number: '108', name: { en: 'Ambulance', hi: 'एम्बुलेंस' } },
  { number: '181', name: { en: 'Help for women', hi: 'महिला हेल्पलाइन' } },
  { number: '1098', name: { en: 'Childline: help for children', hi: 'चाइल्डलाइन, बच्चों की सहायता' } },
  { number: '1930', name: { en: 'Cyber fraud', hi: 'साइबर धोखाधड़ी' } },
  { number: '101', name: { en: 'Fire brigade', hi: 'दमकल (फायर ब्रिगेड)' } },
  { number: '1090', name: { en: 'Police help for women', hi: 'महिलाओं के लिए पुलिस सहायता' } },
  { number: '104', name: { en: 'Health advice', hi: 'स्वास्थ्य सलाह' } },
  { number: '14416', name: { en: 'Mental health help (Tele-MANAS)', hi: 'मानसिक स्वास्थ्य सहायता (टेली-मानस)' } },
  { number: '14567', name: { en: 'Help for elders', hi: 'बुज़ुर्गों की सहायता (एल्डर लाइन)' } },
  { number: '139', name: { en: 'Railways', hi: 'रेलवे' } },
  { number: '1033', name: { en: 'Accident on a national highway', hi: 'राष्ट्रीय राजमार्ग पर दुर्घटना' } },
  { number: '1070', name: { en: 'Flood and other disasters', hi: 'बाढ़ और अन्य आपदा' } },
  { number: '1912', name: { en: 'Electricity breakdown', hi: 'बिजली बंद या खराबी' } },
  { number: '1962', name: { en: 'Sick animal: vet at the door', hi: 'बीमार पशु: घर पहुँच पशु चिकित्सा' } },
];
