/** A question's text in a GIFT file. */
export interface GiftBlock {
  /** Without comments. */
  text: string;
  /** For each line of it, which of the file it is, counted from 1. */
  lines: number[];
  /** What stands after `//` before and in it. */
  comments: string[];
  /** `$CATEGORY:` that it is in. */
  category: string | undefined;
  /** Whether blank lines within its braces were passed over. */
  hadBlankLines: boolean;
}

/** Splits a GIFT file where blank lines are: one question that is wrong spoils no other. */
export function splitGift(text: string): { blocks: GiftBlock[]; categories: string[] } {
  const lines = text.split('\n');
  const blocks: GiftBlock[] = [];
  const categories: string[] = [];
  let block: GiftBlock | undefined;
  let comments: string[] = [];
  const end = (): void => {
    if (block !== undefined) blocks.push(block);
    block = undefined;
    comments = [];
  };
  lines.forEach((line, index) => {
    const comment = /^\s*\/\/(.*)$/s.exec(line)?.[1];
    const category = /^\s*\$CATEGORY:(.*)$/is.exec(line)?.[1];
    if (comment !== undefined) {
      comments.push(comment.trim());
      block?.comments.push(comment.trim());
    } else if (category !== undefined) {
      end();
      categories.push(category.trim());
    } else if (line.trim() === '') {
      if (block !== undefined && goesOn(block.text, lines, index)) block.hadBlankLines = true;
      else end();
    } else if (block === undefined) {
      const category = categories.at(-1);
      block = { text: line, lines: [index + 1], comments: [...comments], category, hadBlankLines: false };
    } else {
      block.text += `\n${line}`;
      block.lines.push(index + 1);
    }
  });
  end();
  return { blocks, categories };
}

/** Whether a blank line stands within braces: they are open, and the next line is an answer or closes them. */
function goesOn(text: string, lines: string[], index: number): boolean {
  const bare = text.replace(/\\./g, '');
  if (bare.split('{').length <= bare.split('}').length) return false;
  const next = lines.slice(index + 1).find((line) => line.trim() !== '' && !/^\s*\/\//.test(line));
  return next !== undefined && /^\s*[=~}#]/.test(next);
}
