import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { configSchema, type Config } from './config.schema.ts';
import { Refusal } from './refusal.ts';

/** What flags and the environment say in place of the file. */
export interface Override {
  port?: number | undefined;
  token?: string | undefined;
  origins?: string[] | undefined;
  /** Replaces the path of a serial source. */
  path?: string | undefined;
}

/**
 * Reads the bridge's configuration.
 * @throws Refusal with a sentence for each mistake
 */
export function readConfig(file: string, override: Override): Config {
  if (!existsSync(file)) {
    throw new Refusal(
      `没有找到配置文件 ${file}。照 docs/operators/rail-bridge.md 里的例子写一个，再用 --config 指出它在哪里。`,
    );
  }
  let written: unknown;
  try {
    written = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refusal(`${file} 不是 YAML：${error instanceof Error ? error.message : String(error)}`);
  }
  return checkConfig(written, override, file);
}

/** The same for what was read already; `name` begins each sentence. */
export function checkConfig(written: unknown, override: Override, name: string): Config {
  const result = configSchema.safeParse(overridden(written, override));
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const where = issue.path.length > 0 ? `${issue.path.join('.')} 里` : '';
      return `${name}：${where}没有 ${issue.keys.join('、')} 这一项。`;
    }
    const at = issue.path.join('.') || '内容';
    return `${name}：${at} 不对，${issue.message.replace(/^Invalid input.*/, '类型或取值不对')}。`;
  });
  throw new Refusal([...new Set(sentences)].join('\n'));
}

function overridden(written: unknown, { path, ...over }: Override): unknown {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return written;
  const set = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  const config: Record<string, unknown> = { ...written, ...set };
  const source = config['source'];
  if (path !== undefined && typeof source === 'object' && source !== null) config['source'] = { ...source, path };
  return config;
}
