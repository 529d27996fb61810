import type { LocalDate } from '../../../workflows/definition.js';
import type { OpeningFact } from '../../pathways/pathway-fact.js';
import type { Draw } from '../draw.js';

type Weights<T> = readonly (readonly [T, number])[];

/** Persons per step of the municipalities, 2018, of those who did not work yet. */
const LADDER: Weights<'2' | '3' | '5' | 'unknown'> = [
  ['2', 98],
  ['3', 22],
  ['5', 47],
  ['unknown', 167],
];
/** Utrecht names 3,400 people in arrangement 3; the others are assumed. */
const ARRANGEMENT: Weights<'1' | '2' | '3' | '4'> = [
  ['1', 10],
  ['2', 25],
  ['3', 45],
  ['4', 20],
];
/** Of whom the level is known. */
const EDUCATION: Weights<Extract<OpeningFact, { kind: 'education' }>['level']> = [
  ['primary', 116],
  ['havoVwo', 78],
  ['mbo1', 85],
  ['mbo2', 103],
  ['mbo3', 56],
  ['mbo4', 88],
  ['mboGeneral', 71],
  ['hbo', 61],
  ['university', 22],
];
const SECTORS: Weights<Extract<OpeningFact, { kind: 'interests' }>['sectors'][number]> = [
  ['ict', 10],
  ['care', 44],
  ['trade', 85],
  ['hospitality', 54],
  ['nature', 23],
  ['education', 9],
  ['government', 2],
  ['logistics', 43],
  ['organisation', 1],
  ['media', 5],
  ['production', 68],
  ['leisure', 4],
];

/** Of the person, and at the same time of the placement. */
export const drawnArrangement = (draw: Draw): '1' | '2' | '3' | '4' => draw.weighted('arrangement', ARRANGEMENT);

/** What is known of somebody's way to work when the file is opened, in the shares of the printed tables (seeds 21, 23, 31). */
export function madeUpPathway(openedOn: LocalDate, draw: Draw): readonly OpeningFact[] {
  const from = openedOn;
  const step = draw.weighted('ladder', LADDER);
  const isReached = step !== 'unknown' || draw.chance('ladderReached', 0.5);
  const facts: OpeningFact[] = [{ kind: 'ladder', from, step, contact: isReached ? 'reached' : 'notReached' }];
  if (draw.chance('arrangementKnown', 0.92)) {
    facts.push({ kind: 'arrangement', from, arrangement: drawnArrangement(draw) });
  }
  if (draw.chance('profileKnown', 0.9)) {
    facts.push({ kind: 'profile', from, hasProfile: draw.chance('profile', 0.28), system: null, reference: null });
  }
  if (draw.chance('educationKnown', 0.5)) {
    facts.push({ kind: 'education', from, level: draw.weighted('education', EDUCATION) });
  }
  if (draw.chance('interestKnown', 0.9)) {
    facts.push({ kind: 'interests', from, sectors: [draw.weighted('interest', SECTORS)] });
  }
  return facts;
}
