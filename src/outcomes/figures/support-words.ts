export const SUPPORT_WORDS: Readonly<Record<string, string>> = {
  jobcoach: 'Jobcoach',
  internalGuidance: 'Interne werkbegeleiding',
  harrie: 'Harrie-training',
  training: 'Training',
  buddy: 'Buddy',
};
