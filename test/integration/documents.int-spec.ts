import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import type { DocumentKind } from '../../src/documents/document-kind.js';
import { DocumentService } from '../../src/documents/document.service.js';
import { DocumentsModule } from '../../src/documents/documents.module.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, measured } from '../support/placement-steps.js';
import { readPdf } from '../support/read-pdf.js';

const BSN = '999993653';
const ADDRESS = { street: 'Lindelaan', houseNumber: '12a', postalCode: '1211 AB', place: 'Hilversum' };
/** Numbers of the room `payments`; no letter to a worker may hold one. */
const IBAN = /\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}[ ]?\d{4}/;
/** What an employer may not read (F4): the person's number, benefit, circle, and words of the consultant on the person. */
const NOT_FOR_EMPLOYERS = /999993653|uitkering|bijstand|burgerservicenummer|BSN|schulden/i;

let api: ApiDriver;
let letters: DocumentService;
let placement: ApiPlacement;

const as = (username: string): SessionActor => {
  const user = demoUserOf(username);
  if (!user) throw new Error(username);
  return { id: user.member, role: user.role, tenant: user.body.id, tenants: [user.body.id] };
};
const office = as('back-office.gooi');
const look = { operation: 'test', purpose: 'test' };

async function textOf(id: string): Promise<string> {
  return (await readPdf((await letters.pdf(office, id)).bytes)).text;
}

async function listed(kind: DocumentKind): Promise<readonly string[]> {
  const rows = await letters.list(office, placement.id, look);
  return rows.filter((row) => row.kind === kind).map(({ id }) => id);
}

async function made(kind: DocumentKind, addressee: 'worker' | 'employer', part: string): Promise<string> {
  return letters.make(office, { placement: placement.id, kind, addressee, part, asked: {} });
}

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [DocumentsModule]);
  letters = api.rooms.app.get(DocumentService);
  const person = { bsn: BSN, address: ADDRESS };
  const candidate = await api.candidate('gooi', person);
  const made = await api
    .as('consultant.gooi')
    .post('/employers')
    .send({
      name: 'Bakkerij Kruimel',
      acceptDuplicate: true,
      document: {
        locations: [
          {
            name: 'Winkel',
            address: { ...ADDRESS, street: 'Broodplein', houseNumber: '1' },
            contacts: [{ role: 'leader', name: 'Mo Bakker' }],
          },
        ],
      },
    });
  placement = await decidedUnsent({ candidate, employer: made.body.id });
}, 60_000);

afterAll(async () => {
  await api?.stop();
});

/** The lump sum decided in January, its letters not sent by hand. */
async function decidedUnsent(more: object): Promise<ApiPlacement> {
  const found = await decidedLumpSum(api, more, { sent: false });
  return found;
}

describe('The letters of a decision', () => {
  it('are two, waiting to be made, and are born signed by who decided (F4, M2)', async () => {
    const due = await letters.due(office);
    expect(due.map(({ part, addressee }) => [part, addressee])).toEqual([
      ['decision-1', 'employer'],
      ['decision-1', 'worker'],
    ]);
    for (const one of due) await letters.makeDue(office, one);
    expect(await letters.due(office)).toEqual([]);
    const rows = await letters.list(office, placement.id, look);
    expect(rows.map(({ state, signedBy }) => [state, signedBy])).toEqual([
      ['signed', as('reviewer.gooi').id],
      ['signed', as('reviewer.gooi').id],
    ]);
  });

  it('are concepts as long as they are not sent, without a last day (D4)', async () => {
    const [id = ''] = await listed('lump-sum-decision');
    const text = await textOf(id);
    expect(text).toContain('Concept: deze brief is niet verstuurd');
    expect(text).toContain('binnen zes weken na de dag waarop deze brief is verstuurd');
    expect(text).toContain('Ingrid Postma');
    expect(text).toContain('namens het dagelijks bestuur');
  });
});
