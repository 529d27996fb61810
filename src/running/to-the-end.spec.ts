import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { toTheEnd, UnfinishedError } from './to-the-end.js';

describe('a command', () => {
  it('says so when the process ends before it is done', async () => {
    const ending = new EventEmitter();
    const work = toTheEnd(new Promise(() => undefined), ending as unknown as NodeJS.Process);
    ending.emit('beforeExit');
    await expect(work).rejects.toThrow(UnfinishedError);
  });

  it('gives its answer, or its own error, and leaves nothing behind', async () => {
    const ending = new EventEmitter();
    const process = ending as unknown as NodeJS.Process;
    await expect(toTheEnd(Promise.resolve(7), process)).resolves.toBe(7);
    await expect(toTheEnd(Promise.reject(new Error('its own')), process)).rejects.toThrow('its own');
    expect(ending.listenerCount('beforeExit')).toBe(0);
  });
});
