/** Gives the browser a file to save. */
export function download(name: string, content: string | Blob, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Firefox begins to save after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
