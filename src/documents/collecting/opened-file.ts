import type { SessionActor } from '../../access/session.js';
import type { LocalDate } from '../../../workflows/definition.js';
import type { PolicySet } from '../../../workflows/law/policies.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import type { PlacementContext } from '../../../workflows/placement/placement.context.js';
import type { TablesSource } from '../../engine/policy-source.js';
import type { DraftReports } from '../../measurements/draft-reports.service.js';
import type { PersonDocument } from '../../people/person-document.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { PlacementFile, PlacementFiles } from '../../placements/placement-files.service.js';
import type { AppPool } from '../../platform/database.js';
import type { ForecastService } from '../../subsidies/forecast.service.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import type { WorkSides } from '../../workplaces/work-sides.js';
import type { Addressee, DocumentKind } from '../document-kind.js';
import type { TextService } from '../texts/text.service.js';

/** Which document of which file; `part` is `decision-2`, `measurement-1`, `placement`, `year-2027`. */
export type LetterWish = {
  readonly placement: string;
  readonly kind: DocumentKind;
  readonly addressee: Addressee;
  readonly part: string;
  /** What the workflow said with its wish. */
  readonly asked: Readonly<Record<string, unknown>>;
};

export type CollectorPorts = {
  readonly pool: AppPool;
  readonly files: PlacementFiles;
  readonly vault: PersonVault;
  readonly reports: DraftReports;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
  readonly forecasts: ForecastService;
  readonly texts: TextService;
};

/** A file opened to make one document of it. */
export type OpenedFile = {
  readonly ports: CollectorPorts;
  readonly actor: SessionActor;
  readonly wish: LetterWish;
  readonly on: LocalDate;
  readonly file: PlacementFile;
  readonly context: PlacementContext;
  readonly person: PersonDocument;
  /** Who employs and where the work is done (M13, M15). */
  readonly sides: WorkSides;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
};

/** `decision-2` is 2. */
export const numberIn = (part: string): number => Number(/-(\d+)$/.exec(part)?.[1] ?? 0);
