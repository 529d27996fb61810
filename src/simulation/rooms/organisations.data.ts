import { providerCode, type OrganisationRole } from '../../organisations/organisation.schemas.js';

type MadeUpOrganisation = { readonly name: string; readonly roles: readonly OrganisationRole[] };

/** Organisations that plainly do not exist; each body enters them on its first day, in this order, so the numbers are known. */
export const MADE_UP_ORGANISATIONS: readonly MadeUpOrganisation[] = [
  { name: 'Test Jobcoaching Noord', roles: ['jobcoach'] },
  { name: 'Test Jobcoaching Zuid', roles: ['jobcoach'] },
  { name: 'Test Harrie-opleidingen', roles: ['training'] },
  { name: 'Test Vakschool', roles: ['training', 'school'] },
  { name: 'Test Lifecoaching', roles: ['partner'] },
  { name: 'Test UWV regiokantoor', roles: ['uwv'] },
  { name: 'Test Werkgeversservicepunt', roles: ['wsp', 'partner'] },
  { name: 'Test Praktijkonderwijs', roles: ['school'] },
];

const numbersOf = (...names: readonly string[]): readonly number[] =>
  names.map((name) => MADE_UP_ORGANISATIONS.findIndex((one) => one.name === name) + 1);

/** How a support decision names who gives it. */
export const PROVIDERS = {
  jobcoach: numbersOf('Test Jobcoaching Noord', 'Test Jobcoaching Zuid').map(providerCode),
  harrie: numbersOf('Test Harrie-opleidingen').map(providerCode),
  lifeCoach: numbersOf('Test Lifecoaching').map(providerCode),
  training: numbersOf('Test Vakschool').map(providerCode),
};
export const [HARRIE_TRAINER] = numbersOf('Test Harrie-opleidingen');
