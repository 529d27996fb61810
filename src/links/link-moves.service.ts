import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { PlacementFile, PlacementFiles } from '../placements/placement-files.service.js';
import type { Session } from '../journal/record-store.js';
import { WorkPlaceMoved, type LinkFate, type PartiesAsIf } from '../placements/work-place-moved.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate, startOfLocalDay } from '../platform/legal-time.js';
import { withParties } from '../workplaces/work-sides-then.js';
import { atBranch, atLocation, speakersAbout, type WorkSides } from '../workplaces/work-sides.js';
import { employerContact, type LinkContact } from './link-contact.js';
import { lastDayOf, plannedVisit } from './link-fitness.js';
import { aboutOf, LINK_KINDS } from './link-kinds.js';
import { contactPlace, type Aim, type LinkMaker } from './link-maker.js';
import { isMisplaced, isStillAsked } from './link-moves.js';
import type { LinkPeople } from './link-people.js';
import type { LinkRecord } from './link-record.js';
import { closedAt, endSessions, insertLink, linksOf, type LinkRow } from './link-rows.js';

type Ports = {
  readonly pool: AppPool;
  readonly vault: PersonVault;
  readonly clock: Clock;
  readonly files: PlacementFiles;
  readonly people: LinkPeople;
  readonly maker: LinkMaker;
  readonly record: LinkRecord;
};
/** A link that is with somebody of another place. */
export type MovedLink = {
  readonly label: string;
  /** Who has it, and who gets it; undefined where nobody can be reached there, null where it is not asked any more. */
  readonly from: string;
  readonly to: string | undefined | null;
};
export type AsIf = { readonly kind: 'location' | 'agencyLocation'; readonly location: string };
type Supposed = AsIf | ({ readonly kind: 'parties' } & PartiesAsIf);
type Moving = MovedLink & { readonly row: LinkRow; readonly contact: LinkContact | undefined };

/** The worker may have been away for a weekend. */
const LATELY = 7;
const MOVED = `select distinct l.placement from signed_link l
  where l.tenant = $1 and l.addressee = 'employer' and l.revoked_at is null and l.used_at is null and l.expires_at > $3 and (
    exists (select from placement_particular r where r.placement = l.placement and r.kind in ('location', 'agencyLocation')
      and r.from_on between $4::date and $5::date)
    or exists (select from journal_entry j where j.stream = l.placement and j.at >= $2 and j.type in ('job.changed', 'employer.changed')))`;

/**
 * When the work moves to another place, open links that are with somebody of the old one are taken back and, while what
 * they ask is still asked, go to who speaks at the new one (M13, M15).
 */
export class LinkMoves extends WorkPlaceMoved {
  readonly name = 'linkMoves';

  constructor(private readonly ports: Ports) {
    super();
  }

  /** What would move if the work were at this location, or the agency spoke by this branch. Of a file that is open already. */
  async preview(actor: SessionActor, placement: string, asIf: AsIf): Promise<readonly MovedLink[]> {
    const found = await this.moving(actor, placement, asIf);
    return found.map(({ label, from, to }) => ({ label, from, to }));
  }

  override async wouldFollow(
    actor: SessionActor,
    placement: string,
    parties: PartiesAsIf,
  ): Promise<readonly LinkFate[]> {
    const found = await this.moving(actor, placement, { kind: 'parties', ...parties });
    return found.map(({ label, from, to }) => ({
      label,
      from,
      to: to ?? null,
      fate: to === null ? 'lapses' : to === undefined ? 'nobody' : 'moves',
    }));
  }

  override async follow(actor: SessionActor, placement: string): Promise<void> {
    for (const one of await this.moving(actor, placement)) await this.move(actor, placement, one);
  }

  /** Once a day: a location that counts from today. */
  async run(today: LocalDate): Promise<void> {
    const now = await this.ports.clock.now();
    const since = addDays(today, -LATELY);
    for (const { id: tenant } of await allTenants(this.ports.pool)) {
      const actor = { id: 'system', role: 'system', tenant, tenants: [tenant] } as const;
      const placements = await inSession(this.ports.pool, actor, async (client) => {
        const asked = [tenant, startOfLocalDay(since), now, since, today];
        return (await client.query<{ placement: string }>(MOVED, asked)).rows;
      });
      for (const { placement } of placements) await this.follow(actor, placement);
    }
  }

