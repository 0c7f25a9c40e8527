import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface BuildFigures {
  /** From the start of the command to its end. */
  readonly seconds: number;
  /** Most memory that one of its processes held, in bytes (resident, sampled ten times a second). */
  readonly largestBytes: number;
  /** Most memory that all its processes held together at one moment. */
  readonly togetherBytes: number;
  readonly files: number;
  readonly siteBytes: number;
}

/** Builds a site as `npm run build` does, and measures it. Linux only: it reads /proc. @throws if the build fails */
export async function measureBuild(content: string, site: string): Promise<BuildFigures> {
  const started = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: { ...process.env, LOCAL_OFFER_CONTENT: content, LOCAL_OFFER_OUT: site, LOCAL_OFFER_CACHE: `${content}-cache` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let largestBytes = 0;
  let togetherBytes = 0;
  const sampling = setInterval(() => {
    const each = residentBytes(child.pid ?? 0);
    largestBytes = Math.max(largestBytes, ...each);
    togetherBytes = Math.max(
      togetherBytes,
      each.reduce((sum, bytes) => sum + bytes, 0),
    );
  }, 100);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  if (status !== 0) throw new Error(`The build of ${content} failed.`);
  const seconds = (performance.now() - started) / 1000;
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const siteBytes = files.reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0);
  return { seconds, largestBytes, togetherBytes, files: files.length, siteBytes };
}

/** Resident memory of a process and of each below it, in bytes. A process that has just ended is left out. */
function residentBytes(pid: number): number[] {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return [kilobytes * 1024, ...children.flatMap(residentBytes)];
  } catch {
    return [];
  }
}
