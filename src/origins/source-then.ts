import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import type { ReplayedPlacement } from '../engine/placement-history.js';
import type { MeasurementDays, OutcomeSource, WaitingDays } from '../outcomes/outcome-row.js';
import { GRANTS, supportsHad, type GrantEvent } from '../outcomes/supports-had.js';
import { REGISTER_EVENTS } from '../outcomes/register-moves.js';
import { contractsHad } from '../outcomes/contracts-had.js';
import { decisionTerms, openTermOf, TERM_EVENTS, type TermEvent } from '../outcomes/decision-terms.js';
import {
  isApplicationOpen,
  measurementDays,
  successionsOf,
  suspendedDays,
  toldTerms,
  withTerms,
  type SupportTerm,
} from '../outcomes/outcome-source.js';
import type { BesideThen } from './beside-then.js';

type Row = JsonObject;

/**
 * What the record held of a placement at a moment, for the figures: all that its own entries gave, from its replay.
 * @param now what the record holds of it now
 * @param beside what lay beside it at that moment: files of person and employers, booked money; as it is now when left out
 */
export function sourceThen(
  now: OutcomeSource,
  replayed: ReplayedPlacement,
  beside?: BesideThen,
): OutcomeSource | undefined {
  const { stream, entry, outlook } = replayed;
  const live = stream.live.get('placement');
  if (!live) return undefined;
  const { context, value } = live.instance;
  const messageRows = rowsOf(replayed, 'register_message');
  const messages = messageRows.map((row) => ({
    kind: text(row, 'kind'),
    determinedOn: text(row, 'determined_on'),
    dueOn: text(row, 'due_on'),
    sentOn: text(row, 'sent_on'),
    confirmedOn: text(row, 'confirmed_on'),
    rejectedOn: text(row, 'rejected_on'),
  }));
  const measurements = rowsOf(replayed, 'measurement');
  return {
    ...now,
    ...beside,
    valueAdopted: replayed.events.some(({ type }) => type === 'value.adopted'),
    owner: text(context, 'owner'),
    municipality: text(context, 'municipality') ?? now.municipality,
    outcome: live.definition.summary(context, value).outcome,
    context,
    facts: stream.book.facts.map(({ kind, fromOn, value: of, entry: recorded }) => ({
      kind: kind as OutcomeSource['facts'][number]['kind'],
      from: fromOn,
      value: of,
      recorded,
    })),
    endings: rowsOf(replayed, 'ending').map((row) => ({ lastDay: text(row, 'last_day'), reason: text(row, 'reason') })),
    registerEvents: replayed.recorded.filter(({ event }) => REGISTER.includes(text(event, 'type') ?? '')),
    registerMessages: messageRows.map((row) => ({
      number: Number(row['number']),
      percentage: typeof row['percentage'] === 'number' ? row['percentage'] : null,
      corrects: typeof row['corrects'] === 'number' ? row['corrects'] : null,
    })),
    measurements: measurements.map((row) => measurementThen(row, replayed)),
    supportTerms: toldTerms(supportTermsOf(replayed)),
    decisions: withTerms(
      rowsOf(replayed, 'decision').map((row) => ({
        number: Number(row['number']),
        kind: text(row, 'kind') ?? '',
        preparedOn: text(row, 'prepared_on'),
        decidedOn: text(row, 'decided_on'),
        termLastDay: text(row, 'term_last_day'),
        sentOn: lastOfBoth(text(row, 'sent_to_employer_on'), text(row, 'sent_to_worker_on')),
        amount: text(row, 'amount'),
      })),
      decisionTerms(termEventsOf(replayed)),
    ),
    messages,
    supports: supportsHad(
      rowsOf(replayed, 'support')
        .filter((row) => isGranted(replayed, row['number']))
        .map((row) => ({
          number: Number(row['number']),
          kind: text(row, 'kind') ?? '',
          from: text(row, 'from_on'),
          until: text(row, 'until_on'),
          decidedOn: text(row, 'decided_on'),
          hours: text(row, 'hours'),
          rate: text(row, 'rate'),
        })),
      grantsOf(replayed),
    ),
    objections: rowsOf(replayed, 'objection').map((row) => ({
      by: text(row, 'by'),
      receivedOn: text(row, 'received_on'),
      decidedOn: text(row, 'decided_on'),
      outcome: text(row, 'outcome'),
      lastDay: text(row, 'term_last_day'),
      sentOn: text(row, 'sent_on'),
    })),
    ...contractsHad(
      rowsOf(replayed, 'contract').map((row) => ({
        from: text(row, 'valid_from') ?? '',
        until: text(row, 'valid_until'),
        receivedOn: text(row, 'received_on'),
        permanent: row['permanent'] === true,
      })),
    ),
    contacts: contactsOf(replayed),
    notices: noticesOf(replayed),
    successions: successionsOf(succeededIn(replayed)),
    functionChanges: daysOf(replayed, 'job.changed', 'from', ({ kind }) => kind === 'function'),
    handovers: stream.timers
      .all()
      .flatMap(({ instance, name, firedEntry, dueOn }) =>
        instance === 'placement' && name === 'handoverDay' && firedEntry !== null ? [dueOn] : [],
      )
      .toSorted(),
    particulars: now.particulars.filter((row) => row.entry <= entry),
    application: {
      receivedOn: text(outlook, 'received_on'),
      foundOn: text(outlook, 'found_on'),
      normDay: text(outlook, 'finding_norm_day'),
      decisionLastDay: text(outlook, 'decision_last_day'),
      suspendedDays: suspendedDays(context),
      open: isApplicationOpen(context),
      term: openTermOf(context),
    },
    waiting: waiting(outlook, measurements.at(-1)),
  };
}

