import type { Actor, JsonObject, LocalDate, Role, WorkflowEvent } from '../../workflows/definition.js';
import { DEMO_BODIES, DEMO_USERS, type DemoBody } from '../access/demo-users.js';
import type { NewCandidate } from '../candidates/candidate.schemas.js';
import type { NewEmployer } from '../employers/employer.schemas.js';
import type { SealedPart } from '../placements/placement.schemas.js';
import { Draw, seededUuid } from './draw.js';
import { ExpertDiary } from './expert-diary.js';
import type { Step } from './life.js';
import type { NewParticular } from '../particulars/particular.schemas.js';
import { recordedBeside } from './particular-deeds.js';
import { madeUpEmployer, madeUpPerson, madeUpSector } from './made-up-people.js';
import { EXPERT_ID } from './measure.js';
import { deskDeeds, type DeskDeed, type DeskPlan } from './money/desk-plan.js';
import { byDay } from './plan-days.js';
import type { PlacementPlan } from './placement-plan.js';
import { planRegion, type SimulationPlan } from './plan-region.js';
import type { PathwayFact } from '../pathways/pathway-fact.js';
import { onTheWay } from './way/way-deeds.js';
import type { RoomDeed, RoomPlan } from './rooms/room-deed.js';
import { roomDeeds } from './rooms/room-plan.js';
import { writeLife } from './write-life.js';

/** What somebody does in the simulation, ready to be sent to the product. */
export type Deed = {
  readonly day: LocalDate;
  /** The same in every run of the same seed; sending it again counts once. */
  readonly key: string;
  readonly stream: string;
  readonly actor: Actor;
  readonly does:
    | { readonly kind: 'employer'; readonly input: NewEmployer }
    | { readonly kind: 'candidate'; readonly input: NewCandidate }
    | {
        readonly kind: 'particulars';
        readonly items: readonly NewParticular[];
        /** With whose key names and numbers in it are sealed; left out they are not kept. */
        readonly person?: string;
      }
    /** Recorded with the person: the way to work. */
    | { readonly kind: 'pathway'; readonly facts: readonly PathwayFact[] }
    | { readonly kind: 'open'; readonly input: JsonObject; readonly follows: readonly WorkflowEvent[] }
    | {
        readonly kind: 'event';
        readonly instance: string;
        readonly event: WorkflowEvent;
        /** To be sealed with the key of the person. */
        readonly sealed?: { readonly person: string; readonly words: SealedPart };
      };
};

export type SimulationScript = {
  readonly plans: readonly PlacementPlan[];
  /** In the order in which they happen. */
  readonly deeds: readonly Deed[];
  /** What finance and back office do with money, in that order too. */
  readonly desk: readonly DeskDeed[];
  /** What is done beside the placements: trainings, complaints, pictures and so on. */
  readonly rooms: readonly RoomDeed[];
};

/** Everything that will be done, from the first day to the last, drawn from the seed alone. */
export function simulationScript(plan: SimulationPlan): SimulationScript {
  const plans = planRegion(plan);
  const deeds = atFreeHours(plans.flatMap((one) => deedsOf(plan, one)).toSorted(byDay));
  const employers = employersOf(plan, deeds);
  const desk = { ...plan, employers: named(employers) };
  return {
    plans,
    deeds: [...employers, ...deeds].toSorted(byDay),
    desk: deskDeeds(desk),
    rooms: roomDeeds({ ...desk, placements: opened(deeds), orders: ordered(deeds) }),
  };
}

/** Experts plan one visit after the other, in the order in which they come to plan them. */
function atFreeHours(deeds: readonly Deed[]): readonly Deed[] {
  const diary = new ExpertDiary();
  return deeds.map((deed) => {
    const { actor, does } = deed;
    if (does.kind !== 'event') return deed;
    const event = diary.planned(actor.id, does.event);
    return event === does.event ? deed : { ...deed, does: { ...does, event } };
  });
}

const named = (entered: readonly Deed[]): DeskPlan['employers'] =>
  entered.map(({ stream, key, day, actor }) => ({ id: stream, name: key, tenant: actor.tenant, day }));

const opened = (deeds: readonly Deed[]): RoomPlan['placements'] =>
  deeds.flatMap(({ stream, day, actor, does }) => {
    const employer = does.kind === 'open' ? does.input['employer'] : undefined;
    return typeof employer === 'string' ? [{ id: stream, tenant: actor.tenant, employer, day }] : [];
  });

/** Orders of measurements, each with the day of what is done next with it. */
function ordered(deeds: readonly Deed[]): RoomPlan['orders'] {
  const after = new Map<string, LocalDate>();
  const found: RoomPlan['orders'][number][] = [];
  for (const { stream, day, actor, does } of deeds.toReversed()) {
    if (does.kind !== 'event' || !does.instance.startsWith(MEASUREMENT)) continue;
    const key = `${stream} ${does.instance}`;
    if (does.event.type === 'measurement.ordered') {
      const number = Number(does.instance.slice(MEASUREMENT.length));
      found.push({ placement: stream, tenant: actor.tenant, number, day, next: after.get(key) });
    }
    after.set(key, day);
  }
  return found.toReversed();
}
const MEASUREMENT = 'measurement-';

