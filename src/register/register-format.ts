import type { LocalDate } from '../../workflows/definition.js';

/** What a message says of one person (A8). */
export type FormatLine = {
  readonly bsn: string;
  /** Four digits. */
  readonly municipalityCode: string;
  readonly supportStart: LocalDate;
  /** Arbeidsvermogen onder WML: 1 yes, 2 no. */
  readonly belowMinimumWage: '1' | '2';
  readonly letterDate: LocalDate;
  /** `999,99` */
  readonly percentage: string;
};

/** The form in which messages go to the register; each version of the form is an adapter of its own (A8). */
export abstract class RegisterFormat {
  /** As it is written with every message that was sent. */
  abstract readonly version: string;
  abstract fileName(body: string, batch: number): string;
  abstract text(lines: readonly FormatLine[]): string;
}
