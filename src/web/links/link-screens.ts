import { h, type ComponentChildren } from 'preact';
import {
  conditionsAnswer,
  CONDITIONS,
  firstDayAnswer,
  hoursAnswer,
  objectionAnswer,
  questionsAnswer,
  supportEvaluation,
  supportHours,
  supportPlan,
  viewAnswer,
  visitAnswer,
  withdrawalAnswer,
  type ConditionsAnswer,
  type QuestionsAnswer,
} from '../../links/answer-input.js';
import { changeInput } from '../../links/change-input.js';
import type { ChangeReports } from '../../links/change-reports.service.js';
import type { CoachStory } from '../../links/coach-story.read-model.js';
import type { LinkAnswers } from '../../links/link-answers.service.js';
import type { LinkObjections } from '../../links/link-objections.service.js';
import type { LinkVisit } from '../../links/link-door.service.js';
import type { LinkFile, LinkFiles } from '../../links/link-file.service.js';
import { partyOf } from '../../links/link-kinds.js';
import type { LinkVisits } from '../../links/link-visits.service.js';
import type { VisitAnswers } from '../../links/visit-answers.read-model.js';
import type { LinkUploads } from '../../links/link-uploads.service.js';
import { LinkClosedError } from '../../links/link.errors.js';
import { InvalidInputError, parseInput } from '../../http/invalid-input.error.js';
import { fileIn, type UploadedForm } from '../../http/uploaded-form.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { ChangePage, kindOf } from './change-page.js';
import { ConditionsPage, FirstDayPage, HoursPage } from './employer-pages.js';
import { ObjectionPage } from './objection-page.js';
import type { ScreenProps } from './link-screen.js';
import { SupportPage } from './support-page.js';
import { changeFrom, day, decimal, objectionFrom, viewFrom, visitFrom, words } from './typed-answers.js';
import { UploadPage } from './upload-page.js';
import { ViewPage } from './view-page.js';
import { VisitPage } from './visit-page.js';
import { OwnFilePage, QuestionsPage } from './worker-pages.js';

/** What a page that takes more than one answer has just stored, as it stands in the address after it. */
const TAKEN = {
  wijziging: 'Bedankt. Wij hebben uw wijziging ontvangen. U krijgt bericht als die is verwerkt.',
  uren: 'Bedankt. Wij hebben uw uren ontvangen.',
  evaluatie: 'Bedankt. Wij hebben uw evaluatie ontvangen.',
  plan: 'Bedankt. Wij hebben uw plan ontvangen.',
  bezwaar: 'Wij hebben uw bezwaar ontvangen. Hieronder staat het bewijs daarvan.',
  bevestigd: 'Bedankt. Wij weten nu dat u bij het bezoek bent.',
  kanNiet: 'Bedankt. De deskundige kijkt wanneer het wel kan. U krijgt bericht.',
  bestand: 'Bedankt. Wij hebben uw bestand ontvangen.',
  ingetrokken: 'Uw bezwaar is ingetrokken. U krijgt daarvan een brief.',
  aanvulling: 'Wij hebben uw aanvulling ontvangen. Hieronder staat het bewijs daarvan.',
} as const;
export type Taken = keyof typeof TAKEN;
export const takenText = (taken: string | undefined): string | undefined =>
  Object.entries(TAKEN).find(([name]) => name === taken)?.[1];

/** What every purpose of a link shows and takes; nothing of one is reachable by another. */
export class LinkScreens {
  constructor(
    private readonly files: LinkFiles,
    private readonly answers: LinkAnswers,
    private readonly reports: ChangeReports,
    private readonly objections: LinkObjections,
    private readonly visits: LinkVisits,
    private readonly standing: VisitAnswers,
    private readonly uploads: LinkUploads,
    private readonly coach: CoachStory,
  ) {}

  async show(visit: LinkVisit, props: ScreenProps): Promise<ComponentChildren> {
    switch (visit.link.purpose) {
      case 'firstDay':
        return h(FirstDayPage, props);
      case 'hours':
        return h(HoursPage, props);
      case 'conditions':
        return h(ConditionsPage, props);
      case 'questions':
        return h(QuestionsPage, props);
      case 'view':
        return h(ViewPage, { ...props, words: await this.files.draftWords(visit, props.file) });
      case 'change':
        return h(ChangePage, { ...props, told: await this.reports.ofLink(visit, props.file) });
      case 'support':
        return h(SupportPage, { ...props, handedIn: await this.coach.of(visit) });
      case 'ownFile':
        return h(OwnFilePage, { ...props, words: await this.files.draftWords(visit, props.file) });
      case 'objection':
        return h(ObjectionPage, { ...props, standing: await this.objections.of(visit, props.file) });
      case 'upload':
        return h(UploadPage, { ...props, sent: await this.uploads.ofLink(visit) });
      case 'visit':
        return h(VisitPage, { ...props, said: await this.said(visit, props.file) });
    }
  }

  /**
   * Stores an answer.
   * @returns what was stored, for a page that takes more; undefined when the link is answered
   * @throws InvalidInputError, LinkClosedError, EngineError
   */
  async take(visit: LinkVisit, file: LinkFile, typed: Typed): Promise<Taken | undefined> {
    const doing = textOf(typed, '_doen');
    if (visit.link.purpose === 'change') return this.report(visit, file, typed);
    if (visit.link.purpose === 'visit') return this.visited(visit, file, typed);
    if (visit.link.purpose === 'objection') return this.objected(visit, file, typed, doing);
    if (visit.link.purpose === 'support') return this.supported(visit, file, typed, doing);
    await this.answer(visit, file, typed, doing);
    return undefined;
  }

