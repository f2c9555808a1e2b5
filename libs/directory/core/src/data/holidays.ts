import type { Holiday, OfficeHours } from '../domain/working-calendar.js';

const on = (date: string, en: string, hi: string): Holiday => ({ date, name: { en, hi } });

const byMoon = (date: string, en: string, hi: string): Holiday => ({ ...on(date, en, hi), moonBased: true });

/**
 * Public holidays of Madhya Pradesh in 2026 and 2027, by date. Those that follow the moon are best reckonings: confirm
 * them against the state's gazette each year. In 2027 Milad-un-Nabi is expected on Independence Day or the day after.
 */
export const HOLIDAYS: readonly Holiday[] = [
  on('2026-01-26', 'Republic Day', 'गणतंत्र दिवस'),
  byMoon('2026-02-15', 'Mahashivratri', 'महाशिवरात्रि'),
  byMoon('2026-03-04', 'Holi', 'होली'),
  byMoon('2026-03-19', 'Gudi Padwa', 'गुड़ी पड़वा'),
  byMoon('2026-03-21', 'Eid-ul-Fitr', 'ईद-उल-फितर'),
  byMoon('2026-03-26', 'Ram Navami', 'रामनवमी'),
  byMoon('2026-03-31', 'Mahavir Jayanti', 'महावीर जयंती'),
  on('2026-04-03', 'Good Friday', 'गुड फ्राइडे'),
  on('2026-04-14', 'Ambedkar Jayanti', 'डॉ. अंबेडकर जयंती'),
  byMoon('2026-04-19', 'Parshuram Jayanti', 'परशुराम जयंती'),
  byMoon('2026-05-01', 'Buddha Purnima', 'बुद्ध पूर्णिमा'),
  byMoon('2026-05-27', 'Eid-ul-Adha', 'ईद-उल-अजहा'),
  byMoon('2026-06-26', 'Muharram', 'मोहर्रम'),
  on('2026-08-15', 'Independence Day', 'स्वतंत्रता दिवस'),
  byMoon('2026-08-26', 'Milad-un-Nabi', 'मिलाद-उन-नबी'),
  byMoon('2026-08-28', 'Raksha Bandhan', 'रक्षाबंधन'),
  byMoon('2026-09-04', 'Janmashtami', 'जन्माष्टमी'),
  byMoon('2026-09-14', 'Ganesh Chaturthi', 'गणेश चतुर्थी'),
  on('2026-10-02', 'Gandhi Jayanti', 'गांधी जयंती'),
  byMoon('2026-10-20', 'Dussehra', 'दशहरा'),
  byMoon('2026-10-26', 'Valmiki Jayanti', 'महर्षि वाल्मीकि जयंती'),
  byMoon('2026-11-08', 'Diwali', 'दीपावली'),
  byMoon('2026-11-09', 'Second day of Diwali', 'दीपावली का दूसरा दिन'),
  on('2026-11-15', 'Birsa Munda Jayanti', 'बिरसा मुंडा जयंती'),
  byMoon('2026-11-24', 'Guru Nanak Jayanti', 'गुरु नानक जयंती'),
  on('2026-12-25', 'Christmas', 'क्रिसमस'),
  on('2027-01-26', 'Republic Day', 'गणतंत्र दिवस'),
  byMoon('2027-03-06', 'Mahashivratri', 'महाशिवरात्रि'),
  byMoon('2027-03-10', 'Eid-ul-Fitr', 'ईद-उल-फितर'),
  byMoon('2027-03-22', 'Holi', 'होली'),
  on('2027-03-26', 'Good Friday', 'गुड फ्राइडे'),
  byMoon('2027-04-07', 'Gudi Padwa', 'गुड़ी पड़वा'),
  on('2027-04-14', 'Ambedkar Jayanti', 'डॉ. अंबेडकर जयंती'),
  byMoon('2027-04-15', 'Ram Navami', 'रामनवमी'),
  byMoon('2027-04-19', 'Mahavir Jayanti', 'महावीर जयंती'),
  byMoon('2027-05-09', 'Parshuram Jayanti', 'परशुराम जयंती'),
  byMoon('2027-05-17', 'Eid-ul-Adha', 'ईद-उल-अजहा'),
  byMoon('2027-05-20', 'Buddha Purnima', 'बुद्ध पूर्णिमा'),
  byMoon('2027-06-16', 'Muharram', 'मोहर्रम'),
  on('2027-08-15', 'Independence Day', 'स्वतंत्रता दिवस'),
  byMoon('2027-08-17', 'Raksha Bandhan', 'रक्षाबंधन'),
  byMoon('2027-08-25', 'Janmashtami', 'जन्माष्टमी'),
  byMoon('2027-09-04', 'Ganesh Chaturthi', 'गणेश चतुर्थी'),
  on('2027-10-02', 'Gandhi Jayanti', 'गांधी जयंती'),
  byMoon('2027-10-09', 'Dussehra', 'दशहरा'),
  byMoon('2027-10-15', 'Valmiki Jayanti', 'महर्षि वाल्मीकि जयंती'),
  byMoon('2027-10-29', 'Diwali', 'दीपावली'),
  byMoon('2027-10-30', 'Second day of Diwali', 'दीपावली का दूसरा दिन'),
  byMoon('2027-11-14', 'Guru Nanak Jayanti', 'गुरु नानक जयंती'),
  on('2027-11-15', 'Birsa Munda Jayanti', 'बिरसा मुंडा जयंती'),
  on('2027-12-25', 'Christmas', 'क्रिसमस'),
];

/** The state's offices work five days a week, ten to six. */
export const OFFICE_HOURS: OfficeHours = { weekDays: [1, 2, 3, 4, 5], opensAt: '10:00', closesAt: '18:00', timeZone: 'Asia/Kolkata' };
