import { describe, expect, it } from '@jest/globals';
import { factsInWords } from './facts-in-words.js';

const TODAY = new Date('2026-11-18T06:00:00Z');
const tells = (key: string, words: string, format?: 'date') => factsInWords({ key, ...(format ? { format } : {}) }, words, TODAY);

describe('what a statement tells of a fact already', () => {
  it.each([
    ['hospital', 'Berasia hospital has no medicine since Monday', 'Berasia hospital'],
    ['hospital', 'जिला अस्पताल में दवा नहीं मिल रही', 'जिला अस्पताल'],
    ['school', 'Masterji nahi aate, shaskiya school Ramkheda me', 'shaskiya school Ramkheda'],
    ['ward', 'paani nahi aa raha, ward 33', 'ward 33'],
    ['policeStation', 'थाना कोतवाली में रिपोर्ट नहीं लिखी', 'थाना कोतवाली'],
    ['spot', 'Gandhi Nagar, hanuman mandir ke paas', 'Gandhi Nagar'],
    ['busNumber', 'the driver of MP 04 PA 1234 did not stop', 'MP 04 PA 1234'],
    ['routeName', 'Bhopal se Berasia bus band hai', 'Bhopal se Berasia'],
  ])('%s: %s', (key, words, told) => expect(tells(key, words)[0]).toBe(told));

  it('is a day, of one that is named', () => {
    expect(tells('incidentDate', 'kal raat ko chori hui', 'date')).toEqual(['17-11-2026']);
    expect(tells('incidentDate', 'आज सुबह से', 'date')).toEqual(['18-11-2026']);
    expect(tells('incidentDate', 'on 3/11/2026', 'date')).toEqual(['03-11-2026']);
  });

  it('is nothing where it is not named', () => {
    expect(tells('hospital', 'bijli nahi hai')).toEqual([]);
    expect(tells('incidentDate', 'bijli nahi hai', 'date')).toEqual([]);
  });

  it('is never a number that identifies', () => expect(tells('consumerNumber', 'consumer number 44712345')).toEqual([]));
});
