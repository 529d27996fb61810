import type { StepName } from '../../complaints/complaint.schemas.js';
import type { Choice } from '../words/field-words.js';

export const KIND_WORDS = { complaint: 'Klacht', dataBreach: 'Datalek' } as const;

export const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  treatment: 'Hoe iemand is behandeld',
  waiting: 'Het duurde te lang',
  information: 'Onduidelijke of verkeerde informatie',
  discrimination: 'Discriminatie of ongewenst gedrag',
  privacy: 'Omgaan met persoonsgegevens',
  wrongAddressee: 'Naar de verkeerde gestuurd',
  lost: 'Verloren of gestolen',
  unauthorised: 'Ingezien door iemand die dat niet mag',
  published: 'Openbaar geworden',
  system: 'Fout of inbraak in een systeem',
  other: 'Iets anders',
};

export const TOLD_BY_WORDS: Readonly<Record<string, string>> = {
  worker: 'Werknemer of kandidaat',
  employer: 'Werkgever',
  representative: 'Vertegenwoordiger',
  jobcoach: 'Jobcoach',
  colleague: 'Collega',
  other: 'Iemand anders',
};

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  founded: 'Gegrond',
  partly: 'Deels gegrond',
  unfounded: 'Ongegrond',
  solved: 'Opgelost in een gesprek',
  withdrawn: 'Ingetrokken',
  notTaken: 'Niet in behandeling genomen',
  reported: 'Gemeld bij de Autoriteit Persoonsgegevens',
  notReported: 'Melden was niet nodig',
  noBreach: 'Geen datalek',
};

/** What a step is called on its button, and what it says when it was done. */
export const STEP_WORDS: Readonly<Record<StepName, string>> = {
  assigned: 'Behandelaar kiezen',
  acknowledged: 'Ontvangst bevestigd',
  heard: 'Klager gehoord',
  extended: 'Vier weken verlengd',
  authorityTold: 'Gemeld bij de Autoriteit Persoonsgegevens',
  peopleTold: 'Betrokkenen geïnformeerd',
  closed: 'Afsluiten',
};

export const choicesOf = (values: readonly string[], words: Readonly<Record<string, string>>): readonly Choice[] =>
  values.map((value) => ({ value, label: words[value] ?? value }));
