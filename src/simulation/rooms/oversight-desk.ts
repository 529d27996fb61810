import type { DemoBody } from '../../access/demo-users.js';
import { inSession } from '../../journal/session-work.js';
import type { NewSample, SampleResult } from '../../oversight/control/control-sample.service.js';
import type { NewReadingAssignment } from '../../readers/reading-assignment.schemas.js';
import type { ReportKind } from '../../scheduled-reports/report-dates.js';
import { Draw } from '../draw.js';
import { memberOf } from '../money/desk-member.js';
import type { Rooms } from './rooms.js';

const FINDINGS: readonly (readonly [SampleResult, number])[] = [
  ['inOrder', 92],
  ['error', 4],
  ['uncertain', 4],
];
const NOTES: Readonly<Record<SampleResult, string>> = {
  inOrder: '',
  error: 'De reden van het besluit ontbreekt in het dossier.',
  uncertain: 'Het bewijs van de eerste werkdag is niet goed leesbaar.',
};

/** Weekday of the team meeting; of the others so many days after the period. */
const REPORT_DAYS: Readonly<Record<ReportKind, number>> = {
  teamMeeting: 1,
  dashboard: 45,
  trimester: 14,
  halfYear: 21,
};

/** Draws and judges samples, and lets somebody read along; doing it again changes nothing. */
export class OversightDesk {
  constructor(private readonly rooms: Rooms) {}

  async draw(body: DemoBody, wish: NewSample): Promise<void> {
    const manager = memberOf(body, 'manager');
    const drawn = await this.rooms.samples.list(manager);
    if (drawn.some(({ seed }) => seed === wish.seed)) return;
    const { rowCount } = await inSession(this.rooms.pool, manager, (client) =>
      client.query('select 1 from decision where tenant = $1 and decided_on between $2 and $3 limit 1', [
        body.id,
        wish.from,
        wish.until,
      ]),
    );
    if (rowCount === 1) await this.rooms.samples.draw(manager, wish);
  }

  async judge(body: DemoBody, seed: string): Promise<void> {
    const manager = memberOf(body, 'manager');
    const sample = (await this.rooms.samples.list(manager)).find((one) => one.seed === seed);
    if (sample === undefined) return;
    const { files } = await this.rooms.samples.read(manager, sample.number);
    for (const { position, placement, decision, result: known } of files) {
      if (known !== null) continue;
      const result = new Draw(this.rooms.seed, `sample.${placement}`).weighted(`${decision}`, FINDINGS);
      await this.rooms.samples.judge(manager, sample.number, position, { result, note: NOTES[result] });
    }
  }

  /** The product makes those that fell due at its daily rounds. */
  async wantReports(body: DemoBody): Promise<void> {
    const manager = memberOf(body, 'manager');
    for (const { kind, active } of await this.rooms.reports.schedules(manager)) {
      if (active) continue;
      const wish = { kind, active: true, day: REPORT_DAYS[kind], recipients: [manager.id] };
      await this.rooms.reports.schedule(manager, wish);
    }
  }

  async give(body: DemoBody, given: NewReadingAssignment): Promise<void> {
    const manager = memberOf(body, 'manager');
    const known = await this.rooms.readings.list(manager);
    if (!known.some(({ from, purpose }) => from === given.from && purpose === given.purpose)) {
      await this.rooms.readings.give(manager, given);
    }
  }
}
