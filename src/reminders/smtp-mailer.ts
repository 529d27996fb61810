import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, type Delivery, type Mail } from './mailer.js';
import { messageOf } from './mail-message.js';

const PATIENCE_MS = 10_000;
/** Hosts, pool and limits of one connection each; the relay sends one by one. */
const OPTIONS = {
  pool: true,
  maxConnections: 1,
  connectionTimeout: PATIENCE_MS,
  greetingTimeout: PATIENCE_MS,
  socketTimeout: 2 * PATIENCE_MS,
} as const;

type SmtpInfo = { readonly rejected?: readonly (string | { readonly address: string })[] };
type SmtpTransport = Pick<Transporter, 'close'> & { sendMail(message: unknown): Promise<SmtpInfo> };

/** Mail by a real server (`SMTP_URL`). */
export class SmtpMailer extends Mailer {
  private readonly transport: SmtpTransport;

  constructor(url: string) {
    super();
    this.transport = createTransport({ url, ...OPTIONS });
  }

  async send(mail: Mail): Promise<Delivery> {
    try {
      const { rejected = [] } = await this.transport.sendMail(messageOf(mail));
      return { kind: 'sent', refused: rejected.map((one) => (typeof one === 'string' ? one : one.address)) };
    } catch (error) {
      return failureOf(error);
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

/** 421 and everything without an answer is the server; another answer is about this mail. */
export function failureOf(error: unknown): Delivery {
  const why = error instanceof Error ? error.message : String(error);
  const found = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : undefined;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const aboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!aboutMail || found === undefined || found === 421) return { kind: 'down', why };
  return { kind: found >= 500 ? 'refused' : 'later', why };
}
