import type { NextFunction, Request, Response } from 'express';
import { InvalidInputError, type FieldFault } from './invalid-input.error.js';

const NUL = '\u0000';

/** Nothing that is asked for here lies so deep; what walks through it would run out of stack. */
const DEEPEST = 64;

/** Texts in what was sent that no database can keep: with a NUL, or with half of a sign of two parts. */
export function textFaults(value: unknown, field = '', depth = 0): readonly FieldFault[] {
  if (typeof value === 'string') {
    if (!value.includes(NUL) && isWhole(value)) return [];
    return [{ field, code: 'unstorable', detail: 'Hier staat een teken in dat niet bewaard kan worden.' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth === DEEPEST) return [{ field, code: 'tooDeep', detail: 'Deze gegevens zitten te diep in elkaar.' }];
  return Object.entries(value).flatMap(([key, part]) =>
    textFaults(part, field === '' ? key : `${field}.${key}`, depth + 1),
  );
}

/** Every pair of a sign outside the first 65,536 is there with both its parts. */
const isWhole = (text: string): boolean =>
  !/[\ud800-\udfff]/.test(text) || text === Buffer.from(text, 'utf8').toString('utf8');

/** Asked of every body and query before any room sees it, so that none has to think of it. */
export function storableText(request: Request, _response: Response, next: NextFunction): void {
  const faults = [...textFaults(request.body), ...textFaults(request.query)];
  next(faults.length > 0 ? new InvalidInputError(faults) : undefined);
}
