import type { LocalDate } from '../../workflows/definition.js';
import type { MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import type { Against } from '../../workflows/objection/objection-v2.events.js';
import type { PlacementContext } from '../../workflows/placement/placement.context.js';
import { contestedTitle, decisionTitle } from '../documents/document-kind.js';
import type { SentLetter } from './sent-letters.js';

export type Party = 'employer' | 'worker';

/** A letter that one side got and may object to, with its own term (D4, M17). */
export type ContestableLetter = {
  /** Names it in a form: `decision-1`, `measurement-2`, `target-group`. */
  readonly key: string;
  readonly against: Against;
  /** Number of the decision, the measurement, the support or the letter; 0 when there is only one. */
  readonly about: number;
  /** Kind of the decision, or of the letter. */
  readonly letter: string;
  readonly title: string;
  readonly party: Party;
  readonly sentOn: LocalDate;
  /** As it was printed. */
  readonly lastDay: LocalDate | null;
  /** What was determined, of a wage value. */
  readonly wageValue: number | null;
};

type Sources = {
  readonly placement: PlacementContext;
  readonly measurements: readonly MeasurementContext[];
  /** Letters of the file that were sent to this side. */
  readonly letters: readonly SentLetter[];
};

/** All that was sent to a side and is open to objection, the last sent first. */
export function contestableBy(party: Party, sources: Sources): readonly ContestableLetter[] {
  return [...decisions(party, sources), ...determinations(party, sources), ...others(party, sources)].toSorted(
    (a, b) => b.sentOn.localeCompare(a.sentOn) || b.about - a.about,
  );
}

/** D4: by link it is received on the day it is sent, so a day after the last one is late. */
export const isLate = ({ lastDay }: Pick<ContestableLetter, 'lastDay'>, today: LocalDate): boolean =>
  lastDay !== null && today > lastDay;

function decisions(party: Party, { placement }: Sources): readonly ContestableLetter[] {
  return placement.decisions.flatMap((taken) => {
    const sentOn = party === 'employer' ? taken.employerSentOn : taken.workerSentOn;
    const lastDay = party === 'employer' ? taken.objectionLastDayEmployer : taken.objectionLastDayWorker;
    if (sentOn === null) return [];
    const { number, kind } = taken;
    const title = decisionTitle(number, kind);
    const key = `decision-${number}`;
    return [{ key, against: 'decision', about: number, letter: kind, title, party, sentOn, lastDay, wageValue: null }];
  });
}

const DETERMINATION = 'wage-value-determination';

/** The letter tells when its side got it; without one it is the day that was written down for both. */
function determinations(party: Party, { measurements, letters }: Sources): readonly ContestableLetter[] {
  return measurements.flatMap(({ number, determinedOn, wageValue, sentOn, objectionUntil }) => {
    const key = `measurement-${number}`;
    const sent = letters.find(({ kind, part }) => kind === DETERMINATION && part === key);
    const [on, lastDay] = sent === undefined ? [sentOn, objectionUntil] : [sent.sentOn, sent.lastDay];
    if (on === null || determinedOn === null) return [];
    const title = `Loonwaardevaststelling ${number}${wageValue === null ? '' : `: ${wageValue} procent`}`;
    const about = { key, against: 'determination', about: number, letter: DETERMINATION } as const;
    return [{ ...about, title, party, sentOn: on, lastDay, wageValue }];
  });
}

/** Support decisions, and every other letter with an objection clause. */
function others(party: Party, { letters }: Sources): readonly ContestableLetter[] {
  return letters
    .filter(({ kind, part }) => kind !== DETERMINATION && !part.startsWith('decision-'))
    .map(({ kind, part, sentOn, lastDay }) => {
      const [, workflow = '', number] = /^(.*?)(?:-(\d+))?$/.exec(part) ?? [];
      const isSupport = workflow === 'support';
      const name = contestedTitle(kind);
      return {
        key: isSupport ? `${kind}.${part}` : number === undefined ? kind : `${kind}-${number}`,
        against: isSupport ? 'support' : 'letter',
        about: Number(number ?? 0),
        letter: kind,
        title: number === undefined ? name : `${name} ${number}`,
        party,
        sentOn,
        lastDay,
        wageValue: null,
      };
    });
}
