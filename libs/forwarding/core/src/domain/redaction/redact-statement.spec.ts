import { describe, expect, it } from '@jest/globals';
import { redactStatement } from './redact-statement.js';

const KNOWN = {
  names: ['Ramesh Kumar Verma', 'सुनीता बाई', 'Iqbal Khan'],
  addresses: ['House 14-B, Gandhi Nagar, Ward 5, Bhopal 462001', 'मकान नंबर 27, शांति निवास, तिलक मार्ग'],
  phones: ['+919000001001', '+917550000123'],
};
const redact = (statement: string): string => redactStatement(statement, KNOWN).text;

describe('a forwarded statement keeps nothing of a telephone number', () => {
  it.each([
    ['mob no. nine eight two six double five four one seven three', 'mob no. [phone number]'],
    ['mobile sattanve chhabis shunya chalis paintalis pachpan', 'mobile [phone number]'],
    ['My number is 9826012345.', 'My number is [phone number].'],
    ['Call +91 98260 12345 after five', 'Call [phone number] after five'],
    ['call 098260-12345', 'call [phone number]'],
    ['0091 9826 012 345', '[phone number]'],
    ['98 26 01 23 45 पर बताएं', '[phone number] पर बताएं'],
    ['9-8-2-6-0-1-2-3-4-5', '[phone number]'],
    ['9.8.2.6.0.1.2.3.4.5', '[phone number]'],
    ['98260/12345', '[phone number]'],
    ['(98260) 12345', '([phone number]'],
    ['9, 8, 2, 6, 0, 1, 2, 3, 4, 5', '[phone number]'],
    ['मेरा मोबाइल ९८२६०१२३४५ है', 'मेरा मोबाइल [phone number] है'],
    ['९८२६० १२३४५', '[phone number]'],
    ['৯৮২৬০১২৩৪৫', '[phone number]'],
    ['٩٨٢٦٠١٢٣٤٥', '[phone number]'],
    ['98२६0-१2345', '[phone number]'],
    ['0755-2551234', '[phone number]'],
    ['(0755) 2551234', '([phone number]'],
    ['+91 755 255 1234', '[phone number]'],
    ['11-23456789', '[phone number]'],
    ['landline 2551234', 'landline [phone number]'],
    ['फोन 2551234 बंद है', 'फोन [phone number] बंद है'],
    ['mobile 982601234 (one digit missing)', 'mobile [phone number] (one digit missing)'],
    ['9826012345, 9827012345', '[phone number], [phone number]'],
    ['98260123459827012345', '[phone number]'],
    ['nine eight two six zero one two three four five', '[phone number]'],
    ['double nine eight two six zero one two three four', '[phone number]'],
    ['ninety eight twenty six zero one twenty three forty five', '[phone number]'],
    ['नौ आठ दो छह शून्य एक दो तीन चार पांच', '[phone number]'],
    ['अट्ठानवे छब्बीस शून्य एक तेईस पैंतालीस', '[phone number]'],
    ['nau aath do chhe shunya ek do teen char paanch par call karo', '[phone number] par call karo'],
    ['डबल नौ 8 दो छह 01 तीन चार पांच', '[phone number]'],
    ['nine 8 two 6 zero 1 two 3 four 5', '[phone number]'],
    ['mob.no.9826012345', 'mob.no.[phone number]'],
    ['mobile 98260 12345 2 times, 98270 12345 3 times', 'mobile [phone number] 2 times, [phone number] 3 times'],
    ['फोन 2551234 5 दिन से बंद', 'फोन [phone number] 5 दिन से बंद'],
    ['9826O12345', '[phone number]'],
    ['mob9826012345', 'mob[phone number]'],
    ['call +91 60000 70000', 'call [phone number]'],
    ['मेरा नंबर 90000 03200 है', 'मेरा नंबर [phone number] है'],
    ['98200 45600', '[phone number]'],
    ['98200-45600', '[phone number]'],
    ['98000-45000', '[phone number]'],
    ['phone 60000-70000', 'phone [phone number]'],
    ['my neighbour says 0000123 rang', 'my neighbour says [phone number] rang'],
  ])('%s', (statement, forwarded) => expect(redact(statement)).toBe(forwarded));
});

