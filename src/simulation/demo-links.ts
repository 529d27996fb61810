import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import type { SessionActor } from '../access/session.js';
import { LinkDesk } from '../links/link-desk.service.js';
import { LinkDoor } from '../links/link-door.service.js';
import { newLink } from '../links/link-input.js';
import type { Addressee, LinkPurpose } from '../links/link-kinds.js';
import { keyOf, linkRow } from '../links/link-rows.js';
import { codeOf, secretOf } from '../links/link-secret.js';
import { Keys } from '../platform/keys.js';
import { inSession } from '../journal/session-work.js';
import { AppPool } from '../platform/database.js';
import type { DemoOffice } from './demo-office.js';
import { Draw } from './draw.js';
import { workingDayUntil } from './working-days.js';

/** Links of so many days before the last one: most still open something when the product is first looked at. */
const DAYS = 14;
/** Of the visits that are planned employer and worker get one; of the other files so many on a day. */
const A_DAY = 0.03;
const OPENED = 0.6;

/** Visits that are planned, of which nobody was sent a link yet. */
const VISITS = `select m.placement, m.number as measurement from measurement m
  where m.tenant = $1 and m.visit_on > $2 and m.state = 'planned'
    and not exists (select 1 from signed_link l where l.placement = m.placement and l.purpose = 'visit' and l.measurement = m.number)
  order by m.placement, m.number`;
/** Placements of people who work, without a link until now. */
const WORKING = `select o.placement from placement_outlook o
  where o.tenant = $1 and o.employment = 'running' and not exists (select 1 from signed_link l where l.placement = o.placement)
  order by o.placement`;

const FOR: readonly (readonly [LinkPurpose, Addressee, number])[] = [
  ['questions', 'worker', 30],
  ['ownFile', 'worker', 25],
  ['change', 'employer', 20],
  ['conditions', 'employer', 15],
  ['upload', 'employer', 10],
];

/**
 * Signed links to people outside, made by the product's own services on the last days of the demo: their mails and codes lie in the
 * folder of the data, and some were opened. Only for the demo: the secret of a link is drawn anew.
 */
export class DemoLinks {
  /** @param until last day of the demo */
  constructor(
    private readonly office: DemoOffice,
    private readonly seed: string,
    private readonly until: LocalDate,
  ) {}

  /** What was made before is not made again. */
  async make(day: LocalDate): Promise<void> {
    if (day <= addDays(this.until, -DAYS) || day !== workingDayUntil(day)) return;
    for (const office of await this.office.offices()) {
      const visits = await this.office.read<{ placement: string; measurement: number }>(office, VISITS, [
        office.tenant,
        day,
      ]);
      for (const { placement, measurement } of visits) {
        for (const addressee of ['employer', 'worker'] as const) {
          await this.send(office, placement, newLink.parse({ purpose: 'visit', addressee, measurement }), day);
        }
      }
      for (const { placement } of await this.office.read<{ placement: string }>(office, WORKING, [office.tenant])) {
        const draw = new Draw(this.seed, `link.${placement}`);
        if (!draw.chance(`link.${day}`, A_DAY)) continue;
        const [purpose, addressee] = draw.weighted(
          'purpose',
          FOR.map(([what, who, weight]) => [[what, who] as const, weight] as const),
        );
        await this.send(office, placement, newLink.parse({ purpose, addressee }), day);
      }
    }
  }

  private async send(
    office: SessionActor,
    placement: string,
    wish: Parameters<LinkDesk['make']>[2],
    day: LocalDate,
  ): Promise<void> {
    const desk = await this.office.get(LinkDesk);
    const { id } = await desk.make(office, placement, wish);
    const draw = new Draw(this.seed, `link.${placement}.${wish.purpose}.${wish.addressee}`);
    if (!draw.chance(`opened.${day}`, OPENED)) return;
    const [keys, door, pool] = [
      await this.office.get(Keys),
      await this.office.get(LinkDoor),
      await this.office.get(AppPool),
    ];
    const row = await inSession(pool, office, (client) => linkRow(client, id));
    if (row !== undefined) await door.enter(secretOf(keys, keyOf(row)), codeOf(keys, keyOf(row)));
  }
}
