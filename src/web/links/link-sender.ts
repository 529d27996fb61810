import { textsOn } from '../../documents/texts/text-rows.js';
import { inSession } from '../../journal/session-work.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { Sender } from '../layout/document.js';
import { bodyNames } from '../session/body-names.js';

/** Whose link it is and how to reach them, as it stands in the head of their letters: on every page behind a link. */
export class LinkSender {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  async of(tenant: string): Promise<Sender> {
    const name = (await bodyNames(this.pool)).get(tenant) ?? '';
    const today = localDate(await this.clock.now());
    const rows = await inSession(this.pool, { tenant, tenants: [tenant] }, (client) => textsOn(client, tenant, today));
    const text = (wanted: string): string => rows.find((row) => row.name === wanted)?.text ?? '';
    return { name, phone: text('afzender.telefoon'), mail: text('afzender.mail') };
  }
}

/** Of a link that is not known nothing is told. */
export const UNKNOWN_SENDER: Sender = { name: '', phone: '', mail: '' };
