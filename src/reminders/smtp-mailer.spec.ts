import { describe, expect, it } from '@jest/globals';
import { failureOf } from './smtp-mailer.js';

const failed = (code: string, responseCode?: number): Error =>
  Object.assign(new Error(`${code} ${responseCode}`), { code, responseCode });

describe('what a mail server says', () => {
  it.each([
    ['nobody answers', failed('ECONNECTION'), 'down'],
    ['the name is not found', failed('EDNS'), 'down'],
    ['it does not let us in', failed('EAUTH', 535), 'down'],
    ['it closes for now', failed('EENVELOPE', 421), 'down'],
    ['this mailbox is full', failed('EENVELOPE', 452), 'later'],
    ['there is no such mailbox', failed('EENVELOPE', 550), 'refused'],
    ['it does not want this message', failed('EMESSAGE', 554), 'refused'],
    ['something that is no error', 'broken', 'down'],
  ])('%s', (_name, error, kind) => {
    expect(failureOf(error)).toMatchObject({ kind });
  });
});
