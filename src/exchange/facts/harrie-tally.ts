import type { Actor, LocalDate } from '../../../workflows/definition.js';
import { employerRow, type StoredEmployer } from '../../employers/employer-rows.js';
import { harrieFact } from '../../harrie/harrie-facts.js';
import { colleaguesOf, vouchersOf } from '../../harrie/harrie-rows.js';
import type { Colleague, HarrieTraining, Voucher } from '../../harrie/harrie.schemas.js';
import { COLLEAGUE } from '../../harrie/harrie-voucher.service.js';
import { inSession } from '../../journal/session-work.js';
import type { Json } from '../../../workflows/definition.js';
import type { PlannedFact, Scene } from './fact-kind.js';

/** A voucher, a trained colleague, or a colleague with the voucher. */
export type HarrieRow = {
  readonly voucher: {
    readonly issuedOn: LocalDate;
    readonly validUntil: LocalDate;
    /** Never of one by which somebody was trained. */
    readonly withdrawnOn: LocalDate | null;
  } | null;
  readonly trained: {
    readonly trainedOn: LocalDate;
    readonly colleague: string;
    /** Place of a training of the register on that day. */
    readonly place: string | null;
    readonly until: LocalDate | null;
  } | null;
};
type Fault = { readonly column: 'issuedOn' | 'withdrawnOn' | 'training'; readonly detail: string };
type Made = { readonly faults: readonly Fault[]; readonly facts: readonly PlannedFact[] };
type Named = Colleague & { readonly name: string };

/** Seats of the trainings of the register, with those that the file takes. */
export class TrainingSeats {
  private readonly taken = new Map<number, number>();

  constructor(private readonly trainings: readonly HarrieTraining[]) {}

  /** Number of the training, null when no place is named, or why not. */
  take({ place, trainedOn }: NonNullable<HarrieRow['trained']>): number | null | { readonly detail: string } {
    if (place === null) return null;
    const found = this.trainings.find(
      (one) => one.heldOn === trainedOn && one.place.toLowerCase() === place.toLowerCase(),
    );
    if (found === undefined)
      return { detail: 'Op die dag is hier geen training in die plaats. Leg haar eerst vast, of laat de plaats leeg.' };
    if (found.cancelledOn !== null) return { detail: 'Deze training ging niet door.' };
    const taken = (this.taken.get(found.number) ?? found.taken) + 1;
    if (taken > found.seats) return { detail: 'Deze training is vol.' };
    this.taken.set(found.number, taken);
    return found.number;
  }
}

/**
 * What is there of an employer; undefined when it is not.
 * @param id of the one that a merged one is read as
 */
export async function harrieTally(id: string, scene: Scene): Promise<HarrieTally | undefined> {
  const { pool, session, vault, actor } = scene;
  const stored = await inSession(pool, session, async (client) => {
    // Its last entry is read before what rests on it.
    const employer = await employerRow(client, id);
    if (employer === undefined) return undefined;
    return { employer, vouchers: await vouchersOf(client, id), colleagues: await colleaguesOf(client, id) };
  });
  if (stored === undefined) return undefined;
  const { employer, vouchers } = stored;
  const colleagues: Named[] = [];
  for (const one of stored.colleagues) {
    const name = await vault.unseal(session, employer.id, COLLEAGUE, one.sealed);
    colleagues.push({ ...one, name: typeof name === 'string' ? name : '' });
  }
  const seal = async (place: string, value: Json): Promise<string> => vault.seal(session, employer.id, place, value);
  return new HarrieTally(employer, actor, seal, [...vouchers], colleagues);
}

/** Vouchers and colleagues of an employer while rows of a file are held against them: each counts for one row. */
export class HarrieTally {
  private readonly claimedVouchers = new Set<number>();
  private readonly claimedColleagues = new Set<number>();

  constructor(
    private readonly employer: Pick<StoredEmployer, 'id' | 'tenant' | 'entry_no'>,
    private readonly actor: Actor,
    private readonly seal: (place: string, value: Json) => Promise<string>,
    private readonly vouchers: Voucher[],
    private readonly colleagues: Named[],
  ) {}

