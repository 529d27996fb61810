import type { LocalDate } from '../../workflows/definition.js';
import { MATCH_SOURCES, ROUTE_REASONS, WORK_FORMS } from '../particulars/particular-kinds.js';
import { newParticular, particular, type NewParticular } from '../particulars/particular.schemas.js';
import type { Draw } from './draw.js';

const SOURCE_WEIGHTS = [34, 14, 12, 8, 6, 5, 3, 8, 4, 6, 0] as const;
const REASON_WEIGHTS = [55, 20, 15, 10] as const;
const FORM_WEIGHTS = [82, 10, 8] as const;

const weighed = <T extends string>(codes: readonly T[], weights: readonly number[]): (readonly [T, number])[] =>
  codes.map((code, index) => [code, weights[index] ?? 0] as const);

/** What a consultant asks and writes down at intake, beside the course of a placement: nothing of it is personal. */
export function madeUpParticulars(on: LocalDate, draw: Draw): readonly NewParticular[] {
  const said = [
    { kind: 'otherSubsidy', other: false },
    { kind: 'reason', code: draw.weighted('particular.reason', weighed(ROUTE_REASONS, REASON_WEIGHTS)) },
    { kind: 'match', source: draw.weighted('particular.match', weighed(MATCH_SOURCES, SOURCE_WEIGHTS)) },
    { kind: 'form', form: draw.weighted('particular.form', weighed(WORK_FORMS, FORM_WEIGHTS)) },
    { kind: 'arrangement', level: draw.pick('particular.arrangement', ['1', '2', '3', '4']) },
  ];
  return said.map((one) => newParticular(particular.parse(one), on));
}
