/** Where the account's calls and conferences are, unless something puts a call elsewhere. */
export const HOME_REGION = 'us1';
