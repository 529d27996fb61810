import { SUPPORT_KIND_WORDS } from '../../particulars/support-kind-words.js';

/** A kind that was taken over from elsewhere may be none of ours. */
export const SUPPORT_WORDS: Readonly<Record<string, string>> = SUPPORT_KIND_WORDS;