/** Who hires the person, when that is another than the employer (M15). */
function succeededIn({ recorded }: ReplayedPlacement): Parameters<typeof successionsOf>[0] {
  const first = recorded.find(({ instance, event }) => instance === 'placement' && event['type'] === 'start');
  return recorded.flatMap(({ event }) => {
    const [on, municipality, by] = [text(event, 'from'), text(event, 'municipality'), text(event, 'successor')];
    if (event['type'] !== 'body.succeeded' || on === null || municipality === null || by === null) return [];
    return [{ on, municipality, by, first: text(first?.event, 'municipality') }];
  });
}

export const hirerThen = ({ outlook }: ReplayedPlacement): string | null => text(outlook, 'hirer');

const text = (row: Row | undefined, column: string): string | null => {
  const value: Json | undefined = row?.[column];
  return typeof value === 'string' ? value : null;
};

function rowsOf({ stream }: ReplayedPlacement, table: string): readonly Row[] {
  return stream.book
    .merged()
    .filter((row) => row.table === table)
    .map(({ key, values }): Row => ({ ...key, ...values }))
    .toSorted((a, b) => Number(a['number']) - Number(b['number']));
}

function termEventsOf({ recorded }: ReplayedPlacement): readonly TermEvent[] {
  return recorded.flatMap(({ instance, event }) => {
    const type = text(event, 'type') ?? '';
    if (instance !== 'placement' || !TERM_EVENTS.includes(type)) return [];
    const { set } = (event['plan'] ?? {}) as { readonly set?: JsonObject };
    return [{ type, decision: event['decision'] ?? null, clocks: set?.['clocks'] ?? null }];
  });
}

function grantsOf({ recorded }: ReplayedPlacement): readonly GrantEvent[] {
  return recorded.flatMap(({ instance, event }) => {
    if (!GRANTS.includes(text(event, 'type') ?? '')) return [];
    const { set } = (event['plan'] ?? {}) as { readonly set?: JsonObject };
    return [{ instance, granted: set?.['granted'] ?? null, decidedOn: text(event, 'decidedOn') }];
  });
}

function supportTermsOf({ stream, recorded }: ReplayedPlacement): readonly SupportTerm[] {
  const decided = (name: string): LocalDate | null =>
    recorded
      .flatMap(({ instance, event }) =>
        instance === name && SUPPORT_DECIDED.includes(text(event, 'type')) ? (text(event, 'decidedOn') ?? []) : [],
      )
      .toSorted()[0] ?? null;
  return [...stream.live]
    .filter(([name]) => name.startsWith('support-'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { instance }]) => ({
      lastDay: text(instance.context, 'decideBy'),
      outcome: text(instance.context, 'outcome'),
      decidedOn: decided(name),
    }));
}

