import type { LocalDate } from '../../../workflows/definition.js';
import { LawError } from '../../../workflows/law/law-error.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import {
  type AgreedWage,
  type Earner,
  isBelow,
  isFarAbove,
  wageFloor,
  type WageFloor,
} from '../../../workflows/law/wage-floor.js';
import { farAbove, tooLow } from '../../subsidies/wage-words.js';

/** M8: what is wrong with a wage below the minimum, with the least it must be; undefined when it is enough. */
export function wageFault(wage: AgreedWage, day: LocalDate, earner: Earner, tables: LegalTables): string | undefined {
  const floor = floorOf(wage, day, earner, tables);
  if (floor === undefined || !isBelow(wage.monthlyWage, floor)) return undefined;
  return tooLow({ wage: wage.monthlyWage, minimum: floor.amount, kind: floor.kind, on: day });
}

/** M8: what somebody should know of a wage far above the minimum; undefined when it is not. */
export function wageWarning(wage: AgreedWage, day: LocalDate, earner: Earner, tables: LegalTables): string | undefined {
  const floor = floorOf(wage, day, earner, tables);
  if (floor === undefined || !isFarAbove(wage.monthlyWage, floor)) return undefined;
  return farAbove({ wage: wage.monthlyWage, minimum: floor.amount, kind: floor.kind, on: day });
}

function floorOf(wage: AgreedWage, day: LocalDate, earner: Earner, tables: LegalTables): WageFloor | undefined {
  try {
    return wageFloor(wage, day, earner, tables);
  } catch (error) {
    if (error instanceof LawError) return undefined;
    throw error;
  }
}
