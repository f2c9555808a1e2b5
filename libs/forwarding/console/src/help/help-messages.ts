/** What each key does; it comes when it is asked for. */
export const helpText = {
  close: 'Close',
  parts: [
    { title: 'In the list', keys: [['j k', 'down, up'], ['Enter', 'open the ticket'], ['x', 'choose it, or let it go'], ['Shift+x', 'choose from the last one to here'], ['Shift+a', 'choose all shown, 200 at most'], ['b', 'answer those chosen'], ['/', 'words to look for'], ['/ Enter', 'the same, in all statements'], ['Esc', 'go back']] },
    { title: 'In a ticket', keys: [['a', 'answer'], ['i', 'interim reply'], ['c', 'ask the citizen'], ['t', 'propose a transfer'], ['g', 'assign'], ['r', 'ask for re-assignment'], ['p', 'propose closing'], ['d', 'decide'], ['o', 'write an order']] },
    { title: 'While writing', keys: [['w', 'ready replies, then a digit'], ['Ctrl+.', 'the same, inside the text'], ['Ctrl+Enter', 'send'], ['z', 'take back'], ['?', 'this help']] },
  ],
};
