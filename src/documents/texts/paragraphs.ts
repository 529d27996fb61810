import type { Block } from '../letter.js';

/** Paragraphs are apart by an empty line; lines that begin with `- ` are a list. */
export function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(blocksOf);
}

function blocksOf(part: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const raw of part.split('\n')) {
    const line = raw.trim();
    const last = blocks.at(-1);
    if (line.startsWith('- ')) {
      const item = line.slice(2).trim();
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, item] };
      else blocks.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'text') blocks[blocks.length - 1] = { kind: 'text', text: `${last.text} ${line}` };
    else blocks.push({ kind: 'text', text: line });
  }
  return blocks;
}
