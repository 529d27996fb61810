import type { Organisation, OrganisationRole } from '../../organisations/organisation.schemas.js';
import { providerCode } from '../../organisations/organisation.schemas.js';

export const ORGANISATION_ROLE_WORDS: Readonly<Record<OrganisationRole, string>> = {
  jobcoach: 'Jobcoachorganisatie',
  training: 'Opleider',
  partner: 'Partner',
  uwv: 'UWV',
  wsp: 'Werkgeversservicepunt',
  school: 'School',
  municipality: 'Gemeente',
  region: 'Arbeidsmarktregio',
  bureau: 'Bureau voor loonwaarde',
};

/** Name of a provider: an organisation of the register, a colleague, or the code as it was given. */
export function providerWords(
  provider: string | null,
  organisations: readonly Organisation[],
  members: ReadonlyMap<string, string>,
): string | undefined {
  if (provider === null) return undefined;
  const known = organisations.find(({ number }) => providerCode(number) === provider);
  return known?.name ?? members.get(provider) ?? provider;
}
