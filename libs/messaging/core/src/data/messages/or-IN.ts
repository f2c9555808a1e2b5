import type { MessagePack } from '../../domain/message-pack.js';

/** What citizens are written in Odia. */
export const orIN: MessagePack = {
  language: 'or-IN',
  toReview: ['Whether ଲିଖିତ ଆଦେଶ is what people call an order in writing.', 'Whether ବଟନ୍ ଦବାଇ ଜଣାନ୍ତୁ is understood without the prompt that it answers.'],
  months: ['ଜାନୁଆରୀ', 'ଫେବୃଆରୀ', 'ମାର୍ଚ୍ଚ', 'ଅପ୍ରେଲ', 'ମଇ', 'ଜୁନ', 'ଜୁଲାଇ', 'ଅଗଷ୍ଟ', 'ସେପ୍ଟେମ୍ବର', 'ଅକ୍ଟୋବର', 'ନଭେମ୍ବର', 'ଡିସେମ୍ବର'],
  longest: { department: 'ସାମାଜିକ ନ୍ୟାୟ ଓ ଭିନ୍ନକ୍ଷମ କଲ୍ୟାଣ ବିଭାଗ', action: 'ଜାଗାକୁ ଯାଇ ଯାଞ୍ଚ କରାଯାଇଛି, ଆଉ ଦରକାରୀ କାମ କରାଯାଇଛି।' },
  texts: {
    registered: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ଲେଖାଯାଇଛି। {date} ସୁଦ୍ଧା ଉତ୍ତର ପାଇବେ। ସ୍ଥିତି ଜାଣିବାକୁ ଏହି ନମ୍ବରକୁ କଲ୍ କରନ୍ତୁ।',
    forwarded: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ଏବେ ଏହି ବିଭାଗ ପାଖରେ ଅଛି: {department}। ସ୍ଥିତି ଜାଣିବାକୁ ଏହି ନମ୍ବରକୁ କଲ୍ କରନ୍ତୁ।',
    interim: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ରେ ଡେରି ହେଉଛି। ବିଭାଗ ନୂଆ ଦିନ ଦେଇଛି: {date}। ଅଧିକ ଜାଣିବାକୁ କଲ୍ କରନ୍ତୁ।',
    question: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ବିଷୟରେ କାର୍ଯ୍ୟାଳୟ କିଛି ପଚାରୁଛି। ଏହି ନମ୍ବରକୁ କଲ୍ କରି ଉତ୍ତର ଦିଅନ୍ତୁ।',
    transferred: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ଏବେ ଏହି ବିଭାଗକୁ ଦିଆଯାଇଛି: {department}। ଉତ୍ତରର ଦିନ ବଦଳି ନାହିଁ।',
    climbed: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ର ସମୟରେ ଉତ୍ତର ମିଳିଲା ନାହିଁ। ଏବେ ଉପର ଅଧିକାରୀ ତାହା ଦେଖୁଛନ୍ତି।',
    resolved: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ଉପରେ ବିଭାଗର ଉତ୍ତର: {action} କାମ ହେଲା କି ନାହିଁ, ଏହି ନମ୍ବରକୁ କଲ୍ କରି ବଟନ୍ ଦବାଇ ଜଣାନ୍ତୁ।',
    reopened: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ପୁଣି ଖୋଲାଯାଇଛି। ଉପର ଅଧିକାରୀ {date} ସୁଦ୍ଧା ଉତ୍ତର ଦେବେ।',
    'order-due': 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ଉପରେ ଏବେ ସବୁଠୁ ଉପର ଅଧିକାରୀ ଲିଖିତ ଆଦେଶ ଦେବେ। ଆଦେଶ ହେଲେ ଆମେ ଜଣାଇବୁ।',
    ordered: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ଉପରେ ଲିଖିତ ଆଦେଶ ହୋଇଛି। ଶୁଣିବାକୁ ଏହି ନମ୍ବରକୁ କଲ୍ କରନ୍ତୁ।',
    closed: 'ପୁକାର {helpline}: ଆପଣ ଜଣାଇଲେ ଯେ କାମ ହୋଇଛି, ତେଣୁ ଅଭିଯୋଗ {ticket} ଶେଷ କରାଗଲା। ଧନ୍ୟବାଦ।',
    'closed-unanswered': 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଉତ୍ତର ମିଳିଲା ନାହିଁ, ତେଣୁ ଅଭିଯୋଗ {ticket} ବନ୍ଦ କରାଗଲା। କାମ ହୋଇନଥିଲେ ଏହି ନମ୍ବରକୁ କଲ୍ କରନ୍ତୁ।',
    joined: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ଅଭିଯୋଗ {ticket} ସେହି ଖରାପିର ଅନ୍ୟ ଅଭିଯୋଗ ସହ ଯୋଡ଼ାଯାଇଛି। ସମସ୍ତେ ଗୋଟିଏ ଉତ୍ତର ପାଇବେ।',
    withdrawn: 'ପୁକାର {helpline}: ଆପଣଙ୍କ କଥାରେ ଅଭିଯୋଗ {ticket} ଫେରାଇ ନିଆଗଲା। ଆପଣ କହିନଥିଲେ ତୁରନ୍ତ ଏହି ନମ୍ବରକୁ କଲ୍ କରନ୍ତୁ।',
    thanked: 'ପୁକାର {helpline}: ଆପଣଙ୍କ ବାର୍ତ୍ତା {ticket} ଏହି ବିଭାଗକୁ ଜଣାଇଦେଲୁ: {department}। ଧନ୍ୟବାଦ।',
    'identity-opened': 'ପୁକାର {helpline}: ଅଭିଯୋଗ {ticket} ରେ ଆପଣଙ୍କ ନାଁ ଓ ନମ୍ବର {date} ରେ ଦୁଇ ଜଣଙ୍କ ସମ୍ମତିରେ ଦେଖାଗଲା। କାରଣ ଜାଣିବାକୁ କଲ୍ କରନ୍ତୁ।',
  },
};
