import { localDate } from '../platform/legal-time.js';
import type { LocalDate } from '../../workflows/definition.js';
import { measurementContext, type MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import { placementContext, type PlacementContext } from '../../workflows/placement/placement.context.js';
import { supportContext, type SupportContext } from '../../workflows/support/support.context.js';
import type { Workflows } from '../engine/decision-env.js';
import { parseSnapshot } from '../engine/snapshot.js';
import type { AccessLog } from '../journal/access-log.js';
import type { EntryBody } from '../journal/entry.js';
import { inSession } from '../journal/session-work.js';
import { sealedPart, type SealedPart } from '../placements/placement.schemas.js';
import { instanceRecords } from '../placements/placement-rows.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkContact } from './link-contact.js';
import { contactPlace } from './link-maker.js';
import type { LinkPeople, Parties } from './link-people.js';
import { LinkClosedError } from './link.errors.js';

/** What lies behind a link: the parts that its purpose needs, and nothing of benefit, ground or BSN (F1, F3, F4). */
export type LinkFile = {
  readonly today: LocalDate;
  readonly parties: Parties;
  /** To whom the link went. */
  readonly contact: LinkContact;
  /** Name of who follows the placement. */
  readonly consultant: string | null;
  readonly placement: PlacementContext;
  readonly measurements: readonly MeasurementContext[];
  readonly measurement: MeasurementContext | undefined;
  readonly support: SupportContext | undefined;
};
export type DraftWords = { readonly draft: SealedPart; readonly expert: string | null };

/** Opens for a visit what its link is about. */
export class LinkFiles {
  constructor(
    private readonly pool: AppPool,
    private readonly workflows: Workflows,
    private readonly vault: PersonVault,
    private readonly clock: Clock,
    private readonly people: LinkPeople,
    private readonly log: AccessLog,
  ) {}

  /** The look is recorded first (F6). @throws LinkClosedError when the data are gone */
  async open({ link, session, actor }: LinkVisit): Promise<LinkFile> {
    const today = localDate(await this.clock.now());
    const parties = await this.people.of(session, link.placement, today);
    if (parties?.person === undefined) throw new LinkClosedError('expired');
    const look = { operation: `link.${link.purpose}`, purpose: 'antwoord met een link' };
    await this.log.record(session, actor, [{ ...look, placement: link.placement, candidate: parties.candidate }]);
    const { contexts, consultant } = await inSession(this.pool, session, async (client) => {
      const rows = await instanceRecords(client, link.placement);
      const names = await client.query<{ name: string }>('select name from member where id::text = $1', [
        parties.owner,
      ]);
      return { contexts: new Map(rows.map((row) => [row.name, this.contextOf(row)])), consultant: names.rows[0]?.name };
    });
    const measurements = [...contexts].flatMap(([name, context]) =>
      name.startsWith('measurement-') ? [measurementContext.parse(context)] : [],
    );
    const opened = await this.vault.unseal(session, parties.candidate, contactPlace(link.id), link.contact);
    const support = contexts.get(`support-${link.support}`);
    return {
      today,
      parties,
      contact: opened as unknown as LinkContact,
      consultant: consultant ?? null,
      placement: placementContext.parse(contexts.get('placement')),
      measurements,
      measurement:
        link.purpose === 'ownFile'
          ? measurements.findLast(({ determinedOn }) => determinedOn !== null)
          : measurements.find(({ number }) => number === link.measurement),
      support: support === undefined ? undefined : supportContext.parse(support),
    };
  }

  /** The words of the draft beside its numbers, and the name of who measured (C8). */
  async draftWords({ link, session }: LinkVisit, { parties, measurement }: LinkFile): Promise<DraftWords> {
    const { sealed, expert } = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ body: string }>(
        `select body from journal_entry where stream = $1 and instance = $2 and type = 'draft.made'
         order by number desc limit 1`,
        [link.placement, `measurement-${measurement?.number}`],
      );
      const names = await client.query<{ name: string }>('select name from member where id::text = $1', [
        measurement?.expertId,
      ]);
      const body = rows[0] === undefined ? undefined : (JSON.parse(rows[0].body) as EntryBody);
      return { sealed: body?.sealed, expert: names.rows[0]?.name ?? null };
    });
    if (sealed === undefined) return { draft: {}, expert };
    const place = sealedPlace(link.placement, 'draft.made');
    const opened = sealedPart.safeParse(await this.vault.unseal(session, parties.candidate, place, sealed));
    return { draft: opened.data ?? {}, expert };
  }

  private contextOf({ workflow, version, snapshot }: Awaited<ReturnType<typeof instanceRecords>>[number]): unknown {
    return parseSnapshot(this.workflows.version(workflow, version), snapshot).context;
  }
}
