import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeInput } from '../../src/links/change-input.js';
import { ChangeReports } from '../../src/links/change-reports.service.js';
import { LinkDoor } from '../../src/links/link-door.service.js';
import { LinkMoves } from '../../src/links/link-moves.service.js';
import { LinkFiles } from '../../src/links/link-file.service.js';
import { addressedEmployer } from '../../src/documents/work-place.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { AppPool } from '../../src/platform/database.js';
import { workSides } from '../../src/workplaces/work-sides.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import type { Letterbox } from '../support/letterbox.js';
import { change, EMPLOYER_MAIL, reachablePlacement } from '../support/linked-placement.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const SOUTH_MAIL = 'zoe@bakkerij-kruimel.example';
const SOUTH_PHONE = '+31600000109';
const HIRER_MAIL = 'ploegbaas@inlener.example';
const SOUTH = {
  name: 'Bakkerij Zuid',
  branchNumber: '000012345678',
  contacts: [
    { role: 'leader', name: 'Zoe Zuid', mail: SOUTH_MAIL, phone: SOUTH_PHONE },
    { role: 'hr', name: 'Hans Zuid' },
  ],
};

let api: ApiDriver;
let placement: ApiPlacement;
let post: Letterbox;
let employer: string;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  ({ placement, post } = await reachablePlacement(api));
  ({ employer } = (await placement.view()) as unknown as { readonly employer: string });
});
afterAll(async () => {
  await api?.stop();
});

type Shop = { readonly id: string; readonly name: string; readonly contacts: readonly { readonly name: string }[] };
const consultant = () => api.as('consultant.gooi');
const shops = async (): Promise<readonly Shop[]> => (await consultant().get(`/employers/${employer}`)).body.locations;
const link = (purpose: string, of = placement) =>
  consultant().post(`${of.path}/links`).send({ purpose, addressee: 'employer' });
const mailedTo = async (): Promise<readonly string[]> => (await post.mails()).map(({ to }) => to);

async function choose(location: string, from: string, of = placement, kind = 'location') {
  const path = `${of.path}/particulars`;
  const revision = (await consultant().get(path)).headers['etag'];
  const item = { kind, from, location };
  return consultant()
    .post(path)
    .set('If-Match', String(revision))
    .send({ items: [item] });
}

