import type { ReplyTemplateSeed } from '../domain/inbox/reply-template.js';

type Words = readonly [name: string, text: string];

/** The same reply in the two languages that officers write. */
const reply = (departmentCode: string | null, code: string, actionCode: string, en: Words, hi: Words): ReplyTemplateSeed[] => [
  { code: `${departmentCode ?? 'ALL'}-${code}-en`, departmentCode, actionCode, language: 'en-IN', name: en[0], text: en[1] },
  { code: `${departmentCode ?? 'ALL'}-${code}-hi`, departmentCode, actionCode, language: 'hi-IN', name: hi[0], text: hi[1] },
];

/** The replies that a deployment begins with. */
export const REPLY_TEMPLATES: readonly ReplyTemplateSeed[] = [
  ...reply('ENE', 'transformer', 'supply-restored',
    ['Transformer replaced', 'The transformer at {place} was replaced on {date}. Supply has been on since {time}.'],
    ['ट्रांसफार्मर बदला', '{place} का ट्रांसफार्मर {date} को बदल दिया गया है। {time} से बिजली चालू है।']),
  ...reply('ENE', 'line', 'repaired',
    ['Line repaired', 'The line at {place} was repaired on {date}, and supply was checked there.'],
    ['लाइन सुधारी', '{place} की लाइन {date} को सुधार दी गई है और वहां बिजली जांच ली गई है।']),
  ...reply('ENE', 'bill', 'bill-corrected',
    ['Bill corrected', 'Meter {meter number} was read again on {date}. The bill is now {amount} rupees; the difference is in the next bill.'],
    ['बिल सुधारा', 'मीटर {meter number} की रीडिंग {date} को दोबारा ली गई। बिल अब {amount} रुपये है; अंतर अगले बिल में जुड़ेगा।']),
  ...reply('PHE', 'handpump', 'repaired',
    ['Hand pump repaired', 'The hand pump at {place} was repaired on {date} and gives clean water.'],
    ['हैंडपंप सुधारा', '{place} का हैंडपंप {date} को सुधार दिया गया है और साफ पानी दे रहा है।']),
  ...reply('PHE', 'pipe', 'repaired',
    ['Pipe repaired', 'The leak at {place} was closed on {date}. Water is supplied at {time}.'],
    ['पाइप सुधारा', '{place} पर पाइप का रिसाव {date} को बंद कर दिया गया। पानी {time} पर आता है।']),
  ...reply('REV', 'mutation', 'record-corrected',
    ['Mutation entered', 'The mutation of the land at {place} was entered on {date} by order number {order number}.'],
    ['नामांतरण दर्ज', '{place} की भूमि का नामांतरण आदेश क्रमांक {order number} से {date} को दर्ज कर दिया गया है।']),
  ...reply('FCS', 'ration', 'goods-given',
    ['Ration given', 'The ration of {month} was made available at the shop of {place} on {date}.'],
    ['राशन दिया', '{month} का राशन {date} को {place} की दुकान पर उपलब्ध करा दिया गया है।']),
  ...reply('SJD', 'pension', 'payment-made',
    ['Pension paid', 'The pension of {month} was paid into the account on {date}. It will be paid by the {day} of each month.'],
    ['पेंशन दी', '{month} की पेंशन {date} को खाते में भेज दी गई है। आगे हर महीने की {day} तारीख तक मिलेगी।']),
  ...reply(null, 'inspected', 'inspected',
    ['Inspected', 'The place ({place}) was inspected on {date}. What was found: {finding}.'],
    ['निरीक्षण', '{place} का निरीक्षण {date} को किया गया। यह पाया गया: {finding}।']),
  ...reply(null, 'sanctioned', 'work-sanctioned',
    ['Work sanctioned', 'The work at {place} was sanctioned on {date} and will begin by {begins on}.'],
    ['काम स्वीकृत', '{place} का काम {date} को स्वीकृत हुआ है और {begins on} तक शुरू होगा।']),
  ...reply(null, 'rules', 'not-possible-under-rules',
    ['Not under the rules', 'This cannot be done under rule {rule}. What can be done instead: {instead}.'],
    ['नियमों में नहीं', 'नियम {rule} के अनुसार यह काम नहीं हो सकता। इसके बदले यह हो सकता है: {instead}।']),
  ...reply(null, 'information', 'information-given',
    ['Information', 'What you asked: {answer}. More can be had at the office, {place}.'],
    ['जानकारी', 'आपके प्रश्न का उत्तर: {answer}। अधिक जानकारी कार्यालय, {place} में मिलेगी।']),
];