  /** What of a row is not there yet, in the order in which it happened. */
  async take(row: HarrieRow, seats: TrainingSeats): Promise<Made> {
    const { trained } = row;
    const colleague = this.colleagues.find((one) => this.isOf(one, trained));
    if (colleague !== undefined) this.claimedColleagues.add(colleague.number);
    const found = this.voucherFor(row, colleague);
    if (colleague !== undefined && row.voucher !== null && found === undefined)
      return { faults: [{ column: 'issuedOn', detail: WITHOUT_VOUCHER }], facts: [] };
    const ended = row.voucher?.withdrawnOn ?? null;
    if (ended !== null && found === undefined && this.fitting(row.voucher).length > 0)
      return { faults: [{ column: 'withdrawnOn', detail: ENDED_OTHERWISE }], facts: [] };
    const voucher = found ?? (row.voucher === null ? undefined : this.newVoucher(row.voucher));
    if (voucher !== undefined) this.claimedVouchers.add(voucher.number);
    const issued =
      voucher === undefined || voucher === found ? [] : [this.fact({ type: 'harrie.voucherIssued', voucher })];
    if (trained === null) return { faults: [], facts: [...issued, ...this.withdrawing(voucher, ended)] };
    if (colleague !== undefined) return { faults: [], facts: [...issued, ...this.leaving(colleague, trained.until)] };
    const training = seats.take(trained);
    if (typeof training === 'object' && training !== null)
      return { faults: [{ column: 'training', detail: training.detail }], facts: [] };
    return { faults: [], facts: [...issued, ...(await this.training(trained, training, voucher))] };
  }

  private isOf({ number, trainedOn, name }: Named, trained: HarrieRow['trained']): boolean {
    if (trained === null || this.claimedColleagues.has(number)) return false;
    return trainedOn === trained.trainedOn && name.toLowerCase() === trained.colleague.toLowerCase();
  }

  /** Of a colleague who is there the own one; of a new one a voucher that is not used; else any, the free ones first. */
  private voucherFor({ voucher, trained }: HarrieRow, colleague: Named | undefined): Voucher | undefined {
    if (voucher === null) return undefined;
    const free = this.fitting(voucher);
    if (colleague !== undefined) return free.find(({ number }) => number === colleague.voucher);
    const unused = free.find(({ state }) => state === 'issued');
    if (voucher.withdrawnOn !== null)
      return free.find(({ state, endedOn }) => state === 'withdrawn' && endedOn === voucher.withdrawnOn) ?? unused;
    return trained === null ? (unused ?? free[0]) : unused;
  }

  /** Of the same days, and not counted for another row. */
  private fitting(days: HarrieRow['voucher']): readonly Voucher[] {
    return this.vouchers.filter(
      ({ number, issuedOn, validUntil }) =>
        !this.claimedVouchers.has(number) && issuedOn === days?.issuedOn && validUntil === days.validUntil,
    );
  }

  private withdrawing(voucher: Voucher | undefined, endedOn: LocalDate | null): readonly PlannedFact[] {
    if (voucher === undefined || endedOn === null || voucher.state !== 'issued') return [];
    return [this.fact({ type: 'harrie.voucherEnded', voucher: { ...voucher, state: 'withdrawn', endedOn } })];
  }

  private newVoucher({ issuedOn, validUntil }: NonNullable<HarrieRow['voucher']>): Voucher {
    const number = 1 + Math.max(0, ...this.vouchers.map((one) => one.number));
    const voucher: Voucher = {
      issuedOn,
      validUntil,
      employer: this.employer.id,
      number,
      state: 'issued',
      endedOn: null,
    };
    this.vouchers.push(voucher);
    return voucher;
  }

  private async training(
    { trainedOn, colleague: name, until }: NonNullable<HarrieRow['trained']>,
    training: number | null,
    voucher: Voucher | undefined,
  ): Promise<readonly PlannedFact[]> {
    const number = 1 + Math.max(0, ...this.colleagues.map((one) => one.number));
    const colleague: Colleague = {
      employer: this.employer.id,
      number,
      trainedOn,
      training,
      voucher: voucher?.number ?? null,
      sealed: await this.seal(COLLEAGUE, name),
      until: null,
    };
    this.colleagues.push({ ...colleague, name });
    this.claimedColleagues.add(number);
    const used = voucher && ({ ...voucher, state: 'used', endedOn: trainedOn } as const);
    const sealed = await this.seal('harrie.trained', { name });
    const trained = this.fact({ type: 'harrie.trained', colleague, ...(used ? { voucher: used } : {}), sealed });
    return [trained, ...this.leaving(colleague, until)];
  }

  /** The last day at this employer, where nobody recorded one. */
  private leaving(colleague: Colleague, until: LocalDate | null): readonly PlannedFact[] {
    if (until === null || colleague.until !== null) return [];
    const { name: _name, ...kept } = { name: '', ...colleague };
    return [this.fact({ type: 'harrie.left', colleague: { ...kept, until } })];
  }

  private fact(change: Parameters<typeof harrieFact>[2]): PlannedFact {
    // Numbers of vouchers and colleagues follow those that were read.
    return { ...harrieFact(this.actor, this.employer, change), expectedRevision: this.employer.entry_no };
  }
}

const ENDED_OTHERWISE =
  'Deze voucher staat er al, maar is gebruikt, verlopen of op een andere dag ingetrokken. Verbeter dat bij de werkgever.';
const WITHOUT_VOUCHER = 'Deze collega staat er al, zonder deze voucher. Verbeter dat bij de werkgever.';
