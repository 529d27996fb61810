import type { Delivery } from '../reminders/mailer.js';
import { Sms, type SmsMessage } from './sms.js';

/** Address of the provider, its token, and the name that a telephone shows as the sender. */
export type SmsProvider = { readonly url: string; readonly token: string | undefined; readonly sender: string };

const PATIENCE_MS = 10_000;

/**
 * A provider over HTTPS (`SMS_URL`, `SMS_TOKEN`, `SMS_SENDER`): one POST of `{ id, from, to, text }` as JSON with a bearer
 * token. The id goes along as `Idempotency-Key`, so that a message sent twice can count once.
 */
export class HttpSms extends Sms {
  readonly isThere = true;

  constructor(private readonly provider: SmsProvider) {
    super();
  }

  async send({ id, to, text }: SmsMessage): Promise<Delivery> {
    const { url, token, sender } = this.provider;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ id, from: sender, to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await answer.body?.cancel();
      return deliveryOf(answer.status);
    } catch (error) {
      return { kind: 'down', why: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** 429 asks to wait; another 4xx is about this message, but a token that is refused is about us. */
export function deliveryOf(status: number): Delivery {
  if (status >= 200 && status < 300) return { kind: 'sent', refused: [] };
  const why = `the provider of SMS answered ${status}`;
  if (status === 429) return { kind: 'later', why };
  if (status === 401 || status === 403 || status >= 500) return { kind: 'down', why };
  return { kind: 'refused', why };
}
