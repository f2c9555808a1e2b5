/** Two spellings of one word, by what tells them apart: who looks for the one has to find the other. */
export const SPELLING_PAIRS: Readonly<Record<string, string>> = {
  nukta: 'सड़क/सडक ज़मीन/जमीन पेड़/पेड फ़ोन/फोन गाड़ी/गाडी पढ़ाई/पढाई क़ानून/कानून दफ़्तर/दफ्तर बाढ़/बाढ झाड़ी/झाडी सफ़ाई/सफाई ख़राब/खराब मज़दूर/मजदूर नाराज़/नाराज तेज़/तेज',
  anusvara: 'पंचायत/पञ्चायत गंदा/गन्दा बंद/बन्द संबंध/सम्बन्ध पंप/पम्प अंधेरा/अन्धेरा पाँच/पांच गाँव/गांव कुआँ/कुआं हिंदी/हिन्दी खंभा/खम्भा चंबल/चम्बल घंटा/घण्टा डंडा/डण्डा संपत्ति/सम्पत्ति',
  romanised: `पानी/pani पानी/paani बिजली/bijli बिजली/bijlee सड़क/sadak राशन/rashan राशन/ration पेंशन/pension नाली/naali नाली/nali कचरा/kachra कचरा/kachara गाँव/gaon खंभा/khamba खंभा/khambha मीटर/meter अस्पताल/aspatal शिकायत/shikayat
    विद्यालय/vidyalay विद्यालय/vidyalaya स्कूल/school ट्रांसफार्मर/transformer तालाब/talab मजदूरी/majduri मजदूरी/mazdoori आवास/aawas आवास/awas जमीन/zameen जमीन/jameen पुलिया/puliya शौचालय/shauchalay पाइप/pipe लाइट/light पेड़/ped गंदगी/gandagi
    मच्छर/machhar सफाई/safai डॉक्टर/doctor अध्यापक/adhyapak किसान/kisan खाद/khad बीज/beej आंगनवाड़ी/anganwadi चोरी/chori बोरिंग/boring टंकी/tanki नहर/nahar पुलिस/police छात्रवृत्ति/chhatravritti कार्ड/card गैस/gas बस/bus दवा/dawa फसल/fasal
    बीमा/bima मुआवजा/muaavja पटवारी/patwari रिश्वत/rishwat अतिक्रमण/atikraman स्ट्रीट/street हैंडपंप/handpump टीचर/teacher वार्ड/ward`,
  urdu: 'پانی/पानी بجلی/बिजली راشن/राशन شکایت/शिकायत پنشن/pension کچرا/कचरा سڑک/सड़क',
  'one typo': `बिजली/बिजाली सड़क/सडाक राशन/राशण शिकायत/शिकयत transformer/transfomer electricity/electrcity pension/pensoin handpump/handpmup streetlight/streetlihgt drainage/drainge hospital/hosptal garbage/grabage school/shcool अस्पताल/अस्पतल
    ट्रांसफार्मर/ट्रांसफर्मर पंचायत/पचायत नाली/नालि मच्छर/मछर water/watter meter/metre kachra/kcahra पानी/पनी मजदूरी/मजदुरी विद्यालय/विधालय अतिक्रमण/अतीक्रमण आंगनवाड़ी/आंगनवाडी complaint/complant contractor/contracter sewage/sewege vaccine/vacine
    encroachment/encrochment scholarship/scholorship कार्यालय/कार्यलय बीमारी/बिमारी छात्रवृत्ति/छात्रवृति`,
  'one and several': 'सड़क/सड़कों सड़क/सड़कें नाली/नालियों नाली/नालियाँ खंभा/खंभे pole/poles गली/गलियों बच्चा/बच्चे बच्चा/बच्चों light/lights drain/drains',
  digits: '१२३/123 ४५/45 ১২/12 ۱۲/12 ੧੪/14 ૨૩/23 ௧௨/12 ౩౪/34 ೫೬/56 ൭൮/78 ୯୦/90',
};
