import type { SampleResult } from '../../oversight/control/control-sample.service.js';
import { SAMPLE_KINDS } from '../../oversight/control/control-sample.service.js';
import { kindWord } from './decision-words.js';

export const RESULT_WORDS: Readonly<Record<SampleResult, string>> = {
  inOrder: 'In orde',
  error: 'Fout',
  uncertain: 'Onzeker',
};
export const sampleKindWord = (kind: string): string => (kind === 'all' ? 'Alle besluiten' : kindWord(kind));
export const SAMPLE_KIND_CHOICES = SAMPLE_KINDS.map((kind) => [kind, sampleKindWord(kind)] as const);
