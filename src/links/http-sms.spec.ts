import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpSms } from './http-sms.js';

type Asked = { readonly headers: IncomingHttpHeaders; readonly body: string };

let server: Server;
let asked: Asked[];
let status: number;
let url: string;

beforeEach(async () => {
  asked = [];
  status = 202;
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      asked.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      response.writeHead(status).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/berichten`;
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

const message = { id: 'a.1.1001', to: '+31612345678', text: 'Uw code is 123456.', at: '2026-03-01T09:00:00.000Z' };
const sms = () => new HttpSms({ url, token: 'made-up-token', sender: 'Gemeente' });

describe('A provider of text messages', () => {
  it('gets the message with its lasting id and the token', async () => {
    expect(await sms().send(message)).toEqual({ kind: 'sent', refused: [] });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      id: 'a.1.1001',
      from: 'Gemeente',
      to: '+31612345678',
      text: 'Uw code is 123456.',
    });
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer made-up-token',
      'idempotency-key': 'a.1.1001',
    });
  });

  it.each([
    [200, 'sent'],
    [400, 'refused'],
    [401, 'down'],
    [403, 'down'],
    [429, 'later'],
    [503, 'down'],
  ])('that answers %i means %s', async (answer, kind) => {
    status = answer;
    expect(await sms().send(message)).toMatchObject({ kind });
  });

  it('that is not there is down, and nothing is thrown', async () => {
    const away = new HttpSms({ url: 'http://127.0.0.1:9/berichten', token: undefined, sender: 'Gemeente' });
    expect(await away.send(message)).toMatchObject({ kind: 'down' });
  });
});
