import { isBsn } from '../../workflows/law/bsn.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import type { LocalDate } from '../../workflows/definition.js';
import { newCandidate, type NewCandidate } from '../candidates/candidate.schemas.js';
import { newEmployer, type NewEmployer } from '../employers/employer.schemas.js';
import type { Sex } from '../people/person-document.js';
import type { Draw } from './draw.js';
import { madeUpPathway } from './way/made-up-pathway.js';

/** A number that passes the check of a BSN (F2) and of which the first digits count up, so that none comes twice. */
export function madeUpBsn(number: number): string {
  for (let spare = 0; spare < 100; spare += 1) {
    const base = `9${String(number).padStart(5, '0')}${String(spare).padStart(2, '0')}`;
    for (let last = 0; last < 10; last += 1) if (isBsn(`${base}${last}`)) return `${base}${last}`;
  }
  throw new Error(`No BSN for ${number}`);
}

/** A number that nobody has: 06-0 is given to no subscriber. */
const madeUpPhone = (number: number): string => `060${String(number % 10_000_000).padStart(7, '0')}`;

/** Of some nobody asked, or they did not say. */
function madeUpSex(draw: Draw): Sex | null {
  if (draw.chance('sexNotTold', 0.2)) return null;
  if (draw.chance('sexUnknown', 0.01)) return 'unknown';
  return draw.chance('woman', 0.44) ? 'female' : 'male';
}

const BENEFIT_OF = { generalAssistance: 'participatiewet', ioaw: 'ioaw', ioaz: 'ioaz' } as const;

/** Nine of ten have a benefit of the municipality, nearly always general assistance. */
export function drawnCircle(draw: Draw): keyof typeof BENEFIT_OF | 'notEntitled' {
  if (!draw.chance('benefit', 0.9)) return 'notEntitled';
  return draw.weighted('circle', [
    ['generalAssistance', 94],
    ['ioaw', 4],
    ['ioaz', 2],
  ]);
}

/** 46 percent for longer than three years (seeds 16). */
function benefitMonths(draw: Draw): number {
  const [low, high] = draw.weighted('benefit.class', [
    [[3, 11] as const, 22],
    [[12, 36] as const, 32],
    [[37, 60] as const, 24],
    [[61, 150] as const, 22],
  ]);
  return draw.between('benefitMonths', low, high);
}

/** From 18 to 58 on the day the file is opened. */
export const madeUpBirthDate = (openedOn: LocalDate, draw: Draw): LocalDate =>
  addDays(addMonths(openedOn, -12 * draw.between('age', 18, 58)), -draw.between('birthday', 1, 360));

/** Somebody who plainly does not exist. */
export function madeUpPerson(number: number, municipality: string, openedOn: LocalDate, draw: Draw): NewCandidate {
  const birthDate = madeUpBirthDate(openedOn, draw);
  const circle = drawnCircle(draw);
  return newCandidate.parse({
    municipality,
    externalId: `SIM-P-${number}`,
    circle: {
      circle,
      benefit:
        circle === 'notEntitled' ? null : { kind: BENEFIT_OF[circle], from: addMonths(openedOn, -benefitMonths(draw)) },
    },
    person: {
      name: { firstNames: 'Test', prefix: 'van', lastName: `Voorbeeld ${number}` },
      bsn: madeUpBsn(number),
      birthDate,
      sex: madeUpSex(draw),
      address: {
        street: 'Voorbeeldstraat',
        houseNumber: String(number),
        postalCode: '1211 AA',
        place: 'Testdorp',
      },
      mail: `persoon-${number}@voorbeeld.invalid`,
      phone: madeUpPhone(number),
    },
    pathway: madeUpPathway(openedOn, draw),
  });
}

const SECTORS = ['retail', 'cleaning', 'catering', 'logistics', 'greenery', 'care', 'industry', 'office'] as const;
export type Sector = (typeof SECTORS)[number];
/** @param draw of the employer */
export const madeUpSector = (draw: Draw): Sector => draw.pick('sector', SECTORS);

/** An employer with a plainly made-up name: most of the market, some government (process.md, form of work). */
export function madeUpEmployer(number: number, draw: Draw): NewEmployer {
  const government = draw.chance('government', 0.06);
  return newEmployer.parse({
    name: government ? `Testinstelling ${number}` : `Testwerkgever ${number} BV`,
    kvkNumber: String(90_000_000 + number),
    sector: madeUpSector(draw),
    market: government ? 'government' : 'market',
    sectorFullTimeHours: draw.pick('fullTime', ['36', '38', '40']),
    place: 'Testdorp',
    document: {
      locations: [
        {
          name: 'Hoofdvestiging',
          address: { street: 'Voorbeeldweg', houseNumber: String(number), postalCode: '1211 AB', place: 'Testdorp' },
          contacts: [
            {
              role: 'leader',
              name: `Contact Voorbeeld ${number}`,
              mail: `werkgever-${number}@voorbeeld.invalid`,
              phone: madeUpPhone(50_000 + number),
            },
          ],
        },
      ],
    },
  });
}
