import type { LocalDate, Refusal } from '../definition.js';
import { addMonths, FIRST_DAY, requireInForce } from './dates.js';
import type { Circle } from './doelgroep.js';
import { dutchDate } from './dutch.js';
import { APPLICATION_FROM } from './subsidy-routes.js';

/** Schools of B3. */
export type FormerSchool = 'praktijkonderwijs' | 'vso' | 'entreeopleiding';

/** What is recorded of somebody before the start of the work (B3). */
export type Background = {
  readonly school: { readonly kind: FormerSchool; readonly lastDay: LocalDate } | null;
  /** Since when the benefit behind the circle is paid; null without one. */
  readonly benefitFrom: LocalDate | null;
  /** In a work-study track (*leerwerktraject*). */
  readonly workStudyTrack: boolean;
};

export type AlreadyEmployed = {
  readonly start: LocalDate;
  readonly appliedOn: LocalDate;
  readonly circle: Circle;
  /** Undefined where nobody looked: then only the days are judged. */
  readonly background: Background | undefined;
};

/** First day on which the third group of PW 7a opens this route, in a work-study track. */
const WORK_STUDY_FROM = '2026-01-01';

/**
 * Whether who is already employed may follow PW 10d(2) (B3): schools only and no filing term until 2023-06-30; from
 * 2023-07-01 filed within six months after the start, and schools or PW 7(1)a or 7a(1)a; from 2026 also 7a(3) in a
 * work-study track. The six months never move (D5). This route knows the measured subsidy only.
 */
export function checkAlreadyEmployed(input: AlreadyEmployed): readonly Refusal[] {
  const { start, appliedOn } = input;
  requireInForce(appliedOn, FIRST_DAY, 'B3', 'appliedOn');
  const last = addMonths(start, 6);
  const refusals: Refusal[] = [];
  if (appliedOn < start) {
    const detail = `Deze route is voor wie al in dienst is. De eerste werkdag is ${dutchDate(start)}, en de aanvraag is van daarvoor (regel B3).`;
    refusals.push({ code: 'already-employed.not-yet', detail, rule: 'B3', field: 'appliedOn' });
  }
  if (appliedOn >= APPLICATION_FROM && appliedOn > last) {
    const detail = `De aanvraag moest binnen zes maanden na de start zijn gedaan, uiterlijk op ${dutchDate(last)} (regel B3).`;
    refusals.push({ code: 'already-employed.too-late', detail, rule: 'B3', field: 'appliedOn' });
  }
  return [...refusals, ...backgroundFaults(input)];
}

function backgroundFaults({ start, appliedOn, circle, background }: AlreadyEmployed): readonly Refusal[] {
  if (background === undefined) return [];
  const from = addMonths(start, -6);
  const { school } = background;
  if (school !== null && school.lastDay >= from) return [];
  if (opensByCircle(start, appliedOn, circle, background)) return [];
  const groups = 'Het kan ook voor wie voor de start hoorde bij een groep van artikel 7 of 7a van de Participatiewet.';
  const detail = [
    'Wie al in dienst is, krijgt alleen subsidie na praktijkonderwijs, vso of een entreeopleiding (regel B3).',
    `De laatste schooldag is dan op of na ${dutchDate(from)}.`,
    ...(appliedOn < APPLICATION_FROM ? [] : [groups]),
    school === null ? 'Er is geen school ingevuld.' : `Ingevuld is ${dutchDate(school.lastDay)}.`,
    ...why(start, appliedOn, circle, background),
  ].join(' ');
  return [{ code: 'already-employed.no-background', detail, rule: 'B3', field: 'school' }];
}

/** PW 7(1)a and 7a(1)a from July 2023, and 7a(3) from 2026; a benefit that began with the work or later opens nothing. */
function opensByCircle(start: LocalDate, appliedOn: LocalDate, circle: Circle, background: Background): boolean {
  if (appliedOn < APPLICATION_FROM || circle === 'none') return false;
  if (background.benefitFrom !== null && background.benefitFrom >= start) return false;
  return circle !== 'youthWorkStudy' || (appliedOn >= WORK_STUDY_FROM && background.workStudyTrack);
}

/** What of the circle is in the way, from July 2023. */
function why(
  start: LocalDate,
  appliedOn: LocalDate,
  circle: Circle,
  { benefitFrom, workStudyTrack }: Background,
): readonly string[] {
  if (appliedOn < APPLICATION_FROM) return [];
  if (circle === 'none') return ['De inwoner hoort bij geen van de groepen.'];
  if (benefitFrom !== null && benefitFrom >= start)
    return [`De uitkering begon op ${dutchDate(benefitFrom)}, niet voor de start.`];
  if (circle === 'youthWorkStudy' && !workStudyTrack) return ['Er is geen leerwerktraject ingevuld.'];
  return circle === 'youthWorkStudy' ? ['Een leerwerktraject telt pas vanaf 1 januari 2026.'] : [];
}
