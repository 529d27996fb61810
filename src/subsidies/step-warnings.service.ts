import type { LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import { MONEY_EXPLAINED_TO } from './effect-in-euros.service.js';
import { bringsHours, type BroughtHours, hoursIn, hoursSentence, hoursTogether } from './hours-together.js';
import type { OtherJobs } from './other-jobs.service.js';
import type { WageCourses, WorkCourse, WorkFile } from './wage-course.service.js';
import type { ContractWage } from './wage-course.js';
import { wageIn, wageWarnings } from './wage-warnings.js';

/** Steps that bring a wage or hours. */
const BRING_HOURS: readonly string[] = [
  'employment.agreed',
  'contract.received',
  'contract.renewed',
  'hours.changed',
  'start.moved',
  'start.confirmed',
  'fact.corrected',
];
/** Whether something may be said of a step once it is recorded. */
export const isWarnedOf = (type: string): boolean => BRING_HOURS.includes(type);

/**
 * What somebody should know of a step that brings a wage or hours: that the wage is below or far above the minimum (M8, B9), and that the hours of
 * two jobs together are many (M10). Nothing to a role that may see neither ages nor another job (an employer, F4). Of a file that is open already:
 * the look was recorded (F6).
 */
export class StepWarnings {
  constructor(
    private readonly courses: WageCourses,
    private readonly others: OtherJobs,
  ) {}

  /** Of a step that is about to be recorded, or just was: the same sentences. */
  async of(actor: SessionActor, file: WorkFile, event: WorkflowEvent, today: LocalDate): Promise<readonly string[]> {
    const contract = wageIn(event);
    const mayBring = contract !== undefined || bringsHours(event);
    if (!mayBring || !MONEY_EXPLAINED_TO.includes(actor.role)) return [];
    const course = await this.courses.of(actor, file);
    const brought = hoursIn(event, course.contracts, today);
    return this.said(actor, file, { course, contract, brought }, today);
  }

  /** Of what is recorded now, beside the confirmation of a step. */
  async recorded(actor: SessionActor, file: WorkFile, today: LocalDate): Promise<readonly string[]> {
    if (!MONEY_EXPLAINED_TO.includes(actor.role)) return [];
    const course = await this.courses.of(actor, file);
    const last = course.contracts.at(-1);
    const contract = last?.monthlyWage == null ? undefined : last;
    const running = course.facts.hours.at(-1);
    const brought =
      running === undefined
        ? last && { hours: last.hours, from: last.from }
        : { hours: running.contractHours, from: running.from };
    const beside = { ...course, contracts: course.contracts.filter((one) => one !== contract) };
    return this.said(actor, file, { course: beside, contract, brought }, today);
  }

  private async said(actor: SessionActor, file: WorkFile, step: Step, today: LocalDate): Promise<readonly string[]> {
    const { course, contract, brought } = step;
    const { birthDate } = course;
    const ofWage =
      contract === undefined || birthDate === undefined ? [] : wageWarnings(contract, { ...course, birthDate }, today);
    return [...ofWage, ...(brought === undefined ? [] : await this.ofHours(actor, file, brought, course, today))];
  }

  private async ofHours(
    actor: SessionActor,
    { id, candidate }: WorkFile,
    { hours, from }: BroughtHours,
    { policies }: WorkCourse,
    today: LocalDate,
  ): Promise<readonly string[]> {
    const day = from > today ? from : today;
    const others = await this.others.hours(actor, { candidate, except: id }, day);
    if (others.length === 0) return [];
    const found = hoursTogether(hours, others, day, policies);
    return found.level === 'fine' ? [] : [hoursSentence(found)];
  }
}

type Step = {
  readonly course: WorkCourse;
  readonly contract: ContractWage | undefined;
  readonly brought: BroughtHours | undefined;
};
