import type { Json, LocalDate } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { EntitlementInput } from '../../workflows/law/entitlement.js';
import { LawError } from '../../workflows/law/law-error.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { computeMonth, monthsToKnow, notYetFixed, type MonthExplained, type MonthStanding } from './month-standing.js';
import type { PolicyReader } from './policy-reader.js';
import { NotComputableError, UnknownPlacementError } from './subsidies.errors.js';
import {
  addMonths,
  moveBasis,
  readPlacements,
  readSealHashes,
  readStoredMonths,
  sealHash,
  sealOf,
  startedPlacements,
  type NewMonth,
  type PlacementMoney,
  type StoredMonth,
} from './subsidy-rows.js';

/** A month of a placement with its explanation. */
export type MonthEntitlement = MonthStanding &
  MonthExplained & {
    readonly placement: string;
    /** Number of the last entry whose facts were known. */
    readonly asKnownEntry: number;
    /** "nog niet vast (minimumloon 2027)", or null when the amount stands. */
    readonly note: string | null;
  };

/** What was known: facts up to an entry, and the choices of a body with the rows of tables it entered. */
export type KnownThen = { readonly entry: number; readonly policies: PolicySet };

/** A placement with what each of its months gives; `fault` when the law could not compute one of them. */
export type PlacementStanding = {
  readonly placement: PlacementMoney;
  readonly months: readonly (MonthStanding & { readonly asKnownEntry: number })[];
  readonly fault: string | null;
};

/** A placement with its stored months, the months asked for, and whether one of them has to be computed. */
type Wanted = {
  readonly placement: PlacementMoney;
  readonly own: ReadonlyMap<string, StoredMonth>;
  readonly months: readonly string[];
  readonly stale: boolean;
  readonly grounds: Grounds;
};
type Grounds = { readonly policies: PolicySet; readonly policyVersion: number; readonly tables: LegalTables };
type Changes = { readonly added: readonly NewMonth[]; readonly moved: readonly StoredMonth[] };
const noChanges: Changes = { added: [], moved: [] };
type Computed = MonthStanding & MonthExplained & { readonly asKnownEntry: number; readonly basis: string };

/** What placements give per month, by their facts, kept with how it was found. */
export class EntitlementService {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What a placement gives over a month (`YYYY-MM`).
   * @param asKnownAt number of an entry: only facts recorded until it count; nothing is stored then
   * @throws UnknownPlacementError, NotComputableError, PersonErasedError
   */
  async entitlementOf(
    session: Session,
    placement: string,
    month: string,
    asKnownAt?: number,
  ): Promise<MonthEntitlement> {
    const [found] = await inSession(this.pool, session, (client) => readPlacements(client, [placement]));
    if (!found) throw new UnknownPlacementError(placement);
    const known = asKnownAt === undefined ? found : asKnown(found, asKnownAt);
    const grounds = await this.groundsOf(session, found.tenant);
    const birthDate = await this.birthDateOf(session, found);
    const computed = refusing(() => compute(known, month, birthDate, grounds));
    if (asKnownAt === undefined && found.tenant === session.tenant) {
      const { stored, hashes } = await inSession(this.pool, session, async (client) => ({
        stored: await readStoredMonths(client, [placement]),
        hashes: await readSealHashes(client, [placement]),
      }));
      const last = new Map(stored.map((row) => [row.month, row]));
      await this.store(session, [await this.changesOf(session, found, [computed], last, hashes)]);
    }
    return { ...computed, placement, note: notYetFixed(month, computed.estimate) };
  }

  /**
   * What a month was at earlier moments, each with the facts, choices and entered rows of tables known then; the birth date
   * is the one known now. Nothing is stored.
   * @returns for each moment the month, or in Dutch why it could not be computed then
   * @throws UnknownPlacementError, PersonErasedError
   */
  async entitlementsThen(
    session: Session,
    placement: string,
    month: string,
    moments: readonly KnownThen[],
  ): Promise<readonly (MonthEntitlement | string)[]> {
    const [found] = await inSession(this.pool, session, (client) => readPlacements(client, [placement]));
    if (!found) throw new UnknownPlacementError(placement);
    const birthDate = await this.birthDateOf(session, found);
    return moments.map(({ entry, policies }) => {
      const grounds = { policies, policyVersion: 0, tables: this.tables.of(policies) };
      try {
        const computed = compute(asKnown(found, entry), month, birthDate, grounds);
        return { ...computed, placement, note: notYetFixed(month, computed.estimate) };
      } catch (error) {
        if (!(error instanceof LawError)) throw error;
        return error.detail;
      }
    });
  }

