import type { MessagePack } from '../../domain/message-pack.js';

/** What citizens are written in English. */
export const enIN: MessagePack = {
  language: 'en-IN',
  toReview: [],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  longest: { department: 'Social Justice and Disabled Welfare department', action: 'The place has been inspected, and what was needed has been done.' },
  texts: {
    registered: 'Pukar {helpline}: your complaint {ticket} is registered. You will be answered by {date}. Call this number to know how it stands.',
    forwarded: 'Pukar {helpline}: your complaint {ticket} is now with the {department}. Call this number to know how it stands.',
    interim: 'Pukar {helpline}: your complaint {ticket} is taking longer. The office gives {date} as the new day. Call this number to know more.',
    question: 'Pukar {helpline}: the office has a question about your complaint {ticket}. Please call this number and answer it.',
    transferred: 'Pukar {helpline}: your complaint {ticket} has gone to the {department}. The day of the answer stays the same.',
    climbed: 'Pukar {helpline}: your complaint {ticket} was not answered in time. A higher officer has it now.',
    resolved: "Pukar {helpline}: the office's answer to your complaint {ticket}: {action} Call this number and press a key to say whether it is done.",
    reopened: 'Pukar {helpline}: your complaint {ticket} is open again. A higher officer will answer by {date}.',
    'order-due': 'Pukar {helpline}: the highest officer will now decide your complaint {ticket} by an order in writing. We will tell you when it is made.',
    ordered: 'Pukar {helpline}: an order in writing was made on your complaint {ticket}. Call this number to hear it.',
    closed: 'Pukar {helpline}: you told us that the work is done, so your complaint {ticket} is closed. Thank you.',
    'closed-unanswered': 'Pukar {helpline}: we did not hear from you, so your complaint {ticket} is closed. If the work is not done, call this number.',
    joined: 'Pukar {helpline}: your complaint {ticket} was joined with others about the same fault. All of them get one answer.',
    withdrawn: 'Pukar {helpline}: your complaint {ticket} was withdrawn as you asked. If you did not ask for it, call this number at once.',
    thanked: 'Pukar {helpline}: we have brought your message {ticket} to the {department}. Thank you.',
    'identity-opened': 'Pukar {helpline}: on {date} your name and number on complaint {ticket} were opened with the consent of two people. Call to know why.',
  },
};
