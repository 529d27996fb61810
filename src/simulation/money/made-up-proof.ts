/** What a made-up employer hands in to show that an account is his. */
export type MadeUpProof = {
  /** `bankStatement`, `bankLetter` or `signedForm`. */
  readonly proof: string;
  readonly employer: string;
  readonly iban: string;
  /** In words. */
  readonly on: string;
};

const TITLES: Readonly<Record<string, string>> = {
  bankStatement: 'Rekeningafschrift',
  bankLetter: 'Brief van de bank',
  signedForm: 'Formulier rekeningnummer',
};

/** One page of PDF with a few lines; it says itself that it is made up. */
export function madeUpProof({ proof, employer, iban, on }: MadeUpProof): Buffer {
  const lines = [
    'VERZONNEN VOORBEELD: deze bank en deze rekening bestaan niet',
    '',
    'Testbank NV',
    TITLES[proof] ?? 'Bewijs van de rekening',
    '',
    `Datum: ${on}`,
    `Rekeninghouder: ${employer}`,
    `IBAN: ${iban.replaceAll(/(.{4})(?=.)/g, '$1 ')}`,
  ];
  return onePage(lines);
}

/** A page of A4 in a type that every reader has (ISO 32000). */
function onePage(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const text = `BT /F1 12 Tf 18 TL 60 760 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(`${pdf}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

const escaped = (line: string): string => line.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);