describe('A placement at an employer with several locations (M13)', () => {
  it('keeps the numbers of its locations when another is added', async () => {
    const [first] = await shops();
    await change(api, `/employers/${employer}`, { locations: [first, SOUTH] });
    const [north, south] = await shops();
    expect(north?.id).toBe(first?.id);
    expect(south?.id).not.toBe(north?.id);
  });

  it('asks which, tells the consultant, and writes to nobody of the employer until somebody chose', async () => {
    const before = (await mailedTo()).length;
    const answer = await link('conditions');
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([
      { field: 'addressee', detail: expect.stringContaining('welke vestiging') },
    ]);
    await api.until('2026-02-06');
    await api.relay();
    expect((await mailedTo()).slice(before)).not.toContain(EMPLOYER_MAIL);
    expect((await mailedTo()).slice(before)).not.toContain(SOUTH_MAIL);
    const items = await queryOnce<{ recipient: string; message: string }>(
      api.db.superuserUrl,
      `select recipient, data ->> 'message' as message from inbox_item
       where stream = $1 and template = 'workplace.placeUnknown'`,
      [placement.id],
    );
    expect(items).toContainEqual({ recipient: 'owner', message: 'confirm-first-day' });
  });

  it('takes a location of the employer only, with its day, and keeps its name in the history', async () => {
    const wrong = await choose('00000000', '2026-02-02');
    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([400, 'items.0.location']);
    const [, south] = await shops();
    expect((await choose(south?.id ?? '', '2026-02-02')).status).toBe(204);
    const { body } = await consultant().get(`${placement.path}/particulars`);
    const value = { employer, location: south?.id };
    expect(body.items).toMatchObject([
      { kind: 'location', standing: 'inForce', value, sealed: { name: 'Bakkerij Zuid' } },
    ]);
  });

  it('sends its links to who leads that location, whoever leads another', async () => {
    expect((await link('conditions')).body).toMatchObject({ name: 'Zoe Zuid' });
    expect((await link('change')).body).toMatchObject({ name: 'Zoe Zuid' });
    await api.relay();
    expect(await mailedTo()).toContain(SOUTH_MAIL);
    expect(await mailedTo()).not.toContain(EMPLOYER_MAIL);
  });

  it('changes the contact of that location when its report is accepted, and nobody else', async () => {
    const door = api.rooms.app.get(LinkDoor, { strict: false });
    const secret = (await post.linkTo(SOUTH_MAIL)).slice('/link/'.length);
    const visit = await door.visit(await door.enter(secret, await post.codeTo(SOUTH_PHONE)));
    const file = await api.rooms.app.get(LinkFiles, { strict: false }).open(visit);
    const id = randomUUID();
    const told = {
      kind: 'contact',
      from: '2026-02-06',
      name: 'Yara Zuid',
      role: 'leader',
      mail: SOUTH_MAIL,
      phone: null,
    };
    await api.rooms.app.get(ChangeReports, { strict: false }).tell(visit, file, id, changeInput.parse(told));
    const revision = await placement.revision();
    const accepted = api.as('back-office.gooi').post(`/change-reports/${id}/acceptance`);
    expect((await accepted.set('If-Match', `"${revision}"`).send({})).body).toMatchObject({ state: 'accepted' });
    const names = (await shops()).map(({ contacts }) => contacts.map(({ name }) => name));
    expect(names).toEqual([
      ['Karin de Wit', 'Loonservice'],
      ['Yara Zuid', 'Hans Zuid'],
    ]);
  });

  it('takes back open links that are with another location, and sends what is still asked to who is there', async () => {
    const [north] = await shops();
    const kept = async () =>
      (await consultant().get(`${placement.path}/links`)).body.items
        .filter(({ addressee }: { addressee: string }) => addressee === 'employer')
        .map(({ purpose, name, state }: Record<string, string>) => `${purpose} ${name} ${state}`)
        .toSorted();
    const secret = (await post.linkTo(SOUTH_MAIL)).slice('/link/'.length);
    const moves = api.rooms.app.get(LinkMoves, { strict: false });
    const actor = { id: 'system', role: 'system', tenant: GOOI, tenants: [GOOI] } as const;
    const told = await moves.preview(actor, placement.id, { kind: 'location', location: north?.id ?? '' });
    expect(told.map(({ label, from, to }) => `${label}: ${from}, ${to ?? ''}`).toSorted()).toEqual([
      'Vier vragen over de werkplek: Zoe Zuid, Karin de Wit',
      'Wijziging melden: Zoe Zuid, Karin de Wit',
    ]);
    // From a day to come on nothing changes yet.
    await choose(north?.id ?? '', '2026-02-09');
    expect(await kept()).toEqual(['change Zoe Zuid open', 'conditions Zoe Zuid open']);
    await api.until('2026-02-09');
    await moves.run('2026-02-09');
    await moves.run('2026-02-09');
    expect(await kept()).toEqual([
      'change Karin de Wit open',
      'change Zoe Zuid revoked',
      'conditions Karin de Wit open',
      'conditions Zoe Zuid revoked',
    ]);
    const door = api.rooms.app.get(LinkDoor, { strict: false });
    await expect(door.knock(secret)).rejects.toMatchObject({ reason: 'revoked' });
    await api.relay();
    expect(await mailedTo()).toContain(EMPLOYER_MAIL);
  });
});

