import type { EmployerDocument } from '../../../employers/employer-document.js';
import type { ReportContent } from '../../../measurements/draft-report.js';
import type { Typed } from '../../forms/form-values.js';
import { decimalComma } from '../../words/dutch-numbers.js';
import { taskField } from './measuring-fields.js';

/** What the form opens with when nothing was saved: the draft that is there, or what the file knows. */
export function firstMeasuring(draft: ReportContent | undefined, locations: EmployerDocument['locations']): Typed {
  if (draft === undefined) return { contact: contactIn(locations) };
  const { words, tasks, explanation, regular } = draft;
  return {
    ...words,
    daysPerWeek: decimalComma(words.daysPerWeek ?? ''),
    regular: regular ? 'ja' : 'nee',
    _toelichting: explanation ?? '',
    ...Object.fromEntries(
      tasks.flatMap(({ name, explanation: why, quantity, share, pace, quality, netWorkingTime }, row) => [
        [taskField(row, 'name'), name],
        [taskField(row, 'explanation'), why ?? ''],
        [taskField(row, 'share'), comma(share)],
        [taskField(row, 'pace'), comma(pace)],
        [taskField(row, 'quality'), comma(quality)],
        [taskField(row, 'netWorkingTime'), comma(netWorkingTime)],
        [taskField(row, 'made'), decimalComma(quantity?.made ?? '')],
        [taskField(row, 'norm'), decimalComma(quantity?.norm ?? '')],
        [taskField(row, 'what'), quantity?.what ?? ''],
      ]),
    ),
  };
}

const comma = (value: number): string => decimalComma(String(value));

/** Who speaks for the employer about the work, most fitting first. */
function contactIn(locations: EmployerDocument['locations']): string {
  // Of several locations nobody chose: whoever is named there may be of another branch.
  const contacts = locations.length > 1 ? [] : locations.flatMap((location) => location.contacts);
  const found = contacts.find(({ role }) => role === 'leader') ?? contacts.find(({ role }) => role !== 'payroll');
  return found?.name ?? '';
}
