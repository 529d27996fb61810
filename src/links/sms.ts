import type { Moment } from '../../workflows/definition.js';
import type { Delivery } from '../reminders/mailer.js';

export type SmsMessage = {
  /** The same message sent again has the same one. */
  readonly id: string;
  /** `+31612345678` */
  readonly to: string;
  readonly text: string;
  readonly at: Moment;
};

/** Hands text messages to whoever delivers them. Never throws for what a provider does. */
export abstract class Sms {
  /** False where no provider is set: codes then go by letter. */
  abstract readonly isThere: boolean;
  abstract send(message: SmsMessage): Promise<Delivery>;
}

/** No provider. */
export class NoSms extends Sms {
  readonly isThere = false;
  async send(): Promise<Delivery> {
    return { kind: 'refused', why: 'no provider of SMS is set' };
  }
}
