import type { Actor, Beside, JsonObject, LocalDate, Refusal } from '../definition.js';
import type { Effect } from '../effects.js';
import { defaultPolicies, type PolicySet } from '../law/policies.js';
import { builtInTables } from '../law/tables.js';
import { fire, type Instance, start, step, type StepEnv, wantedTimers } from '../step.js';
import type { PlacementContext } from './placement.context.js';
import { placementV2 } from './placement.definition.js';
import type { PlacementEventType } from './placement.events.js';

/** Stored snapshots have their keys sorted, so the tracks come back in another order than the machine's. */
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value, sorted)) as T;
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const someone = (role: Actor['role'], id: string = role): Actor => ({ id, role, tenant: 'tenant-1' });

/** A placement in a test: events on days, timers that fire when the days pass, every instance through JSON in between. */
export class APlacement {
  #instance: Instance;
  #today: LocalDate;
  #beside: Beside | undefined;
  readonly effects: Effect[] = [];

  constructor(
    input: JsonObject,
    openedOn: LocalDate,
    readonly policies: PolicySet = defaultPolicies,
  ) {
    this.#today = openedOn;
    this.#instance = throughJson(start(placementV2, input, this.#env(openedOn, someone('consultant'))).instance);
  }

  get context(): PlacementContext {
    return this.#instance.context as unknown as PlacementContext;
  }

  get at(): PlacementContext['at'] {
    return this.context.at;
  }

  get status(): Instance['status'] {
    return this.#instance.status;
  }

