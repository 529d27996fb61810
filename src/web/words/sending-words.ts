import type { SENDING_REASONS } from '../../../workflows/payload.js';

/** Why a sending does not stand as it was recorded. */
export const SENDING_WORDS: Readonly<Record<(typeof SENDING_REASONS)[number], string>> = {
  wrongDay: 'De verzenddatum was verkeerd',
  wrongChannel: 'De manier van versturen was verkeerd',
  notSent: 'De brief is niet verstuurd',
  other: 'Anders',
};
