import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { LocalDate } from '../../workflows/definition.js';
import { TypesettingError } from './documents.errors.js';
import type { Letter } from './letter.js';
import { LETTER_SOURCE } from './letter-source.js';

const require = createRequire(import.meta.url);
const FONTS = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const STYLES = ['400Regular', '400Regular_Italic', '700Bold'] as const;
const STANDARD = 'ua-1';
/** Results that were not used in so many documents are forgotten. */
const KEPT = 10;
const NOT_SHOWN = /the text `"(.+?)"` could not be displayed/u;

/**
 * Sets a document as PDF/UA-1: tagged, in Dutch, with its title and its fonts in it. The same letter gives the same
 * bytes; nothing is read but the fonts, and nothing is fetched.
 */
export class Typesetter {
  private compiler: NodeCompiler | undefined;

  /**
   * @param on the day that stands in the file's properties
   * @throws TypesettingError when a sign cannot be set, or the result would not be accessible
   */
  pdf(letter: Letter, on: LocalDate): Buffer {
    const { subject, caseNumber } = letter;
    return this.bundle([letter], caseNumber === '' ? subject : `${subject} (zaak ${caseNumber})`, on);
  }

  /**
   * Several letters as one file to print, in the order given; each counts its own pages. As accessible as one.
   * @throws TypesettingError
   */
  bundle(letters: readonly Letter[], title: string, on: LocalDate): Buffer {
    this.compiler ??= compilerWithFonts();
    const made = on.split('-').map(Number);
    const author = letters[0]?.letterhead.name ?? '';
    const input = JSON.stringify({ letters, title, author, made }, cleaned);
    const { compiler } = this;
    try {
      const done = compiler.compile({ mainFileContent: LETTER_SOURCE, inputs: { letters: input } });
      const { result } = done;
      if (result === null)
        throw new TypesettingError(undefined, JSON.stringify(done.takeDiagnostics()?.shortDiagnostics));
      return compiler.pdf(result, { pdfStandard: STANDARD, creationTimestamp: Date.parse(on) / 1000 });
    } catch (error) {
      throw error instanceof TypesettingError ? error : refused(error);
    } finally {
      compiler.evictCache(KEPT);
    }
  }
}

function compilerWithFonts(): NodeCompiler {
  const fontBlobs = STYLES.map((style) => readFileSync(join(FONTS, style, `SourceSans3_${style}.ttf`)));
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: FONTS });
}

/** Signs that steer a screen or a printer have no shape; letters with a mark are one sign, as the font has them. */
function cleaned(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Cc}\p{Co}\p{Cs}]/gu, ' ');
}

function refused(error: unknown): TypesettingError {
  const why = error instanceof Error ? error.message : String(error);
  return new TypesettingError(NOT_SHOWN.exec(why.replaceAll('\\"', '"'))?.[1], why);
}
