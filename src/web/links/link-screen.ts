import type { LinkFile } from '../../links/link-file.service.js';
import type { LinkRow } from '../../links/link-rows.js';
import type { ShownFault } from '../forms/error-summary.js';
import type { Typed } from '../forms/form-values.js';

/** What every page behind a link is made of. */
export type ScreenProps = {
  readonly link: LinkRow;
  readonly file: LinkFile;
  /** Name of the worker. */
  readonly worker: string;
  readonly csrf: string;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  /** What was just stored, on a page that takes more than one answer. */
  readonly saved: string | undefined;
};
