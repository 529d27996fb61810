import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type StructNode = { readonly role?: string; readonly children?: readonly unknown[] };

/** What a reader for blind people finds in a PDF. */
export type ReadPdf = {
  readonly pages: number;
  /** All text in reading order, spaces as one. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** Marked: everything is in the tree of tags or left out as decoration. */
  readonly marked: boolean;
  /** Says of itself that it is PDF/UA-1. */
  readonly accessible: boolean;
  /** Kinds of tags in reading order. */
  readonly tags: readonly string[];
  /** Text that no tag holds and that is not marked as decoration. */
  readonly untagged: string;
  /** Fonts that are not in the file. */
  readonly fontsOutside: number;
};

/** Opens a PDF with a reader of others, not with what made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const { metadata, info } = await document.getMetadata();
  const mark = await document.getMarkInfo();
  const texts: string[] = [];
  const tags: string[] = [];
  const loose: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const found = readItems(items);
    texts.push(found.text);
    loose.push(found.loose);
    tags.push(...tagsOf(await page.getStructTree()));
  }
  const raw = Buffer.from(bytes).toString('latin1');
  const result = {
    pages: document.numPages,
    text: texts.join(' ').replaceAll(/\s+/g, ' ').trim(),
    title: String(metadata?.get('dc:title') ?? (info as { readonly Title?: string }).Title ?? ''),
    language: String((info as { readonly Language?: string | null }).Language ?? ''),
    marked: mark?.Marked === true,
    accessible: /<pdfuaid:part>1<\/pdfuaid:part>/.test(raw) && /\/DisplayDocTitle true/.test(raw),
    tags,
    untagged: loose.join('').trim(),
    fontsOutside: (raw.match(/\/Type \/FontDescriptor/g) ?? []).length - (raw.match(/\/FontFile[23] /g) ?? []).length,
  };
  await task.destroy();
  return result;
}

type Item = { readonly str?: string; readonly type?: string; readonly tag?: string | null; readonly hasEOL?: boolean };

function readItems(items: readonly object[]): { readonly text: string; readonly loose: string } {
  let [text, loose] = ['', ''];
  const open: (string | null)[] = [];
  for (const item of items as readonly Item[]) {
    if (item.type?.startsWith('beginMarkedContent') === true) open.push(item.tag ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str !== undefined) {
      text += `${item.str}${item.hasEOL === true ? '\n' : ''}`;
      if (open.length === 0) loose += item.str;
    }
  }
  return { text, loose };
}

function tagsOf(node: StructNode | null): readonly string[] {
  if (node === null) return [];
  const own = node.role === undefined || node.role === 'Root' ? [] : [node.role];
  return [...own, ...(node.children ?? []).flatMap((child) => tagsOf(child as StructNode))];
}
