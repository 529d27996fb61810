import type { LocalDate } from '../../../workflows/definition.js';
import type { DemoBody } from '../../access/demo-users.js';
import { memberOf } from '../money/desk-member.js';
import type { RoomWork } from './room-deed.js';
import type { Rooms } from './rooms.js';

type Does<K extends RoomWork['kind']> = RoomWork & { readonly kind: K };

/** Bureaus that measure, with what is agreed (M21); doing it again changes nothing. */
export class BureauDesk {
  constructor(private readonly rooms: Rooms) {}

  async add(body: DemoBody, { id, given, experts }: Does<'bureauAdded'>): Promise<void> {
    const administrator = memberOf(body, 'administrator');
    const { bureaus } = this.rooms;
    const known = (await bureaus.list(administrator)).find((one) => one.id === id);
    if (known === undefined) await bureaus.add(administrator, given, id);
    if (!experts || (known?.experts.length ?? 0) > 0) return;
    await bureaus.join(administrator, id, { expert: memberOf(body, 'expert').id, from: given.from });
  }

  async agree(body: DemoBody, { id, price, deliveryDays }: Does<'bureauAgreed'>, from: LocalDate): Promise<void> {
    const administrator = memberOf(body, 'administrator');
    const known = (await this.rooms.bureaus.list(administrator)).find((one) => one.id === id);
    if (known === undefined || known.terms.some((one) => one.from === from)) return;
    await this.rooms.bureaus.agree(administrator, id, { from, price, deliveryDays });
  }

  async stop(body: DemoBody, { id }: Does<'bureauStops'>, until: LocalDate): Promise<void> {
    const administrator = memberOf(body, 'administrator');
    const known = (await this.rooms.bureaus.list(administrator)).find((one) => one.id === id);
    if (known === undefined || known.until !== null) return;
    const { name, mail, phone, revision } = known;
    await this.rooms.bureaus.change(administrator, id, { name, mail, phone, until }, revision);
  }
}
