import { demoUserOf } from '../../../src/access/demo-users.js';
import type { EventCommand, OpenCommand } from '../../../src/engine/command.js';
import type { Actor, JsonObject, LocalDate, Role } from '../../../workflows/definition.js';
import { addDays, addMonths } from '../../../workflows/law/dates.js';
import { contractFacts, placementInputOf } from '../../../workflows/placement/a-placement.walk.js';
import { seededBetween, seededHash, seededId } from '../seeded.js';

export const TENANT = '00000000-0000-4000-8000-000000000001';
const CONSULTANT = demoUserOf('consultant.gooi')?.member ?? '';
const EXPERT = demoUserOf('expert.gooi')?.member ?? '';

/** What somebody does on a day: a command with a key of its own, so that doing it again is harmless. */
export type RoadStep = { readonly day: LocalDate; readonly command: OpenCommand | EventCommand };

/** The day that every placement of a road can count on: its first day worked, about the first of March. */
const FIRST_DAY: LocalDate = '2026-03-01';

/**
 * Placements that go the straight road, from intake over lump sum and measurement to the Banenafspraak, each some days
 * apart; which days follows from the seed. In order of day; steps of one placement stay in their order.
 */
export function straightRoads(seed: string, placements: number): readonly RoadStep[] {
  const all = Array.from({ length: placements }, (_, index) => straightRoad(seed, index, {}));
  return all.flat().toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export type RoadChoices = { readonly firstDay?: LocalDate };

/** The road of one placement. */
export function straightRoad(seed: string, index: number, choices: RoadChoices): readonly RoadStep[] {
  const road = new Road(seededId(seed, 'placement', index), seed);
  const start = choices.firstDay ?? addDays(FIRST_DAY, seededBetween(0, 4, seed, index));
  const lumpSumOver = addMonths(start, 6);
  intake(road, start);
  measured(road, addDays(lumpSumOver, -60));
  included(road, addDays(lumpSumOver, -28), lumpSumOver);
  road.on(addDays(lumpSumOver, 20)).send('consultant', 'contact.recorded', {
    heldOn: addDays(lumpSumOver, 20),
    with: 'worker',
    kind: 'phone',
    helpWanted: null,
  });
  return road.steps;
}

function intake(road: Road, start: LocalDate): void {
  const [opened, agreed, decided, confirmed] = [-20, -17, -10, 1].map((days) => addDays(start, days)) as [
    LocalDate,
    LocalDate,
    LocalDate,
    LocalDate,
  ];
  const contract = contractFacts({ from: start, until: addDays(addMonths(start, 12), -1), receivedOn: agreed });
  road
    .on(opened)
    .open()
    .send('consultant', 'targetGroup.determined', {
      determinedOn: opened,
      granted: true,
      basis: 'exOfficio',
      appliedOn: null,
    })
    .on(agreed)
    .send('consultant', 'employment.agreed', { agreedOn: agreed, plannedStart: start, ...contract })
    .send('backOffice', 'application.received', { receivedOn: agreed, from: 'employer', personSigned: true })
    .send('consultant', 'measuring.leftOut', {
      agreedOn: agreed,
      with: 'employer',
      how: 'phone',
      reason: null,
      secondBy: null,
    })
    .on(decided)
    .decide(1, 'lumpSum')
    .on(confirmed)
    .send('link', 'start.confirmed', { firstDay: start, confirmedOn: confirmed });
}

function measured(road: Road, ordered: LocalDate): void {
  const visit = addDays(ordered, 14);
  const drafted = addDays(ordered, 18);
  const accepted = addDays(ordered, 24);
  const [share, pace] = [road.between(30, 70, 'share'), road.between(55, 80, 'pace')];
  const task = (part: number) => ({ share: part, pace, quality: 90, netWorkingTime: 100 });
  const fieldwork = road.of('measurement-1');
  road.on(ordered).send('consultant', 'measurement.requested', { reason: 'first', requestedOn: ordered });
  fieldwork('consultant', 'suitability.judged', { outcome: 'suitable', judgedOn: ordered });
  fieldwork('backOffice', 'measurement.ordered', {
    expertId: EXPERT,
    registrationNumber: 'RL-100',
    registrationCheckedOn: ordered,
    registrationValidUntil: addMonths(ordered, 12),
    orderedOn: ordered,
  });
  fieldwork('expert', 'visit.planned', { visitOn: visit, startsAt: '10:00', minutes: 90 });
  road.on(visit);
  fieldwork('expert', 'visit.held', { visitedOn: visit, interpreter: false });
  road.on(drafted);
  fieldwork('expert', 'draft.made', { draftOn: drafted, regular: false, tasks: [task(share), task(100 - share)] });
  fieldwork('expert', 'views.asked', { askedOn: drafted });
  for (const party of ['worker', 'employer']) {
    const givenOn = drafted;
    fieldwork('link', 'view.given', { party, givenOn, how: 'written', readBack: false, agrees: true, points: 0 });
  }
  road.on(accepted);
  fieldwork('expert', 'report.made', { reportedOn: accepted });
  fieldwork('reviewer', 'report.accepted', { acceptedOn: accepted });
  fieldwork('manager', 'wageValue.determined', { determinedOn: accepted });
  fieldwork('backOffice', 'determination.sent', { sentOn: accepted });
}

function included(road: Road, informed: LocalDate, lumpSumOver: LocalDate): void {
  const confirmed = addDays(informed, 4);
  const message = road.of('register-message-1');
  road.on(informed).send('backOffice', 'person.informed', { informedOn: informed, channel: 'letter' });
  message('backOffice', 'message.sent', { sentOn: informed, employerLetterOn: informed, formatVersion: '1.0' });
  road.on(confirmed);
  message('backOffice', 'message.confirmed', { confirmedOn: confirmed, entryFrom: confirmed });
  road.on(addDays(lumpSumOver, -14)).decide(2, 'measured', { ground: 'wageValue' });
}

const EMPTY_DRAFT: JsonObject = {
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

/** Notes down what happens to one placement, day by day. */
class Road {
  readonly steps: RoadStep[] = [];
  private day: LocalDate = '';

  constructor(
    private readonly stream: string,
    private readonly seed: string,
  ) {}

  between(low: number, high: number, what: string): number {
    return seededBetween(low, high, this.seed, this.stream, what);
  }

  on(day: LocalDate): this {
    this.day = day;
    return this;
  }

  open(): this {
    const [candidate, employer] = [seededId(this.stream, 'candidate'), seededId(this.stream, 'employer')];
    const input = placementInputOf({ candidate, employer, owner: CONSULTANT });
    return this.note('consultant', { kind: 'open', instance: 'placement', workflow: 'placement', input });
  }

  send(role: Role, type: string, payload: JsonObject, instance = 'placement'): this {
    return this.note(role, { kind: 'event', instance, event: { type, ...payload } });
  }

  /** Sends to another instance of the placement. */
  of(instance: string): (role: Role, type: string, payload: JsonObject) => void {
    return (role, type, payload) => void this.send(role, type, payload, instance);
  }

  decide(decision: number, kind: string, draft: JsonObject = {}): this {
    const { day } = this;
    this.send('consultant', 'decision.prepared', { ...EMPTY_DRAFT, ...draft, kind });
    this.send('reviewer', `${kind}.decided`, { decision, decidedOn: day });
    for (const to of ['employer', 'worker']) {
      this.send('backOffice', 'decision.sent', { decision, to, sentOn: day, channel: 'letter' });
    }
    return this;
  }

  private note(role: Role, what: Said): this {
    const key = `${this.stream}.${this.steps.length + 1}`;
    const idempotency = { operation: 'road', key, bodyHash: seededHash(key) };
    const command = { ...what, stream: this.stream, actor: someone(role), idempotency };
    this.steps.push({ day: this.day, command });
    return this;
  }
}

type Own = 'stream' | 'actor' | 'idempotency';
type Said = Omit<OpenCommand, Own> | Omit<EventCommand, Own>;

function someone(role: Role): Actor {
  const ids: Partial<Record<Role, string>> = { consultant: CONSULTANT, expert: EXPERT };
  return { id: ids[role] ?? `${role}-1`, role, tenant: TENANT };
}
