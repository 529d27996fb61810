import type { MeasurementContext } from '../../workflows/measurement/measurement.context.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { VisitAnswer } from './answer-input.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkFile } from './link-file.service.js';
import { partyOf } from './link-kinds.js';
import { requirePurpose, type LinkSending } from './link-sending.js';
import { LinkUnfitError } from './link.errors.js';
import { insertVisitAnswer, isAnswered, visitWordsPlace, type VisitAnswers } from './visit-answers.read-model.js';

type Appointment = Pick<MeasurementContext, 'number' | 'startsAt' | 'visitSequence' | 'confirmedBy'> & {
  readonly visitOn: string;
};

/** D8: worker and employer say whether they can be at the planned visit. Whoever plans it moves it, nobody else. */
export class LinkVisits {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly sending: LinkSending,
    private readonly answers: VisitAnswers,
  ) {}

  /**
   * The last answer counts, until the visit.
   * @param key of the form, a UUID: sent twice it counts once
   * @throws LinkUnfitError when no visit is planned or a day is over; LinkClosedError, EngineError
   */
  async answer(visit: LinkVisit, file: LinkFile, answer: VisitAnswer, key: string): Promise<void> {
    requirePurpose(visit, 'visit');
    const planned = appointmentOf(file);
    refuseDaysBefore(answer, file.today);
    const party = partyOf(visit.link.addressee);
    if (answer.answer === 'confirmed') return this.confirm(visit, file, planned, party, key);
    return this.store(visit, file, planned, party, answer, key);
  }

  private async confirm(
    visit: LinkVisit,
    file: LinkFile,
    planned: Appointment,
    party: 'employer' | 'worker',
    key: string,
  ): Promise<void> {
    const { number: measurement, visitSequence: sequence } = planned;
    if (!planned.confirmedBy.includes(party)) {
      const event = { type: 'visit.confirmed', party };
      await this.sending.event(visit, file, { instance: `measurement-${measurement}`, event, key });
    }
    const { placement } = visit.link;
    const last = await this.answers.last(visit.session, { placement, measurement, party, sequence });
    if (last?.answer === 'cannot') {
      await this.store(visit, file, planned, party, { answer: 'confirmed', days: [], explanation: null }, key);
    }
  }

  private async store(
    visit: LinkVisit,
    file: LinkFile,
    planned: Appointment,
    party: 'employer' | 'worker',
    { answer, days, explanation }: VisitAnswer,
    id: string,
  ): Promise<void> {
    const { link, session } = visit;
    if (await inSession(this.pool, session, (client) => isAnswered(client, id))) return;
    const { number: measurement, visitOn, startsAt, visitSequence: sequence } = planned;
    const sealed =
      explanation === null
        ? null
        : await this.vault.seal(session, file.parties.candidate, visitWordsPlace(id), { explanation });
    const facts = { answer: id, measurement, party, visitOn, sequence, days: days.map((day) => ({ ...day })) };
    const type = answer === 'cannot' ? 'link.visitCannot' : 'link.visitConfirmed';
    const data = { measurement, party, visitOn };
    const told = answer === 'cannot' ? [{ template: type, recipient: 'assignedExpert', data }] : [];
    await this.sending.note(visit, type, facts, told, {
      also: async (client, { entry, at, on }) =>
        insertVisitAnswer(client, {
          id,
          tenant: link.tenant,
          placement: link.placement,
          measurement,
          link: link.id,
          party,
          told_by: link.addressee,
          answer,
          visit_on: visitOn,
          starts_at: startsAt,
          sequence,
          days,
          sealed,
          told_at: at,
          told_on: on,
          entry,
        }),
    });
  }
}

/** The visit that is still to come. @throws LinkUnfitError */
function appointmentOf({ measurement }: LinkFile): Appointment {
  if (measurement !== undefined && measurement.visitOn !== null && measurement.visitedOn === null) {
    return { ...measurement, visitOn: measurement.visitOn };
  }
  const detail = 'Er is nu geen bezoek gepland. U krijgt bericht als er een nieuwe afspraak is.';
  throw new LinkUnfitError([{ field: '', code: 'not-planned', detail }]);
}

function refuseDaysBefore({ answer, days }: VisitAnswer, today: string): void {
  const over = answer === 'cannot' && days.some(({ on }) => on <= today);
  if (!over) return;
  const detail = 'Noem dagen die nog komen.';
  throw new LinkUnfitError([{ field: 'days', code: 'over', detail }]);
}
