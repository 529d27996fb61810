import type { JsonObject, LocalDate, Role } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import { LawError } from '../../workflows/law/law-error.js';
import { policyOn } from '../../workflows/law/policies.js';
import type { Fact } from '../../workflows/law/placement-facts.js';
import { placementContext } from '../../workflows/placement/placement.context.js';
import { expectedFacts } from '../../workflows/placement/placement.expected.js';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Previewed } from '../engine/engine.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { euroEffect, noEuroEffect, reachedBy, worthOf, type EuroEffect } from './euro-effect.js';
import type { PolicyReader } from './policy-reader.js';
import { UnknownPlacementError } from './subsidies.errors.js';
import { readPaidMonths, readPlacements } from './subsidy-rows.js';

/** The explanation of an amount shows ages: who may see the file of a person may see it. */
export const MONEY_EXPLAINED_TO: readonly Role[] = [
  'consultant',
  'backOffice',
  'finance',
  'manager',
  'reviewer',
  'legalOfficer',
  'reader',
];

/** Euros without sign, over so many months; null when it cannot be computed, which asks for a second person as well. */
export type CorrectionWorth = { readonly amount: string | null; readonly limit: string; readonly months: number };

/** What an event would cost before it is saved: this month, next month, arrears, and every month that changes. */
export class EffectInEuros {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly log: AccessLog,
  ) {}

  /**
   * Computed over the facts as they would be; nothing is stored but that somebody looked (F6). The birth date stays
   * sealed.
   * @param preview what the engine would write for the event
   * @returns null for a role that may not see money
   * @throws UnknownPlacementError
   */
  async of(session: SessionActor, placement: string, preview: Previewed): Promise<EuroEffect | null> {
    if (!MONEY_EXPLAINED_TO.includes(session.role)) return null;
    const effect = await this.effectOf(session, placement, preview, expectedOf);
    const look = { operation: 'euros.previewed', purpose: 'subsidy', placement };
    await this.log.record(session, actorOf(session), [look]);
    return effect;
  }

  /**
   * What a correction is worth over all months that it changes, held against the limit of the body of today (M32). One
   * amount without a month, so no look is recorded.
   */
  async worth(session: SessionActor, placement: string, preview: Previewed): Promise<CorrectionWorth> {
    const effect = await this.effectOf(session, placement, preview, nothingExpected);
    const limit = policyOn(await this.policies.of(session), 'correctionSecondPersonFrom', localDate(preview.before.at));
    return { amount: effect.fault === null ? worthOf(effect) : null, limit, months: reachedBy(effect).length };
  }

  /** @param expect what is to come by what stands in the file, before and after the event */
  private async effectOf(
    session: SessionActor,
    placement: string,
    preview: Previewed,
    expect: typeof expectedOf,
  ): Promise<EuroEffect> {
    const { found, paid } = await inSession(this.pool, session, async (client) => ({
      found: (await readPlacements(client, [placement]))[0],
      paid: await readPaidMonths(client, placement),
    }));
    if (!found) throw new UnknownPlacementError(placement);
    const today = localDate(preview.before.at);
    const person = (await this.vault.open(session, [found.candidate])).get(found.candidate);
    if (!person) return noEuroEffect(today, 'De geboortedatum is er niet meer.');
    const { policies } = await this.policies.withVersion(session, found.tenant);
    const known = asRead(found.facts, preview, placement);
    const expected = expect(preview);
    const before = [...known, ...expected.before];
    const after = [...known, ...newFacts(preview, placement), ...expected.after];
    const grounds = { birthDate: person.birthDate, policies, tables: this.tables.of(policies) };
    try {
      return euroEffect({ ...grounds, today, before, after, paid });
    } catch (error) {
      if (!(error instanceof LawError)) throw error;
      return noEuroEffect(today, error.detail);
    }
  }
}

/** The facts that the engine decided on: what somebody recorded since is not part of this change. */
function asRead(facts: readonly Fact[], { before }: Previewed, placement: string): readonly Fact[] {
  const entry = before.streams.find((stream) => stream.id === placement)?.entryNo ?? 0;
  return facts.filter((fact) => fact.recorded <= entry);
}

type Expected = { readonly before: readonly Fact[]; readonly after: readonly Fact[] };

/** Over all that is recorded: it is what is expected last. */
const LATER = Number.MAX_SAFE_INTEGER;

function expectedOf({ before, writes }: Previewed): Expected {
  const today = localDate(before.at);
  const was = before.instances.find(({ name }) => name === 'placement');
  const is = writes.instances.find(({ name }) => name === 'placement');
  const own = factsIn(was?.snapshot, today);
  return { before: own, after: is === undefined ? own : factsIn(JSON.parse(is.snapshot), today) };
}

const nothingExpected = (): Expected => ({ before: [], after: [] });

function factsIn(snapshot: JsonObject | undefined, today: LocalDate): readonly Fact[] {
  const { success, data } = placementContext.safeParse(snapshot?.['context']);
  return success ? expectedFacts(data, today).map((fact) => ({ ...fact, recorded: LATER })) : [];
}

function newFacts({ writes }: Previewed, placement: string): readonly Fact[] {
  return writes.facts
    .filter((fact) => fact.placement === placement)
    .map(({ kind, fromOn, value, entry }) => ({ kind: kind as FactKind, from: fromOn, value, recorded: entry }));
}
