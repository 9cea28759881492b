import writeXlsx from 'write-excel-file/node';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lines as a sheet to be saved, the first as its heading; what looks like a whole number is one. Only for short lists. */
export async function xlsxResponse(name: string, lines: AsyncIterable<readonly string[]>): Promise<Response> {
  const rows: string[][] = [];
  for await (const line of lines) rows.push([...line]);
  const [head = [], ...rest] = rows;
  const data = [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rest.map((row) => row.map((value) => ({ value: /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value }))),
  ];
  const columns = head.map((_, index) => ({
    width: Math.min(40, 2 + Math.max(...rows.map((row) => widthOf(row[index])))),
  }));
  const sheet = await writeXlsx(data, { columns, stickyRowsCount: 1 }).toBuffer();
  return new Response(new Uint8Array(sheet), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** Chinese characters are twice as wide. */
function widthOf(text = ''): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u02ff' ? 2 : 1), 0);
}
