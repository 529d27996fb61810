/** A piece of a document, in reading order. Texts are plain: nothing in them is markup. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Label and value below each other; `head` says what stands in the two columns. */
  | {
      readonly kind: 'facts';
      readonly head: readonly [string, string];
      readonly rows: readonly (readonly [string, string])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns that hold numbers, counted from 0: set to the right. */
      readonly numbers: readonly number[];
    }
  /** A picture on its own line under its words, which stay with it; `alt` is for who does not see it. */
  | { readonly kind: 'picture'; readonly text: string; readonly svg: string; readonly alt: string }
  /** Something that must not be overlooked. */
  | { readonly kind: 'note'; readonly text: string };

/** What is said, apart from who says it to whom. */
export type Content = {
  /** Stands as title and as subject: no name and nothing of the person. */
  readonly subject: string;
  readonly blocks: readonly Block[];
};

/** A picture in the head of a letter, with words for who does not see it. */
export type Logo = { readonly format: 'svg' | 'png'; readonly alt: string; readonly bytes: readonly number[] };

export type Letterhead = {
  /** Beside the name; null where the deciding body has none. */
  readonly logo: Logo | null;
  readonly name: string;
  /** One line above the address: where post comes back to. Empty when it is not known. */
  readonly returnAddress: string;
  /** Lines at the foot of each page. */
  readonly foot: readonly string[];
};

/** A whole document, ready to be typeset. */
export type Letter = Content & {
  /** `sheet`: one page without salutation and address; `report`: a form with its fields. */
  readonly form: 'letter' | 'sheet' | 'report';
  /** Empty where it is about no file. */
  readonly caseNumber: string;
  readonly letterhead: Letterhead;
  readonly address: readonly string[];
  /** Small facts beside the address: date, case number, who handles it. */
  readonly details: readonly (readonly [string, string])[];
  readonly salutation: string;
  /** Lines: in whose name, name, function. Empty as long as nobody signed. */
  readonly signature: readonly string[];
  readonly copies: readonly string[];
  /** What must be read first: it is a concept, or all of it is made up. */
  readonly marks: readonly string[];
};

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (...sentences: readonly string[]): Block => ({ kind: 'text', text: sentences.join(' ') });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const note = (...sentences: readonly string[]): Block => ({ kind: 'note', text: sentences.join(' ') });

/** Rows without a value are left out. */
export function facts(
  rows: readonly (readonly [string, string | null | undefined])[],
  head: readonly [string, string] = ['Onderwerp', 'Gegevens'],
): Block {
  const known = rows.flatMap(([label, value]) => (value == null || value === '' ? [] : [[label, value] as const]));
  return { kind: 'facts', head, rows: known };
}
