import type { Type } from '@nestjs/common';
import { Sweeper } from '../../src/timers/sweeper.js';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { demoUserOf } from '../../src/access/demo-users.js';
import { CandidatesApiModule } from '../../src/candidates/candidates-api.module.js';
import { CaseloadsApiModule } from '../../src/caseloads/caseloads-api.module.js';
import { ReadersApiModule } from '../../src/readers/readers-api.module.js';
import { EmployersApiModule } from '../../src/employers/employers-api.module.js';
import { Engine } from '../../src/engine/engine.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { LinksApiModule } from '../../src/links/links-api.module.js';
import { MeasurementsApiModule } from '../../src/measurements/measurements-api.module.js';
import { ObjectionsApiModule } from '../../src/objections/objections-api.module.js';
import { ParticularsApiModule } from '../../src/particulars/particulars-api.module.js';
import { PlacementsApiModule } from '../../src/placements/placements-api.module.js';
import { PlacementEvents } from '../../src/placements/placement-events.service.js';
import type { PlacementView } from '../../src/placements/placement.views.js';
import { Clock } from '../../src/platform/clock.js';
import { ClockPool } from '../../src/platform/database.js';
import { RegisterApiModule } from '../../src/register/register-api.module.js';
import { Relay } from '../../src/reminders/relay.js';
import { RemindersWebModule } from '../../src/reminders/reminders-web.module.js';
import { StepProposalsApiModule } from '../../src/step-proposals/step-proposals-api.module.js';
import { SupportsApiModule } from '../../src/supports/supports-api.module.js';
import { TenantsApiModule } from '../../src/tenants/tenants-api.module.js';
import { cloneDatabase, queryOnce, type TestDatabase } from './databases.js';
import { startRooms, type Caller, type Rooms } from './rooms-app.js';

/** A person with general assistance; the BSN stands in the sealed file only. */
export const A_PERSON = {
  name: { firstNames: 'Noortje Maria', callName: 'Noor', prefix: 'van der', lastName: 'Zwaanendaal' },
  birthDate: '1996-05-04',
};

export const A_CONTRACT = {
  until: null,
  permanent: true,
  hours: '32',
  sectorFullTimeHours: '40',
  monthlyWage: '2200.00',
} as const;

/** The API as people of each role use it, over HTTP on a database of its own whose clock stands still until it is moved. */
export class ApiDriver {
  private constructor(
    readonly db: TestDatabase,
    readonly rooms: Rooms,
    private readonly sweeper: Sweeper,
  ) {}

  /** @param more rooms beside those of the API */
  static async start(today: LocalDate, more: readonly Type[] = []): Promise<ApiDriver> {
    const db = await cloneDatabase();
    await queryOnce(db.urls.owner, 'update clock set demo = true');
    const rooms = await startRooms(db, [
      EngineModule,
      TenantsApiModule,
      CandidatesApiModule,
      EmployersApiModule,
      CaseloadsApiModule,
      ReadersApiModule,
      RemindersWebModule,
      PlacementsApiModule,
      ParticularsApiModule,
      MeasurementsApiModule,
      RegisterApiModule,
      SupportsApiModule,
      StepProposalsApiModule,
      ObjectionsApiModule,
      LinksApiModule,
      ...more,
    ]);
    const { app } = rooms;
    const sweeper = new Sweeper(app.get(ClockPool), app.get(Clock), app.get(Engine));
    const driver = new ApiDriver(db, rooms, sweeper);
    await driver.until(today);
    return driver;
  }

  /** `as('consultant.gooi').get('/placements')` */
  as(username: string): Caller {
    return this.rooms.api(username);
  }

  /** Moves the clock to the morning of a day and fires what fell due. */
  async until(day: LocalDate): Promise<void> {
    await queryOnce(this.db.urls.app, "select move_clock('fixed', $1, 0)", [`${day}T09:00:00Z`]);
    const { failed } = await this.sweeper.sweep();
    if (failed.length > 0) throw new Error(failed.join('\n'));
  }

