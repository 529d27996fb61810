import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Post = { readonly to: string; readonly subject: string; readonly text: string };
export type PostWithFiles = Post & { readonly files: readonly { readonly name: string; readonly bytes: Buffer }[] };

/** What went out of a placement, in the order it was sent: files that the embedded default writes. */
export class Letterbox {
  constructor(
    private readonly dataDir: string,
    private readonly placement: string,
  ) {}

  async mails(): Promise<readonly PostWithFiles[]> {
    const texts = await this.files('mail');
    return texts.map((text) => ({
      to: header(text, 'To'),
      subject: header(text, 'Subject'),
      text: decoded(text.slice(text.indexOf('\r\n\r\n'))),
      files: [...text.matchAll(ATTACHED)].map(([, name = '', base64 = '']) => ({
        name,
        bytes: Buffer.from(base64, 'base64'),
      })),
    }));
  }

  async texts(): Promise<readonly Post[]> {
    const texts = await this.files('sms');
    return texts.map((text) => ({
      to: /^Aan: (.*)$/m.exec(text)?.[1] ?? '',
      subject: '',
      text: text.slice(text.indexOf('\n\n') + 2),
    }));
  }

  /** Path of the link in the last mail with one to an address. */
  async linkTo(address: string): Promise<string> {
    const mails = (await this.mails()).filter(({ to }) => to === address);
    const paths = mails.flatMap(({ text }) => /https?:\/\/[^/]+(\/link\/[\w-]+)/.exec(text)?.[1] ?? []);
    const path = paths.at(-1);
    if (path === undefined) throw new Error(`No link went to ${address}.`);
    return path;
  }

  /** The code in the last text message to a number. */
  async codeTo(number: string): Promise<string> {
    const sms = (await this.texts()).findLast(({ to }) => to === number);
    const code = /Uw code is (\d{6})/.exec(sms?.text ?? '')?.[1];
    if (code === undefined) throw new Error(`No code went to ${number}.`);
    return code;
  }

  private async files(folder: string): Promise<readonly string[]> {
    const path = join(this.dataDir, folder);
    const names = (await readdir(path).catch(() => [])).filter((name) => name.startsWith(this.placement));
    const order = (name: string): readonly number[] => name.slice(37).split(/[.@]/).slice(0, 2).map(Number);
    const sorted = names.toSorted((a, b) => {
      const [left, right] = [order(a), order(b)];
      return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
    });
    return Promise.all(sorted.map((name) => readFile(join(path, name), 'utf8')));
  }
}

/** A part of a mail that is a file: its name, and what is in it. */
const ATTACHED = /Content-Disposition: attachment;\s+filename="?([^"\r\n]+)"?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g;

function header(text: string, name: string): string {
  const value = new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'm').exec(text)?.[1] ?? '';
  return value.replaceAll(/\r\n[ \t]/g, '');
}

/** Quoted-printable, as the mailer writes long lines and other letters. */
function decoded(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
