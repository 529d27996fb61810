import type { SessionActor } from '../access/session.js';
import { measurementContext, type MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import type { PlacementJournal } from '../placements/placement-journal.service.js';
import {
  instanceOf,
  type LiveInstance,
  type Look,
  type PlacementFile,
  type PlacementFiles,
} from '../placements/placement-files.service.js';
import { sealedPart } from '../placements/placement.schemas.js';
import type { JournalEntry } from '../placements/placement.views.js';
import type { Determination, MeasuredTasks, Report, Views } from './measurement.views.js';

type Opened = { readonly file: PlacementFile; readonly live: LiveInstance; readonly facts: MeasurementContext };

/** One measurement piece by piece, with the words that lie sealed beside its numbers (process steps 9 to 13). */
export class MeasurementFiles {
  constructor(
    private readonly files: PlacementFiles,
    private readonly journal: PlacementJournal,
  ) {}

  /** @throws UnknownStreamError, UnknownInstanceError, NotAllowedError */
  async open(actor: SessionActor, placement: string, number: number, purpose: string | undefined): Promise<Opened> {
    const look: Look = { operation: `measurement-${number}.read`, purpose };
    const file = await this.files.look(actor, placement, look);
    const live = instanceOf(file, `measurement-${number}`);
    return { file, live, facts: measurementContext.parse(live.instance.context) };
  }

  async tasks(actor: SessionActor, { file, live, facts }: Opened): Promise<MeasuredTasks> {
    const entry = await this.journal.last(actor, file, live.name, 'draft.made');
    const words = sealedPart.safeParse(entry?.sealed ?? {}).data?.tasks ?? [];
    const { draftOn, regular, draftValue } = facts;
    const tasks = facts.tasks.map((task, index) => ({
      name: words[index]?.name ?? null,
      explanation: words[index]?.explanation ?? null,
      ...task,
    }));
    return { draftOn, regular, draftValue, tasks };
  }

  /** What worker and employer said of the last draft, and the answers. */
  async views(actor: SessionActor, { file, live, facts }: Opened): Promise<Views> {
    const all = await this.journal.ofInstance(actor, file, live.name);
    const lastDraft = all.findLastIndex(({ type }) => type === 'draft.made');
    const said = all.slice(lastDraft + 1).filter(({ type }) => type === 'view.given' || type === 'view.answered');
    const { viewsUntil, workerView: worker, employerView: employer } = facts;
    return { viewsUntil, worker, employer, said: said.map(saidOf) };
  }

  async report(actor: SessionActor, { file, live, facts }: Opened): Promise<Report> {
    const entry = await this.journal.last(actor, file, live.name, 'report.made');
    const { version, reportedOn, reportedBy, returnReasons, acceptedOn, basis } = facts;
    return { version, reportedOn, reportedBy, returnReasons, acceptedOn, basis, sealed: entry?.sealed ?? null };
  }
}

export function determinationOf({ facts }: Opened): Determination {
  const { wageValue, regular, determineBy, determinedOn, sentOn, objectionUntil } = facts;
  return { wageValue, regular, determineBy, determinedOn, sentOn, objectionUntil };
}

function saidOf({ number, type, facts, on, sealed }: JournalEntry): Views['said'][number] {
  return { entry: number, type, party: String(facts['party']), on, sealed };
}