describe('a forwarded statement keeps nothing of other numbers and addresses that belong to a person', () => {
  it.each([
    ['Aadhaar 2345 6789 0123', 'Aadhaar [Aadhaar number]'],
    ['मेरा आधार २३४५ ६७८९ ०१२३ है', 'मेरा आधार [Aadhaar number] है'],
    ['uid no. 234567890123', 'uid no. [Aadhaar number]'],
    ['2345 6789 0124', '[Aadhaar number]'],
    ['it is 234567890124', 'it is [Aadhaar number]'],
    ['2345-6789-0123 (Aadhaar)', '[Aadhaar number] (Aadhaar)'],
    ['आधार दो तीन चार पांच छह सात आठ नौ शून्य एक दो तीन', 'आधार [Aadhaar number]'],
    ['PAN ABCPE1234F', 'PAN [PAN]'],
    ['abcpe1234f', '[PAN]'],
    ['पैन ABCDE 1234 F', 'पैन [PAN]'],
    ['write to ramesh.v_82@example.co.in, please', 'write to [e-mail], please'],
    ['ramesh @ gmail.com', '[e-mail]'],
    ['paid to ramesh82@okbank', 'paid to [e-mail]'],
    ['mail asha82 at the rate gmail dot com today', 'mail [e-mail] today'],
    ['आशा एट द रेट जीमेल डॉट कॉम', '[e-mail]'],
    ['asha (at) example.com', '[e-mail]'],
    ['bank account 50100123456789', 'bank account [account number]'],
    ['a/c no. 3344 5566 778', 'a/c no. [account number]'],
    ['खाता क्रमांक ३३४४५५६६७७८ में पैसा नहीं आया', 'खाता क्रमांक [account number] में पैसा नहीं आया'],
    ['Aadhaar 2345 6789 0123 2 copies', 'Aadhaar [Aadhaar number] 2 copies'],
    ['virtual id (VID) 2345 6789 0123 4567', 'virtual id (VID) [Aadhaar number]'],
    ['account 50100123456789 2 baar', 'account [account number] 2 baar'],
    ['समग्र आईडी 123456789', 'समग्र आईडी [account number]'],
  ])('%s', (statement, forwarded) => expect(redact(statement)).toBe(forwarded));
});

describe('a forwarded statement keeps nothing of the names and addresses that the vault knows', () => {
  it.each([
    ['I am Ramesh Kumar Verma.', 'I am [name].'],
    ['मेरा नाम रमेश कुमार वर्मा है', 'मेरा नाम [name] है'],
    ['rameshh se baat hui', '[name] se baat hui'],
    ['RAMESH ji ka meter', '[name] ka meter'],
    ['श्री रमेश जी का मीटर', '[name] का मीटर'],
    ["Mr. Varma's transformer", "[name]'s transformer"],
    ['rameshkumarverma', '[name]'],
    ['rameshkumar se', '[name] se'],
    ['रमेशजी के घर', '[name] के घर'],
    ['Sunita bai ko pension nahi mili', '[name] ko pension nahi mili'],
    ['suneeta की पेंशन', '[name] की पेंशन'],
    ['श्रीमती सुनिता', '[name]'],
    ['इकबाल ख़ान', '[name]'],
    ['રમેશ ના ઘરે', '[name] ના ઘરે'],
    ['makan no. 14-B Gandhi Nagar me pani nahi', '[address] me pani nahi'],
    ['मकान नंबर १४, गांधी नगर में पानी नहीं', '[address] में पानी नहीं'],
    ['14 gandhi nagar', '[address]'],
    ['Shanti Niwas ke saamne', '[address] ke saamne'],
    ['तिलक मार्ग 27 के सामने', '[address] के सामने'],
  ])('%s', (statement, forwarded) => expect(redact(statement)).toBe(forwarded));
});

describe('a forwarded statement keeps nothing of papers', () => {
  it.each([
    ['EPIC no. ABC1234567', 'EPIC no. [voter id]'],
    ['वोटर आईडी abc 1234567', 'वोटर आईडी [voter id]'],
    ['my bike MP04AB1234 fell', 'my bike [vehicle number] fell'],
    ['मेरी गाड़ी MP-04-AB-१२३४', 'मेरी गाड़ी [vehicle number]'],
    ['passport M1234567', 'passport [document number]'],
    ['licence MP04 20191234567', 'licence [document number]'],
    ['IFSC SBIN0001234', 'IFSC [account number]'],
    ['aadhaar XXXX XXXX 1234', 'aadhaar [Aadhaar number]'],
    ['ration card 30123456', 'ration card [account number]'],
    ['98260, then 12345', '[phone number]'],
    ['98260 फिर 12345', '[phone number]'],
  ])('%s', (statement, forwarded) => expect(redact(statement)).toBe(forwarded));
});

