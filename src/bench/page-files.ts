import { CandidateService } from '../candidates/candidate.service.js';
import { DocumentMaking } from '../documents/document-making.service.js';
import { codeOf, secretOf } from '../links/link-secret.js';
import { LinkDesk } from '../links/link-desk.service.js';
import { keyOf, type LinkRow } from '../links/link-rows.js';
import { newLink } from '../links/link-input.js';
import { PlacementEvents } from '../placements/placement-events.service.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { Keys } from '../platform/keys.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import { actorOf, memberId, type BenchRole } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import { BENCH_KEY, type PageServer } from './page-server.js';
import type { Looked, TypedForm } from './page-of.js';
import { lastRunId } from './pay-rows.js';

/** The day the clock of the pages stands on. */
const TODAY = '2026-06-16';
const LATER = '2027-06-16';

/** Makes, by the product's own services and forms, one of each thing that has a page of its own. @returns where they are */
export async function filesToLookAt(server: PageServer, urls: BenchUrls): Promise<Looked> {
  const [own, ordered, visited, reported, drafted] = await filesOf(urls, ['V-17', 'V-18', 'V-19', 'V-20', 'V-21']);
  if (!own || !ordered || !visited || !reported || !drafted) throw new TypeError('The caseload was not imported.');
  await take(server, ordered.id, ORDERED);
  await take(server, visited.id, [...ORDERED, ...VISITED]);
  await take(server, reported.id, [...ORDERED, ...VISITED, ...REPORTED]);
  await take(server, drafted.id, DRAFTED);
  await sendForms(server, own.id);
  return {
    ...own,
    revision: await revisionOf(server, 'consultant', own.id, 'placement'),
    run: await lastRunId(urls),
    ordered: ordered.id,
    visited: visited.id,
    reported: reported.id,
    drafted: drafted.id,
    letter: await letterOf(server, own.id),
    complaint: await idIn(urls, `complaint where subject = 'treatment'`),
    bureau: await idIn(urls, 'bureau'),
    member: memberId('expert'),
    ...(await letIn(server, urls, own)),
  };
}

const idIn = async (urls: BenchUrls, rows: string): Promise<string> =>
  (await ownerRows<{ id: string }>(urls, `select id from ${rows}`))[0]?.id ?? '';

async function letterOf(server: PageServer, placement: string): Promise<string> {
  const wish = { placement, kind: 'agreements', addressee: 'employer', part: 'placement', asked: {} } as const;
  return server.service(DocumentMaking).make(actorOf('consultant'), wish);
}

type File = { readonly id: string; readonly candidate: string; readonly employer: string };

const filesOf = (urls: BenchUrls, numbers: readonly string[]): Promise<readonly File[]> =>
  ownerRows<File>(
    urls,
    `select id, candidate, employer from placement where external_id = any($1) order by external_id`,
    [numbers],
  );

type Step = readonly [role: BenchRole, instance: string, type: string, payload: object];

const MEASUREMENT = 'measurement-1';
const VIEW = { givenOn: TODAY, how: 'oral', readBack: true, agrees: true };
const POINTS = [{ point: 'Het tempo is lager op maandag.' }];

/** Process steps 8 and 9. */
const ORDERED: readonly Step[] = [
  ['consultant', 'placement', 'measurement.requested', { reason: 'first', requestedOn: TODAY }],
  ['consultant', MEASUREMENT, 'suitability.judged', { outcome: 'suitable', judgedOn: TODAY }],
  [
    'backOffice',
    MEASUREMENT,
    'measurement.ordered',
    {
      expertId: memberId('expert'),
      registrationNumber: 'RL-101',
      registrationCheckedOn: TODAY,
      registrationValidUntil: LATER,
      orderedOn: TODAY,
    },
  ],
];

/** Process step 10. */
const VISITED: readonly Step[] = [
  ['expert', MEASUREMENT, 'visit.planned', { visitOn: TODAY, startsAt: '09:30', minutes: 90 }],
  ['expert', MEASUREMENT, 'visit.held', { visitedOn: TODAY, interpreter: false }],
];

