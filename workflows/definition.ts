import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { Effect, PartOutlook } from './effects.js';
import type { Background } from './law/already-employed.js';
import type { LegalTables } from './law/tables.js';
import type { PolicySet } from './law/policies.js';

/** A calendar date in Europe/Amsterdam, `YYYY-MM-DD` (D7). */
export type LocalDate = string;
/** A moment in UTC with milliseconds, `2026-07-01T08:00:00.000Z`. */
export type Moment = string;
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Roles of the people who work with the product; `system` stands for timers, `link` for somebody with a signed link. */
export const ROLES = [
  'consultant',
  'expert',
  'reviewer',
  'backOffice',
  'finance',
  'manager',
  'legalOfficer',
  'wspAdviser',
  'reader',
  'regionalCoordinator',
  'administrator',
  'link',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who does it: an opaque id, the role it acts in and the deciding body it acts for. */
export type Actor = { readonly id: string; readonly role: Role; readonly tenant: string };

/** Why something cannot be done: a stable code, a Dutch sentence, and where it applies the rule and the field of the payload. */
export type Refusal = {
  readonly code: string;
  readonly detail: string;
  readonly rule?: string;
  readonly field?: string;
};

/** A rule over the context alone; the guard of the same name is `rule(context) === undefined`. */
export type Rule<C> = (context: C) => Refusal | undefined;

/** One step of an explanation: what was computed, from which inputs, by which rule and table row. */
export type ExplanationStep = {
  readonly rule: string;
  /** Dutch, one line, fit for a letter. */
  readonly text: string;
  readonly inputs?: JsonObject;
  readonly result?: Json;
  /** Name of the table and the first day of the row that was read. */
  readonly row?: { readonly table: string; readonly from: LocalDate };
  readonly provisional?: boolean;
};

export type WorkflowEvent = { readonly type: string } & JsonObject;
/** How a due timer is shown to a plan: `today` in the input is its due day, so the outcome never depends on when it fired. */
export type TimerEvent = { readonly type: 'timer'; readonly name: string; readonly dueOn: LocalDate };

/** A subsidy of the same person with the same legal employer, on another placement (B4). */
export type OtherSubsidy = {
  /** How people call that placement: its number and the employer. */
  readonly placement: string;
  readonly from: LocalDate;
  /** Last day with subsidy; null while no end is known. */
  readonly until: LocalDate | null;
};

/** What stands outside the placement and only a service can know. It is compared and never recorded. */
export type Beside = {
  readonly subsidies: readonly OtherSubsidy[];
  /** Lump sums of this person on other placements, with any employer (B13). */
  readonly lumpSums?: readonly (OtherSubsidy & { readonly sameEmployer: boolean })[];
  /** B3: school and benefit before the work; only where the event asks for it. */
  readonly background?: Background;
  /** M12: what the last test on the target group said; null when there was none. Only where the event asks for it. */
  readonly targetGroup?: 'belongs' | 'doesNotBelong' | 'referToUwv' | null;
  /** B15: the first day of the first decision on a measured value here; null when there was none. Only where the event asks for it. */
  readonly measuredSince?: LocalDate | null;
  /** The day on which the person turns fifteen; null when the file does not say it. */
  readonly fifteenOn: LocalDate | null;
};

export type PlanInput<C, E = WorkflowEvent | TimerEvent> = {
  readonly context: C;
  readonly event: E;
  readonly actor: Actor;
  /** The legal day of the event in Europe/Amsterdam; for a timer its due day. */
  readonly today: LocalDate;
  /** Moment of recording (for a timer: its due moment). */
  readonly at: Moment;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
  /** Only where the event asks for it, and only for checks: a plan that used it could not be explained from the record. */
  readonly beside?: Beside;
};

/** What a plan computed. It is journaled and never computed again on replay. */
export type PlanOutput = {
  /** Keys of the context with their new value; copied by the machine's `copyPlan` action. */
  readonly set: JsonObject;
  readonly explanation: readonly ExplanationStep[];
};

/** The event a machine sees: what was sent, its plan, and who sent it. */
export type MachineEvent = WorkflowEvent & { readonly plan: PlanOutput; readonly by: Actor; readonly on: LocalDate };

export type EventDefinition = {
  /** Version of the payload's schema; raised together with an upcast and a stored sample. */
  readonly version: number;
  /** Payload without `type`; what it does not name is refused (`z.strictObject`). */
  readonly schema: z.ZodType;
  /** Roles that may send it. `system` alone: only another instance, an import or a timer does. */
  readonly roles: readonly Role[];
  /** Dutch label of the button and Dutch sentence for the story ("heeft de vaste loonkostensubsidie toegekend"). */
  readonly label: string;
  readonly story: string;
  /** Decision type under which a mandate is asked (M2, F8), when the event decides something. */
  readonly mandate?: string;
  /** From payload version n to n + 1. */
  readonly upcasts?: Readonly<Record<number, (payload: JsonObject) => JsonObject>>;
};

/** A date on which somebody is told something; fires into the inbox and the mail, never into the machine (D8, contact scheme). */
export type PlannedReminder = {
  /** Unique within the instance for that due day, e.g. `order.lastDay`. */
  readonly name: string;
  readonly dueOn: LocalDate;
  /** `owner` = the consultant of the placement, `assignedExpert` = the expert of the measurement. */
  readonly to: 'owner' | 'assignedExpert' | 'teamLead' | 'manager' | 'backOffice' | 'employer' | 'worker';
  /** Name of the Dutch text. */
  readonly template: string;
  readonly data?: JsonObject;
};

/** What a list shows of one instance. */
export type Summary = {
  /** Code of the main state, stable, English. */
  readonly state: string;
  /** Dutch label of the main state. */
  readonly label: string;
  /** One Dutch sentence: what it means, who must act and by when. */
  readonly sentence: string;
  readonly whoActs: Role | 'employer' | 'worker' | 'register' | 'nobody';
  readonly nextDueOn: LocalDate | null;
  readonly outcome: string | null;
};

/** A state value as XState gives it: a string or nested objects of strings. */
export type StateValue = string | { readonly [key: string]: StateValue | undefined };

export type WorkflowDefinition<C extends JsonObject = JsonObject> = {
  readonly name: 'placement' | 'measurement' | 'register-message' | 'support' | 'objection';
  readonly version: number;
  readonly machine: AnyStateMachine;
  readonly input: z.ZodType;
  /** A restored context must pass it. */
  readonly context: z.ZodType;
  readonly events: Readonly<Record<string, EventDefinition>>;
  /** The guards that refuse, by guard name. A guard that is not here only chooses between targets. */
  readonly rules: Readonly<Record<string, Rule<C>>>;
  /** Faults of a payload against the context, all at once; run after the schema and the rules. Never throws but a LawError. */
  readonly check: (input: Omit<PlanInput<C, WorkflowEvent>, never>) => readonly Refusal[];
  /** Codes on which checks turn, per field of a payload: tried when that field cannot be read. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** Dates and numbers for one event. Pure; the only place that reads the law, policies and tables. */
  readonly plan: (input: PlanInput<C>) => PlanOutput;
  /** Plan for the start: what the machine gets as `input.plan`. */
  readonly planStart: (input: Omit<PlanInput<JsonObject, WorkflowEvent>, never>) => PlanOutput;
  readonly reminders: (context: C, value: StateValue, policies: PolicySet) => readonly PlannedReminder[];
  readonly summary: (context: C, value: StateValue) => Summary;
  /** Columns of a row that lists read beside the summary. */
  readonly outlook?: (context: C) => JsonObject;
  /** Keys of the context that the summary and the outlook rest on, where it is known. */
  readonly listed?: readonly string[];
  /** The same for a part of a placement: the columns of `<table>`, one row per number. */
  readonly partOutlook?: { readonly table: PartOutlook; readonly columns: (context: C) => JsonObject };
  /** Dutch label and meaning per state path (`open.subsidy.lumpSumRunning`). */
  readonly states: Readonly<Record<string, { readonly label: string; readonly meaning: string }>>;
  /** Delay name -> key of `context.dates` that holds its day. A delay whose date is null is not planted. */
  readonly delays: Readonly<Record<string, string>>;
  /** Dutch label of each delay. */
  readonly delayLabels: Readonly<Record<string, string>>;
};

export type { Effect };
