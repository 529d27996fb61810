import type { LocalDate } from '../../../../workflows/definition.js';
import { measurementContext, type MeasurementContext } from '../../../../workflows/measurement/measurement.context.js';
import { leafPath } from '../../../../workflows/state-path.js';
import { requireRole } from '../../../access/permissions.js';
import type { SessionActor } from '../../../access/session.js';
import type { EmployerService } from '../../../employers/employer.service.js';
import { placeIn } from '../../../employers/places.js';
import type { EmployerView } from '../../../employers/employer-view.js';
import { NotFoundError } from '../../../http/request.errors.js';
import type { DraftReports, WholeReport } from '../../../measurements/draft-reports.service.js';
import type { ExpertOrders } from '../../../measurements/expert-orders.service.js';
import type { StoredBlock } from '../../../measurements/measurement-block.js';
import type { MeasurementBlocks } from '../../../measurements/measurement-blocks.service.js';
import { fullName } from '../../../people/person-document.js';
import type { PersonVault } from '../../../people/person-vault.js';
import {
  instanceOf,
  type LiveInstance,
  type PlacementFile,
  type PlacementFiles,
} from '../../../placements/placement-files.service.js';
import { possibleIn } from '../../../placements/possible-events.js';
import type { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/legal-time.js';
import type { PolicyReader } from '../../../subsidies/policy-reader.js';
import type { MeasuringLaw } from './outcome.js';

/** What an expert knows of a worker: name, and what a visit needs (M19). No BSN, no benefit, no birth date (F1). */
export type WorkerOnVisit = {
  readonly name: string;
  readonly language: string;
  readonly readingLevel: string | null;
  readonly interpreter: string;
};

/** One measurement as its expert works on it. */
export type Desk = {
  readonly placement: string;
  readonly instance: string;
  readonly number: number;
  readonly path: string;
  readonly candidate: string;
  readonly live: LiveInstance;
  readonly facts: MeasurementContext;
  readonly law: MeasuringLaw;
  /** The last part of where it is. */
  readonly state: string;
  readonly today: LocalDate;
  readonly worker: WorkerOnVisit | undefined;
  /** Where the visit is: the hirer's, where there is one (M15). */
  readonly workplace: Pick<EmployerView, 'name' | 'place' | 'locations'>;
  /** No: there are several locations and nobody chose (M13); all of them are in `workplace`. */
  readonly placeKnown: boolean;
  readonly report: WholeReport;
  readonly block: StoredBlock | null;
  /** Events this expert can send now. */
  readonly can: ReadonlySet<string>;
};

/** Collects what stands on the page of a measurement; the look is recorded first (F6). */
export class MeasurementDesk {
  constructor(
    private readonly files: PlacementFiles,
    private readonly reports: DraftReports,
    private readonly blocks: MeasurementBlocks,
    private readonly vault: PersonVault,
    private readonly employers: EmployerService,
    private readonly orders: ExpertOrders,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
  ) {}

  /** @throws NotAllowedError, UnknownStreamError, UnknownInstanceError, NotFoundError for what is no measurement */
  async open(actor: SessionActor, placement: string, instance: string): Promise<Desk> {
    requireRole(actor, ['expert'], 'Een meting uitvoeren');
    const number = Number(/^measurement-([1-9]\d{0,4})$/.exec(instance)?.[1]);
    if (Number.isNaN(number)) throw new NotFoundError();
    const file = await this.files.look(actor, placement, { operation: `${instance}.read`, purpose: undefined });
    const live = instanceOf(file, instance);
    const facts = measurementContext.parse(live.instance.context);
    const state = leafPath(live.instance.value).split('.').at(-1) ?? '';
    const { candidate, employer } = file.item;
    const workplace = await this.orders.workplaceOf(actor, placement, facts.visitOn);
    const { view } = await this.employers.read(actor, workplace?.id ?? employer);
    const place = placeIn(view, workplace?.location ?? null);
    const possible = possibleIn(live, actor).events.filter(({ allowed }) => allowed);
    const today = localDate(await this.clock.now());
    return {
      placement,
      instance,
      number,
      path: `/metingen/${placement}/${instance}`,
      candidate,
      live,
      facts,
      law: await this.lawOf(actor, file, facts, today),
      state,
      today,
      worker: await this.worker(actor, candidate),
      workplace: { ...view, locations: place === undefined ? view.locations : [place] },
      placeKnown: place !== undefined || view.locations.length === 0,
      report: await this.reports.of(actor, placement, number),
      block: state === 'blocked' ? await this.blocks.read(actor, placement, number) : null,
      can: new Set(possible.map(({ type }) => type)),
    };
  }

  /**
   * Hours a week of the worker and what the municipality chose, for computing while somebody types: nothing else is opened, so no
   * look is recorded.
   * @throws as `open`
   */
  async computing(
    actor: SessionActor,
    placement: string,
    instance: string,
  ): Promise<{ readonly hours: string; readonly law: MeasuringLaw }> {
    requireRole(actor, ['expert'], 'Een meting uitvoeren');
    const file = await this.files.toChange(actor, placement);
    const facts = measurementContext.parse(instanceOf(file, instance).instance.context);
    const today = localDate(await this.clock.now());
    return { hours: facts.hours, law: await this.lawOf(actor, file, facts, today) };
  }

  /** The day is that of the visit, as the draft is computed on. */
  private async lawOf(
    actor: SessionActor,
    { item }: PlacementFile,
    { visitedOn }: MeasurementContext,
    today: LocalDate,
  ): Promise<MeasuringLaw> {
    return { policies: await this.policies.of(actor, item.decidingBody), visitedOn: visitedOn ?? today };
  }

  /** With which this browser keeps what is typed: another person, measurement or worker has another (base64, 32 bytes). */
  async browserKey(actor: SessionActor, { candidate, path }: Pick<Desk, 'candidate' | 'path'>): Promise<string> {
    const place = Buffer.from(`${actor.tenant} ${actor.id} ${path}`);
    return Buffer.from(await this.vault.mac(actor, candidate, 'browser', place), 'hex').toString('base64');
  }

  private async worker(actor: SessionActor, candidate: string): Promise<WorkerOnVisit | undefined> {
    const person = (await this.vault.open(actor, [candidate])).get(candidate);
    if (person === undefined) return undefined;
    const { language, readingLevel, interpreter } = person;
    return { name: fullName(person), language, readingLevel, interpreter };
  }
}
