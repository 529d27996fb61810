import type { Refusal } from '../../workflows/definition.js';
import type { Cell } from './dutch-cells.js';
import type { Columns } from './header-map.js';

export type RowFault = { readonly line: number; readonly column: string | null; readonly detail: string };

/** Reads cells by column and keeps every fault, so that a row is told all at once. */
export class CellReader<C extends string> {
  readonly faults: RowFault[] = [];
  private readonly unread = new Set<C>();

  constructor(
    readonly line: number,
    private readonly cells: readonly string[],
    private readonly places: ReadonlyMap<C, number>,
    private readonly columns: Columns<C>,
  ) {}

  /** Whether these cells could be read, or are empty where they may be. */
  isRead(...columns: readonly C[]): boolean {
    return !columns.some((column) => this.unread.has(column));
  }

  /** What the cells together say is wrong. */
  refuse(column: C, refusals: readonly Pick<Refusal, 'detail'>[]): void {
    for (const { detail } of refusals) this.fault(column, detail);
  }

  optionalText(column: C): string | null {
    const place = this.places.get(column);
    const text = place === undefined ? '' : (this.cells[place] ?? '').trim();
    return text === '' ? null : text;
  }

  text(column: C): string {
    return this.checked(column, (value) => ({ value }));
  }

  /** A cell that must be there. After a fault the value is not used: the row is refused. */
  checked(column: C, read: (text: string) => Cell<string>): string {
    const text = this.optionalText(column);
    if (text === null) return this.fault(column, 'Dit veld is leeg.');
    const cell = read(text);
    return 'fault' in cell ? this.fault(column, cell.fault) : cell.value;
  }

  optional<T>(column: C, read: (text: string) => Cell<T>): T | null {
    const text = this.optionalText(column);
    if (text === null) return null;
    const cell = read(text);
    if ('value' in cell) return cell.value;
    this.fault(column, cell.fault);
    return null;
  }

  coded(column: C, codes: Readonly<Record<string, string>>, otherwise: string): string {
    return this.optional(column, codeCell(codes)) ?? otherwise;
  }

  private fault(column: C, detail: string): '' {
    this.unread.add(column);
    this.faults.push({ line: this.line, column: this.columns[column][0] ?? column, detail });
    return '';
  }
}

/** A word of a list, in any case. */
export const codeCell =
  (codes: Readonly<Record<string, string>>) =>
  (text: string): Cell<string> => {
    const word = text.toLowerCase();
    const value = Object.hasOwn(codes, word) ? codes[word] : undefined;
    return value === undefined
      ? { fault: `"${text}" kennen we niet; goed zijn ${Object.keys(codes).join(', ')}.` }
      : { value };
  };
