import type { FigureDefinition, FigureQuestion } from '../../figure-table.js';
import { praktijkroute } from '../../selection.js';
import { FIGURE_WORDS } from '../particular-words.js';
import { countGroups } from './group-counts.js';
import {
  askedSpan,
  JOBS_WORDS,
  recordedBehind,
  recordedLists,
  recordedTable,
  WHERE,
  type Recorded,
} from './group-table.js';
import { groupsByCode } from './groups.js';
import { fullValuesByYear } from './full-values.js';

/** Seeds 1: why the Praktijkroute, and the share with a wage value of 100 percent. */
export const reasonFigure: FigureDefinition = {
  key: 'redenen',
  numbers: 'G2, G11',
  title: 'Reden van de Praktijkroute',
  definition: [
    'Plaatsingen van de Praktijkroute: vaste loonkostensubsidie, en op de eerste werkdag op geen enkele grond in het register. De reden zegt waarom er niet eerst een indicatie kwam, nooit iets over ziekte of beperking.',
    'Loonwaarde 100%: de eerste loonwaarde die is vastgesteld, was 100 procent; die mensen werken gewoon, zonder subsidie. Het deel is van wie al een loonwaarde heeft.',
    'Die tabel gaat over de hele organisatie: de starts van het gekozen jaar en de vier jaren ervoor, en daaronder alle jaren samen. Aantallen onder de vijf tonen we daar niet, en ook niet wat ze zou verraden. Hoe starts met een reden uitpakten, ziet u bij Startgroepen met het filter op reden.',
    JOBS_WORDS,
    WHERE,
  ],
  answer: (question) => {
    const { selection, year } = question;
    const asked = askedSpan(question);
    const reason = reasonOf(question);
    const [counts] = countGroups(selection, [reason.by], asked, praktijkroute(selection.codes)).by;
    if (!counts) return { tables: [] };
    const of = { year, day: asked.day };
    return {
      tables: [recordedTable(reason, counts, of), fullValuesByYear(question)],
      lists: recordedLists(reason, counts, of),
    };
  },
  behind: (question, list) =>
    recordedBehind(question, [reasonOf(question)], list, praktijkroute(question.selection.codes)),
};

const reasonOf = ({ selection }: FigureQuestion): Recorded => ({
  key: 'reden',
  caption: 'Plaatsingen naar reden van de Praktijkroute',
  head: 'Reden',
  what: 'de reden van de Praktijkroute',
  by: groupsByCode(selection, 'reason', FIGURE_WORDS.reason),
});
