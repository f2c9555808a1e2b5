import type { ActionTaken } from '../domain/action-taken.js';

type Words = readonly [name: string, spoken: string];

const action = (code: string, en: Words, hi: Words): ActionTaken => ({
  code,
  name: { en: en[0], hi: hi[0] },
  spoken: { en: en[1], hi: hi[1] },
});

/** What an officer can say was done. The list is closed so that every entry can be spoken and no free text reaches a caller's ear. */
export const ACTIONS_TAKEN: readonly ActionTaken[] = [
  action('repaired', ['Repaired', 'The fault has been repaired.'], ['सुधारा गया', 'खराबी ठीक कर दी गई है।']),
  action('supply-restored', ['Supply restored', 'The supply has been restored.'], ['आपूर्ति चालू', 'आपूर्ति फिर से चालू कर दी गई है।']),
  action('replaced', ['Replaced', 'The faulty part has been replaced with a new one.'], ['बदला गया', 'खराब सामान बदलकर नया लगा दिया गया है।']),
  action('cleaned', ['Cleaned', 'The place has been cleaned.'], ['सफाई की गई', 'उस जगह की सफाई कर दी गई है।']),
  action('removed', ['Removed', 'What was in the way has been removed.'], ['हटाया गया', 'रुकावट हटा दी गई है।']),
  action('built', ['Built or installed', 'The work you asked for has been done.'], ['निर्माण या स्थापना', 'आपका बताया हुआ काम पूरा कर दिया गया है।']),
  action('inspected', ['Inspected', 'The place has been inspected, and what was needed has been done.'], ['निरीक्षण किया गया', 'मौके पर जाकर जांच की गई है और ज़रूरी काम कर दिया गया है।']),
  action('work-sanctioned', ['Work sanctioned', 'The work has been sanctioned and will be taken up.'], ['काम स्वीकृत', 'काम मंज़ूर हो गया है और इसे शुरू किया जाएगा।']),
  action('payment-made', ['Payment made', 'The payment has been made.'], ['भुगतान किया गया', 'राशि का भुगतान कर दिया गया है।']),
  action('bill-corrected', ['Bill corrected', 'The bill has been corrected.'], ['बिल सुधारा गया', 'बिल में सुधार कर दिया गया है।']),
  action('benefit-started', ['Benefit started', 'The benefit of the scheme has been started.'], ['लाभ शुरू', 'योजना का लाभ शुरू कर दिया गया है।']),
  action('certificate-issued', ['Certificate issued', 'The certificate has been issued.'], ['प्रमाण पत्र जारी', 'प्रमाण पत्र जारी कर दिया गया है।']),
  action('record-corrected', ['Record corrected', 'The record has been corrected.'], ['रिकॉर्ड सुधारा गया', 'रिकॉर्ड में सुधार कर दिया गया है।']),
  action('connection-given', ['Connection given', 'The connection has been given.'], ['कनेक्शन दिया गया', 'कनेक्शन दे दिया गया है।']),
  action('goods-given', ['Goods given', 'What was due has been made available.'], ['सामग्री दी गई', 'जो सामग्री मिलनी थी, वह उपलब्ध करा दी गई है।']),
  action('report-registered', ['Report registered', 'The report has been registered, and an inquiry has begun.'], ['रिपोर्ट दर्ज', 'रिपोर्ट दर्ज कर ली गई है और जांच शुरू हो गई है।']),
  action('staff-action-taken', ['Action against staff', 'The complaint has been inquired into, and action has been taken.'], ['कर्मचारी पर कार्रवाई', 'शिकायत की जांच कर ली गई है और कार्रवाई की गई है।']),
  action('staff-inquiry-no-fault', ['Inquiry found no fault', 'The complaint has been inquired into, and no fault was found.'], ['जांच में दोष नहीं', 'शिकायत की जांच की गई है और कोई गड़बड़ी नहीं पाई गई।']),
  action('information-given', ['Information given', 'The information you asked for has been given.'], ['जानकारी दी गई', 'आपकी मांगी हुई जानकारी दे दी गई है।']),
  action('already-done', ['Already done', 'The work had already been done when the office looked into it.'], ['पहले ही हो चुका', 'जांच करने पर पता चला कि यह काम पहले ही हो चुका था।']),
  action('not-possible-under-rules', ['Not possible under the rules', 'Under the present rules this cannot be done.'], ['नियमों में संभव नहीं', 'मौजूदा नियमों के अनुसार यह काम नहीं हो सकता।']),
  action('before-a-court', ['Before a court', 'The matter is before a court, and its order will be followed.'], ['न्यायालय में विचाराधीन', 'यह मामला न्यायालय में है और न्यायालय के आदेश का पालन किया जाएगा।']),
];

/** What citizens are told when a ticket was closed above for such a reason. It is no officer's to choose as an answer: "does not pertain to us" is none. */
export const ACTIONS_OF_CLOSING: readonly ActionTaken[] = [
  action('nothing-found', ['Nothing of it was found', 'The office looked, and found nothing of what was described.'], ['कुछ नहीं मिला', 'कार्यालय ने जांच की, पर बताई गई बात वहां नहीं मिली।']),
  action('not-of-this-state', ['Not of this state', 'This work does not belong to the offices of this state.'], ['इस राज्य का नहीं', 'यह काम इस राज्य के कार्यालयों का नहीं है।']),
];