  /**
   * Every month until `until` of one placement as it was known at a moment; `fault` says in Dutch why the rest could not be
   * computed then. The birth date is the one known now. Nothing is stored.
   * @throws UnknownPlacementError, PersonErasedError
   */
  async monthsThen(
    session: Session,
    placement: string,
    until: string,
    { entry, policies }: KnownThen,
  ): Promise<Pick<PlacementStanding, 'months' | 'fault'>> {
    const [found] = await inSession(this.pool, session, (client) => readPlacements(client, [placement]));
    if (!found) throw new UnknownPlacementError(placement);
    const known = asKnown(found, entry);
    const asked = monthsToKnow(known.facts, [], until);
    if (asked.length === 0) return { months: [], fault: null };
    const birthDate = await this.birthDateOf(session, found);
    const grounds = { policies, policyVersion: 0, tables: this.tables.of(policies) };
    const months: Computed[] = [];
    try {
      for (const month of asked) months.push(compute(known, month, birthDate, grounds));
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      return { months, fault: error.detail };
    }
    return { months, fault: null };
  }

  /**
   * Every month until `until` of placements, by default all of the session's deciding body that ever started. Months
   * whose grounds did not move are read, the others computed and stored.
   */
  async standingUntil(
    session: Session,
    until: string,
    placements?: readonly string[],
  ): Promise<readonly PlacementStanding[]> {
    const { found, stored } = await inSession(this.pool, session, async (client) => {
      const ids = placements ?? (await startedPlacements(client, session.tenant));
      return { found: await readPlacements(client, ids), stored: await readStoredMonths(client, ids) };
    });
    const grounds = new Map<string, Grounds>();
    for (const tenant of new Set(found.map((one) => one.tenant))) {
      grounds.set(tenant, await this.groundsOf(session, tenant));
    }
    const byPlacement = grouped(stored);
    const wanted = found.flatMap((placement): readonly Wanted[] => {
      const own = byPlacement.get(placement.id) ?? new Map<string, StoredMonth>();
      const months = monthsToKnow(placement.facts, [...own.keys()], until);
      const rested = grounds.get(placement.tenant);
      if (!rested) return [];
      const basis = basisOf(placement, rested);
      const stale = months.some((month) => own.get(month)?.basis !== basis);
      return [{ placement, own, months, stale, grounds: rested }];
    });
    const stale = wanted.filter((one) => one.stale).map(({ placement }) => placement);
    const people = await this.vault.open(
      session,
      stale.map(({ candidate }) => candidate),
    );
    const hashes =
      stale.length === 0
        ? new Map<string, string>()
        : await inSession(this.pool, session, (client) =>
            readSealHashes(
              client,
              stale.map(({ id }) => id),
            ),
          );
    const standing: (readonly [PlacementStanding, Changes])[] = [];
    for (const one of wanted) {
      const birthDate = people.get(one.placement.candidate)?.birthDate;
      standing.push(await this.placementStanding(session, one, birthDate, hashes));
    }
    await this.store(
      session,
      // Rows are written for the session's own deciding body only; another's files are computed each time.
      standing.flatMap(([one, changes]) => (one.placement.tenant === session.tenant ? [changes] : [])),
    );
    return standing.map(([one]) => one);
  }

