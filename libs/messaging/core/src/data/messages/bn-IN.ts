import type { MessagePack } from '../../domain/message-pack.js';

/** What citizens are written in Bengali. */
export const bnIN: MessagePack = {
  language: 'bn-IN',
  toReview: ['Whether লিখিত আদেশ is what people call an order in writing.', 'Whether বোতাম টিপে জানান is understood without the prompt that it answers.'],
  months: ['জানুয়ারি', 'ফেব্রুয়ারি', 'মার্চ', 'এপ্রিল', 'মে', 'জুন', 'জুলাই', 'আগস্ট', 'সেপ্টেম্বর', 'অক্টোবর', 'নভেম্বর', 'ডিসেম্বর'],
  longest: { department: 'সামাজিক ন্যায় ও প্রতিবন্ধী কল্যাণ দপ্তর', action: 'জায়গায় গিয়ে দেখা হয়েছে, আর দরকারি কাজ করা হয়েছে।' },
  texts: {
    registered: 'পুকার {helpline}: আপনার অভিযোগ {ticket} নেওয়া হয়েছে। {date} তারিখের মধ্যে উত্তর পাবেন। অবস্থা জানতে এই নম্বরেই কল করুন।',
    forwarded: 'পুকার {helpline}: আপনার অভিযোগ {ticket} এখন এই দপ্তরে আছে: {department}। অবস্থা জানতে এই নম্বরেই কল করুন।',
    interim: 'পুকার {helpline}: আপনার অভিযোগ {ticket} নিয়ে দেরি হচ্ছে। দপ্তর নতুন দিন দিয়েছে: {date}। আরও জানতে কল করুন।',
    question: 'পুকার {helpline}: আপনার অভিযোগ {ticket} নিয়ে দপ্তর আপনার কাছে কিছু জানতে চায়। এই নম্বরেই কল করে উত্তর দিন।',
    transferred: 'পুকার {helpline}: আপনার অভিযোগ {ticket} এখন এই দপ্তরকে দেওয়া হয়েছে: {department}। উত্তরের দিন বদলায়নি।',
    climbed: 'পুকার {helpline}: আপনার অভিযোগ {ticket} নিয়ে সময়ে উত্তর আসেনি। এখন ওপরের আধিকারিক তা দেখছেন।',
    resolved: 'পুকার {helpline}: আপনার অভিযোগ {ticket} নিয়ে দপ্তরের উত্তর: {action} কাজ হয়েছে কি না, এই নম্বরেই কল করে বোতাম টিপে জানান।',
    reopened: 'পুকার {helpline}: আপনার অভিযোগ {ticket} আবার খোলা হয়েছে। ওপরের আধিকারিক {date} তারিখের মধ্যে উত্তর দেবেন।',
    'order-due': 'পুকার {helpline}: আপনার অভিযোগ {ticket} নিয়ে এখন সবচেয়ে ওপরের আধিকারিক লিখিত আদেশ দেবেন। আদেশ হলে আমরা জানাব।',
    ordered: 'পুকার {helpline}: আপনার অভিযোগ {ticket} নিয়ে লিখিত আদেশ হয়েছে। শুনতে এই নম্বরেই কল করুন।',
    closed: 'পুকার {helpline}: আপনি জানিয়েছেন যে কাজ হয়েছে, তাই অভিযোগ {ticket} শেষ করা হল। ধন্যবাদ।',
    'closed-unanswered': 'পুকার {helpline}: আপনার উত্তর পাইনি, তাই অভিযোগ {ticket} বন্ধ করা হল। কাজ না হয়ে থাকলে এই নম্বরেই কল করুন।',
    joined: 'পুকার {helpline}: আপনার অভিযোগ {ticket} একই গোলমালের অন্য অভিযোগের সঙ্গে জোড়া হয়েছে। সবাই একই উত্তর পাবেন।',
    withdrawn: 'পুকার {helpline}: আপনার কথায় অভিযোগ {ticket} তুলে নেওয়া হয়েছে। আপনি না বলে থাকলে এখনই এই নম্বরে কল করুন।',
    thanked: 'পুকার {helpline}: আপনার বার্তা {ticket} এই দপ্তরকে জানানো হয়েছে: {department}। ধন্যবাদ।',
    'identity-opened': 'পুকার {helpline}: অভিযোগ {ticket} থেকে আপনার নাম ও নম্বর {date} তারিখে দুজনের সম্মতিতে দেখা হয়েছে। কারণ জানতে কল করুন।',
  },
};
