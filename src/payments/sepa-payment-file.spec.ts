import { describe, expect, it } from '@jest/globals';
import type { PaymentOrder } from './payment-file.js';
import { SepaPaymentFile } from './sepa-payment-file.js';

const order: PaymentOrder = {
  messageId: 'PR-1-2026-08',
  createdAt: '2026-09-20T09:00:00.000Z',
  executeOn: '2026-09-25',
  debtor: { name: 'Gemeente Voorbeeld', iban: 'NL91ABNA0417164300' },
  payments: [
    {
      endToEndId: 'PR1-1',
      name: 'Café De Brûlée & Zn',
      iban: 'NL20INGB0001234567',
      amount: '0.10',
      remittance: 'LKS 2026-08',
    },
    { endToEndId: 'PR1-2', name: 'Bouwbedrijf', iban: 'NL20INGB0001234567', amount: '0.20', remittance: 'LKS 2026-08' },
  ],
};

describe('The payment file', () => {
  it('is a credit transfer of the present format with every payment and the exact sum', () => {
    const text = new SepaPaymentFile().write(order);
    expect(text).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
    expect(text).toContain('<CtrlSum>0.30</CtrlSum>');
    expect(text).toContain('<NbOfTxs>2</NbOfTxs>');
    expect(text).toContain('<ReqdExctnDt><Dt>2026-09-25</Dt>');
    expect(text).toContain('<CreDtTm>2026-09-20T11:00:00</CreDtTm>');
    expect(text).toContain('<InstdAmt Ccy="EUR">0.10</InstdAmt>');
    expect(text).toContain('NL91ABNA0417164300');
  });

  it('writes names in the letters that banks read', () => {
    expect(new SepaPaymentFile().write(order)).toContain('<Nm>Cafe De Brulee + Zn</Nm>');
  });

  it('is the same text for the same order', () => {
    expect(new SepaPaymentFile().write(order)).toBe(new SepaPaymentFile().write(order));
  });

  it('is refused for an account number that cannot be one', () => {
    const wrong = { ...order, debtor: { ...order.debtor, iban: 'NL00ABNA0417164300' } };
    expect(() => new SepaPaymentFile().write(wrong)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });
});