  private async moving(
    { tenant, tenants }: SessionActor,
    placement: string,
    asIf?: Supposed,
  ): Promise<readonly Moving[]> {
    const { pool, clock, people, files } = this.ports;
    // Whoever records where the work is need not open the whole file: the product itself does here.
    const system = { id: 'system', role: 'system', tenant, tenants } as const;
    const now = await clock.now();
    const on = localDate(now);
    const rows = await inSession(pool, system, (client) => linksOf(client, placement));
    const open = rows.filter((row) => row.addressee === 'employer' && closedAt(row, now) === undefined);
    const parties = open.length === 0 ? undefined : await people.of(system, placement, on);
    if (parties === undefined) return [];
    const sides = asIf ? await this.supposed(system, parties.sides, asIf) : parties.sides;
    if (sides === undefined) return [];
    const file = await files.toChange(system, placement);
    const found: Moving[] = [];
    for (const row of open) {
      const has = await this.contactOf(system, file, row);
      if (has === undefined || !isMisplaced(row, has, sides)) continue;
      const contact = employerContact(speakersAbout(sides, aboutOf(row.purpose)));
      const to = isStillAsked(row, file, on) ? contact?.name : null;
      found.push({ row, contact, label: LINK_KINDS[row.purpose].label, from: has.name, to });
    }
    return found;
  }

  private async supposed(session: Session, sides: WorkSides, asIf: Supposed): Promise<WorkSides | undefined> {
    if (asIf.kind === 'parties') return withParties(this.ports, session, sides, asIf);
    return asIf.kind === 'location' ? atLocation(sides, asIf.location) : atBranch(sides, asIf.location);
  }

  private async move(actor: SessionActor, placement: string, { row, contact, to }: Moving): Promise<void> {
    const { clock, files, maker, record } = this.ports;
    const { tenant, tenants } = actor;
    const now = await clock.now();
    const file = await files.toChange({ id: 'system', role: 'system', tenant, tenants }, placement);
    const ways = to === null || contact === undefined ? undefined : maker.waysTo(contact);
    const made =
      contact === undefined || ways === undefined
        ? undefined
        : await maker.make(actor, actorOf(actor), aimOf(row, contact, file, localDate(now)), ways, now, localDate(now));
    const { id: link, purpose, addressee } = row;
    const nobody = to !== null && made === undefined;
    const entry = {
      placement,
      type: 'link.revoked',
      actor: actorOf(actor),
      facts: { link, purpose, addressee, reason: 'moved' },
      ...(nobody ? { inbox: [{ template: 'link.moved', recipient: 'owner', data: { purpose } }] } : {}),
    };
    await record.append(actor, entry, async (client, { at }) => {
      await revoke(client, row, at, actor.id);
      if (made === undefined) return;
      await record.appendIn(client, actor, made.entry);
      await insertLink(client, made.row);
    });
  }

  private async contactOf(actor: SessionActor, file: PlacementFile, row: LinkRow): Promise<LinkContact | undefined> {
    try {
      const opened = await this.ports.vault.unseal(actor, file.item.candidate, contactPlace(row.id), row.contact);
      return opened as unknown as LinkContact;
    } catch (error) {
      if (error instanceof PersonErasedError) return undefined;
      throw error;
    }
  }
}

async function revoke(client: PoolClient, { id }: LinkRow, at: Moment, by: string): Promise<void> {
  await client.query('update signed_link set revoked_at = $2, revoked_by = $3 where id = $1', [id, at, by]);
  await endSessions(client, id);
}

function aimOf(row: LinkRow, contact: LinkContact, file: PlacementFile, on: LocalDate): Aim {
  const { placement, purpose, addressee, measurement, support, month } = row;
  const { name, mail, phone, address } = contact;
  const visit = purpose === 'visit' ? plannedVisit(measurement, file) : null;
  return {
    placement,
    candidate: file.item.candidate,
    purpose,
    addressee,
    measurement,
    support,
    month,
    contact: { name, mail, phone, address },
    until: lastDayOf(purpose, measurement, file, on),
    template: LINK_KINDS[purpose].template,
    data: { ...visit, ...(month === null ? {} : { month }), ...(measurement === null ? {} : { measurement }) },
  };
}
