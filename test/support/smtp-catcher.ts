import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export type CaughtMail = {
  readonly messageId: string;
  readonly subject: string;
  readonly to: readonly string[];
  readonly source: string;
};

/** A mail server of a few commands: real SMTP on a real port, keeps what it takes. */
export class SmtpCatcher {
  readonly mails: CaughtMail[] = [];
  /** Answer to RCPT for an address, e.g. `550 no such mailbox`; undefined takes it. */
  answer: (address: string) => string | undefined = () => undefined;
  /** Answer to the whole message, e.g. `552 too large`; undefined takes it. */
  answerTo: (source: string) => string | undefined = () => undefined;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  constructor(private port = 0) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Starts on the port it had before, if any. */
  async start(): Promise<void> {
    const server = createServer((socket) => this.talk(socket));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  /** As a server that goes down: open connections are cut. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    this.server = undefined;
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let buffer = '';
    let to: string[] = [];
    let inData = false;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') say('250 catcher');
      else if (verb === 'MAIL') {
        to = [];
        say('250 ok');
      } else if (verb === 'RCPT') {
        const address = /<(.*)>/.exec(line)?.[1] ?? '';
        const refusal = this.answer(address);
        if (refusal === undefined) to.push(address);
        say(refusal ?? '250 ok');
      } else if (verb === 'DATA') {
        inData = true;
        say('354 go on');
      } else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else say('250 ok');
    };
    socket.on('data', (bytes) => {
      buffer += bytes.toString('utf8');
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end === -1) return;
        const part = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          const refusal = this.answerTo(part);
          if (refusal === undefined) this.mails.push(caught(part, to));
          say(refusal ?? '250 taken');
        } else command(part);
      }
    });
    say('220 catcher');
  }
}

function caught(source: string, to: readonly string[]): CaughtMail {
  const headers = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n\s+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: *(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  return { messageId: header('Message-ID'), subject: header('Subject'), to: [...to], source };
}
