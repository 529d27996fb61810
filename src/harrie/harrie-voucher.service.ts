import type { PoolClient } from 'pg';
import { actorOf, requireOwnFile, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { MergedEmployerError, UnknownEmployerError } from '../employers/employer.errors.js';
import { employerRow, type StoredEmployer } from '../employers/employer-rows.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import { harrieFact, type HarrieChange } from './harrie-facts.js';
import { VoucherOverError } from './harrie.errors.js';
import { colleaguesOf, trainingsOf, vouchersOf } from './harrie-rows.js';
import type { Colleague, HarrieTraining, NewVoucher, TrainedColleague, Voucher } from './harrie.schemas.js';

const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'manager', 'system'];
/** Where the name of a trained colleague lies sealed. */
export const COLLEAGUE = 'harrie.colleague';

type Known = {
  readonly employer: StoredEmployer;
  readonly vouchers: readonly Voucher[];
  readonly colleagues: readonly Colleague[];
  readonly trainings: readonly HarrieTraining[];
  readonly today: LocalDate;
};

/** Vouchers of an employer for a Harrie training, and who was trained there (seed 5). Each change an entry of the employer's record. */
export class HarrieVouchers {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    private readonly clock: Clock,
  ) {}

  /** @returns its number @throws UnknownEmployerError, UnfitError, NotAllowedError */
  async issue(actor: SessionActor, employer: string, given: NewVoucher): Promise<number> {
    const known = await this.known(actor, employer);
    const faults = [
      ...(given.issuedOn > known.today ? [fault('issuedOn', 'Deze dag is nog niet geweest.')] : []),
      ...(given.validUntil < given.issuedOn ? [fault('validUntil', 'De laatste dag ligt voor de eerste.')] : []),
    ];
    if (faults.length > 0) throw new UnfitError(faults);
    const number = 1 + Math.max(0, ...known.vouchers.map((one) => one.number));
    const voucher: Voucher = { ...given, employer, number, state: 'issued', endedOn: null };
    await this.write(actor, known.employer, { type: 'harrie.voucherIssued', voucher });
    return number;
  }

  /** @throws UnknownEntryError, VoucherOverError, NotAllowedError */
  async withdraw(actor: SessionActor, employer: string, number: number): Promise<void> {
    await this.end(actor, employer, number, 'withdrawn');
  }

  /** A voucher after its last day; by the daily pass. @throws as `withdraw` */
  async expire(actor: SessionActor, employer: string, number: number): Promise<void> {
    await this.end(actor, employer, number, 'expired');
  }

  /**
   * A colleague was trained, with or without a voucher, on a day of the register or elsewhere.
   * @returns its number @throws UnfitError with every fault, VoucherOverError, UnknownEmployerError, NotAllowedError
   */
  async train(actor: SessionActor, employer: string, given: TrainedColleague): Promise<number> {
    const known = await this.known(actor, employer);
    const voucher = given.voucher === null ? undefined : known.vouchers.find((one) => one.number === given.voucher);
    const faults = trainingFaults(given, known, voucher);
    if (faults.length > 0) throw new UnfitError(faults);
    if (voucher && voucher.state !== 'issued') throw new VoucherOverError();
    const { colleague: name, trainedOn, training } = given;
    const number = 1 + Math.max(0, ...known.colleagues.map((one) => one.number));
    const colleague: Colleague = {
      employer,
      number,
      trainedOn,
      training,
      voucher: given.voucher,
      sealed: await this.vault.seal(actor, employer, COLLEAGUE, name),
      until: null,
    };
    await this.write(actor, known.employer, {
      type: 'harrie.trained',
      colleague,
      ...(voucher ? { voucher: { ...voucher, state: 'used', endedOn: trainedOn } as const } : {}),
      sealed: await this.vault.seal(actor, employer, 'harrie.trained', { name }),
    });
    return number;
  }

  /** The colleague works there no longer from the day after. @throws UnknownEntryError, UnfitError, NotAllowedError */
  async left(actor: SessionActor, employer: string, number: number, until: LocalDate): Promise<void> {
    const known = await this.known(actor, employer);
    const colleague = known.colleagues.find((one) => one.number === number);
    if (!colleague) throw new UnknownEntryError('Deze collega');
    if (until < colleague.trainedOn) throw new UnfitError([fault('until', 'De laatste dag ligt voor de training.')]);
    await this.write(actor, known.employer, { type: 'harrie.left', colleague: { ...colleague, until } });
  }

  private async end(
    actor: SessionActor,
    employer: string,
    number: number,
    state: 'withdrawn' | 'expired',
  ): Promise<void> {
    const { employer: row, vouchers, today } = await this.known(actor, employer);
    const voucher = vouchers.find((one) => one.number === number);
    if (!voucher) throw new UnknownEntryError('Deze voucher');
    if (voucher.state !== 'issued') throw new VoucherOverError();
    await this.write(actor, row, { type: 'harrie.voucherEnded', voucher: { ...voucher, state, endedOn: today } });
  }

  private async known(actor: SessionActor, employer: string): Promise<Known> {
    requireRole(actor, KEEPERS, 'Vouchers voor Harrie-trainingen');
    const today = localDate(await this.clock.now());
    return inSession(this.pool, actor, async (client: PoolClient) => {
      const row = await employerRow(client, employer);
      if (!row) throw new UnknownEmployerError();
      requireOwnFile(actor, row.tenant);
      if (row.merged_into !== null) throw new MergedEmployerError(row.merged_into);
      return {
        employer: row,
        vouchers: await vouchersOf(client, employer),
        colleagues: await colleaguesOf(client, employer),
        trainings: await trainingsOf(client, row.tenant),
        today,
      };
    });
  }

  private async write(actor: SessionActor, employer: StoredEmployer, change: HarrieChange): Promise<void> {
    await this.facts.write(actor, {
      ...harrieFact(actorOf(actor), employer, change),
      expectedRevision: employer.entry_no,
    });
  }
}

type Fault = { readonly field: string; readonly code: string; readonly detail: string };
const fault = (field: string, detail: string): Fault => ({ field, code: 'unfit', detail });

/** Everything that is wrong with the training of a colleague, at once. */
function trainingFaults(
  { trainedOn, training, voucher: asked }: TrainedColleague,
  { trainings, today }: Known,
  voucher: Voucher | undefined,
): readonly Fault[] {
  const day = training === null ? undefined : trainings.find(({ number }) => number === training);
  return [
    ...(trainedOn > today ? [fault('trainedOn', 'Deze dag is nog niet geweest.')] : []),
    ...(training !== null && !day ? [fault('training', 'Deze training is er niet.')] : []),
    ...(day && day.cancelledOn !== null ? [fault('training', 'Deze training ging niet door.')] : []),
    ...(day && day.taken >= day.seats ? [fault('training', 'Deze training is vol.')] : []),
    ...(day && day.heldOn !== trainedOn ? [fault('trainedOn', 'De training was op een andere dag.')] : []),
    ...(asked !== null && !voucher ? [fault('voucher', 'Deze voucher is er niet bij deze werkgever.')] : []),
    ...(voucher && (trainedOn < voucher.issuedOn || trainedOn > voucher.validUntil)
      ? [fault('voucher', 'Deze voucher was op die dag niet geldig.')]
      : []),
  ];
}
