import type { JsonObject, LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import type { PlacementContext } from '../../workflows/placement/placement.context.js';
import type { ChangeRow } from './change-rows.js';

/** What accepting a report does: an event of the placement, or new data of the employer. */
export type Proposal = { readonly does: 'event'; readonly event: WorkflowEvent } | { readonly does: 'contact' };

/** What the file says: the placement, and the wage of its last contract. */
export type Known = {
  readonly context: PlacementContext;
  readonly today: LocalDate;
  readonly monthlyWage: string | null;
};

const NOT_STARTED = ['intake', 'trialPlacement', 'agreed', 'awaitingStart'];

/** The event behind a report, on what the file says today; the reporter's words lie sealed beside it. */
export function proposalOf(report: ChangeRow, known: Known): Proposal {
  if (report.kind === 'contact') return { does: 'contact' };
  return { does: 'event', event: { ...eventOf(report, known) } };
}

function eventOf(report: ChangeRow, { context, today, monthlyWage }: Known): { readonly type: string } & JsonObject {
  const { kind, from_on: from, facts, told_on: toldOn } = report;
  const { sectorFullTimeHours, hoursKind, contract } = context;
  switch (kind) {
    case 'firstDay':
      return NOT_STARTED.includes(context.at.employment)
        ? { type: 'start.moved', plannedStart: from, reason: 'employer' }
        : { ...NO_CORRECTION, type: 'fact.corrected', fact: 'firstDay', from: context.firstDay ?? from, day: from };
    case 'hours':
      return { type: 'hours.changed', from, hours: text(facts, 'hours'), sectorFullTimeHours, kind: hoursKind };
    case 'extension':
      return {
        type: 'contract.renewed',
        from,
        until: facts['until'] ?? null,
        permanent: facts['permanent'] === true,
        hours: facts['hours'] ?? context.hours,
        sectorFullTimeHours,
        hoursKind: null,
        monthlyWage,
        receivedOn: null,
        toldOn,
      };
    case 'end': {
      const ending = { lastDay: from, reason: text(facts, 'reason'), knownOn: toldOn };
      const isAhead = from >= today && context.at.employment !== 'contractLapsed';
      return isAhead
        ? { type: 'ending.announced', ...ending }
        : { type: 'employment.ended', ...ending, paidUntil: null };
    }
    case 'function':
      return { type: 'job.changed', from, kind: text(facts, 'workKind'), hirer: null };
    case 'wage':
    case 'contact':
      return {
        type: 'contract.received',
        from,
        until: contract?.until ?? null,
        permanent: contract?.permanent ?? false,
        hours: context.hours,
        sectorFullTimeHours,
        hoursKind: null,
        monthlyWage: text(facts, 'monthlyWage'),
        receivedOn: contract?.received === true ? toldOn : null,
      };
  }
}

const NO_CORRECTION = {
  day: null,
  hours: null,
  sectorFullTimeHours: null,
  wageValue: null,
  reason: 'employer',
  difference: '0.00',
  secondBy: null,
} as const;

const text = (facts: JsonObject, name: string): string => {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
};