describe('a forwarded statement keeps nothing of a name behind a relation, or said of oneself', () => {
  it.each([
    ['my husband Dinesh died', 'my husband [name] died'],
    ['Sunita Devi w/o Kishore Patidar, Ward 5', '[name] w/o [name], Ward 5'],
    ['मेरे पति दिनेश का देहांत', 'मेरे पति [name] का देहांत'],
    ['என் கணவர் ரமேஷ் இறந்தார்', 'என் கணவர் [name] இறந்தார்'],
    ['నా భర్త రమేష్ చనిపోయారు', 'నా భర్త [name] చనిపోయారు'],
    ['আমার স্বামী রমেশ মারা গেছেন', 'আমার স্বামী [name] মারা গেছেন'],
    ['میرے شوہر دنیش گزر گئے', 'میرے شوہر [name] گزر گئے'],
    ['मी दिनेश बोलतोय', 'मी [name] बोलतोय'],
    ['My name is Quentin Xavier.', 'My name is [name].'],
  ])('%s', (statement, forwarded) => expect(redact(statement)).toBe(forwarded));
});

describe('a forwarded statement keeps its substance', () => {
  it.each([
    'Bill of Rs 1,25,000 dated 12/11/2026 for meter 123456789',
    'No water since 7/11/2026 in 123 houses',
    'Ward 5, pole 14, near the school on Tilak Marg',
    'वार्ड 61, 62, 63, 64, 65 में बिजली नहीं',
    'वार्ड ५ के खंभा नंबर १४ की बत्ती बंद है',
    'गांधी नगर, भोपाल 462001',
    'Gandhi Nagar Ward 5 road is broken for 3 km',
    'I called 155343 and 1800 233 1912 and 112',
    'from 10.30 to 11.45 on 2026-11-12',
    'ek lakh do hazar rupaye, teen baar',
    'one or two of the six lights, no 3 and no 4',
    'in 2024, 2025 and 2026',
    'the transformer of 100 kVA, 11 kV line',
    'The lineman asked for 500 rupees and came at 9',
    'लाल बत्ती, सात दिन, दो बार',
    'Application 1234/56/2026',
    'मीटर 234567890124 खराब है',
    'the Junior Engineer and the Tehsildar of Berasia',
    'rooms, remiss, armies, varnish, sunny, can, corner',
    'rate 12 @ 5 each',
    'between Rs 60000-70000 was asked',
    'wards 61 62 63 64 65 and classes 6 7 8 9 10 11 12',
    'work of 2019-2020 and 2021-22, tender 9/2021',
    'the work of 98 lakh 26 thousand',
    '6 days, 9 hours and 30 minutes',
    'my husband is ill and my wife cannot walk',
    'मेरी पत्नी बीमार है, मेरे पिता को लकवा है',
    'My name is missing in the list, I am from Ward 5',
    'the bus MP 04 PA 1234 did not stop',
    'सरकारी बस MP04PA1234 नहीं रुकी',
    'the lineman Anil Meena and patwari Gopal asked 500 rupees',
    'at the rate of 12 percent',
    'मेरी गाड़ी SH-27 के गड्ढे में गिरी',
    'helplines 1800 233 1912 and 155343 1912, by phone',
    'என் மனைவி நோயாளி',
  ])('%s', (statement) => expect(redact(statement)).toBe(statement));
});

describe('redactions', () => {
  it('are offsets of the original in UTF-16 units, typed and in order', () => {
    const statement = '🙏 रमेश, ९८२६०१२३४५';
    const { redactions } = redactStatement(statement, KNOWN);
    expect(redactions.map(({ kind, start, end }) => [kind, statement.slice(start, end)])).toEqual([['name', 'रमेश'], ['phone', '९८२६०१२३४५']]);
  });
  it('that meet become one of the stronger kind', () => {
    expect(redactStatement('ramesh.9826012345@example.com', KNOWN).redactions.map(({ kind }) => kind)).toEqual(['email']);
  });
  it('are none in an empty statement', () => expect(redactStatement('', KNOWN)).toEqual({ text: '', redactions: [] }));
});

describe('a name that is only a form of address, or is known by what is said behind it', () => {
  it.each([
    ['Selvi', 'நான் செல்வி பேசுகிறேன்', 'நான் [name] பேசுகிறேன்'],
    ['Hansa Ben', 'હંસાબેનને પેન્શન ન મળ્યું', '[name] પેન્શન ન મળ્યું'],
    ['Shantamma', 'ಶಾಂತಮ್ಮನಿಗೆ ಬಂದಿಲ್ಲ', '[name] ಬಂದಿಲ್ಲ'],
    ['Fatema Bibi', 'ফাতেমা বিবি বলছি', '[name] বলছি'],
  ])('%s goes from "%s"', (name, statement, redacted) => expect(redactStatement(statement, { names: [name], addresses: [], phones: [] }).text).toBe(redacted));

  it('is found behind a title that is cut short', () => expect(redact('मुन्नी पति स्व. रामलाल को पेंशन')).toBe('मुन्नी पति [name] को पेंशन'));
});
