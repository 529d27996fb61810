import type { LocalDate } from '../../workflows/definition.js';
import { yearOf } from '../../workflows/law/dates.js';
import { DocumentSending } from '../documents/document-sending.service.js';
import { YearlyLetters } from '../documents/yearly-letters.service.js';
import type { DemoOffice } from './demo-office.js';

/** When the run over December has been paid, the statements of the year before go out (M34). */
const SENT_FROM = '02-01';

const SIGNED = `select id from document where tenant = $1 and kind = 'year-statement' and part = $2 and state = 'signed' order by id`;

/** The statements of the last year that is over and settled, to each employer, in one go. */
export class DemoStatements {
  private made = false;

  /** @param until last day of the demo */
  constructor(
    private readonly office: DemoOffice,
    private readonly until: LocalDate,
  ) {}

  async make(day: LocalDate): Promise<void> {
    const sentFrom = lastBefore(this.until);
    if (this.made || day < sentFrom) return;
    this.made = true;
    const year = yearOf(sentFrom) - 1;
    const [yearly, documents] = [await this.office.get(YearlyLetters), await this.office.get(DocumentSending)];
    for (const office of await this.office.offices()) {
      for (const { employer } of (await yearly.employers(office, year)).items) {
        await yearly.makeStatement(office, employer, year);
      }
      const signed = await this.office.read<{ id: string }>(office, SIGNED, [office.tenant, `year-${year}`]);
      for (const { id } of signed) await documents.send(office, id, { sentOn: day, channel: 'portal' });
    }
  }
}

/** The last day of sending that lies within the demo. */
function lastBefore(until: LocalDate): LocalDate {
  const thisYear = `${yearOf(until)}-${SENT_FROM}`;
  return thisYear <= until ? thisYear : `${yearOf(until) - 1}-${SENT_FROM}`;
}
