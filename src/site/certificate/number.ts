/** A certificate's number in groups of four, as it is read out: `ABCD-EFGH-JKLM`. */
export function groupsOf(number: string): string {
  return (
    number
      .replace(/[^0-9A-Za-z]/g, '')
      .match(/.{1,4}/g)
      ?.join('-') ?? ''
  );
}
