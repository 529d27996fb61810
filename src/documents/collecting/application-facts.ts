import { completionLastDay } from '../../../workflows/law/completion.js';
import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';
import { inSession } from '../../journal/session-work.js';
import { DocumentNotReadyError } from '../documents.errors.js';
import { lastEntry, targetGroupFound } from '../file-reads.js';
import type { LetterFacts } from '../letter-facts.js';
import type { OpenedFile } from './opened-file.js';

/** @throws DocumentNotReadyError when nothing was found yet */
export async function targetGroupOf(opened: OpenedFile): Promise<LetterFacts['targetGroup']> {
  const { actor, wish, context } = opened;
  if (wish.kind !== 'target-group') return null;
  const entry = await inSession(opened.ports.pool, actor, (client) => targetGroupFound(client, wish.placement));
  const on = entry?.payload['determinedOn'] ?? context.targetGroupOn;
  if (typeof on !== 'string') throw new DocumentNotReadyError(['De doelgroep is nog niet vastgesteld.']);
  return {
    on,
    granted: entry?.payload['granted'] !== false,
    basis: entry?.payload['basis'] === 'application' ? 'application' : 'exOfficio',
  };
}

/** When it came, what is missing and until when a decision may take; also after the decision ended the term. */
export async function applicationOf(opened: OpenedFile): Promise<LetterFacts['application']> {
  const { actor, wish, context } = opened;
  const { request, received } = await inSession(opened.ports.pool, actor, async (client) => ({
    request: await lastEntry(client, wish.placement, { instance: 'placement', types: ['completion.requested'] }),
    received: await lastEntry(client, wish.placement, { instance: 'placement', types: ['application.received'] }),
  }));
  const missing = request?.payload['missing'];
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const { clocks } = context;
  const completeBy = text(request?.payload['givenUntil']);
  return {
    receivedOn: clocks.receivedOn ?? text(received?.payload['receivedOn']),
    receivedBy: clocks.receivedBy ?? text(received?.payload['from']),
    findingOn: clocks.findingOn,
    lastDay: clocks.decisionLastDay,
    suspendedOn: clocks.suspendedOn,
    missing: Array.isArray(missing) ? missing.map(String) : [],
    completeBy,
    completeWithin: daysByChoice(text(request?.payload['requestedOn']), completeBy, opened.policies),
  };
}

function daysByChoice(requestedOn: string | null, completeBy: string | null, policies: PolicySet): number | null {
  if (requestedOn === null || completionLastDay(requestedOn, policies) !== completeBy) return null;
  return policyOn(policies, 'completeWithinDays', requestedOn);
}

/** What each wage value will pay from month seven, and until when the lump sum runs: on the agreements, for both (step 4). */
export async function forecastOf(opened: OpenedFile): Promise<LetterFacts['forecast']> {
  const { actor, wish, context, person } = opened;
  const subsidyStart = context.lumpSum?.from ?? context.firstDay ?? context.plannedStart;
  if (wish.kind !== 'agreements' || subsidyStart === null) return null;
  const { hours: contractHours, sectorFullTimeHours } = context;
  const input = { subsidyStart, contractHours, sectorFullTimeHours, birthDate: person.birthDate };
  const { firstMeasuredDay, lastLumpSumDay, amounts } = await opened.ports.forecasts.forecast(actor, input);
  const rows = amounts.map(({ wageValue, amount, provisional }) => ({ wageValue, amount, provisional }));
  const contractUntil = context.contract?.until ?? null;
  return {
    firstMeasuredDay,
    lastLumpSumDay: contractUntil !== null && contractUntil < lastLumpSumDay ? contractUntil : lastLumpSumDay,
    rows,
  };
}
