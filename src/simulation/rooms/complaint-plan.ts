import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import type { DemoBody } from '../../access/demo-users.js';
import {
  COMPLAINT_OUTCOMES,
  type BREACH_SUBJECTS,
  type COMPLAINT_SUBJECTS,
  type ComplaintStep,
  type TOLD_BY,
} from '../../complaints/complaint.schemas.js';
import { Draw, seededUuid } from '../draw.js';
import { memberOf } from '../money/desk-member.js';
import { yearsOf } from '../plan-days.js';
import { workingDayFrom, workingDaysOn } from '../working-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** Complaints and breaches of a year; at the small body one complaint and every third year a breach. */
const A_YEAR = { gooi: { complaints: 4, breach: 1 }, weesp: { complaints: 1, breach: 1 / 3 } } as const;

const STORIES: readonly (readonly [(typeof COMPLAINT_SUBJECTS)[number], (typeof TOLD_BY)[number], string])[] = [
  ['waiting', 'employer', 'De werkgever wachtte weken op antwoord op zijn vraag over de betaling.'],
  ['treatment', 'worker', 'De werknemer voelde zich in het gesprek niet serieus genomen.'],
  ['information', 'worker', 'De werknemer begreep de brief niet en kreeg aan de telefoon geen uitleg.'],
  ['privacy', 'worker', 'De werknemer wil niet dat de hele afdeling van de regeling weet.'],
  ['discrimination', 'worker', 'De werknemer vertelde over kwetsende grappen op de werkvloer.'],
  ['information', 'employer', 'De werkgever kreeg van twee collega’s een ander antwoord.'],
];
const BREACHES: readonly (readonly [(typeof BREACH_SUBJECTS)[number], string])[] = [
  ['wrongAddressee', 'Een brief ging naar een verkeerd adres en kwam ongeopend terug.'],
  ['lost', 'Een map met een uitgeprint rapport bleef in de trein liggen en is teruggevonden.'],
  ['unauthorised', 'Een medewerker van een andere afdeling kon een lijst openen.'],
];

/** Complaints and data breaches, handled by the legal officer; the last ones stay open (M39). */
export function complaintDeeds(plan: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  return yearsOf(plan).flatMap((year) => {
    const { complaints, breach } = A_YEAR[body.code];
    const own = Array.from({ length: complaints }, (_none, at) => complaint(plan, body, `${year}.${at + 1}`));
    const drawn = new Draw(plan.seed, `breach.${body.code}.${year}`);
    return [...own.flat(), ...(drawn.chance('breach', breach) ? dataBreach(plan, body, `${year}.breach`) : [])];
  });
}

const dayIn = (draw: Draw, name: string): LocalDate =>
  workingDayFrom(addDays(`${name.slice(0, 4)}-01-04`, draw.between('day', 0, 355)));

function complaint(plan: RoomPlan, body: DemoBody, name: string): readonly RoomDeed[] {
  const draw = new Draw(plan.seed, `complaint.${body.code}.${name}`);
  const id = seededUuid(plan.seed, 'complaint', body.code, name);
  const receivedOn = dayIn(draw, name);
  const [subject, toldBy, story] = draw.pick('story', STORIES);
  const placement = draw.chance('placement', 0.6) ? placementOf(plan, body, receivedOn, draw) : null;
  const given = { kind: 'complaint', subject, toldBy, story, placement, receivedOn, committee: false } as const;
  const heard = workingDaysOn(receivedOn, draw.between('heard', 8, 18));
  const outcome = draw.weighted<(typeof COMPLAINT_OUTCOMES)[number]>('outcome', [
    ['solved', 40],
    ['partly', 20],
    ['unfounded', 15],
    ['founded', 15],
    ['withdrawn', 10],
  ]);
  const closedOn = workingDaysOn(heard, draw.between('closed', 2, 10));
  return [
    roomDeed(receivedOn, body, `complaint:${name}`, { kind: 'complaint', id, given }),
    ...steps(body, id, name, [
      [workingDaysOn(receivedOn, 1), { step: 'assigned', handler: memberOf(body, 'legalOfficer').id }],
      [workingDaysOn(receivedOn, 3), { step: 'acknowledged', on: workingDaysOn(receivedOn, 3) }],
      ...(outcome === 'withdrawn' ? [] : [[heard, { step: 'heard', on: heard }] as const]),
      [closedOn, { step: 'closed', on: closedOn, outcome, conclusion: CONCLUDED[outcome] ?? '' }],
    ]),
  ];
}

const CONCLUDED: Readonly<Record<string, string>> = {
  solved: 'We belden met wie klaagde en spraken af hoe het voortaan gaat. Daarmee was het opgelost.',
  partly: 'De klacht klopt voor een deel: we antwoordden te laat, maar wel volledig.',
  unfounded: 'We deden wat was afgesproken. Dat legden we in een gesprek uit.',
  founded: 'De klacht klopt. We boden onze excuses aan en pasten de werkwijze aan.',
  withdrawn: 'Wie klaagde, trok de klacht in na een gesprek met de leidinggevende.',
};

function dataBreach(plan: RoomPlan, body: DemoBody, name: string): readonly RoomDeed[] {
  const draw = new Draw(plan.seed, `complaint.${body.code}.${name}`);
  const id = seededUuid(plan.seed, 'complaint', body.code, name);
  const day = dayIn(draw, name);
  const [subject, story] = draw.pick('story', BREACHES);
  const given = { kind: 'dataBreach', subject, toldBy: 'colleague', story, placement: null } as const;
  const told = draw.chance('told', 0.5);
  const closedOn = workingDaysOn(day, draw.between('closed', 4, 12));
  const outcome = told ? 'reported' : 'notReported';
  const conclusion = told
    ? 'Gemeld bij de Autoriteit Persoonsgegevens. De brief is opnieuw verstuurd en het adres verbeterd.'
    : 'Er was geen risico voor de betrokkene. De oorzaak is weggenomen.';
  const next = workingDaysOn(day, 1);
  return [
    roomDeed(day, body, `complaint:${name}`, {
      kind: 'complaint',
      id,
      given: { ...given, foundAt: `${day}T07:30:00.000Z` },
    }),
    ...steps(body, id, name, [
      [day, { step: 'assigned', handler: memberOf(body, 'legalOfficer').id }],
      ...(told ? [[next, { step: 'authorityTold', on: next }] as const] : []),
      [closedOn, { step: 'closed', on: closedOn, outcome, conclusion }],
    ]),
  ];
}

const steps = (
  body: DemoBody,
  id: string,
  name: string,
  taken: readonly (readonly [LocalDate, ComplaintStep])[],
): readonly RoomDeed[] =>
  taken.map(([day, step]) =>
    roomDeed(day, body, `complaint:${name}:${step.step}`, { kind: 'complaintStep', id, step }),
  );

function placementOf({ placements }: RoomPlan, body: DemoBody, day: LocalDate, draw: Draw): string | null {
  const known = placements.filter((one) => one.tenant === body.id && one.day < day);
  return known.length === 0 ? null : draw.pick('placement.which', known).id;
}
