import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** A server that can be taken away and brought back on its own port, without touching the real one behind it. */
export type Proxy = { readonly port: number; readonly stop: () => Promise<void>; readonly start: () => Promise<void> };

export async function proxyTo(address: string): Promise<Proxy> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  let server = relay(target, sockets);
  const port = await listen(server, 0);
  return {
    port,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    start: async () => {
      server = relay(target, sockets);
      await listen(server, port);
    },
  };
}

function relay(target: URL, sockets: Set<Socket>): Server {
  return createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
