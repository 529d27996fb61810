import type { CONTACT_ROLES } from '../../employers/employer-document.js';

export const CONTACT_WORDS: Readonly<Record<(typeof CONTACT_ROLES)[number], string>> = {
  leader: 'Leidinggevende',
  hr: 'Personeelszaken',
  guidance: 'Begeleider op de werkvloer',
  payroll: 'Salarisadministratie',
  signatory: 'Wie tekent',
  other: 'Iemand anders',
};

const LABEL_WORDS: Readonly<Record<string, string>> = {
  smaakmaker: 'Smaakmaker',
  pso: 'PSO-erkenning',
};
export const LABEL_CHOICES = Object.entries(LABEL_WORDS).map(([value, label]) => ({ value, label }));
export const labelName = (label: string): string => LABEL_WORDS[label] ?? label;

export const ENTRY_WORDS: Readonly<Record<string, string>> = {
  'employer.opened': 'Ingevoerd',
  'employer.changed': 'Gewijzigd',
  'employer.merged': 'Samengevoegd met een ander dossier',
  'employer.absorbed': 'Een ander dossier hoort nu hierbij',
  'employer.unmerged': 'Samenvoegen ongedaan gemaakt',
  'account.requested': 'Rekening ingevoerd',
  'account.approved': 'Rekening goedgekeurd',
  'account.rejected': 'Rekening afgewezen',
  'document.made': 'Brief gemaakt',
  'document.signed': 'Brief ondertekend',
  'document.sent': 'Brief verstuurd',
  'document.returned': 'Brief kwam terug',
  'document.sendingCorrected': 'Verzending verbeterd',
  'document.dropped': 'Brief vervallen',
  'harrie.voucherIssued': 'Voucher voor een Harrie-training gegeven',
  'harrie.voucherEnded': 'Voucher voor een Harrie-training afgesloten',
  'harrie.trained': 'Een collega volgde de Harrie-training',
  'harrie.left': 'Een getrainde collega ging weg',
};
const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'naam',
  kvkNumber: 'KvK-nummer',
  branchNumber: 'vestigingsnummer',
  payrollTaxNumber: 'loonheffingennummer',
  sector: 'branche',
  market: 'markt of overheid',
  sectorFullTimeHours: 'volle werkweek',
  place: 'plaats',
  owner: 'contactpersoon bij ons',
  ownMunicipality: 'eigen gemeente',
  integrity: 'meekijken',
  integrityNote: 'reden van meekijken',
  labels: 'labels',
  locations: 'vestigingen en contactpersonen',
  proxies: 'gemachtigden',
  payee: 'wie wordt betaald',
};
/** What changed, in words; `acceptDuplicate` is no part of the employer. */
export const fieldNames = (fields: readonly string[]): string =>
  fields
    .filter((field) => field !== 'acceptDuplicate')
    .map((field) => FIELD_WORDS[field] ?? field)
    .join(', ');
