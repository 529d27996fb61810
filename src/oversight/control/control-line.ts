import type { LocalDate } from '../../../workflows/definition.js';
import { dutchDate } from '../../../workflows/law/dutch.js';

/** Of one line: in order, something is missing, it is wrong and stays so, it comes later, or it does not hold here. */
export type ControlState = 'inOrder' | 'missing' | 'late' | 'later' | 'notApplicable';
/** Where a line is mended, as a place within the pages of the placement. */
export type Mend = { readonly label: string; readonly at: string };
export type ControlLine = {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly state: ControlState;
  /** What was found, each a sentence. */
  readonly found: readonly string[];
  readonly mend: Mend | null;
};

/** Green when nothing is missing and nothing went wrong. */
export const isInOrder = (lines: readonly ControlLine[]): boolean =>
  lines.every(({ state }) => state !== 'missing' && state !== 'late');

export type Judged = Pick<ControlLine, 'state' | 'found'> & { readonly mend?: Mend };

export const step = (type: string, label: string, part = 'placement'): Mend => ({ label, at: `/stap/${part}/${type}` });
export const ok = (...found: readonly string[]): Judged => ({ state: 'inOrder', found });
export const missing = (found: string, mend: Mend): Judged => ({ state: 'missing', found: [found], mend });
export const later = (found: string): Judged => ({ state: 'later', found: [found] });
export const none = (found: string): Judged => ({ state: 'notApplicable', found: [found] });
export const on = (day: LocalDate): string => dutchDate(day);

export function line(id: string, title: string, rule: string, { state, found, mend }: Judged): ControlLine {
  return { id, title, rule, state, found, mend: mend ?? null };
}
