import type { LocalDate, Moment } from '../../../workflows/definition.js';
import { dutchDate, dutchMonth } from '../../../workflows/law/dutch.js';

/** `12 maart 2026` */
export const longDate = dutchDate;

/** `12-03-2026`: for tables, where days stand below each other. */
export function shortDate(day: LocalDate): string {
  return day.split('-').toReversed().join('-');
}

/** `maart 2026` of `2026-03`. */
export const monthName = dutchMonth;

const WHEN = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `12 maart 2026 om 14:05` in Amsterdam. */
export function momentText(moment: Moment): string {
  return WHEN.format(new Date(moment));
}

/** Sentences of the workflows name days as they are kept; people read them in words. An amount stays on one line (decision 1883). */
export function withDutchDates(sentence: string): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => longDate(day)).replaceAll('€ ', '€\u00a0');
}

const DAY_MS = 86_400_000;

/** Whole days from one day to another; negative when it is past. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export type Urgency = 'late' | 'soon' | 'calm';

/** A last day by how near it is: past, within two weeks, or later. */
export function urgencyOf(today: LocalDate, day: LocalDate): Urgency {
  const days = daysBetween(today, day);
  return days < 0 ? 'late' : days <= 14 ? 'soon' : 'calm';
}

/** `3 dagen te laat`, `vandaag`, `morgen`, `over 12 dagen`, `over 4 maanden`, `over 3 jaar`. */
export function dayInWords(today: LocalDate, day: LocalDate): string {
  const days = daysBetween(today, day);
  if (days === -1) return '1 dag te laat';
  if (days < 0) return `${-days} dagen te laat`;
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days < 60) return `over ${days} dagen`;
  const months = Math.round(days / 30.4);
  return months < 24 ? `over ${months} maanden` : `over ${Math.round(months / 12)} jaar`;
}