  /** A file, from a form of its own. @throws UploadUnfitError, LinkClosedError, TooManyError */
  async takeFile(visit: LinkVisit, file: LinkFile, form: UploadedForm): Promise<Taken> {
    const typed = form as Typed;
    const { name, bytes } = fileIn(form, 'file');
    const wish = { kind: textOf(typed, 'kind'), name, bytes, note: words(typed, 'note') ?? null };
    await this.uploads.add(visit, file, { ...wish, id: keyOf(typed) });
    return 'bestand';
  }

  /** Links of one answer. */
  private async answer(visit: LinkVisit, file: LinkFile, typed: Typed, doing: string): Promise<void> {
    switch (visit.link.purpose) {
      case 'firstDay':
        if (doing === 'nietBegonnen') return this.answers.notStarted(visit);
        return this.answers.confirmFirstDay(visit, file, firstDayFrom(typed));
      case 'hours':
        return this.answers.declareHours(visit, file, hoursFrom(typed));
      case 'conditions':
        return this.answers.conditions(visit, file, conditionsFrom(typed));
      case 'questions':
        return this.answers.questions(visit, file, questionsFrom(typed));
      case 'view':
        if (doing === 'vertellen') return this.answers.askToTell(visit, file);
        return this.answers.giveView(visit, file, parseInput(viewAnswer, viewFrom(typed)));
      case 'change':
      case 'support':
      case 'ownFile':
      case 'objection':
      case 'visit':
      case 'upload':
        throw new LinkClosedError('unknown');
    }
  }

  private async objected(visit: LinkVisit, file: LinkFile, typed: Typed, doing: string): Promise<Taken> {
    if (doing !== 'intrekken') {
      return this.objections.object(visit, file, parseInput(objectionAnswer, objectionFrom(typed)), keyOf(typed));
    }
    const given = { objection: textOf(typed, 'objection'), sure: textOf(typed, 'sure') };
    const { objection } = parseInput(withdrawalAnswer, given);
    return this.objections.withdraw(visit, file, objection, keyOf(typed));
  }

  private async visited(visit: LinkVisit, file: LinkFile, typed: Typed): Promise<Taken> {
    const answer = parseInput(visitAnswer, visitFrom(typed));
    await this.visits.answer(visit, file, answer, keyOf(typed));
    return answer.answer === 'confirmed' ? 'bevestigd' : 'kanNiet';
  }

  /** What this side said before about the visit. */
  private async said({ link, session }: LinkVisit, { parties, measurement }: LinkFile) {
    const planned = measurement === undefined ? [] : [measurement];
    const all = await this.standing.of(session, { id: link.placement, candidate: parties.candidate, planned });
    return all.find(({ party, current }) => party === partyOf(link.addressee) && current);
  }

  private async report(visit: LinkVisit, file: LinkFile, typed: Typed): Promise<Taken> {
    const kind = kindOf(textOf(typed, 'kind'));
    if (kind === undefined)
      throw new InvalidInputError([{ field: 'kind', code: 'required', detail: 'Kies wat er verandert.' }]);
    await this.reports.tell(visit, file, keyOf(typed), parseInput(changeInput, changeFrom(kind, typed)));
    return 'wijziging';
  }

  private async supported(visit: LinkVisit, file: LinkFile, typed: Typed, doing: string): Promise<Taken> {
    if (doing === 'evaluatie') {
      const given = { advice: words(typed, 'advice'), explanation: textOf(typed, 'explanation') };
      const { advice, explanation } = parseInput(supportEvaluation, given);
      await this.answers.supportEvaluation(visit, file, advice, explanation, keyOf(typed));
      return 'evaluatie';
    }
    if (doing === 'plan') {
      const { plan } = parseInput(supportPlan, { plan: textOf(typed, 'plan') });
      await this.answers.supportPlan(visit, file, plan);
      return 'plan';
    }
    const given = { month: words(typed, 'month'), hours: decimal(typed, 'hours') };
    const { month, hours } = parseInput(supportHours, given);
    await this.answers.supportHours(visit, file, month, hours, keyOf(typed));
    return 'uren';
  }
}

const firstDayFrom = (typed: Typed): string =>
  parseInput(firstDayAnswer, { firstDay: day(typed, 'firstDay') }).firstDay;
const hoursFrom = (typed: Typed): string => parseInput(hoursAnswer, { hours: decimal(typed, 'hours') }).hours;

function conditionsFrom(typed: Typed): ConditionsAnswer {
  const given = Object.fromEntries(CONDITIONS.map((name) => [name, words(typed, name)]));
  return parseInput(conditionsAnswer, { ...given, explanation: words(typed, 'explanation') ?? null });
}

function questionsFrom(typed: Typed): QuestionsAnswer {
  const [pleasure, help, wish] = ['pleasure', 'help', 'wish'].map((name) => words(typed, name));
  return parseInput(questionsAnswer, { pleasure, help, wish });
}

/** A form without its key was made by hand: it counts by itself. */
function keyOf(typed: Typed): string {
  const key = textOf(typed, '_key');
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) return key;
  throw new InvalidInputError([{ field: '', code: 'key', detail: 'Open de pagina opnieuw en vul het nog eens in.' }]);
}
