/** Hands a file to the browser, which asks where to or puts it where it puts files. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers read the file after the click; a minute is enough for any.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
