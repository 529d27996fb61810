import {
  CONDITION_QUESTIONS,
  WORKER_QUESTIONS,
  type Condition,
  type ConditionsAnswer,
  type QuestionsAnswer,
} from './answer-input.js';

/** The four conditions as a form says them. */
export const CONDITION_WORDS: Readonly<Record<Condition, { readonly label: string }>> = {
  adapted: { label: CONDITION_QUESTIONS.adapted },
  guidance: { label: CONDITION_QUESTIONS.guidance },
  accepted: { label: CONDITION_QUESTIONS.accepted },
  management: { label: CONDITION_QUESTIONS.management },
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
    label: WORKER_QUESTIONS.pleasure,
    answers: {
      none: 'Ik heb hier geen hulp bij nodig',
      tasks: 'Ik wil hulp bij mijn taken',
      training: 'Ik wil iets leren',
    },
  },
  help: {
    label: WORKER_QUESTIONS.help,
    answers: { none: 'Ja, ik krijg genoeg hulp', guidance: 'Ik wil meer begeleiding op het werk' },
  },
  wish: {
    label: WORKER_QUESTIONS.wish,
    answers: {
      none: 'Nee, dat hoeft niet',
      debts: 'Ja, met geldzaken',
      practical: 'Ja, met praktische dingen, zoals reizen',
      call: 'Ja, ik wil dat u mij belt',
    },
  },
};
