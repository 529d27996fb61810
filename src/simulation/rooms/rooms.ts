import { BureauService } from '../../bureaus/bureau.service.js';
import type { CandidateService } from '../../candidates/candidate.service.js';
import { SubstitutionService } from '../../caseloads/substitution.service.js';
import { ComplaintService } from '../../complaints/complaint.service.js';
import { HarrieTrainings } from '../../harrie/harrie-training.service.js';
import { HarrieVouchers } from '../../harrie/harrie-voucher.service.js';
import { RegisteredWorkflows } from '../../engine/registered-workflows.js';
import { readInput } from '../../http/invalid-input.error.js';
import { AccessLog } from '../../journal/access-log.js';
import { MeasurementBlocks } from '../../measurements/measurement-blocks.service.js';
import { InstrumentService } from '../../organisations/instrument.service.js';
import { OrganisationService } from '../../organisations/organisation.service.js';
import { FigureReader } from '../../outcomes/figure-reader.js';
import { OutcomeBook } from '../../outcomes/outcome-book.js';
import { PeopleBook } from '../../outcomes/people/people-book.js';
import { OutcomeProjector } from '../../outcomes/projector.js';
import { ControlSamples } from '../../oversight/control/control-sample.service.js';
import type { PathwayService } from '../../pathways/pathway.service.js';
import { ShelteredTasks } from '../../pathways/sheltered-task.service.js';
import { PersonSexes } from '../../people/person-sexes.js';
import type { PersonVault } from '../../people/person-vault.js';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { CurrentFigures } from '../../pictures/current-figures.js';
import { FrozenPictures } from '../../pictures/frozen-pictures.service.js';
import type { AppPool } from '../../platform/database.js';
import type { Keys } from '../../platform/keys.js';
import { ReadingAssignmentService } from '../../readers/reading-assignment.service.js';
import { ReportSchedules } from '../../scheduled-reports/report-schedules.service.js';
import { RegisterComparisons } from '../../register/register-comparison.service.js';
import { EffectInEuros } from '../../subsidies/effect-in-euros.service.js';
import { ForecastService } from '../../subsidies/forecast.service.js';
import { OtherJobs } from '../../subsidies/other-jobs.service.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { StepWarnings } from '../../subsidies/step-warnings.service.js';
import { WageCourses } from '../../subsidies/wage-course.service.js';
import { MandateService } from '../../tenants/mandate.service.js';
import { TenantRecord } from '../../tenants/tenant-record.js';
import type { EmployerService } from '../../employers/employer.service.js';
import type { MoneyParts } from '../money/money-room.js';

/** The services of rooms beside the placements, as the product has them. */
export type Rooms = {
  readonly pool: AppPool;
  readonly seed: string;
  readonly employers: EmployerService;
  readonly organisations: OrganisationService;
  readonly instruments: InstrumentService;
  readonly shelteredTasks: ShelteredTasks;
  readonly trainings: HarrieTrainings;
  readonly vouchers: HarrieVouchers;
  readonly complaints: ComplaintService;
  readonly pictures: FrozenPictures;
  readonly samples: ControlSamples;
  readonly reports: ReportSchedules;
  readonly readings: ReadingAssignmentService;
  readonly vault: PersonVault;
  readonly candidates: CandidateService;
  readonly pathways: PathwayService;
  readonly bureaus: BureauService;
  readonly substitutions: SubstitutionService;
  readonly comparisons: RegisterComparisons;
  readonly blocks: MeasurementBlocks;
};

type Parts = Omit<MoneyParts, 'records' | 'uploads'> & {
  readonly keys: Keys;
  readonly candidates: CandidateService;
  readonly pathways: PathwayService;
  readonly employers: EmployerService;
};

/** Made by hand, for the reason that the room of money is. */
export function openRooms(parts: Parts): Rooms {
  const { pool, clock, facts, vault, source, tables, seed, keys, employers, candidates, pathways } = parts;
  const record = new TenantRecord(pool, facts);
  const policies = new PolicyReader(pool, source);
  const book = new OutcomeBook(pool, clock, new OutcomeProjector(pool, new PersonSexes(keys)));
  const forecasts = new ForecastService(policies, tables);
  const reader = new FigureReader(pool, book, new PeopleBook(pool, clock), policies, tables, forecasts);
  const events = eventsOf(parts, forecasts, policies, record);
  return {
    pool,
    seed,
    vault,
    candidates,
    pathways,
    employers,
    organisations: new OrganisationService(pool, record),
    instruments: new InstrumentService(pool, record),
    shelteredTasks: new ShelteredTasks(pool, record, clock),
    trainings: new HarrieTrainings(pool, record),
    vouchers: new HarrieVouchers(pool, facts, vault, clock),
    complaints: new ComplaintService(pool, record, vault, policies, tables, new AccessLog(pool), clock),
    samples: new ControlSamples(pool, record, vault),
    reports: new ReportSchedules(pool, record),
    readings: new ReadingAssignmentService(pool, record),
    pictures: new FrozenPictures(pool, record, new CurrentFigures(reader)),
    bureaus: new BureauService(pool, record, vault),
    substitutions: new SubstitutionService(pool, record),
    comparisons: new RegisterComparisons(pool, record, vault, events),
    blocks: new MeasurementBlocks(pool, filesOf(pool), events),
  };
}

const filesOf = (pool: AppPool): PlacementFiles =>
  new PlacementFiles(pool, new RegisteredWorkflows(), new AccessLog(pool));

/** Steps of people, as the pages send them. */
function eventsOf(
  { pool, clock, engine, vault, tables }: Parts,
  forecasts: ForecastService,
  policies: PolicyReader,
  record: TenantRecord,
): PlacementEvents {
  const effects = new EffectInEuros(pool, vault, policies, tables, new AccessLog(pool));
  const warnings = new StepWarnings(new WageCourses(pool, vault, policies, tables), new OtherJobs(pool));
  const mandates = new MandateService(pool, record);
  return new PlacementEvents(filesOf(pool), engine, vault, mandates, clock, forecasts, readInput, effects, warnings);
}
