import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { claimable, freePort, isPortTaken } from './free-port.js';

describe('an address to listen on', () => {
  it('is refused, with its port, while something listens there, and taken after it', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    expect(await isPortTaken(port)).toBe(true);
    await expect(claimable(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE', port });
    await new Promise((resolve) => other.close(resolve));
    await expect(claimable(port, '127.0.0.1')).resolves.toBeUndefined();
  });
});
