import { ComplaintService } from '../../complaints/complaint.service.js';
import { HarrieTrainings } from '../../harrie/harrie-training.service.js';
import { HarrieVouchers } from '../../harrie/harrie-voucher.service.js';
import { AccessLog } from '../../journal/access-log.js';
import { InstrumentService } from '../../organisations/instrument.service.js';
import { OrganisationService } from '../../organisations/organisation.service.js';
import { FigureReader } from '../../outcomes/figure-reader.js';
import { OutcomeBook } from '../../outcomes/outcome-book.js';
import { PeopleBook } from '../../outcomes/people/people-book.js';
import { OutcomeProjector } from '../../outcomes/projector.js';
import { ControlSamples } from '../../oversight/control/control-sample.service.js';
import { ShelteredTasks } from '../../pathways/sheltered-task.service.js';
import { PersonSexes } from '../../people/person-sexes.js';
import { CurrentFigures } from '../../pictures/current-figures.js';
import { FrozenPictures } from '../../pictures/frozen-pictures.service.js';
import type { AppPool } from '../../platform/database.js';
import type { Keys } from '../../platform/keys.js';
import { ReadingAssignmentService } from '../../readers/reading-assignment.service.js';
import { ReportSchedules } from '../../scheduled-reports/report-schedules.service.js';
import { ForecastService } from '../../subsidies/forecast.service.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
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
};

type Parts = Omit<MoneyParts, 'engine' | 'records' | 'uploads'> & {
  readonly keys: Keys;
  readonly employers: EmployerService;
};

/** Made by hand, for the reason that the room of money is. */
export function openRooms({ pool, clock, facts, vault, source, tables, seed, keys, employers }: Parts): Rooms {
  const record = new TenantRecord(pool, facts);
  const policies = new PolicyReader(pool, source);
  const book = new OutcomeBook(pool, clock, new OutcomeProjector(pool, new PersonSexes(keys)));
  const forecasts = new ForecastService(policies, tables);
  const reader = new FigureReader(pool, book, new PeopleBook(pool, clock), policies, tables, forecasts);
  return {
    pool,
    seed,
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
  };
}
