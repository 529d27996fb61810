import { addDays, addMonths } from '../../../workflows/law/dates.js';
import type { LocalDate } from '../../../workflows/definition.js';
import type { DemoBody } from '../../access/demo-users.js';
import { stepsOf } from '../../complaints/complaint-steps.js';
import { allVouchers, overdueVouchers } from '../../harrie/harrie-rows.js';
import { inSession } from '../../journal/session-work.js';
import { Draw } from '../draw.js';
import { memberOf } from '../money/desk-member.js';
import { MADE_UP_INSTRUMENTS } from './instruments.data.js';
import { HARRIE_TRAINER, MADE_UP_ORGANISATIONS } from './organisations.data.js';
import { OversightDesk } from './oversight-desk.js';
import { BureauDesk } from './bureau-desk.js';
import { PeopleDesk } from './people-desk.js';
import { RegisterDesk } from './register-desk.js';
import type { RoomDeed, RoomWork } from './room-deed.js';
import type { Rooms } from './rooms.js';

const SEATS = 12;
const VOUCHER_MONTHS = 12;
/** Of the employers with a voucher, at each training they could go to. */
const USED = 0.55;
const MOST_VOUCHERS = 1000;

type Does<K extends RoomWork['kind']> = RoomWork & { readonly kind: K };

/**
 * Does what a deed beside the placements says, through the services and in the roles of those who do it. Doing it again
 * changes nothing: a run that was killed lives its last day once more.
 */
export class RoomDesk {
  private readonly oversight: OversightDesk;
  private readonly people: PeopleDesk;
  private readonly bureaus: BureauDesk;
  private readonly register: RegisterDesk;

  constructor(private readonly rooms: Rooms) {
    this.oversight = new OversightDesk(rooms);
    this.people = new PeopleDesk(rooms);
    this.bureaus = new BureauDesk(rooms);
    this.register = new RegisterDesk(rooms);
  }

  async live({ body, does, day, key }: RoomDeed): Promise<void> {
    switch (does.kind) {
      case 'organisations':
        return this.enterOrganisations(body, day);
      case 'shelteredTask':
        return this.setTask(body, does);
      case 'labelled':
        return this.label(body, does, day);
      case 'trainingPlanned':
        return this.planTraining(body, does.heldOn);
      case 'trainingHeld':
        return this.holdTraining(body, does.heldOn);
      case 'voucherIssued':
        return this.issue(body, does.employer, day);
      case 'vouchersExpired':
        return this.expire(body, day);
      case 'complaint':
        return this.complain(body, does);
      case 'complaintStep':
        return this.stepOn(body, does);
      case 'sampleDrawn':
        return this.oversight.draw(body, does.wish);
      case 'sampleJudged':
        return this.oversight.judge(body, does.seed);
      case 'reportsWanted':
        return this.oversight.wantReports(body);
      case 'readingGiven':
        return this.oversight.give(body, does.given);
      case 'picture':
        return this.keep(body, does);
      case 'personEntered':
        return this.people.enter(body, key, does);
      case 'personOnTheWay':
        return this.people.record(body, key, does);
      case 'bureauAdded':
        return this.bureaus.add(body, does);
      case 'bureauAgreed':
        return this.bureaus.agree(body, does, day);
      case 'bureauStops':
        return this.bureaus.stop(body, does, day);
      case 'registerCompared':
        return this.register.compare(body, does.month);
      case 'differencesExplained':
        return this.register.explain(body, does.month);
      case 'substituted':
        return this.people.substitute(body, does.given);
      case 'measuringBlocked':
        return this.people.block(body, key, does);
      case 'measuringGoesOn':
        return this.people.goOn(body, key, does);
    }
  }

  private async enterOrganisations(body: DemoBody, day: LocalDate): Promise<void> {
    const { organisations, instruments } = this.rooms;
    const administrator = memberOf(body, 'administrator');
    const known = new Set((await organisations.list(administrator)).map(({ name }) => name));
    for (const { name, roles } of MADE_UP_ORGANISATIONS.filter((one) => !known.has(one.name))) {
      const nothing = { kvkNumber: null, place: 'Testdorp', postalAddress: null, mail: null, phone: null, until: null };
      await organisations.enter(administrator, { name, roles: [...roles], ...nothing });
    }
    const set = new Set((await instruments.history(administrator)).map(({ code }) => code));
    for (const { code, ...fields } of MADE_UP_INSTRUMENTS.filter((one) => !set.has(one.code))) {
      await instruments.set(administrator, code, {
        ...fields,
        from: day,
        ground: 'Verzonnen afspraak van deze simulatie',
      });
    }
  }

