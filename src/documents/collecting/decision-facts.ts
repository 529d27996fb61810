import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { Actor, LocalDate } from '../../../workflows/definition.js';
import { measuredDecisionEnd } from '../../../workflows/law/decision-end.js';
import { LawError } from '../../../workflows/law/law-error.js';
import type { PolicySet } from '../../../workflows/law/policies.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import { inSession } from '../../journal/session-work.js';
import { sealedPart, type SealedPart } from '../../placements/placement.schemas.js';
import { sealedPlace } from '../../placements/sealed-place.js';
import { kindOf } from '../document-kind.js';
import { DocumentNotReadyError } from '../documents.errors.js';
import { decisionRow, lastEntry, type ToldEntry } from '../file-reads.js';
import type { LetterFacts } from '../letter-facts.js';
import type { LetterWish, OpenedFile } from './opened-file.js';

/** Who decided, when and in which role, for documents whose decider signs. */
export type Decider = { readonly actor: Actor; readonly at: string };
export type DecisionFound = {
  readonly facts: NonNullable<LetterFacts['decision']>;
  readonly decided: ToldEntry | undefined;
};

/** A decision as it was taken, with the decider's own words for the worker alone (F4). @throws DocumentNotReadyError */
export async function decisionOf(opened: OpenedFile, number: number): Promise<DecisionFound> {
  const { actor, wish, context, person, policies, tables } = opened;
  const { row, decided, prepared } = await inSession(opened.ports.pool, actor, async (client) => {
    const found = await decisionRow(client, wish.placement, number);
    const types = [`${String(found?.['kind'])}.decided`];
    const holds = { decision: number };
    return {
      row: found,
      decided: await lastEntry(client, wish.placement, { instance: 'placement', types, holds }),
      prepared: await preparationOf(client, wish.placement, number),
    };
  });
  if (!row || row['decidedOn'] === null) throw new DocumentNotReadyError(['Dit besluit is nog niet genomen.']);
  const untilAow = context.grant?.decision === number && context.grant.untilAow;
  const text = (key: string): string | null => (typeof row[key] === 'string' ? row[key] : null);
  const from = text('periodFrom');
  const until = untilAow && from !== null ? aowEnd(from, person.birthDate, policies, tables) : text('periodUntil');
  const nextReason = prepared?.payload['nextMeasurementReason'];
  const said = await sealedOf(opened, prepared);
  return {
    decided,
    facts: {
      number,
      kind: text('kind') ?? '',
      ground: text('ground') ?? '',
      reason: text('reason') ?? '',
      from,
      until,
      untilAow,
      wageValue: typeof row['wageValue'] === 'number' ? row['wageValue'] : null,
      amount: text('amount'),
      decidedOn: text('decidedOn'),
      replaces: typeof row['replaces'] === 'number' ? row['replaces'] : null,
      nextMeasurementOn: text('nextMeasurementOn'),
      nextMeasurementReason: typeof nextReason === 'string' ? nextReason : null,
      explanation: wish.addressee === 'worker' ? (said?.explanation ?? null) : null,
      employerExplanation: wish.addressee === 'employer' ? (said?.employerExplanation ?? null) : null,
      reasonableTerm: reasonableTermOf(decided),
    },
  };
}

const planned = z.object({ explanation: z.array(z.object({ rule: z.string(), text: z.string() })) });

/** B15: as the decision itself explained it when it was taken. */
function reasonableTermOf(decided: ToldEntry | undefined): string | null {
  const plan = planned.safeParse(decided?.payload['plan']);
  return plan.data?.explanation.find(({ rule }) => rule === 'B15')?.text ?? null;
}

/** The draft of a decision: drafts are numbered in order, and a returned one leaves its number unused. */
async function preparationOf(client: PoolClient, placement: string, number: number): Promise<ToldEntry | undefined> {
  return lastEntry(client, placement, {
    instance: 'placement',
    types: ['decision.prepared'],
    holds: { plan: { set: { draft: { number } } } },
  });
}

/** What lies sealed with an entry in somebody's own words. */
export async function wordsOf(opened: OpenedFile, entry: ToldEntry | undefined): Promise<string | null> {
  return (await sealedOf(opened, entry))?.explanation ?? null;
}

/** What lies sealed with an entry: words for the worker and for the employer, apart (F4). */
export async function sealedOf(opened: OpenedFile, entry: ToldEntry | undefined): Promise<SealedPart | undefined> {
  const { actor, file } = opened;
  if (entry?.sealed === undefined) return undefined;
  const { candidate, id } = file.item;
  const value = await opened.ports.vault.unseal(actor, candidate, sealedPlace(id, entry.type), entry.sealed);
  return sealedPart.safeParse(value).data;
}

/** Who decided, by the journal: the signature of the letter is the signature of the decision (M2). */
export async function deciderOf(
  opened: OpenedFile,
  decision: { readonly decided: ToldEntry | undefined } | null,
): Promise<Decider | undefined> {
  const { actor, wish } = opened;
  if (kindOf(wish.kind).signing !== 'decider') return undefined;
  const entry =
    decision === null
      ? await inSession(opened.ports.pool, actor, (client) => lastEntry(client, wish.placement, decidingEntries(wish)))
      : decision.decided;
  return entry?.by === undefined ? undefined : { actor: entry.by, at: entry.at };
}

function decidingEntries({ kind, part }: LetterWish): { readonly instance: string; readonly types: readonly string[] } {
  switch (kindOf(kind).part) {
    case 'measurement':
      return { instance: part, types: ['wageValue.determined'] };
    case 'support':
      return { instance: part, types: ['support.decided', 'support.leftUntreated'] };
    case 'objection':
      return { instance: part, types: ['objection.decided'] };
    default:
      return { instance: 'placement', types: ['targetGroup.determined'] };
  }
}

function aowEnd(from: LocalDate, birthDate: LocalDate, policies: PolicySet, tables: LegalTables): LocalDate | null {
  try {
    return measuredDecisionEnd({ from, contractEnd: null, birthDate }, policies, tables).until;
  } catch (error) {
    if (error instanceof LawError) return null;
    throw error;
  }
}
