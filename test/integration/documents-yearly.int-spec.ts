import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import { DocumentService } from '../../src/documents/document.service.js';
import { DocumentsModule } from '../../src/documents/documents.module.js';
import { differenceOf, YearlyLetters } from '../../src/documents/yearly-letters.service.js';
import { A_CONTRACT, ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { readPdf } from '../support/read-pdf.js';

let api: ApiDriver;
let letters: DocumentService;
let yearly: YearlyLetters;
let placement: ApiPlacement;

const as = (username: string): SessionActor => {
  const user = demoUserOf(username);
  if (!user) throw new Error(username);
  return { id: user.member, role: user.role, tenant: user.body.id, tenants: [user.body.id] };
};
const office = as('back-office.gooi');

/** A lump sum from 1 October 2025 until the end of March 2026. */
beforeAll(async () => {
  api = await ApiDriver.start('2025-09-15', [DocumentsModule]);
  letters = api.rooms.app.get(DocumentService);
  yearly = api.rooms.app.get(YearlyLetters);
  placement = await api.placement();
  const on = '2025-09-15';
  await placement.does('consultant', 'targetGroup.determined', {
    determinedOn: on,
    granted: true,
    basis: 'application',
    appliedOn: on,
  });
  const job = { ...A_CONTRACT, from: '2025-10-01', plannedStart: '2025-10-01', agreedOn: on, receivedOn: on };
  await placement.does('consultant', 'employment.agreed', job);
  const left = { agreedOn: on, with: 'employer', how: 'phone', reason: null, secondBy: null };
  await placement.does('consultant', 'measuring.leftOut', left);
  await placement.does('consultant', 'application.received', { receivedOn: on, from: 'employer', personSigned: true });
  await placement.decides('lumpSum', {}, on);
  await api.until('2025-10-02');
  await placement.does('back-office', 'start.confirmed', { firstDay: '2025-10-01', confirmedOn: '2025-10-02' });
  await api.until('2025-12-15');
});

afterAll(async () => {
  await api?.stop();
});

describe('The letters of 1 January (B11, M34)', () => {
  it('are those whose amount changes, with what it costs together', async () => {
    const resets = await yearly.resets(office, 2026);
    expect(resets.waiting).toBe(0);
    expect(resets.letters.map(({ placement: id, addressee }) => [id, addressee])).toEqual([
      [placement.id, 'employer'],
      [placement.id, 'worker'],
    ]);
    const [first] = resets.letters;
    expect(Number(differenceOf(resets))).toBeCloseTo(Number(first?.after) - Number(first?.before), 2);
    expect(first?.after).toBe('1376.64');
  });

  it('are looked at before any of them is made', async () => {
    const { text } = await readPdf(await yearly.previewReset(office, placement.id, 2026));
    expect(text).toContain('Concept');
    expect(text).toContain('Nieuw bedrag per hele maand € 1.376,64');
    expect(text).toContain('De tabellen van 1 januari 2026 tellen');
    expect(await letters.counts(office)).toEqual({});
  });

  it('are made once each, signed by somebody with the mandate, and sent', async () => {
    for (const one of (await yearly.resets(office, 2026)).letters) await yearly.makeReset(office, one, 2026);
    expect((await yearly.resets(office, 2026)).letters).toEqual([]);
    const made = await letters.inState(office, 'made');
    expect(made.map(({ kind, part }) => [kind, part])).toEqual([
      ['yearly-reset', 'year-2026'],
      ['yearly-reset', 'year-2026'],
    ]);
    for (const { id } of made) {
      await expect(letters.sign(office, id)).rejects.toThrow('zelf gemaakt');
      await letters.sign(as('manager.gooi'), id);
      await letters.send(office, id, { sentOn: '2025-12-15', channel: 'portal' });
    }
    const [employer] = await letters.inState(office, 'sent');
    expect(employer?.objectionLastDay).toBe('2026-01-26');
  });

  it('wait as long as the tables do not reach the new year', async () => {
    const resets = await yearly.resets(office, 2040);
    expect(resets.letters).toEqual([]);
  });
});

describe('The year statement', () => {
  it('is about all placements of an employer, in the record of the employer', async () => {
    await api.until('2026-01-05');
    const { employer } = await placement.view();
    const id = await yearly.makeStatement(office, employer, 2025);
    const { text } = await readPdf((await letters.pdf(office, id)).bytes);
    expect(text).toContain('Jaaropgave loonkostensubsidie 2025');
    expect(text).toContain('Noor van der Zwaanendaal');
    // Three months of 1.331,31 (23.5 percent charges, B10).
    expect(text).toContain('Recht over 2025 € 3.993,93');
    await letters.send(office, id, { sentOn: '2026-01-05', channel: 'portal' });
    await expect(letters.pdf(as('wsp-adviser.gooi'), id)).rejects.toThrow('rol');
    const made = await yearly.made(as('finance.gooi'), employer, 2025);
    expect(made).toMatchObject([{ id, state: 'sent', sentOn: '2026-01-05' }]);
    expect(await yearly.made(as('finance.gooi'), employer, 2024)).toEqual([]);
    expect(await yearly.made(as('reader.gooi'), employer, 2025)).toEqual([]);
  });

  it('says so when the people in it do not exist', async () => {
    const { employer } = await placement.view();
    const preview = async (): Promise<string> =>
      (await readPdf(await yearly.previewStatement(office, employer, 2025))).text;
    expect(await preview()).not.toContain('Gesimuleerd dossier');
    const { owner } = api.db.urls;
    await queryOnce(owner, 'update placement set simulated = true where id = $1', [placement.id]);
    expect(await preview()).toContain('Gesimuleerd dossier');
  });
});
