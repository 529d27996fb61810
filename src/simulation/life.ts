import type { JsonObject, LocalDate, Role, WorkflowEvent } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import { aowDate } from '../../workflows/law/decision-end.js';
import { builtInTables } from '../../workflows/law/tables.js';
import type { SealedPart } from '../placements/placement.schemas.js';
import type { Draw } from './draw.js';
import { madeUpBirthDate, type Sector } from './made-up-people.js';
import type { PlacementPlan } from './placement-plan.js';
import { workingDayFrom, workingDaysOn } from './working-days.js';

/** One thing that somebody does on a day: opens the file, or sends an event to one of its instances. */
export type Step = {
  readonly day: LocalDate;
  /** Unique within the placement and the same in every run. */
  readonly name: string;
  readonly role: Role;
  readonly instance: string;
  readonly send:
    | { readonly kind: 'open'; readonly input: JsonObject; readonly follows: readonly WorkflowEvent[] }
    | {
        readonly kind: 'event';
        readonly event: WorkflowEvent;
        /** What of it is for few eyes: sealed with the worker's key. */
        readonly words?: SealedPart;
      };
};

type Act = (today: LocalDate) => void;
type Waiting = { readonly day: LocalDate; readonly order: number; readonly act: Act };

/** What the people around a placement know of it, as far as it decides what they do next. */
export type Known = {
  working: boolean;
  /** Last day worked, once somebody said it. */
  lastDay: LocalDate | null;
  endReason: string | null;
  /** Drawn: about when the job will be lost, and before which day a contract that ends is renewed all the same. */
  lossOn: LocalDate | null;
  /** Last day before the AOW age, known from the day the file was opened. */
  lastDayBeforeAow: LocalDate | null;
  noEndBefore: LocalDate | null;
  /** The contract ran out and nobody has told what comes next (M29). */
  contractLapsed: boolean;
  hours: string;
  contractFrom: LocalDate;
  contractUntil: LocalDate | null;
  contracts: number;
  subsidy: 'none' | 'lumpSum' | 'measured' | 'over';
  grantUntil: LocalDate | null;
  value: number | null;
  registered: boolean;
  /** A draft lies there, or its letters have not been sent. */
  deciding: boolean;
  decisions: number;
  measurements: number;
  messages: number;
  objections: number;
  supports: number;
};

/** Writes the life of one placement: what people do, day after day, each act planning what comes some days later. */
export class Life {
  readonly steps: Step[] = [];
  readonly known: Known;
  private readonly waiting: Waiting[] = [];
  private order = 0;
  private today: LocalDate;

  constructor(
    readonly plan: PlacementPlan,
    readonly draw: Draw,
    readonly owner: string,
    /** Of the employer: hours of a whole week, and what kind of work is done there. */
    readonly work: { readonly fullTime: string; readonly sector: Sector },
  ) {
    this.today = plan.from;
    this.known = {
      working: false,
      lastDay: null,
      endReason: null,
      lossOn: null,
      lastDayBeforeAow: null,
      noEndBefore: null,
      contractLapsed: false,
      hours: '26',
      contractFrom: plan.start,
      contractUntil: null,
      contracts: 0,
      subsidy: 'none',
      grantUntil: null,
      value: null,
      registered: false,
      deciding: false,
      decisions: 0,
      measurements: 0,
      messages: 0,
      objections: 0,
      supports: 0,
    };
  }

  get fullTime(): string {
    return this.work.fullTime;
  }

  /** The day that is lived. */
  get day(): LocalDate {
    return this.today;
  }

  /** First measured day: six months by the calendar after the start (D6). */
  get firstMeasuredDay(): LocalDate {
    return addMonths(this.plan.start, 6);
  }

  /** Plans an act on a day, or on the first day after it on which people work. */
  on(day: LocalDate, act: Act): void {
    this.exactlyOn(workingDayFrom(day < this.today ? this.today : day), act);
  }

  /** For what does not depend on anybody working that day. */
  exactlyOn(day: LocalDate, act: Act): void {
    this.order += 1;
    this.waiting.push({ day: day < this.today ? this.today : day, order: this.order, act });
  }

  /** Plans an act a drawn number of working days from now. */
  later(name: string, low: number, high: number, act: Act): void {
    this.on(workingDaysOn(this.today, this.draw.between(name, low, high)), act);
  }

  send(role: Role, type: string, payload: JsonObject, instance = 'placement', words?: SealedPart): void {
    const event = { type, ...payload };
    this.push(role, instance, { kind: 'event', event, ...(words === undefined ? {} : { words }) });
  }

  open(role: Role, input: JsonObject, follows: readonly WorkflowEvent[] = []): void {
    const aow = aowDate(madeUpBirthDate(this.today, this.draw), builtInTables).day;
    this.known.lastDayBeforeAow = addDays(aow, -1);
    this.push(role, 'placement', { kind: 'open', input, follows });
  }

  /** Lets the days pass until the last one that can be written. */
  live(): readonly Step[] {
    for (let next = this.next(); next !== undefined; next = this.next()) {
      this.today = next.day;
      next.act(next.day);
    }
    return this.steps;
  }

  private push(role: Role, instance: string, send: Step['send']): void {
    const type = send.kind === 'open' ? 'open' : send.event.type;
    const name = `${this.steps.length + 1}.${type}`;
    this.steps.push({ day: this.today, name, role, instance, send });
  }

  private next(): Waiting | undefined {
    let found: number | undefined;
    for (const [index, one] of this.waiting.entries()) {
      const best = found === undefined ? undefined : this.waiting[found];
      if (best === undefined || one.day < best.day || (one.day === best.day && one.order < best.order)) found = index;
    }
    if (found === undefined) return undefined;
    const [next] = this.waiting.splice(found, 1);
    return next !== undefined && next.day <= this.plan.until ? next : undefined;
  }
}
