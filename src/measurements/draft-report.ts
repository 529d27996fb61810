import type { LocalDate } from '../../workflows/definition.js';
import type { MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import type { NormQuantity, ReportWords } from './report-words.js';

/** One row of the table of a report, in percents as decimal numbers; `result` is its part of the wage value (C3). */
export type ReportTask = {
  readonly name: string;
  readonly explanation: string | null;
  readonly quantity: NormQuantity | null;
  readonly share: number;
  readonly pace: number;
  readonly quality: number;
  readonly netWorkingTime: number;
  readonly result: string;
};

/** What a report says of the measured performance (C2–C5). */
export type ReportContent = {
  readonly draftOn: LocalDate;
  readonly regular: boolean;
  readonly tasks: readonly ReportTask[];
  /** Whole percents (C4). */
  readonly wageValue: number;
  readonly explanation: string | null;
  readonly words: ReportWords;
};

/** Exactly the fields of C8: what worker, employer, expert and reviewer read. No BSN, no health, no benefit. */
export type DraftReportView = ReportContent & {
  readonly placement: string;
  readonly measurement: number;
  readonly worker: string;
  readonly birthDate: LocalDate | null;
  readonly employer: string;
  readonly employerPlace: string | null;
  /** Hours a week of the worker and of a full week in the sector, decimal strings. */
  readonly hours: string;
  readonly fullTimeHours: string;
  readonly visitedOn: LocalDate | null;
  /** What the value rests on when that was not a whole visit (M22, M49). */
  readonly basis: MeasurementContext['basis'];
  readonly expert: string;
  readonly registrationNumber: string | null;
  /** Last day for views; null before they were asked (C7). */
  readonly viewsUntil: LocalDate | null;
  /** Null as long as it is a draft. */
  readonly reportedOn: LocalDate | null;
  /** Number of times it was handed in. */
  readonly version: number;
};

/** A view on the draft with the answer to each point (C7, M54). */
export type ReportView = {
  readonly party: 'worker' | 'employer';
  readonly givenOn: LocalDate;
  readonly how: 'written' | 'oral';
  readonly agrees: boolean;
  readonly explanation: string | null;
  readonly points: readonly { readonly point: string; readonly answer: string | null }[];
};

/** What became of a version that was handed in. */
export type Verdict =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'accepted'; readonly on: LocalDate; readonly by: string }
  | {
      readonly kind: 'returned';
      readonly on: LocalDate;
      readonly by: string;
      readonly codes: readonly string[];
      readonly reasons: readonly string[];
    };

/** A report as it was handed in; all are kept. */
export type ReportVersion = ReportContent & {
  readonly version: number;
  readonly reportedOn: LocalDate;
  readonly views: readonly ReportView[];
  readonly verdict: Verdict;
};
