import { diffWords } from 'diff';
import type { ReportVersion } from '../../../measurements/draft-report.js';
import type { NormQuantity } from '../../../measurements/report-words.js';
import { longDate } from '../../words/dutch-dates.js';
import { decimalComma } from '../../words/dutch-numbers.js';

/** A piece of text that stands in both versions, or in one of them. */
export type Piece = { readonly text: string; readonly only: 'old' | 'new' | undefined };
export type ComparedLine = {
  readonly label: string;
  readonly old: readonly Piece[];
  readonly new: readonly Piece[];
  readonly changed: boolean;
};

/** Two versions of a report line by line, with the words that differ. */
export function comparedVersions(before: ReportVersion, after: ReportVersion): readonly ComparedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const labels = [...new Set([...old.keys(), ...now.keys()])];
  return labels
    .map((label) => comparedLine(label, old.get(label) ?? '', now.get(label) ?? ''))
    .filter((line) => line.old.length > 0 || line.new.length > 0);
}

function comparedLine(label: string, old: string, now: string): ComparedLine {
  const pieces = diffWords(old, now);
  return {
    label,
    changed: old !== now,
    old: pieces.flatMap(({ value, added, removed }) =>
      added ? [] : [{ text: value, only: removed ? 'old' : undefined }],
    ),
    new: pieces.flatMap(({ value, added, removed }) =>
      removed ? [] : [{ text: value, only: added ? 'new' : undefined }],
    ),
  };
}

const PARTIES = { worker: 'werknemer', employer: 'werkgever' } as const;
const percent = (value: number): string => decimalComma(String(value));

const countedText = ({ made, norm, what }: NormQuantity): string =>
  [decimalComma(made), 'van', decimalComma(norm), what ?? ''].join(' ').trim();

/** Every field of a version that can change, by its label. */
function linesOf(version: ReportVersion): ReadonlyMap<string, string> {
  const { regular, wageValue, tasks, words, explanation, views, draftOn } = version;
  return new Map<string, string>([
    ['Concept van', longDate(draftOn)],
    ['Loonwaarde', `${wageValue} procent`],
    ['Reguliere prestatie', regular ? 'ja' : 'nee'],
    ...tasks.flatMap((task, index): [string, string][] => [
      [`Hoofdtaak ${index + 1}`, task.name],
      [
        `Hoofdtaak ${index + 1}, cijfers`,
        `aandeel ${percent(task.share)}, tempo ${percent(task.pace)}, kwaliteit ${percent(task.quality)}, netto werktijd ${percent(task.netWorkingTime)}`,
      ],
      [`Hoofdtaak ${index + 1}, toelichting`, task.explanation ?? ''],
      ...(task.quantity === null
        ? []
        : [[`Hoofdtaak ${index + 1}, geteld`, countedText(task.quantity)] as [string, string]]),
    ]),
    ['Functie', words.performedJob ?? ''],
    ['Normfunctie', words.referenceJob ?? ''],
    ['Contactpersoon', words.contact ?? ''],
    ['Gesproken met', words.interviewed ?? ''],
    ['Telefoon deskundige', words.expertPhone ?? ''],
    ['Toelichting op het geheel', explanation ?? ''],
    ...views.flatMap(({ party, agrees, points }): [string, string][] => [
      [`Zienswijze ${PARTIES[party]}`, agrees ? 'eens' : 'niet eens'],
      ...points.map(({ point, answer }, index): [string, string] => [
        `Zienswijze ${PARTIES[party]}, punt ${index + 1}`,
        `${point} Antwoord: ${answer ?? 'nog niet beantwoord'}`,
      ]),
    ]),
  ]);
}
