import { describe, expect, it } from '@jest/globals';
import { numbersApart } from './number-order.js';

describe('numbers within text from right to left', () => {
  it.each([
    ['آپ کی شکایت 4821 7735 016 درج ہے', ['آپ کی شکایت ', '4821 7735 016', ' درج ہے']],
    ['ایمبولینس، 1 0 8۔ پولیس، 1 1 2۔', ['ایمبولینس، ', '1 0 8', '۔ پولیس، ', '1 1 2', '۔']],
    ['فون +91 90000 01001', ['فون ', '+91 90000 01001', '']],
    ['میٹر ۴۴۷۱ ۲۲۹۱', ['میٹر ', '۴۴۷۱ ۲۲۹۱', '']],
  ])('%s has its groups set apart', (text, pieces) => expect(numbersApart(text)).toEqual(pieces));

  it.each(['بل 26 نومبر کا 4500 روپے', 'Ticket 4821 7735 016', 'शिकायत 4821 7735 016', ''])('“%s” is left whole: nothing in it would be reversed', (text) => expect(numbersApart(text)).toEqual([text]));
});
