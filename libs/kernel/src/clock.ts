/** The time, passed in as an argument so that a test decides what time it is. */
export interface Clock {
  now(): Date;
}
