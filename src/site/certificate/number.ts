/** A certificate's number in groups of four, as it is read out: `ABCD-EFGH-JKLM`. */
export function groupsOf(number: string): string {
  return number.match(/.{1,4}/g)?.join('-') ?? '';
}