function deedsOf(plan: SimulationPlan, placement: PlacementPlan): readonly Deed[] {
  const { seed } = plan;
  const { number } = placement;
  const body = bodyOf(placement.body);
  const draw = new Draw(seed, number);
  const employer = employerNumber(placement);
  const { sectorFullTimeHours } = employerFacts(seed, employer);
  const owner = actorOf(body, 'consultant', employer).id;
  const sector = madeUpSector(new Draw(seed, employer));
  const life = writeLife(placement, draw, owner, { fullTime: sectorFullTimeHours ?? '38', sector });
  const steps = life.working ? [...life.steps, ...succeeded(plan, placement)] : life.steps;
  const ids = {
    stream: seededUuid(seed, 'placement', number),
    candidate: seededUuid(seed, 'candidate', number),
    employer: seededUuid(seed, employer),
  };
  return steps.flatMap((step) => {
    const actor = actorOf(body, step.role, employer);
    const deed: Deed = {
      day: step.day,
      key: `sim:${number}:${step.name}`,
      stream: ids.stream,
      actor,
      does: doesOf(step, body, { candidate: ids.candidate, employer: ids.employer, externalId: `SIM-${number}` }),
    };
    if (step.send.kind === 'event') return [deed];
    const person = madeUpPerson(number, placement.municipality, step.day, draw);
    const consultant = actorOf(body, 'consultant', employer);
    const key = `sim:${number}:candidate`;
    const does = { kind: 'candidate', input: person } as const;
    const opened = { day: step.day, birthDate: person.person.birthDate };
    // A key is drawn anew in every run: only the demo, which nobody compares with another, has something sealed with one.
    const sealing = placement.reports === undefined ? {} : { person: ids.candidate };
    return [
      { day: step.day, key, stream: ids.candidate, actor: consultant, does },
      deed,
      ...recordedBeside(placement, steps, draw, opened).map(({ day, name, items }) => ({
        day,
        key: `sim:${number}:${name}`,
        stream: ids.stream,
        actor: consultant,
        does: { kind: 'particulars' as const, items, ...sealing },
      })),
      ...onTheWay(placement, steps, draw, opened).map(({ day, name, facts }) => ({
        day,
        key: `sim:${number}:${name}`,
        stream: ids.candidate,
        actor: consultant,
        does: { kind: 'pathway' as const, facts },
      })),
    ];
  });
}

/** The expert of the deciding body is known only here. */
function doesOf(step: Step, body: DemoBody, file: JsonObject & { readonly candidate: string }): Deed['does'] {
  if (step.send.kind === 'open') return { ...step.send, input: { ...step.send.input, ...file } };
  const { event } = step.send;
  const known = event['expertId'] === EXPERT_ID ? { ...event, expertId: actorOf(body, 'expert', '').id } : event;
  const { words } = step.send;
  const sealed = words === undefined ? {} : { sealed: { person: file.candidate, words } };
  return { kind: 'event', instance: step.instance, event: known, ...sealed };
}

/** M50: running files go to the successor in one dated act, and leave the region. */
function succeeded({ region, until }: SimulationPlan, placement: PlacementPlan): readonly Step[] {
  const { municipality, on, to, successor } = region.succession;
  if (placement.municipality !== municipality || on > until || placement.from >= on) return [];
  const event = { type: 'body.succeeded', from: on, municipality: to, successor };
  return [{ day: on, name: 'succeeded', role: 'administrator', instance: 'placement', send: { kind: 'event', event } }];
}

/** Each employer is entered on the day of its first placement. */
function employersOf({ seed }: SimulationPlan, deeds: readonly Deed[]): readonly Deed[] {
  const first = new Map<string, Deed>();
  const names = new Map<string, string>();
  for (const body of DEMO_BODIES) {
    for (let number = 1; number <= MOST_EMPLOYERS; number += 1) {
      const name = `employer.${body.code}.${number}`;
      names.set(seededUuid(seed, name), name);
    }
  }
  for (const deed of deeds) {
    if (deed.does.kind !== 'open') continue;
    const stream = deed.does.input['employer'];
    if (typeof stream !== 'string') continue;
    const name = names.get(stream);
    if (name === undefined || first.has(stream)) continue;
    const does = { kind: 'employer', input: employerFacts(seed, name) } as const;
    const actor = { ...deed.actor, ...memberOf(deed.actor.tenant, 'consultant') };
    first.set(stream, { day: deed.day, key: `sim:${name}`, stream, actor, does });
  }
  return [...first.values()];
}

const MOST_EMPLOYERS = 400;

const employerNumber = ({ body, employer }: PlacementPlan): string => `employer.${body}.${employer}`;

function employerFacts(seed: string, name: string): NewEmployer {
  const [, body, number] = name.split('.');
  // Numbers of the two bodies do not meet: a KvK number is of one employer.
  return madeUpEmployer(Number(number) + (body === 'weesp' ? MOST_EMPLOYERS : 0), new Draw(seed, name));
}

/** The true people of the deciding body; who comes by link is the employer. */
function actorOf(body: DemoBody, role: Role, employer: string): Actor {
  if (role === 'link') return { id: `link-${employer.replaceAll('.', '-')}`, role, tenant: body.id };
  return { ...memberOf(body.id, role), tenant: body.id };
}

function memberOf(tenant: string, role: Role): { readonly id: string; readonly role: Role } {
  const user = DEMO_USERS.find((one) => one.body.id === tenant && one.role === role);
  if (user === undefined) throw new Error(`Nobody has the role ${role}`);
  return { id: user.member, role };
}

function bodyOf(code: DemoBody['code']): DemoBody {
  const body = DEMO_BODIES.find((one) => one.code === code);
  if (body === undefined) throw new Error(`No deciding body ${code}`);
  return body;
}
