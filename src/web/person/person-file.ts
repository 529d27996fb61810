import { NotAllowedError } from '../../access/access.errors.js';
import { requireRole } from '../../access/permissions.js';
import { candidateEntries, type CandidateEntry } from '../../candidates/candidate-history.js';
import type { CandidateReader } from '../../candidates/candidate-reader.service.js';
import { KEEPERS } from '../../candidates/candidate.service.js';
import { READS_WHOLE, SEES_SEX } from '../../candidates/candidate-view.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import type { FileNamesReader } from '../names/file-names.js';
import { OpeningLists } from '../opening/opening-lists.js';
import { MUST_SAY } from '../placement/purpose.js';
import type { VisitedPage } from '../session/current-page.js';
import { PurposeNeededError } from '../session/session.errors.js';
import type { Choice } from '../words/field-words.js';
import { personData, type PersonData } from './person-data.js';
import { personPlacements, type PersonPlacement } from './person-placements.js';

export type PersonFile = {
  readonly data: PersonData;
  readonly placements: readonly PersonPlacement[];
  readonly municipalities: readonly Choice[];
  readonly entries: readonly CandidateEntry[];
  readonly members: ReadonlyMap<string, string>;
  readonly mayChange: boolean;
};

const ENTRIES = 20;
const PURPOSE = 'gegevens van de persoon nakijken of wijzigen';

/** The data of a person with what the page shows beside them. The look is recorded first (F6). */
export class PersonFileReader {
  private readonly lists: OpeningLists;

  constructor(
    private readonly pool: AppPool,
    private readonly people: CandidateReader,
    private readonly names: FileNamesReader,
  ) {
    this.lists = new OpeningLists(pool);
  }

  /** @throws UnknownCandidateError, NotAllowedError, PersonErasedError; PurposeNeededError for who has to say why */
  async of(page: VisitedPage, id: string): Promise<PersonFile> {
    const { actor } = page.visitor;
    requireRole(actor, READS_WHOLE, 'De gegevens van een persoon inzien');
    const placements = await personPlacements(this.pool, actor, id);
    const opened = await this.people.read(actor, id, purposeOf(page, placements));
    const data = personData(opened, actor.role);
    const served = await this.lists.municipalities(actor);
    const entries = await inSession(this.pool, actor, (client) => candidateEntries(client, data.id, ENTRIES));
    return {
      data,
      placements,
      municipalities: withOwn(served, data.municipality),
      entries: SEES_SEX.includes(actor.role) ? entries : entries.map(withoutSex),
      members: await this.names.members(actor),
      mayChange: KEEPERS.includes(actor.role) && data.decidingBody === actor.tenant,
    };
  }
}

/** What was said at one of the placements counts for the person. */
function purposeOf({ visitor, session }: VisitedPage, placements: readonly PersonPlacement[]): string {
  const said = placements.map(({ id }) => session?.purposes[id]).find((one) => one !== undefined);
  if (said !== undefined) return said;
  if (!MUST_SAY.includes(visitor.role)) return PURPOSE;
  const [first] = placements;
  if (first) throw new PurposeNeededError(first.id);
  throw new NotAllowedError('Deze persoon heeft geen plaatsing waarbij u kunt zeggen waarom u het dossier opent.');
}

/** Where somebody lives stays a choice, also outside the municipalities that we decide for. */
function withOwn(served: readonly Choice[], own: string): readonly Choice[] {
  if (served.some(({ value }) => value === own)) return served;
  return [...served, { value: own, label: `Gemeente met code ${own}` }];
}

const withoutSex = (entry: CandidateEntry): CandidateEntry => ({
  ...entry,
  fields: entry.fields.filter((field) => field !== 'sex'),
});