  /** Sends what is due: mail and text messages go to folders of the data folder. */
  async relay(): Promise<void> {
    await this.rooms.app.get(Relay, { strict: false }).run();
  }

  async candidate(body = 'gooi', person: object = {}, more: object = {}): Promise<string> {
    const sent = { municipality: body === 'gooi' ? '0402' : '0457', ...more, person: { ...A_PERSON, ...person } };
    return this.made(`consultant.${body}`, '/candidates', sent);
  }

  async employer(body = 'gooi'): Promise<string> {
    return this.made(`consultant.${body}`, '/employers', { name: 'Bakkerij Kruimel', acceptDuplicate: true });
  }

  /** A new placement of a new person at a new employer. */
  async placement(more: object = {}, body = 'gooi'): Promise<ApiPlacement> {
    const [candidate, employer] = [await this.candidate(body), await this.employer(body)];
    const sent = {
      candidate,
      employer,
      municipality: body === 'gooi' ? '0402' : '0457',
      route: 'lumpSum',
      circle: 'generalAssistance',
      hours: '32',
      sectorFullTimeHours: '40',
      ...more,
    };
    const id = await this.made(`consultant.${body}`, '/placements', sent);
    return new ApiPlacement(this, id, body);
  }

  async stop(): Promise<void> {
    await this.rooms.close();
    await this.db.drop();
  }

  private async made(username: string, path: string, body: object): Promise<string> {
    const answer = await this.as(username).post(path).send(body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
    return String(answer.body.id);
  }
}

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly text: string };
type Sending = { readonly revision?: number; readonly key?: string };

/** One placement, with whoever does something to it. */
export class ApiPlacement {
  constructor(
    private readonly driver: ApiDriver,
    readonly id: string,
    private readonly body: string,
  ) {}

  get path(): string {
    return `/placements/${this.id}`;
  }

  /** The file as the consultant sees it. */
  async view(role = 'consultant'): Promise<PlacementView> {
    const answer = await this.driver.as(this.user(role)).get(this.path);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as PlacementView;
  }

