import type { Delivery } from '../../bureaus/deliveries.js';
import type { Choice } from '../words/field-words.js';
import { field } from './administration-parts.js';

/** Where a delivery stands, in words. */
export const DELIVERY_WORDS: Readonly<Record<Delivery['state'], string>> = {
  inTime: 'op tijd',
  late: 'te laat geleverd',
  open: 'nog niet geleverd',
  overdue: 'te laat, nog niet geleverd',
};

export const contactFields = [
  field('name', 'Naam van het bureau', 'text'),
  field('mail', 'E-mailadres voor opdrachten', 'text', { required: false }),
  field('phone', 'Telefoonnummer', 'text', { required: false }),
];

export const termsFields = [
  field('from', 'Geldt voor opdrachten vanaf', 'date'),
  field('price', 'Prijs van een meting', 'decimal', { hint: 'In euro, zonder btw. Bijvoorbeeld 650,00.' }),
  field('deliveryDays', 'Dagen tussen opdracht en rapport', 'number', { hint: 'Kalenderdagen, zoals afgesproken.' }),
];

export const endField = field('until', 'Laatste dag voor nieuwe opdrachten', 'date', {
  required: false,
  hint: 'Laat leeg zolang u met dit bureau werkt.',
});

export const expertFields = (experts: readonly Choice[]) => [
  field('expert', 'Deskundige', 'choice', { choices: experts }),
  field('from', 'Werkt voor dit bureau vanaf', 'date', {
    hint: 'Opdrachten van eerdere dagen tellen niet mee bij dit bureau.',
  }),
];
