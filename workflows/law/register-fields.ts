import type { LocalDate } from '../definition.js';
import { isBsn } from './bsn.js';
import { toDate } from './dates.js';
import { LawError } from './law-error.js';

/** What a register message says (A8); `bsn` is added from the sealed document by who sends it. */
export type RegisterFields = {
  /** Four digits. */
  readonly municipalityCode: string;
  readonly supportStart: LocalDate;
  /** Arbeidsvermogen onder WML: 1 yes, 2 no. */
  readonly belowMinimumWage: '1' | '2';
  /** Date of the letter that told the employer percentage and amount. */
  readonly letterDate: LocalDate;
  /** `999,99`. */
  readonly percentage: string;
};

export type RegisterInput = {
  readonly municipalityCode: string;
  readonly supportStart: LocalDate;
  readonly letterDate: LocalDate;
  readonly wageValue: number;
};

/** The fields of the message but for the BSN (A8); impossible values are `LawError`s. */
export function registerFields(input: RegisterInput): RegisterFields {
  if (!/^\d{4}$/.test(input.municipalityCode)) {
    throw new LawError(
      'municipality.impossible',
      'De gemeentecode heeft vier cijfers (regel A8).',
      'A8',
      'municipalityCode',
    );
  }
  if (!Number.isInteger(input.wageValue) || input.wageValue < 0 || input.wageValue > 100) {
    throw new LawError(
      'wage-value.impossible',
      'De loonwaarde is een heel getal van 0 tot en met 100 (regel A8).',
      'A8',
      'wageValue',
    );
  }
  return {
    municipalityCode: input.municipalityCode,
    supportStart: toDate(input.supportStart).toString(),
    belowMinimumWage: input.wageValue < 100 ? '1' : '2',
    letterDate: toDate(input.letterDate).toString(),
    percentage: `${input.wageValue},00`,
  };
}

/** The whole message with its BSN (A8, F2). */
export function registerMessage(
  input: RegisterInput & { readonly bsn: string },
): RegisterFields & { readonly bsn: string } {
  if (!isBsn(input.bsn)) throw new LawError('bsn.impossible', 'Het BSN klopt niet (regel F2).', 'F2', 'bsn');
  return { bsn: input.bsn, ...registerFields(input) };
}
