import type { Response } from 'express';
import { NotFoundError } from '../../http/request.errors.js';
import type { FigureTable } from '../../outcomes/figure-table.js';
import { figureCsv, figureWorkbook } from '../outcomes/figure-files.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Named = { readonly name: string; readonly kind: string };

/** `doelen.csv` as the name of a figure and the kind of its file. */
export function fileNamed(file: string): Named {
  const [name = '', kind = ''] = file.split('.');
  return { name, kind };
}

/** A figure of the region as a file. @throws NotFoundError when there is no such figure or kind of file */
export async function sendFigure(
  response: Response,
  { name, kind }: Named,
  table: FigureTable | undefined,
  notes: readonly string[],
): Promise<void> {
  if (table === undefined || !['csv', 'xlsx'].includes(kind)) throw new NotFoundError();
  response.attachment(`regio-${name}.${kind}`);
  if (kind === 'csv') response.type('text/csv; charset=utf-8').send(figureCsv(table));
  else response.type(XLSX).send(await figureWorkbook(table, [table.sentence, ...notes]));
}
