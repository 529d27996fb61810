import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { Clock } from '../platform/clock.js';
import type { Mailer } from '../reminders/mailer.js';
import type { KeptSeal, OutsideSeal } from './seal.js';
import type { SealFolder } from './seal-places.js';
import type { SealKeys } from './seal-keys.js';
import { markDelivered, undelivered } from './seal-rows.js';
import { dutchDate } from '../../workflows/law/dutch.js';

export type Body = { readonly id: string; readonly code: string; readonly name: string };
type Channel = 'folder' | 'mail';
/** Where seals go by mail, and from which address. */
export type SealMail = { readonly to: string; readonly from: string; readonly host: string };

/** Brings seals to where the municipality keeps them. What does not arrive waits for the next round; nothing is lost. */
export class SealDelivery {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly keys: SealKeys,
    private readonly folder: SealFolder,
    private readonly mailer: Mailer,
    private readonly mail: SealMail | undefined,
    private readonly report: (message: string) => void,
  ) {}

  async deliver(body: Body): Promise<void> {
    await this.bring(body, 'folder', (seal) => this.folder.keep(body.code, seal));
    const { mail } = this;
    if (mail) await this.bring(body, 'mail', (seal) => this.send(mail, body, seal));
  }

  private async bring(body: Body, channel: Channel, there: (seal: OutsideSeal) => Promise<void>): Promise<void> {
    const session: Session = { tenant: body.id, tenants: [body.id] };
    const { waiting, publicKeys } = await inSession(this.pool, session, async (client) => {
      const seals = await undelivered(client, body.id, channel);
      return { waiting: seals, publicKeys: seals.length > 0 ? await this.keys.trusted(client, body.id) : [] };
    });
    try {
      for (const seal of waiting) {
        await there({ ...plain(seal), publicKey: publicKeys.at(-1) ?? '' });
        const at = await this.clock.now();
        await inSession(this.pool, session, (client) => markDelivered(client, body.id, seal.number, channel, at));
      }
    } catch (error) {
      this.report(`The seals of ${body.code} did not reach the ${channel}: ${String(error)}`);
    }
  }

  private async send({ to, from, host }: SealMail, body: Body, seal: OutsideSeal): Promise<void> {
    const answer = await this.mailer.send({
      messageId: `zegel-${body.id}-${seal.number}@${host}`,
      from,
      to: [to],
      subject: `Zegel ${seal.number} van het logboek van ${body.name} (${dutchDate(seal.day)})`,
      text: mailText(body, seal),
      calendar: undefined,
      date: await this.clock.now(),
    });
    if (answer.kind !== 'sent') throw new Error(answer.why);
  }
}

const plain = ({ number, day, body, hash, signature }: KeptSeal): KeptSeal => ({ number, day, body, hash, signature });

const mailText = (
  body: Body,
  seal: OutsideSeal,
): string => `Dit is het zegel van het logboek van ${body.name} op ${dutchDate(seal.day)}.

Bewaar dit bericht. Met dit zegel kan een accountant later zien of er iets in het logboek is veranderd of weggehaald.

${JSON.stringify(seal)}
`;
