/** What a text may ask for, with what it stands for. Nothing here can betray a benefit, a ground, health or an account (F4). */
export const PLACEHOLDERS = {
  zaaknummer: 'het nummer van de zaak',
  datum: 'de dag waarop de brief is gemaakt',
  bestuur: 'wie besluit, bijvoorbeeld het college',
  werkgever: 'de naam van de werkgever',
  werknemer: 'de naam van de werknemer',
  consulent: 'de naam van de consulent',
  telefoon: 'het telefoonnummer uit het briefhoofd',
  mail: 'het e-mailadres uit het briefhoofd',
  website: 'de website uit het briefhoofd',
  postadres: 'het postadres uit het briefhoofd',
  laatsteDagBezwaar: 'de laatste dag om bezwaar te maken',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;
export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

/** A fault in a text, with its place counted from 1. */
export type TextFault = {
  readonly line: number;
  readonly column: number;
  readonly detail: string;
};

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly at: number }
  | { readonly kind: 'open'; readonly at: number }
  | { readonly kind: 'close'; readonly at: number };

const MARKS = /\{\{([^{}\n]*)\}\}|\{\{|\}\}/g;

/** A comma before what was left empty: no address, no comma. */
const COMMA_BEFORE_NOTHING = /, *(?=[.,;])/g;

/** Puts the values in. A text is checked when it is saved; what is unknown even so stays out, never the letter. */
export function filled(template: string, values: PlaceholderValues): string {
  return piecesOf(template)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.kind === 'placeholder' && isPlaceholder(piece.name) ? values[piece.name] : '';
    })
    .join('')
    .replaceAll(COMMA_BEFORE_NOTHING, '');
}

/** All faults of a text, in order of their place. */
export function textFaults(template: string, allowed: readonly Placeholder[]): readonly TextFault[] {
  return piecesOf(template).flatMap((piece): readonly TextFault[] => {
    switch (piece.kind) {
      case 'text':
        return [];
      case 'open':
        return [fault(template, piece.at, 'Hier begint een invulveld met {{, maar er staat geen }} achter.')];
      case 'close':
        return [fault(template, piece.at, 'Hier staat }} zonder dat er een {{ voor staat.')];
      case 'placeholder':
        return allowed.some((name) => name === piece.name) ? [] : [unknown(template, piece.at, piece.name, allowed)];
    }
  });
}

/** The place of a sign in a text, counted from 1. */
export function placeOf(template: string, at: number): { readonly line: number; readonly column: number } {
  const before = template.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function unknown(template: string, at: number, name: string, allowed: readonly Placeholder[]): TextFault {
  const choices = allowed.map((one) => `{{${one}}}`).join(', ');
  const right = allowed.length === 0 ? 'In deze tekst kan geen invulveld staan.' : `U kunt gebruiken: ${choices}.`;
  return fault(template, at, `Het invulveld {{${name}}} bestaat hier niet. ${right}`);
}

const fault = (template: string, at: number, detail: string): TextFault => ({ ...placeOf(template, at), detail });

function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of template.matchAll(MARKS)) {
    pieces.push({ kind: 'text', text: template.slice(from, found.index) }, markOf(found[0], found[1], found.index));
    from = found.index + found[0].length;
  }
  return [...pieces, { kind: 'text', text: template.slice(from) }];
}

function markOf(mark: string, name: string | undefined, at: number): Piece {
  if (name !== undefined) return { kind: 'placeholder', name: name.trim(), at };
  return mark === '{{' ? { kind: 'open', at } : { kind: 'close', at };
}

function isPlaceholder(name: string): name is Placeholder {
  return Object.hasOwn(PLACEHOLDERS, name);
}
