import { expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { inTurn } from './in-turn.js';

/** A connection that says what it was asked, and answers when it is told to. */
function slowly() {
  const said: string[] = [];
  const answers = new Map<string, () => void>();
  const query = async (text: string): Promise<string> => {
    said.push(`asked ${text}`);
    await new Promise<void>((done) => answers.set(text, done));
    said.push(`answered ${text}`);
    if (text === 'b') throw new Error('b failed');
    return text;
  };
  const answer = async (text: string): Promise<void> => {
    while (!answers.has(text)) await Promise.resolve();
    answers.get(text)?.();
  };
  return { said, answer, ...inTurn({ query } as unknown as PoolClient) };
}

it('asks the next only when the one ahead is answered, also when that failed', async () => {
  const { said, answer, client } = slowly();
  const all = Promise.allSettled(['a', 'b', 'c'].map((text) => client.query(text)));
  for (const text of ['a', 'b', 'c']) await answer(text);
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(said).toEqual(['asked a', 'answered a', 'asked b', 'answered b', 'asked c', 'answered c']);
});

it('asks nothing any more when the transaction is over, and waits for what was asked', async () => {
  const { said, answer, client, close } = slowly();
  const all = Promise.allSettled(['a', 'c'].map((text) => client.query(text)));
  await Promise.resolve();
  const closed = close().then(() => said.push('over'));
  await answer('a');
  await closed;
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(said).toEqual(['asked a', 'answered a', 'over']);
});
