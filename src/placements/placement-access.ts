import { NotAllowedError } from '../access/access.errors.js';
import type { Role } from '../../workflows/definition.js';

/** What of a file a role works with: all of it, own measurements only, what paying asks, or employer and job. */
export type FileShape = 'whole' | 'measuring' | 'paying' | 'matching';

const SHAPES: Readonly<Partial<Record<Role, FileShape>>> = {
  consultant: 'whole',
  reviewer: 'whole',
  backOffice: 'whole',
  manager: 'whole',
  legalOfficer: 'whole',
  reader: 'whole',
  administrator: 'whole',
  system: 'whole',
  expert: 'measuring',
  finance: 'paying',
  wspAdviser: 'matching',
};
const WITH_A_REASON: readonly Role[] = ['administrator', 'reader'];

/** @throws NotAllowedError for a role that opens no files, and for who opens them only with a reason and gives none */
export function shapeOf(role: Role, purpose: string | undefined): FileShape {
  const shape = SHAPES[role];
  if (shape === undefined) throw new NotAllowedError('Een dossier openen hoort niet bij uw rol.');
  if (WITH_A_REASON.includes(role) && purpose === undefined) {
    throw new NotAllowedError('Geef met de header Purpose aan waarom u dit dossier opent.');
  }
  return shape;
}

/** Whether a role works with the whole file. */
export const seesWholeFile = (role: Role): boolean => SHAPES[role] === 'whole';

/** M46, F3: that another organisation decides is for who works in the whole file and for who pays. */
export const seesOtherBody = (role: Role): boolean => ['whole', 'paying'].includes(SHAPES[role] ?? 'matching');

/** @throws NotAllowedError when this part of the file is not for a shape */
export function requireShape(shape: FileShape, allowed: readonly FileShape[]): void {
  if (!allowed.includes(shape)) throw new NotAllowedError('Dit deel van het dossier hoort niet bij uw rol.');
}
