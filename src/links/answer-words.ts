import type { Condition, ConditionsAnswer, QuestionsAnswer } from './answer-input.js';

/** What the employer is asked of the workplace (step 7), as page and journal say it. */
export const CONDITION_WORDS: Readonly<Record<Condition, { readonly label: string }>> = {
  adapted: { label: 'Past het werk bij wat de werknemer kan?' },
  guidance: { label: 'Begeleidt iemand de werknemer op de werkplek?' },
  accepted: { label: 'Hoort de werknemer erbij op het werk?' },
  management: { label: 'Staat de leiding achter deze plaatsing?' },
};

export const CONDITION_ANSWERS: Readonly<Record<ConditionsAnswer[Condition], string>> = {
  yes: 'Ja.',
  notYet: 'Nog niet.',
  help: 'Wij willen hier hulp bij.',
};

type Question<K extends keyof QuestionsAnswer> = {
  readonly label: string;
  readonly answers: Readonly<Record<QuestionsAnswer[K], string>>;
};

/** Three questions to the worker; what is kept is the kind of help, never how somebody is doing. */
export const QUESTION_WORDS: { readonly [K in keyof QuestionsAnswer]: Question<K> } = {
  pleasure: {
    label: 'Gaat u met plezier naar uw werk?',
    answers: {
      none: 'Ik heb hier geen hulp bij nodig',
      tasks: 'Ik wil hulp bij mijn taken',
      training: 'Ik wil iets leren',
    },
  },
  help: {
    label: 'Krijgt u de hulp die u nodig hebt?',
    answers: { none: 'Ja, ik krijg genoeg hulp', guidance: 'Ik wil meer begeleiding op het werk' },
  },
  wish: {
    label: 'Wilt u dat wij iets doen?',
    answers: {
      none: 'Nee, dat hoeft niet',
      debts: 'Ja, met geldzaken',
      practical: 'Ja, met praktische dingen, zoals reizen',
      call: 'Ja, ik wil dat u mij belt',
    },
  },
};
