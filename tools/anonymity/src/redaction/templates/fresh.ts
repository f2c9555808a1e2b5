import type { Code } from '../codes.js';

/** Written last, after every rule: scored as they are, and no rule was changed for them. */
export const freshTemplates: Readonly<Record<Code, readonly string[]>> = {
  en: [
    'Sir, {name} here from {address}; cell {phone}. Sewage on <Station Road> for <two weeks>, <Nagar Nigam Commissioner> told in <camp no 3>.',
    'Whatsapp to {spelt} please. Our neighbour {person} also saw the <sub-inspector> take <₹ 2,000> near <pole 88>.',
    'Daughter of {person}, her scholarship of <Rs 6,000> for <class 11> is stuck; Aadhaar no is {aadhaar} and a/c no. {account}.',
    'The <school bus> crossed at <7:15 am>; my scooter {vehicle} was hit. Mail {email} or {emailsaid}. Old ticket {ticket}.',
  ],
  hi: [
    'नमस्कार, {name} {address} से; मोबाइल {phone}। <स्टेशन रोड> पर <दो हफ्ते> से सीवर बह रहा है, <नगर निगम आयुक्त> को बताया।',
    'व्हाट्सएप {spelt} पर करें। मेरी बहन {person} ने भी देखा कि <उपनिरीक्षक> ने <₹ 2,000> लिए, <पोल 88> के पास।',
    'बैंक खाता {account} और आधार {aadhaar} सही है, फिर भी <कक्षा 11> के <6,000 रुपये> अटके हैं; पुराना टिकट {ticket}।',
    'मेरे ससुर {person} की दवा <जिला चिकित्सालय> में नहीं है; मेल {emailsaid} या {email}।',
  ],
  'hi-Latn': [
    'namaste main {name} {address} se, mob {phone}. <station road> pe <do hafte> se sewer beh raha, <nagar nigam commissioner> ko bola',
    'whatsapp {spelt} pe karo, meri behen {person} ne bhi dekha ki <daroga> ne <2000 rs> liye <pole 88> ke paas',
    'bank account {account} aur aadhar {aadhaar} sahi hai phir bhi <class 11> ke <6000> atke hai, purana ticket {ticket}',
    'mere sasur {person} ki dawai <zila aspatal> me nahi hai, mail {emailsaid} ya {email}',
  ],
  mr: ['नमस्कार, {name}, {address}; मोबाईल {phone}. <स्टेशन रोड> वर <दोन आठवडे> सांडपाणी वाहते.', 'व्हॉट्सअॅप {spelt} वर करा. माझी बहीण {person} हिने पाहिले, <उपनिरीक्षक> यांनी <₹ 2,000> घेतले.', 'बँक खाते {account} आणि आधार {aadhaar} बरोबर आहे; जुनी तक्रार {ticket}.', 'माझ्या सासऱ्यांचे औषध <जिल्हा रुग्णालय> येथे नाही; मेल {email}.'],
  bn: ['নমস্কার, {name}, {address} থেকে; মোবাইল {phone}। <স্টেশন রোড>-এ <দুই সপ্তাহ> নোংরা জল।', 'হোয়াটসঅ্যাপ {spelt}। আমার বোন {person} দেখেছে <দারোগা> <₹ 2,000> নিলেন।', 'ব্যাংক অ্যাকাউন্ট {account} আর আধার {aadhaar} ঠিক আছে; পুরনো অভিযোগ {ticket}।', 'আমার শ্বশুর {person} এর ওষুধ <জেলা হাসপাতাল>-এ নেই; মেল {emailsaid}।'],
  gu: ['નમસ્તે, {name}, {address} થી; મોબાઈલ {phone}. <સ્ટેશન રોડ> પર <બે અઠવાડિયા> થી ગટર.', 'વોટ્સએપ {spelt} પર કરો. મારી બહેન {person}એ જોયું કે <પીએસઆઈ> એ <₹ 2,000> લીધા.', 'બેંક ખાતું {account} અને આધાર {aadhaar} બરાબર છે; જૂની ફરિયાદ {ticket}.', 'મારા સસરા {person}ની દવા <જિલ્લા હોસ્પિટલ> માં નથી; મેલ {emailsaid}.'],
  pa: ['ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ, {name}, {address} ਤੋਂ; ਮੋਬਾਈਲ {phone}। <ਸਟੇਸ਼ਨ ਰੋਡ> ਤੇ <ਦੋ ਹਫ਼ਤੇ> ਤੋਂ ਸੀਵਰ।', 'ਵਟਸਐਪ {spelt} ਤੇ ਕਰੋ। ਮੇਰੀ ਭੈਣ {person} ਨੇ ਦੇਖਿਆ ਕਿ <ਥਾਣੇਦਾਰ> ਨੇ <₹ 2,000> ਲਏ।', 'ਬੈਂਕ ਖਾਤਾ {account} ਤੇ ਆਧਾਰ {aadhaar} ਠੀਕ ਹੈ; ਪੁਰਾਣੀ ਸ਼ਿਕਾਇਤ {ticket}।', 'ਮੇਰੇ ਸਹੁਰਾ {person} ਦੀ ਦਵਾਈ <ਜ਼ਿਲ੍ਹਾ ਹਸਪਤਾਲ> ਵਿੱਚ ਨਹੀਂ; ਮੇਲ {emailsaid}।'],
  ta: ['வணக்கம், {name}, {address} இலிருந்து; கைபேசி {phone}. <ஸ்டேஷன் ரோடு> இல் <இரண்டு வாரமாக> கழிவுநீர்.', 'வாட்ஸ்அப் {spelt}. என் தங்கை {person} பார்த்தாள், <உதவி ஆய்வாளர்> <₹ 2,000> வாங்கினார்.', 'வங்கி கணக்கு {account} மற்றும் ஆதார் {aadhaar} சரி; பழைய புகார் {ticket}.', 'என் மாமனார் {person}க்கு <மாவட்ட மருத்துவமனை> யில் மருந்து இல்லை; மின்னஞ்சல் {emailsaid}.'],
  te: ['నమస్కారం, {name}, {address} నుంచి; సెల్ {phone}. <స్టేషన్ రోడ్> లో <రెండు వారాలుగా> మురుగు.', 'వాట్సాప్ {spelt}. మా అక్క {person} చూసింది, <ఎస్ఐ> <₹ 2,000> తీసుకున్నారు.', 'బ్యాంకు ఖాతా {account} మరియు ఆధార్ {aadhaar} సరే; పాత ఫిర్యాదు {ticket}.', 'మా మామయ్య {person}కి <జిల్లా ఆసుపత్రి> లో మందులు లేవు; ఈమెయిల్ {emailsaid}.'],
  kn: ['ನಮಸ್ಕಾರ, {name}, {address} ಇಂದ; ಮೊಬೈಲ್ {phone}. <ಸ್ಟೇಷನ್ ರಸ್ತೆ> ಯಲ್ಲಿ <ಎರಡು ವಾರ> ಕೊಳಚೆ.', 'ವಾಟ್ಸಾಪ್ {spelt}. ನನ್ನ ತಂಗಿ {person} ನೋಡಿದಳು, <ಪಿಎಸ್ಐ> <₹ 2,000> ಪಡೆದರು.', 'ಬ್ಯಾಂಕ್ ಖಾತೆ {account} ಮತ್ತು ಆಧಾರ್ {aadhaar} ಸರಿ ಇದೆ; ಹಳೆಯ ದೂರು {ticket}.', 'ನನ್ನ ಮಾವ {person}ಗೆ <ಜಿಲ್ಲಾ ಆಸ್ಪತ್ರೆ> ಯಲ್ಲಿ ಔಷಧಿ ಇಲ್ಲ; ಇಮೇಲ್ {emailsaid}.'],
  ml: ['നമസ്കാരം, {name}, {address} ൽ നിന്ന്; മൊബൈൽ {phone}. <സ്റ്റേഷൻ റോഡ്> ൽ <രണ്ടാഴ്ച> മലിനജലം.', 'വാട്സാപ്പ് {spelt}. എന്റെ ചേച്ചി {person} കണ്ടു, <എസ്ഐ> <₹ 2,000> വാങ്ങി.', 'ബാങ്ക് അക്കൗണ്ട് {account} ആധാർ {aadhaar} ശരിയാണ്; പഴയ പരാതി {ticket}.', 'എന്റെ അമ്മാവൻ {person}ന് <ജില്ലാ ആശുപത്രി> യിൽ മരുന്നില്ല; ഇമെയിൽ {emailsaid}.'],
  ur: ['سلام، {name}، {address} سے؛ موبائل {phone}۔ <اسٹیشن روڈ> پر <دو ہفتے> سے گندا پانی۔', 'واٹس ایپ {spelt} پر کریں۔ میری بہن {person} نے دیکھا کہ <داروغہ> نے <₹ 2,000> لیے۔', 'بینک کھاتہ {account} اور آدھار {aadhaar} ٹھیک ہے؛ پرانی شکایت {ticket}۔', 'میرے سسر {person} کی دوا <ضلع ہسپتال> میں نہیں؛ ای میل {emailsaid}۔'],
  or: ['ନମସ୍କାର, {name}, {address} ରୁ; ମୋବାଇଲ {phone}। <ଷ୍ଟେସନ ରୋଡ> ରେ <ଦୁଇ ସପ୍ତାହ> ହେଲା ନର୍ଦ୍ଦମା ପାଣି।', 'ହ୍ୱାଟସଆପ {spelt}। ମୋ ଭଉଣୀ {person} ଦେଖିଛି <ଦାରୋଗା> <₹ 2,000> ନେଲେ।', 'ବ୍ୟାଙ୍କ ଖାତା {account} ଓ ଆଧାର {aadhaar} ଠିକ ଅଛି; ପୁରୁଣା ଅଭିଯୋଗ {ticket}।', 'ମୋ ଶ୍ୱଶୁର {person}ଙ୍କ ଔଷଧ <ଜିଲ୍ଲା ହସ୍ପିଟାଲ> ରେ ନାହିଁ; ଇମେଲ {emailsaid}।'],
};
