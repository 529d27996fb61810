import type { LocalDate } from '../../../workflows/definition.js';
import {
  circleFacts,
  newCandidateOn,
  type CircleFacts,
  type NewCandidate,
} from '../../candidates/candidate.schemas.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { orNull, orUndefined, partOf, yesNo, type Part } from '../forms/form-part.js';
import { identityFrom, languageFrom, reachedFrom } from './typed-person.js';

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
  return {
    municipality: textOf(typed, 'municipality'),
    circle: circleFrom(typed),
    person: {
      ...identityFrom(typed),
      sex: orNull(textOf(typed, 'sex')),
      ...reachedFrom(typed),
      ...languageFrom(typed),
      representatives: representativesFrom(typed),
    },
  };
}

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
    workStudyTrack: yesNo(textOf(typed, 'workStudyTrack')) ?? false,
    originSchool: school === '' ? null : { kind: school, leftOn: dayFrom(textOf(typed, 'schoolLeftOn')) },
  };
}
