import type { MessagePack } from '../../domain/message-pack.js';

/** What citizens are written in Urdu. */
export const urIN: MessagePack = {
  language: 'ur-IN',
  toReview: ['Whether numbers and brackets stand in the right order on a phone whose screen runs from left to right.', 'Whether تحریری حکم is what people call an order in writing.'],
  months: ['جنوری', 'فروری', 'مارچ', 'اپریل', 'مئی', 'جون', 'جولائی', 'اگست', 'ستمبر', 'اکتوبر', 'نومبر', 'دسمبر'],
  longest: { department: 'قبائلی اور درج فہرست ذاتوں کی بھلائی کا محکمہ', action: 'یہ معاملہ عدالت میں ہے اور عدالت کے حکم پر عمل کیا جائے گا۔' },
  texts: {
    registered: 'پکار {helpline}: آپ کی شکایت {ticket} درج ہو گئی ہے۔ آپ کو {date} تک جواب ملے گا۔ حال جاننے کے لیے اسی نمبر پر کال کریں۔',
    forwarded: 'پکار {helpline}: آپ کی شکایت {ticket} اب اس محکمے کے پاس ہے: {department}۔ حال جاننے کے لیے اسی نمبر پر کال کریں۔',
    interim: 'پکار {helpline}: آپ کی شکایت {ticket} میں دیر ہو رہی ہے۔ محکمے نے نیا دن {date} بتایا ہے۔ مزید جاننے کے لیے کال کریں۔',
    question: 'پکار {helpline}: آپ کی شکایت {ticket} پر دفتر کو آپ سے کچھ پوچھنا ہے۔ اسی نمبر پر کال کر کے جواب دیں۔',
    transferred: 'پکار {helpline}: آپ کی شکایت {ticket} اب اس محکمے کو دی گئی ہے: {department}۔ جواب کا دن نہیں بدلا۔',
    climbed: 'پکار {helpline}: آپ کی شکایت {ticket} پر وقت سے جواب نہیں ملا۔ اب اوپر کے افسر اسے دیکھ رہے ہیں۔',
    resolved: 'پکار {helpline}: آپ کی شکایت {ticket} پر محکمے کا جواب: {action} کام ہوا یا نہیں، اسی نمبر پر کال کر کے بٹن دبا کر بتائیں۔',
    reopened: 'پکار {helpline}: آپ کی شکایت {ticket} پھر سے کھولی گئی ہے۔ اوپر کے افسر {date} تک جواب دیں گے۔',
    'order-due': 'پکار {helpline}: آپ کی شکایت {ticket} پر اب سب سے اوپر کے افسر تحریری حکم دیں گے۔ حکم ہونے پر ہم آپ کو بتائیں گے۔',
    ordered: 'پکار {helpline}: آپ کی شکایت {ticket} پر تحریری حکم ہو گیا ہے۔ اسے سننے کے لیے اسی نمبر پر کال کریں۔',
    closed: 'پکار {helpline}: آپ نے بتایا کہ کام ہو گیا، اس لیے شکایت {ticket} پوری ہوئی۔ شکریہ۔',
    'closed-unanswered': 'پکار {helpline}: آپ کا جواب نہیں ملا، اس لیے شکایت {ticket} بند کی گئی۔ کام نہ ہوا ہو تو اسی نمبر پر کال کریں۔',
    joined: 'پکار {helpline}: آپ کی شکایت {ticket} اسی خرابی کی دوسری شکایتوں کے ساتھ جوڑی گئی ہے۔ سب کو ایک ہی جواب ملے گا۔',
    withdrawn: 'پکار {helpline}: آپ کے کہنے پر شکایت {ticket} واپس لی گئی۔ یہ آپ نے نہ کہا ہو تو فوراً اسی نمبر پر کال کریں۔',
    thanked: 'پکار {helpline}: آپ کا پیغام {ticket} ہم نے اس محکمے تک پہنچا دیا ہے: {department}۔ شکریہ۔',
    'identity-opened': 'پکار {helpline}: شکایت {ticket} میں آپ کا نام اور نمبر {date} کو دو لوگوں کی منظوری سے دیکھا گیا۔ وجہ جاننے کے لیے کال کریں۔',
  },
};