  private async placementStanding(
    session: Session,
    one: Wanted,
    birthDate: LocalDate | undefined,
    hashes: ReadonlyMap<string, string>,
  ): Promise<readonly [PlacementStanding, Changes]> {
    const { placement, own, months, grounds } = one;
    const kept = [...own.values()].filter((month) => months.includes(month.month));
    if (!one.stale) return [{ placement, months: kept, fault: null }, noChanges];
    // Whoever was erased keeps the amounts that were found before.
    if (birthDate === undefined)
      return [{ placement, months: kept, fault: 'De geboortedatum is er niet meer.' }, noChanges];
    const basis = basisOf(placement, grounds);
    const fresh: Computed[] = [];
    try {
      for (const month of months) {
        if (own.get(month)?.basis !== basis) fresh.push(compute(placement, month, birthDate, grounds));
      }
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      return [{ placement, months: kept, fault: error.detail }, noChanges];
    }
    const all = new Map<string, PlacementStanding['months'][number]>([
      ...kept.map((month) => [month.month, month] as const),
      ...fresh.map((month) => [month.month, month] as const),
    ]);
    const standing = { placement, months: months.flatMap((month) => all.get(month) ?? []), fault: null };
    return [standing, await this.changesOf(session, placement, fresh, own, hashes)];
  }

  /** A new row only when amount, parts or explanation changed; history stays. */
  private async changesOf(
    session: Session,
    placement: PlacementMoney,
    computed: readonly Computed[],
    last: ReadonlyMap<string, StoredMonth>,
    hashes: ReadonlyMap<string, string>,
  ): Promise<Changes> {
    const added: NewMonth[] = [];
    const moved: StoredMonth[] = [];
    for (const { parts, explanation, ...month } of computed) {
      const place = `entitlement:${placement.id}:${month.month}`;
      const content = { amount: month.amount, parts, explanation } as unknown as Json;
      const sealed = await this.vault.seal(session, placement.candidate, place, content);
      const before = last.get(month.month);
      if (before === undefined || hashes.get(sealOf(before)) !== sealHash(sealed)) {
        added.push({ ...month, placement: placement.id, version: (before?.version ?? 0) + 1, explanation: sealed });
      } else if (before.basis !== month.basis) {
        moved.push({ ...before, basis: month.basis, byRule: month.byRule });
      }
    }
    return { added, moved };
  }

  private async store(session: Session, changes: readonly Changes[]): Promise<void> {
    const added = changes.flatMap((one) => one.added);
    const moved = changes.flatMap((one) => one.moved);
    if (added.length === 0 && moved.length === 0) return;
    const at = await this.clock.now();
    await inSession(this.pool, session, async (client) => {
      if (added.length > 0) await addMonths(client, session.tenant, at, added);
      if (moved.length > 0) await moveBasis(client, moved);
    });
  }

  private async groundsOf(session: Session, tenant: string): Promise<Grounds> {
    const { policies, version } = await this.policies.withVersion(session, tenant);
    return { policies, policyVersion: version, tables: this.tables.of(policies) };
  }

  /** @throws PersonErasedError by way of the vault's seal, UnknownPlacementError when the person is not visible */
  private async birthDateOf(session: Session, placement: PlacementMoney): Promise<LocalDate> {
    const person = (await this.vault.open(session, [placement.candidate])).get(placement.candidate);
    if (!person) throw new UnknownPlacementError(placement.id);
    return person.birthDate;
  }
}

function compute(placement: PlacementMoney, month: string, birthDate: LocalDate, grounds: Grounds): Computed {
  const { policies, tables } = grounds;
  const input: EntitlementInput = { facts: placement.facts, birthDate, month, policies, tables };
  return { ...computeMonth(input), asKnownEntry: placement.lastEntry, basis: basisOf(placement, grounds) };
}

/** Moves whenever something moves that a month of this placement could rest on. */
function basisOf(placement: PlacementMoney, { policyVersion, tables }: Grounds): string {
  return [placement.lastEntry, placement.candidateEntry, policyVersion, tables.version].join('.');
}

function asKnown(placement: PlacementMoney, entry: number): PlacementMoney {
  const facts = placement.facts.filter((fact) => fact.recorded <= entry);
  return { ...placement, facts, lastEntry: facts.at(-1)?.recorded ?? 0 };
}

function grouped(stored: readonly StoredMonth[]): ReadonlyMap<string, Map<string, StoredMonth>> {
  const found = new Map<string, Map<string, StoredMonth>>();
  for (const row of stored) {
    const own = found.get(row.placement) ?? new Map<string, StoredMonth>();
    found.set(row.placement, own.set(row.month, row));
  }
  return found;
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    throw new NotComputableError(error.detail, [{ code: error.code, rule: error.rule, detail: error.detail }]);
  }
}
