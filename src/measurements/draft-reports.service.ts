import { leafPath } from '../../workflows/state-path.js';
import { measurementContext, type MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import type { Workflows } from '../engine/decision-env.js';
import { UnknownInstanceError, UnknownStreamError } from '../engine/engine.errors.js';
import { parseSnapshot } from '../engine/snapshot.js';
import type { EntryBody } from '../journal/entry.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import { fullName } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import { entryActor, entryDay, payloadOf } from '../placements/entry-words.js';
import {
  entryRecords,
  instanceRecords,
  memberNames,
  placementItem,
  type PlacementItem,
} from '../placements/placement-rows.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { AppPool } from '../platform/database.js';
import type { DraftReportView } from './draft-report.js';
import { reportStory, type ReportStory, type ToldEntry } from './report-story.js';

/** A report with who it is about and everything that happened to it. */
export type WholeReport = {
  /** Undefined before there is a draft. */
  readonly report: DraftReportView | undefined;
  readonly story: ReportStory;
  /** Where the measurement is, as `open.report.viewsAsked`. */
  readonly state: string;
};

type Found = {
  readonly item: PlacementItem;
  readonly facts: MeasurementContext;
  readonly state: string;
  readonly entries: readonly { readonly type: string; readonly body: string }[];
  readonly names: ReadonlyMap<string, string>;
  readonly employer: { readonly name: string; readonly place: string | null } | undefined;
};

/**
 * Reports with the fields of C8 for whoever may read them: expert and reviewer on their pages, worker and employer by
 * link, and the letter. It judges no role and records no look: whoever calls it does so first.
 */
export class DraftReports {
  constructor(
    private readonly pool: AppPool,
    private readonly workflows: Workflows,
    private readonly vault: PersonVault,
  ) {}

  /** @throws UnknownStreamError, UnknownInstanceError */
  async of(session: Session, placement: string, number: number): Promise<WholeReport> {
    const found = await inSession(this.pool, session, (client) => this.find(client, placement, number));
    const entries: ToldEntry[] = [];
    for (const entry of found.entries) entries.push(await this.opened(session, found, entry));
    const story = reportStory(entries);
    return { story, state: found.state, report: await this.view(session, number, found, story) };
  }

  private async find(client: Parameters<typeof placementItem>[0], placement: string, number: number): Promise<Found> {
    const item = await placementItem(client, placement);
    if (!item) throw new UnknownStreamError(placement);
    const name = `measurement-${number}`;
    const record = (await instanceRecords(client, placement)).find((one) => one.name === name);
    if (!record) throw new UnknownInstanceError(name);
    const definition = this.workflows.version(record.workflow, record.version);
    const { value, context } = parseSnapshot(definition, record.snapshot);
    const facts = measurementContext.parse(context);
    const entries = await entryRecords(client, placement, { after: 0, limit: null, instances: [name] });
    const actors = entries.flatMap(({ body }) => entryActor(JSON.parse(body) as EntryBody)?.id ?? []);
    const names = await memberNames(client, [...actors, ...(facts.expertId === null ? [] : [facts.expertId])]);
    const employers = await client.query<{ name: string; place: string | null }>(
      'select name, place from employer where id = $1',
      [item.employer],
    );
    return { item, facts, state: leafPath(value), entries, names, employer: employers.rows[0] };
  }

  private async opened(session: Session, { item, names }: Found, entry: Found['entries'][number]): Promise<ToldEntry> {
    const body = JSON.parse(entry.body) as EntryBody;
    const { plan } = body.event as { readonly plan?: { readonly set?: Readonly<Record<string, unknown>> } };
    return {
      type: entry.type,
      on: entryDay(body) ?? body.at.slice(0, 10),
      payload: payloadOf(body),
      set: plan?.set ?? {},
      sealed: body.sealed === undefined ? null : await this.unsealed(session, item, entry.type, body.sealed),
      by: names.get(entryActor(body)?.id ?? '') ?? 'Een oud-collega',
    };
  }

  /** Of a person whose data were destroyed only the numbers are left. */
  private async unsealed(session: Session, item: PlacementItem, type: string, sealed: string): Promise<unknown> {
    try {
      return await this.vault.unseal(session, item.candidate, sealedPlace(item.id, type), sealed);
    } catch (error) {
      if (error instanceof PersonErasedError) return null;
      throw error;
    }
  }

  private async view(
    session: Session,
    number: number,
    { item, facts, names, employer }: Found,
    { draft }: ReportStory,
  ): Promise<DraftReportView | undefined> {
    if (draft === undefined) return undefined;
    const person = (await this.vault.open(session, [item.candidate])).get(item.candidate);
    return {
      ...draft,
      placement: item.id,
      measurement: number,
      worker: person === undefined ? 'Gegevens vernietigd' : fullName(person),
      birthDate: person?.birthDate ?? null,
      employer: employer?.name ?? '',
      employerPlace: employer?.place ?? null,
      hours: facts.hours,
      fullTimeHours: facts.sectorFullTimeHours,
      visitedOn: facts.visitedOn,
      basis: facts.basis,
      expert: names.get(facts.expertId ?? '') ?? '',
      registrationNumber: facts.registrationNumber,
      viewsUntil: facts.viewsUntil,
      reportedOn: facts.reportedOn,
      version: facts.version,
    };
  }
}
