import { describe, expect, it } from '@jest/globals';
import { isSaidOf } from './is-said-of.js';

const NAME = 'रमेश कुमार वर्मा';

describe('whether somebody says the name that is known', () => {
  it.each(['रमेश कुमार वर्मा', 'Ramesh Kumar Verma', 'ramesh varma', 'رمیش کمار ورما'])('is so for %s', (said) => expect(isSaidOf(said, NAME, 'name')).toBe(true));
  it.each(['', 'Ramesh', 'Kumar', 'Suresh Kumar Verma', 'Sunita Devi', 'Ramesh Kumar Verma or Suresh or Mahesh', 'my name is Suresh', 'मेरा नाम सुरेश है', 'रमेश रमेश रमेश सुरेश', 'Kumar Varma', 'Kumar Kumar'])('is not so for %j', (said) => expect(isSaidOf(said, NAME, 'name')).toBe(false));
  it.each([['Kamla Bai', 'कमला बाई'], ['कमला बाई', 'Kamla Bai'], ['Sita Devi', 'सीता देवी'], ['فاطمہ بیگم', 'Fatima Begum'], ['Mohammad Saleem', 'मोहम्मद सलीम']])('%s is %s', (said, known) => expect(isSaidOf(said, known, 'name')).toBe(true));
  it.each([['Kamla Devi', 'कमला बाई'], ['Vimla Bai', 'कमला बाई'], ['Devi Bai', 'कमला बाई']])('%s is not %s', (said, known) => expect(isSaidOf(said, known, 'name')).toBe(false));
  it('holds where the name is an ordinary word', () => expect([isSaidOf('रवि', 'रवि', 'name'), isSaidOf('सोम', 'रवि', 'name')]).toEqual([true, false]));
});

describe('whether somebody says the address that is known', () => {
  const ADDRESS = 'मकान 14, गांधी नगर, भोपाल';
  it.each(['मकान 14 गांधी नगर भोपाल', 'makan 14, Gandhi Nagar, Bhopal'])('is so for %s', (said) => expect(isSaidOf(said, ADDRESS, 'address')).toBe(true));
  it.each(['भोपाल', 'मकान 15, नेहरू नगर, भोपाल', 'Bhopal Bhopal', ''])('is not so for %j', (said) => expect(isSaidOf(said, ADDRESS, 'address')).toBe(false));
});
