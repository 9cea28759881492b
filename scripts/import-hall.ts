/** `npm run import -- manifest.json`: makes a hall of an IIIF Presentation 3 manifest, pictures beside it. */
import './alias.ts';

const { importHall } = await import('./import-hall/import-hall.ts');
const { Refusal } = await import('./new/new-work.ts');
const [file] = process.argv.slice(2);
try {
  if (file === undefined) throw new Refusal('没有写文件。\n用法：npm run import -- manifest.json');
  const made = await importHall(process.cwd(), file);
  console.log(`建好了：${made}
接下来：
  1. 打开它，换掉封面，补上没有注明的来源和许可（“未注明”）。
  2. 运行 npm run check，按提示改。`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
