import { z } from 'zod';
import type { About } from '../workplaces/work-sides.js';

/** What one link is for, and nothing else. */
export const LINK_PURPOSES = [
  'firstDay',
  'change',
  'hours',
  'conditions',
  'questions',
  'view',
  'support',
  'ownFile',
  'objection',
  'visit',
  'upload',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];
export const linkPurpose = z.enum(LINK_PURPOSES, { error: 'Kies waar de link voor is.' });

export const ADDRESSEES = ['employer', 'payrollOffice', 'worker', 'representative', 'jobcoach'] as const;
export type Addressee = (typeof ADDRESSEES)[number];
export const addressee = z.enum(ADDRESSEES, { error: 'Kies voor wie de link is.' });

type Kind = {
  /** Dutch, for lists and headings. */
  readonly label: string;
  readonly to: readonly Addressee[];
  /** How long it opens anything, in days. */
  readonly days: number;
  /** After one answer it opens nothing more. */
  readonly once: boolean;
  /** Template of the mail that carries it. */
  readonly template: string;
};

/** M14: a payroll office reports and declares, it gives no view and does not speak about the work. */
export const LINK_KINDS: Readonly<Record<LinkPurpose, Kind>> = {
  firstDay: {
    label: 'Eerste werkdag bevestigen',
    to: ['employer', 'payrollOffice'],
    days: 30,
    once: true,
    template: 'confirm-first-day',
  },
  change: {
    label: 'Wijziging melden',
    to: ['employer', 'payrollOffice'],
    days: 90,
    once: false,
    template: 'link.change',
  },
  hours: {
    label: 'Uren van een maand opgeven',
    to: ['employer', 'payrollOffice'],
    days: 45,
    once: true,
    template: 'declare-hours',
  },
  conditions: {
    label: 'Vier vragen over de werkplek',
    to: ['employer'],
    days: 30,
    once: true,
    template: 'employer-conditions',
  },
  questions: {
    label: 'Drie vragen over het werk',
    to: ['worker', 'representative'],
    days: 30,
    once: true,
    template: 'three-questions',
  },
  view: {
    label: 'Concept van het rapport',
    to: ['employer', 'worker', 'representative'],
    days: 21,
    once: true,
    template: 'link.view',
  },
  support: {
    label: 'Begeleiding door de jobcoach',
    to: ['jobcoach'],
    days: 180,
    once: false,
    template: 'link.support',
  },
  ownFile: {
    label: 'Eigen gegevens bekijken',
    to: ['worker', 'representative'],
    days: 30,
    once: false,
    template: 'link.ownFile',
  },
  // Longer than the term: who is late is received too (D4).
  objection: {
    label: 'Bezwaar maken',
    to: ['employer', 'worker', 'representative'],
    days: 90,
    once: false,
    template: 'link.objection',
  },
  visit: {
    label: 'Bezoek bevestigen',
    to: ['employer', 'worker', 'representative'],
    days: 30,
    once: false,
    template: 'link.visit',
  },
  upload: {
    label: 'Bestanden sturen',
    to: ['employer', 'payrollOffice'],
    days: 60,
    once: false,
    template: 'link.upload',
  },
};

/** M15: visit, draft and questions about the workplace are for where the work is done; money and contract for who employs. */
const ABOUT_THE_WORK: readonly LinkPurpose[] = ['conditions', 'view', 'visit'];
export const aboutOf = (purpose: LinkPurpose): About => (ABOUT_THE_WORK.includes(purpose) ? 'work' : 'employment');

export const ADDRESSEE_WORDS: Readonly<Record<Addressee, string>> = {
  employer: 'de werkgever',
  payrollOffice: 'het salariskantoor',
  worker: 'de werknemer',
  representative: 'de vertegenwoordiger van de werknemer',
  jobcoach: 'de jobcoach',
};

/** Wrong codes before a link opens nothing any more. */
export const MOST_WRONG_CODES = 5;
/** Codes that may be asked anew on one day. */
export const MOST_CODES_A_DAY = 4;
/** Links that members may make or send again for one placement on one day. */
export const MOST_LINKS_A_DAY = 30;

/** The worker, and who acts for the worker (M18). */
export const OF_WORKER: readonly Addressee[] = ['worker', 'representative'];

/** The party that somebody speaks for where the law knows two (M17, M18). */
export const partyOf = (who: Addressee): 'employer' | 'worker' =>
  who === 'employer' || who === 'payrollOffice' ? 'employer' : 'worker';
