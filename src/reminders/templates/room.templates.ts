import { letter, type Templates } from './template.js';

/** What rooms without a machine send: their decisions are entries of a file all the same. */
export const roomTemplates: Templates = {
  'interest-decision': letter('Het besluit over wettelijke rente'),
};