  private async setTask(body: DemoBody, { task }: Does<'shelteredTask'>): Promise<void> {
    const administrator = memberOf(body, 'administrator');
    const { rowCount } = await inSession(this.rooms.pool, administrator, (client) =>
      client.query('select 1 from sheltered_task where tenant = $1 and municipality = $2 and year = $3', [
        body.id,
        task.municipality,
        task.year,
      ]),
    );
    if (rowCount === 0) await this.rooms.shelteredTasks.set(administrator, task);
  }

  private async label(body: DemoBody, { employer, label, until }: Does<'labelled'>, from: LocalDate): Promise<void> {
    const adviser = memberOf(body, 'wspAdviser');
    const { view } = await this.rooms.employers.read(adviser, employer);
    if (view.labels.some((one) => one.label === label)) return;
    const labels = [...view.labels, { label, from, until }];
    await this.rooms.employers.change(adviser, employer, { labels, owner: adviser.id, acceptDuplicate: false });
  }

  private async planTraining(body: DemoBody, heldOn: LocalDate): Promise<void> {
    const office = memberOf(body, 'backOffice');
    if ((await this.rooms.trainings.list(office)).some((one) => one.heldOn === heldOn)) return;
    const provider = HARRIE_TRAINER ?? null;
    await this.rooms.trainings.plan(office, { heldOn, place: 'Testdorp', seats: SEATS, provider });
  }

  /** Colleagues of employers with a voucher, as long as there are seats. */
  private async holdTraining(body: DemoBody, heldOn: LocalDate): Promise<void> {
    const { pool, seed, trainings, vouchers } = this.rooms;
    const consultant = memberOf(body, 'consultant');
    const training = (await trainings.list(consultant)).find((one) => one.heldOn === heldOn);
    if (training === undefined) return;
    const issued = await inSession(pool, consultant, (client) => allVouchers(client, body.id, MOST_VOUCHERS));
    const usable = issued.filter((one) => one.state === 'issued' && one.issuedOn <= heldOn && one.validUntil >= heldOn);
    let left = training.seats - training.taken;
    for (const { employer, number } of usable) {
      if (left === 0 || !new Draw(seed, `harrie.${employer}`).chance(`${number}.${heldOn}`, USED)) continue;
      const given = { trainedOn: heldOn, colleague: 'Test Collega', training: training.number, voucher: number };
      await vouchers.train(consultant, employer, given);
      left -= 1;
    }
  }

  private async issue(body: DemoBody, employer: string, issuedOn: LocalDate): Promise<void> {
    const consultant = memberOf(body, 'consultant');
    const known = await inSession(this.rooms.pool, consultant, (client) =>
      client.query(`select 1 from harrie_voucher where employer = $1 and (state = 'issued' or issued_on = $2)`, [
        employer,
        issuedOn,
      ]),
    );
    if (known.rowCount !== 0) return;
    const validUntil = addDays(addMonths(issuedOn, VOUCHER_MONTHS), -1);
    await this.rooms.vouchers.issue(consultant, employer, { issuedOn, validUntil });
  }

  /** As the product does it every night. */
  private async expire(body: DemoBody, day: LocalDate): Promise<void> {
    const system = { id: 'system', role: 'system', tenant: body.id, tenants: [body.id] } as const;
    const overdue = await inSession(this.rooms.pool, system, (client) => overdueVouchers(client, body.id, day));
    for (const { employer, number } of overdue) await this.rooms.vouchers.expire(system, employer, number);
  }

  private async complain(body: DemoBody, { id, given }: Does<'complaint'>): Promise<void> {
    const officer = memberOf(body, 'legalOfficer');
    if ((await this.rooms.complaints.list(officer)).some((one) => one.id === id)) return;
    await this.rooms.complaints.add(officer, given, id);
  }

  private async stepOn(body: DemoBody, { id, step }: Does<'complaintStep'>): Promise<void> {
    const officer = memberOf(body, 'legalOfficer');
    const found = (await this.rooms.complaints.list(officer)).find((one) => one.id === id);
    if (found === undefined || !stepsOf(found).includes(step.step)) return;
    if (step.step === 'assigned' && found.handler === step.handler) return;
    await this.rooms.complaints.step(officer, id, step, found.revision);
  }

  private async keep(body: DemoBody, { wish }: Does<'picture'>): Promise<void> {
    const manager = memberOf(body, 'manager');
    const kept = await this.rooms.pictures.list(manager);
    if (!kept.some(({ name }) => name === wish.name)) await this.rooms.pictures.freeze(manager, wish);
  }
}