  get summary() {
    return placementV2.summary(this.#instance.context, this.#instance.value);
  }

  get reminders() {
    return placementV2.reminders(this.#instance.context, this.#instance.value, this.policies);
  }

  get timers(): readonly { readonly name: string; readonly dueOn: LocalDate }[] {
    return wantedTimers(placementV2, this.#instance);
  }

  /** What a service would say of other files, from now on. */
  knowing(beside: Partial<Beside>): this {
    this.#beside = { subsidies: [], fifteenOn: null, ...beside };
    return this;
  }

  /** Lets the days pass; timers fire in order of their day. */
  until(day: LocalDate): this {
    for (;;) {
      const [next] = this.timers.filter((one) => one.dueOn <= day).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
      if (next === undefined) break;
      const fired = fire(placementV2, this.#instance, next.name, next.dueOn, this.#env(next.dueOn, someone('system')));
      if (fired === undefined) throw new Error(`Timer ${next.name} led nowhere`);
      this.#instance = throughJson(fired.instance);
      this.effects.push(...fired.effects);
    }
    this.#today = day;
    return this;
  }

  /** Sends an event; a refusal is an error that names its codes. */
  send(type: PlacementEventType, payload: JsonObject, actor: Actor = someone('consultant')): this {
    const result = this.#step(type, payload, actor);
    if (!result.ok) throw new Error(`${type} refused: ${result.refusals.map((one) => one.code).join(', ')}`);
    this.#instance = throughJson(result.instance);
    this.effects.push(...result.effects);
    return this;
  }

  /** What the placement says to an event it refuses; empty when it would take it. */
  refusals(type: PlacementEventType, payload: JsonObject, actor: Actor = someone('consultant')): readonly Refusal[] {
    const result = this.#step(type, payload, actor);
    return result.ok ? [] : result.refusals;
  }

  /** Prepared by the consultant, decided by the reviewer, both letters sent, all on one day. */
  decide(kind: string, draft: JsonObject = {}): this {
    const on = this.#today;
    const reason = kind === 'refusal' || kind === 'untreated' ? 'notInOrder' : 'inOrder';
    this.send('decision.prepared', { ...emptyDraft, reason, kind, ...draft });
    const decision = this.context.counters.decision;
    this.send(`${kind}.decided` as PlacementEventType, { decision, decidedOn: on }, someone('reviewer'));
    for (const to of ['employer', 'worker']) {
      this.send('decision.sent', { decision, to, sentOn: on, channel: 'letter' }, someone('backOffice'));
    }
    return this;
  }

  facts(kind: string): readonly JsonObject[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'fact' && effect.params.kind === kind
        ? [{ from: effect.params.from, ...effect.params.value }]
        : [],
    );
  }

  rows(table: string): readonly JsonObject[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'record' && effect.params.table === table ? [effect.params.values] : [],
    );
  }

  opened(): readonly string[] {
    return this.effects.flatMap((effect) => (effect.type === 'open' ? [effect.params.instance] : []));
  }

  told(instance: string): readonly string[] {
    return this.effects.flatMap((effect) =>
      effect.type === 'tell' && effect.params.instance === instance ? [effect.params.event.type] : [],
    );
  }

  tasks(): readonly string[] {
    return this.effects.flatMap((effect) => (effect.type === 'task' ? [effect.params.template] : []));
  }

  #step(type: PlacementEventType, payload: JsonObject, actor: Actor) {
    return step(placementV2, this.#instance, { type, ...payload }, this.#env(this.#today, actor));
  }

  #env(today: LocalDate, actor: Actor): StepEnv {
    const { policies } = this;
    return { actor, today, at: `${today}T09:00:00.000Z`, policies, tables: builtInTables, beside: this.#beside };
  }
}

export const emptyDraft: JsonObject = {
  ground: 'policy',
  reason: 'inOrder',
  from: null,
  until: null,
  wageValue: null,
  amount: null,
  replaces: null,
  nextMeasurementOn: null,
  nextMeasurementReason: null,
};

export const placementInputOf = (changes: JsonObject = {}): JsonObject => ({
  mode: 'new',
  candidate: 'candidate-1',
  employer: 'employer-1',
  owner: 'consultant',
  externalId: null,
  hirer: null,
  municipality: 'GM0402',
  route: 'lumpSum',
  circle: 'generalAssistance',
  register: 'no',
  registeredOn: null,
  hours: '32',
  sectorFullTimeHours: '40',
  ...changes,
});

export const contractFacts = (changes: JsonObject = {}): JsonObject => ({
  from: '2026-03-01',
  until: '2027-02-28',
  permanent: false,
  hours: '32',
  sectorFullTimeHours: '40',
  monthlyWage: '2200.00',
  receivedOn: '2026-02-12',
  ...changes,
});

/** A job agreed and applied for, before the lump-sum decision: planned start 1 March 2026. */
export function anApplication(
  changes: JsonObject = {},
  contract: JsonObject = {},
  policies: PolicySet = defaultPolicies,
): APlacement {
  return new APlacement(placementInputOf(changes), '2026-02-10', policies)
    .send('targetGroup.determined', {
      determinedOn: '2026-02-10',
      granted: true,
      basis: 'exOfficio',
      appliedOn: null,
    })
    .until('2026-02-12')
    .send('employment.agreed', { agreedOn: '2026-02-12', plannedStart: '2026-03-01', ...contractFacts(contract) })
    .send('application.received', { receivedOn: '2026-02-12', from: 'employer', personSigned: true });
}

/** The lump sum decided and running from 1 March 2026. */
export function aLumpSum(contract: JsonObject = {}, policies: PolicySet = defaultPolicies): APlacement {
  return anApplication({}, contract, policies)
    .send('measuring.leftOut', {
      agreedOn: '2026-02-12',
      with: 'employer',
      how: 'phone',
      reason: null,
      secondBy: null,
    })
    .until('2026-02-20')
    .decide('lumpSum')
    .until('2026-03-02')
    .send('start.confirmed', { firstDay: '2026-03-01', confirmedOn: '2026-03-02' }, someone('link'));
}

/** What a measurement tells when its value is determined. */
export function determined(placement: APlacement, wageValue: number, determinedOn: LocalDate): APlacement {
  if (placement.context.measurement === null || placement.context.measurement.stage === 'determined') {
    placement.send('measurement.requested', {
      reason: placement.context.value === null ? 'first' : 'repeat',
      requestedOn: determinedOn,
    });
  }
  return placement.send(
    'measurement.determined',
    {
      measurement: placement.context.counters.measurement,
      wageValue,
      regular: wageValue === 100,
      determinedOn,
      reportedOn: determinedOn,
      sentOn: determinedOn,
    },
    someone('system'),
  );
}

export const system = someone('system');
export const finance = someone('finance');
export const manager = someone('manager');
export const reviewer = someone('reviewer');
export const backOffice = someone('backOffice');
