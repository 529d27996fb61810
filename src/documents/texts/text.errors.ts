import type { TextFault } from './placeholders.js';

/** No text of letters has this name. */
export class UnknownTextError extends Error {
  readonly code = 'notFound';
  constructor() {
    super('Deze tekst bestaat niet.');
    this.name = 'UnknownTextError';
  }
}

/** A text that would break a letter; each fault with its place. */
export class TextRefusedError extends Error {
  readonly code = 'invalidInput';
  readonly fields: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
  constructor(
    readonly block: string,
    readonly faults: readonly TextFault[],
  ) {
    super(`De tekst "${block}" klopt niet.`);
    this.name = 'TextRefusedError';
    this.fields = faults.map((fault) => ({ field: 'text', code: 'text', detail: faultText(fault) }));
  }
}

/** `Regel 2, teken 14: …` */
export const faultText = ({ line, column, detail }: TextFault): string => `Regel ${line}, teken ${column}: ${detail}`;