/** Process steps 11 and 12, till the report waits for its review. */
const REPORTED: readonly Step[] = [
  [
    'expert',
    MEASUREMENT,
    'draft.made',
    {
      draftOn: TODAY,
      regular: false,
      tasks: [{ share: 100, pace: 70, quality: 90, netWorkingTime: 100 }],
      sealed: { tasks: [{ name: 'Kratten stapelen', explanation: 'Stapelt rustig door.' }] },
    },
  ],
  ['expert', MEASUREMENT, 'views.asked', { askedOn: TODAY }],
  ['backOffice', MEASUREMENT, 'view.given', { party: 'worker', ...VIEW, points: 0 }],
  ['backOffice', MEASUREMENT, 'view.given', { party: 'employer', ...VIEW, points: 1, sealed: { points: POINTS } }],
  [
    'expert',
    MEASUREMENT,
    'view.answered',
    {
      party: 'employer',
      points: 1,
      sealed: { points: POINTS.map((one) => ({ ...one, answer: 'Er is een hele week gekeken.' })) },
    },
  ],
  ['expert', MEASUREMENT, 'report.made', { reportedOn: TODAY }],
];

async function revisionOf(server: PageServer, role: BenchRole, placement: string, instance: string): Promise<number> {
  const { instances } = await server.service(PlacementFiles).toChange(actorOf(role), placement);
  return instances.find(({ name }) => name === instance)?.revision ?? 0;
}

async function take(server: PageServer, placement: string, steps: readonly Step[]): Promise<void> {
  const events = server.service(PlacementEvents);
  for (const [role, instance, type, payload] of steps) {
    const expectedRevision = await revisionOf(server, role, placement, instance);
    try {
      await events.send(actorOf(role), { placement, instance, sent: { type, ...payload }, expectedRevision });
    } catch (error) {
      throw new BenchRefusedError(`Geen cijfers: ${type} werd geweigerd. ${JSON.stringify(error)}`);
    }
  }
}

/** A decision that waits for its signature. */
const DRAFTED: readonly Step[] = [
  [
    'consultant',
    'placement',
    'decision.prepared',
    {
      kind: 'end',
      ground: 'policy',
      reason: 'inOrder',
      from: '2026-07-01',
      until: null,
      wageValue: null,
      amount: null,
      replaces: null,
      nextMeasurementOn: null,
      nextMeasurementReason: null,
    },
  ],
];

const FORMS: readonly (readonly [who: string, path: string, form: TypedForm])[] = [
  [
    'legalOfficer',
    '/klachten/nieuw/klacht',
    {
      subject: 'treatment',
      receivedOn: TODAY,
      committee: 'nee',
      toldBy: 'worker',
      story: 'Belde drie keer en kreeg geen antwoord.',
    },
  ],
  ['manager', '/steekproef', { kind: 'all', from: '2024-01-01', until: TODAY, size: '500', seed: '1' }],
  ['administrator', '/beheer/organisaties', { name: 'Leerbedrijf', roles: 'training' }],
  [
    'administrator',
    '/beheer/bureaus',
    { name: 'Bureau Meting', from: '2026-01-01', price: '650,00', deliveryDays: '21' },
  ],
  ['consultant', '/harrie/trainingen', { heldOn: LATER, place: 'Hilversum', seats: '12' }],
  [
    'manager',
    '/beheer/leesopdrachten',
    {
      reader: memberId('reader'),
      purpose: 'Accountantscontrole 2026',
      periodFrom: '2026-01-01',
      periodUntil: TODAY,
      from: TODAY,
      until: '2026-12-31',
    },
  ],
];

async function sendForms(server: PageServer, placement: string): Promise<void> {
  for (const [who, path, form] of FORMS) await server.send(who, path, form);
  await server.send('reader', `/plaatsingen/${placement}/reden`, { reden: 'Accountantscontrole 2026' });
}

/** As the worker whose own file is behind a link; beside it a link of which the code goes by letter. */
async function letIn(
  server: PageServer,
  urls: BenchUrls,
  { id, candidate }: File,
): Promise<Pick<Looked, 'link' | 'linkByLetter'>> {
  const [people, desk] = [server.service(CandidateService), server.service(LinkDesk)];
  const wish = newLink.parse({ purpose: 'ownFile', addressee: 'worker' });
  const mail = 'persoon17@voorbeeld.example';
  await people.change(actorOf('consultant'), candidate, { person: { mail } });
  const byLetter = await desk.make(actorOf('consultant'), id, wish);
  await people.change(actorOf('consultant'), candidate, { person: { mail, phone: '0600000117' } });
  const { id: link } = await desk.make(actorOf('consultant'), id, wish);
  const [row] = await ownerRows<LinkRow>(urls, 'select * from signed_link where id = $1', [link]);
  if (!row) throw new TypeError('No link was made.');
  const [keys, key] = [new Keys(BENCH_KEY), keyOf(row)];
  await server.comeIn('link', secretOf(keys, key), codeOf(keys, key));
  return { link: secretOf(keys, key), linkByLetter: byLetter.id };
}