describe('A placement of somebody who is hired out (M15)', () => {
  it('speaks about the work with the hirer and about the employment with who employs', async () => {
    const hirer = await api.employer();
    const hired = await reachablePlacement(api, { hirer });
    const nobody = await link('conditions', hired.placement);
    expect(nobody.body.errors).toMatchObject([
      { field: 'addressee', detail: expect.stringContaining('geen contactpersoon') },
    ]);
    const contacts = [{ role: 'leader', name: 'Piet Ploegbaas', mail: HIRER_MAIL, phone: '06 00000107' }];
    await change(api, `/employers/${hirer}`, { locations: [{ name: 'Kas 3', contacts }] });
    expect((await link('conditions', hired.placement)).body).toMatchObject({ name: 'Piet Ploegbaas' });
    expect((await link('change', hired.placement)).body).toMatchObject({ name: 'Karin de Wit' });
    const found = await consultant().get(`/placements?hirer=${hirer}`);
    expect(found.body.items).toMatchObject([{ id: hired.placement.id }]);

    // The branch of the agency that was chosen speaks for it: links of another go to who is there.
    const agency = String((await hired.placement.view()).employer);
    const [first] = (await consultant().get(`/employers/${agency}`)).body.locations;
    const address = { street: 'Havenweg', houseNumber: '4', postalCode: '1300 AB', place: 'Almere' };
    const almere = { name: 'Almere', address, contacts: [{ role: 'hr', name: 'Ada Almere', mail: SOUTH_MAIL }] };
    await change(api, `/employers/${agency}`, { locations: [first, almere] });
    const branch = (await consultant().get(`/employers/${agency}`)).body.locations[1].id;
    const system = { id: 'system', role: 'system', tenant: GOOI, tenants: [GOOI] } as const;
    const moves = api.rooms.app.get(LinkMoves, { strict: false });
    const asIf = { kind: 'agencyLocation', location: branch } as const;
    expect(await moves.preview(system, hired.placement.id, asIf)).toMatchObject([{ to: 'Ada Almere' }]);
    const chosen = await choose(branch, '2026-02-09', hired.placement, 'agencyLocation');
    expect(chosen.status).toBe(204);
    const links = (await consultant().get(`${hired.placement.path}/links`)).body.items;
    expect(
      links.map(({ purpose, name, state }: Record<string, string>) => `${purpose} ${name} ${state}`).toSorted(),
    ).toEqual(['change Ada Almere open', 'change Karin de Wit revoked', 'conditions Piet Ploegbaas open']);
    const ports = { pool: api.rooms.app.get(AppPool), vault: api.rooms.app.get(PersonVault) };
    const sides = await workSides(ports, { tenant: GOOI, tenants: [GOOI] }, hired.placement.id, '2026-02-09');
    expect(sides && addressedEmployer(sides, 'employment').lines).toEqual(['Havenweg 4', '1300 AB  ALMERE']);

    // Another hirer says beforehand whose links go to whom.
    const next = await api.employer();
    const event = { type: 'job.changed', from: '2026-02-09', kind: 'hirer', hirer: next };
    const previewed = async () => {
      const { path } = hired.placement;
      return (await consultant().post(`${path}/events/preview`).send(event)).body.links;
    };
    const taken = { label: expect.any(String), from: 'Piet Ploegbaas' };
    await hired.placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-09' });
    expect(await previewed()).toEqual([]);
    const bea = { role: 'leader', name: 'Bea Bakmeester', mail: 'bea@voorbeeld.test', phone: '06 00000108' };
    await change(api, `/employers/${next}`, { locations: [{ name: 'Hal 1', contacts: [bea] }] });
    expect(await previewed()).toEqual([{ ...taken, to: 'Bea Bakmeester', fate: 'moves' }]);
    expect((await hired.placement.facts())['hirer']).toBe(hirer);
    const wrong = await choose(branch, '2026-02-09', placement, 'agencyLocation');
    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([400, 'items.0.location']);
  });
});
