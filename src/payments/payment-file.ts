import type { LocalDate, Moment } from '../../workflows/definition.js';

export type Payment = {
  /** Unique within the file and stable: the bank refuses it twice. At most 35 characters. */
  readonly endToEndId: string;
  readonly name: string;
  readonly iban: string;
  /** Euros with two decimals, above nil. */
  readonly amount: string;
  /** At most 140 characters, no personal data: the bank's staff read it. */
  readonly remittance: string;
};

export type PaymentOrder = {
  readonly messageId: string;
  readonly createdAt: Moment;
  readonly executeOn: LocalDate;
  readonly debtor: { readonly name: string; readonly iban: string };
  readonly payments: readonly Payment[];
};

/** How released payments reach the bank. */
export abstract class PaymentFile {
  abstract readonly mediaType: string;
  /** The same order gives the same text. @throws PaymentConflictError when the bank could not read it */
  abstract write(order: PaymentOrder): string;
}
