import type { FormField } from '../../forms/form-field.js';
import { choicesFor } from '../../words/field-words.js';

/** Why a report goes back: one or more, with an explanation beside it. */
export const REASONS_FIELD: FormField = {
  name: 'reasons',
  label: 'Waarom stuurt u het terug?',
  hint: undefined,
  kind: 'choices',
  required: true,
  choices: choicesFor('report.returned', 'reasons', []),
};
