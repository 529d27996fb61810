import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** A port on which nothing listens now. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/**
 * Refuses an address on which something listens already, before anything is started or simulated for it.
 * @throws the error of the system, EADDRINUSE or EADDRNOTAVAIL among them, with address and port
 */
export async function claimable(port: number, host: string): Promise<void> {
  await listenOnce(port, host);
}

export async function isPortTaken(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => false,
    () => true,
  );
}

function listenOnce(port: number, host = HOST): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
