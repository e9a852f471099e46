import { describe, expect, it } from '@jest/globals';
import { explainFailure } from './errors.js';

describe('what is said when the embedded PostgreSQL fails', () => {
  it.each([
    ['could not write to file "pg_wal/xlogtemp.40": No space left on device', 'The disk is full'],
    ['could not access directory "/x": Permission denied', 'Give the folder to the user that starts Fieldhouse'],
    ['could not bind IPv4 address "127.0.0.1": Address already in use', 'Choose another port'],
    ['PANIC:  could not locate a valid checkpoint record', 'restore a backup'],
  ])('%s: %s', (printed, said) => {
    const { message } = explainFailure('starting', '/data', ['LOG:  something before', printed]);
    expect(message).toContain(said);
  });
});