  /** Where each track is: `{ employment: 'running', … }`. */
  async tracks(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await this.view()).tracks.map(({ track, state }) => [track, state]));
  }

  async revision(instance = 'placement'): Promise<number> {
    const found = (await this.view()).instances.find(({ name }) => name === instance);
    if (!found) throw new Error(`There is no ${instance}.`);
    return found.revision;
  }

  /** Facts of a part as the consultant sees them. */
  async facts(instance = 'placement'): Promise<Readonly<Record<string, unknown>>> {
    return (await this.view()).instances.find(({ name }) => name === instance)?.facts ?? {};
  }

  /** Sends an event of the placement and expects it to be taken. */
  async does(role: string, type: string, payload: object = {}): Promise<Record<string, unknown>> {
    return taken(type, await this.sends(role, type, payload));
  }

  /** Sends an event of the placement, whatever comes of it. */
  async sends(role: string, type: string, payload: object = {}, how: Sending = {}): Promise<Answer> {
    return this.post(role, '/events', { type, ...payload }, 'placement', how);
  }

  /** Lays a step before a second person. @returns the address of the proposal */
  async proposes(role: string, type: string, payload: object, second: string): Promise<string> {
    const answer = await this.proposing(role, type, payload, second);
    if (answer.status !== 201) throw new Error(`${type}: ${answer.text}`);
    return `${this.path}/step-proposals/${String(answer.body['number'])}`;
  }

  /** The same, whatever comes of it. */
  async proposing(role: string, type: string, payload: object, second: string, how: Sending = {}): Promise<Answer> {
    const secondBy = memberOf(this.user(second));
    return this.post(role, '/step-proposals', { event: { type, ...payload }, secondBy }, 'placement', how);
  }

  /** Answers a proposal on the version that is there now. */
  async answers(role: string, proposal: string, answer: string, body: object = {}, tag?: string): Promise<Answer> {
    const caller = this.driver.as(this.user(role));
    const seen = tag ?? String((await caller.get(proposal)).headers['etag']);
    return caller.post(`${proposal}/${answer}`).set('If-Match', seen).send(body);
  }

  /** A step by four eyes: proposed by one, confirmed by another. */
  async doesWith(second: string, role: string, type: string, payload: object): Promise<void> {
    const answer = await this.answers(second, await this.proposes(role, type, payload, second), 'confirmation');
    taken(type, answer);
  }

  /** A step at an address of its own: `step('expert', 'measurements/1/visit', {…})`. */
  async step(role: string, path: string, payload: object = {}): Promise<Record<string, unknown>> {
    return taken(path, await this.steps(role, path, payload));
  }

  async steps(role: string, path: string, payload: object = {}, how: Sending = {}): Promise<Answer> {
    return this.post(role, `/${path}`, payload, instanceIn(path), how);
  }

  /** A decision by four eyes, its letters still to be sent. @returns its number */
  async decidesUnsent(kind: string, draft: JsonObject, on: LocalDate): Promise<number> {
    await this.does('consultant', 'decision.prepared', { ...DRAFT, kind, ...draft });
    const { draft: made } = await this.facts();
    const { number } = made as { readonly number: number };
    await this.does('reviewer', `${kind}.decided`, { decision: number, decidedOn: on });
    return number;
  }

  /** A decision by four eyes, sent to both. */
  async decides(kind: string, draft: JsonObject, on: LocalDate): Promise<void> {
    const number = await this.decidesUnsent(kind, draft, on);
    for (const to of ['employer', 'worker']) {
      await this.letterSent('placement', 'decision.sent', { decision: number, to, sentOn: on, channel: 'letter' });
    }
  }

  /** What the workflow hears when a letter goes out, without the letter itself: as in a file from before letters were kept. */
  async letterSent(instance: string, type: string, payload: object): Promise<void> {
    const { member, role, body } = demoUserOf(this.user('back-office')) ?? {};
    if (member === undefined || role === undefined || body === undefined) throw new Error('There is no back office.');
    const actor = { id: member, role, tenant: body.id, tenants: [body.id] };
    const events = this.driver.rooms.app.get(PlacementEvents, { strict: false });
    await events.send(actor, { placement: this.id, instance, sent: { type, ...payload }, letter: 'kept elsewhere' });
  }

  user(role: string): string {
    return `${role}.${this.body}`;
  }

  private async post(role: string, path: string, body: object, instance: string, how: Sending): Promise<Answer> {
    const revision = how.revision ?? (await this.revision(instance));
    const request = this.driver.as(this.user(role)).post(`${this.path}${path}`).set('If-Match', `"${revision}"`);
    return how.key === undefined ? request.send(body) : request.set('Idempotency-Key', how.key).send(body);
  }
}

export const DRAFT = {
  ground: 'policy',
  reason: 'inOrder',
  from: null,
  until: null,
  wageValue: null,
  amount: null,
  replaces: null,
  nextMeasurementOn: null,
  nextMeasurementReason: null,
} as const;

const WORKFLOWS: Readonly<Record<string, string>> = {
  measurements: 'measurement',
  messages: 'register-message',
  supports: 'support',
  objections: 'objection',
};

/** `measurements/1/visit` is a step of `measurement-1`. */
function instanceIn(path: string): string {
  const [room = '', number = ''] = path.split('/');
  return `${WORKFLOWS[room]}-${number}`;
}

function taken(what: string, answer: Answer): Record<string, unknown> {
  if (answer.status !== 200) throw new Error(`${what}: ${answer.text}`);
  return answer.body;
}

/** The member behind a demo user. */
export function memberOf(username: string): string {
  const user = demoUserOf(username);
  if (!user) throw new Error(`Nobody is called ${username}.`);
  return user.member;
}
