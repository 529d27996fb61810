import { z } from 'zod';
import type { FigureTable } from '../outcomes/figure-table.js';
import { keptTable } from '../pictures/kept-figures.js';

const cell = z
  .union([z.string(), z.number(), z.null(), z.strictObject({ hidden: z.literal(true) })])
  .describe('hidden: minder dan vijf personen, of verborgen zodat dat niet is af te leiden; null: niets te zeggen');

/** A table of a figure as the API gives it. */
export const figureTableSchema = z.strictObject({
  caption: z.string(),
  header: z.array(z.strictObject({ label: z.string(), kind: z.string() })),
  rows: z.array(z.array(cell)),
  sentence: z.string(),
});

export function figureTableView(table: FigureTable): z.infer<typeof figureTableSchema> {
  const { caption, header, rows, sentence } = keptTable(table);
  return { caption, header: [...header], rows: rows.map((row) => [...row]), sentence };
}
