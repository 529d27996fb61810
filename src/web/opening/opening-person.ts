import type { LocalDate } from '../../../workflows/definition.js';
import {
  circleFacts,
  newCandidateOn,
  type CircleFacts,
  type NewCandidate,
} from '../../candidates/candidate.schemas.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { orNull, orUndefined, partOf, yesNo, type Part } from '../forms/form-part.js';

const HOME = ['street', 'houseNumber', 'postalCode', 'homePlace'] as const;
const REPRESENTATIVE: Readonly<Record<string, string>> = {
  kind: 'repKind',
  name: 'repName',
  from: 'repFrom',
  mail: 'repMail',
  phone: 'repPhone',
};
const IN_FORM: Readonly<Record<string, string>> = {
  'person.address.place': 'homePlace',
  'circle.benefit.kind': 'benefit',
  'circle.benefit.from': 'benefitFrom',
  'circle.originSchool.kind': 'school',
  'circle.originSchool.leftOn': 'schoolLeftOn',
};

/** A new person as typed, with circle and school. */
export function personPart(typed: Typed, today: LocalDate): Part<NewCandidate> {
  return partOf(newCandidateOn(today), personFrom(typed), (path) => {
    const [, representative] = /^person\.representatives\.0\.(\w+)$/.exec(path) ?? [];
    return representative === undefined ? IN_FORM[path] : REPRESENTATIVE[representative];
  });
}

/** Circle, benefit and school alone: for a person who is known. */
export function circlePart(typed: Typed): Part<CircleFacts> {
  return partOf(circleFacts, circleFrom(typed), (path) => IN_FORM[`circle.${path}`]);
}

function personFrom(typed: Typed): unknown {
  const text = (name: string): string => textOf(typed, name);
  const home = HOME.some((name) => text(name) !== '');
  return {
    municipality: text('municipality'),
    circle: circleFrom(typed),
    person: {
      name: {
        firstNames: text('firstNames'),
        callName: orNull(text('callName')),
        prefix: orNull(text('prefix')),
        lastName: text('lastName'),
      },
      birthDate: dayFrom(text('birthDate')),
      sex: orNull(text('sex')),
      bsn: orNull(bsnFrom(typed)),
      address: home
        ? {
            street: text('street'),
            houseNumber: text('houseNumber'),
            postalCode: text('postalCode').toUpperCase(),
            place: text('homePlace'),
          }
        : null,
      mail: orNull(text('mail')),
      phone: orNull(text('phone')),
      language: text('language') === '' ? 'nl' : text('language').toLowerCase(),
      readingLevel: orNull(text('readingLevel')),
      interpreter: text('interpreter') === '' ? 'none' : text('interpreter'),
      representatives: representativesFrom(typed),
    },
  };
}

export const bsnFrom = (typed: Typed): string => textOf(typed, 'bsn').replaceAll(/[ .]/g, '');

function representativesFrom(typed: Typed): readonly unknown[] {
  const text = (name: string): string => textOf(typed, name);
  if (Object.values(REPRESENTATIVE).every((name) => text(name) === '')) return [];
  return [
    {
      kind: text('repKind'),
      name: text('repName'),
      from: dayFrom(text('repFrom')),
      mail: orNull(text('repMail')),
      phone: orNull(text('repPhone')),
      givesView: yesNo(text('repGivesView')) ?? false,
    },
  ];
}

function circleFrom(typed: Typed): unknown {
  const benefit = textOf(typed, 'benefit');
  const school = textOf(typed, 'school');
  return {
    circle: orUndefined(textOf(typed, 'circle')),
    benefit: benefit === '' ? null : { kind: benefit, from: dayFrom(textOf(typed, 'benefitFrom')) },
    originSchool: school === '' ? null : { kind: school, leftOn: dayFrom(textOf(typed, 'schoolLeftOn')) },
  };
}
