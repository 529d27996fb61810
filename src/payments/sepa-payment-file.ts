import { Document } from 'sepa';
import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../workflows/definition.js';
import { Decimal } from '../../workflows/law/exact.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { PaymentFile, type PaymentOrder } from './payment-file.js';
import { PaymentConflictError } from './payments.errors.js';

/** Customer credit transfer by ISO 20022, as Dutch banks take it since 2025. */
const FORMAT = 'pain.001.001.09';
const MAX_NAME = 70;

export class SepaPaymentFile extends PaymentFile {
  readonly mediaType = 'application/xml';

  write(order: PaymentOrder): string {
    const document = new Document(FORMAT);
    document.grpHdr.id = order.messageId;
    document.grpHdr.created = wallClock(order.createdAt);
    document.grpHdr.initiatorName = bankName(order.debtor.name);
    const batch = document.createPaymentInfo();
    batch.requestedExecutionDate = wallClock(startOfLocalDay(order.executeOn));
    batch.debtorIBAN = order.debtor.iban;
    batch.debtorName = bankName(order.debtor.name);
    batch.batchBooking = true;
    document.addPaymentInfo(batch);
    for (const payment of order.payments) {
      const transfer = batch.createTransaction();
      transfer.creditorName = bankName(payment.name);
      transfer.creditorIBAN = payment.iban;
      // The package takes a number and writes it with two decimals; the sum is checked below.
      transfer.amount = Number(payment.amount);
      transfer.remittanceInfo = bankText(payment.remittance);
      transfer.end2endId = payment.endToEndId;
      batch.addTransaction(transfer);
    }
    const text = written(document);
    requireSum(text, order);
    return text;
  }
}

function written(document: Document): string {
  try {
    document.normalize();
    return document.toString();
  } catch (error) {
    throw new PaymentConflictError(`Het betaalbestand kan niet worden gemaakt: ${String(error)}`);
  }
}

/** The package adds floats: what it wrote must be the exact sum. */
function requireSum(text: string, order: PaymentOrder): void {
  const sum = order.payments.reduce((total, one) => total.plus(one.amount), new Decimal(0)).toFixed(2);
  const found = [...text.matchAll(/<CtrlSum>([^<]*)<\/CtrlSum>/g)].map((match) => match[1]);
  if (found.length === 0 || found.some((one) => one !== sum)) {
    throw new PaymentConflictError(`Het betaalbestand telt op tot ${found[0] ?? 'niets'} in plaats van ${sum}.`);
  }
}

/** The package writes a Date in the zone of the machine: one is made that reads there as the clock in Amsterdam does. */
function wallClock(moment: Moment): Date {
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam');
  return new Date(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);
}

/** Banks read the Latin letters, digits and a few marks only. */
function bankText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, '+')
    .replace(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 140);
}

const bankName = (name: string): string => bankText(name).slice(0, MAX_NAME).trim();