function measurementThen(row: Row, { stream }: ReplayedPlacement): MeasurementDays {
  const { context, value } = stream.live.get(`measurement-${Number(row['number'])}`)?.instance ?? {};
  return measurementDays({
    kind: text(row, 'kind'),
    orderedOn: text(row, 'ordered_on'),
    visitedOn: text(context, 'visitedOn'),
    reportedOn: text(row, 'reported_on'),
    acceptedOn: text(row, 'accepted_on'),
    determinedOn: text(row, 'determined_on'),
    value: typeof row['wage_value'] === 'number' ? row['wage_value'] : null,
    expert: text(row, 'expert_id'),
    state: text(row, 'state'),
    basis: text(context, 'basis'),
    isAt: typeof value === 'string' ? value : null,
  });
}

function lastOfBoth(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function isGranted({ stream }: ReplayedPlacement, number: Json | undefined): boolean {
  const live = typeof number === 'number' ? stream.live.get(`support-${number}`) : undefined;
  return live?.definition.partOutlook?.columns(live.instance.context)['granted'] !== false;
}

function daysOf(
  { events }: ReplayedPlacement,
  type: string,
  field: string,
  counts: (event: JsonObject) => boolean = () => true,
): readonly LocalDate[] {
  return events
    .filter((event) => event.type === type && counts(event))
    .flatMap((event) => text(event, field) ?? [])
    .toSorted();
}

/** Contacts that were not revoked by then. */
function contactsOf({ recorded }: ReplayedPlacement): readonly LocalDate[] {
  const revoked = new Set(
    recorded.flatMap(({ event }) => (event['type'] === 'contact.revoked' ? event['contact'] : [])),
  );
  return recorded
    .filter(({ entry, event }) => event['type'] === 'contact.recorded' && !revoked.has(entry))
    .flatMap(({ event }) => text(event, 'heldOn') ?? [])
    .toSorted();
}

/** On an application, or on a decision on an objection (D3). */
const noticesOf = (replayed: ReplayedPlacement): readonly LocalDate[] =>
  ['receivedOn', 'noticedOn'].flatMap((field) => daysOf(replayed, 'default.noticed', field)).toSorted();

const SUPPORT_DECIDED: readonly (string | null)[] = ['support.decided', 'support.leftUntreated'];
const REGISTER: readonly string[] = REGISTER_EVENTS;
const WORKING: readonly (string | null)[] = ['agreed', 'awaitingStart', 'running', 'ending', 'contractLapsed'];
const VISITED: readonly (string | null)[] = [
  'visited',
  'drafted',
  'viewsAsked',
  'viewsClosed',
  'reported',
  'returned',
  'accepted',
];

/** By the same rules as the read model, which asks them of the stored rows (G10). */
function waiting(outlook: Row, measurement: Row | undefined): WaitingDays {
  const stage = text(outlook, 'measurement') ?? 'notOrdered';
  return {
    state: waitingState(outlook),
    heldSince: text(outlook, 'held_since'),
    unreachableOn: VISITED.includes(text(measurement, 'state')) ? null : text(outlook, 'unreachable_on'),
    orderBy: ['notOrdered', 'cancelled'].includes(stage) ? text(outlook, 'order_by') : null,
    hours: String(Math.min(Number(text(outlook, 'hours') ?? 0), Number(text(outlook, 'sector_full_time_hours') ?? 0))),
  };
}

function waitingState(outlook: Row): WaitingDays['state'] {
  if (!WORKING.includes(text(outlook, 'employment'))) return null;
  const hasValue = (outlook['wage_value'] ?? null) !== null;
  const subsidy = text(outlook, 'subsidy');
  if (subsidy === 'onHold') return hasValue ? 'undecided' : 'held';
  return ['lumpSumGranted', 'lumpSumRunning'].includes(subsidy ?? '') && !hasValue ? 'lumpSum' : null;
}
