/** How much memory the processes that a test starts take together, where the system tells. */
import { readdirSync, readFileSync } from 'node:fs';

interface Measured<T> {
  readonly answer: T;
  /** Milliseconds. */
  readonly took: number;
  /** The most that was seen at one time, in MiB; 0 where the system does not tell. */
  readonly memory: number;
}

/** Runs `work`, which starts processes, and looks at all of them as often as it can. */
export async function mostMemoryOf<T>(work: () => Promise<T>): Promise<Measured<T>> {
  let memory = 0;
  const before = new Set(descendants());
  const look = setInterval(() => {
    const pids = descendants().filter((pid) => !before.has(pid));
    memory = Math.max(
      memory,
      pids.reduce((sum, pid) => sum + residentOf(pid), 0),
    );
  }, 10);
  const start = performance.now();
  try {
    const answer = await work();
    return { answer, took: performance.now() - start, memory };
  } finally {
    clearInterval(look);
  }
}

/** The processes that this one has started, and those that they have. */
function descendants(of: string = String(process.pid)): string[] {
  const children = childrenOf(of);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function childrenOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

function residentOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
