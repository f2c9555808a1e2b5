import type { Filling } from '../filling.js';

const USERS = ['prakash.m', 'sunita82', 'irfan_q', 'gita-1970', 'info.kisan', 'r.k.verma'];

export const mail = ({ chance }: Filling): string => {
  const written = `${chance.one(USERS)}@${chance.one(['gmail.com', 'yahoo.co.in', 'rediffmail.com', 'nic.in', 'outlook.com'])}`;
  return chance.one([written, written, written.toUpperCase(), written.replace('@', ' @ '), written.replace('@', '(at)'), written.replace('@', '@ ')]);
};

export const mailSaid = ({ voice, chance }: Filling): string => chance.one(voice.emailsSaid);

export const upi = ({ chance }: Filling): string => `${chance.one([...USERS, `9${chance.digits(9)}`])}@${chance.one(['okaxis', 'ybl', 'paytm', 'oksbi', 'upi'])}`;
