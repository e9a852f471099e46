import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Fields of /proc/PID/stat behind the name, which may hold anything. @param {number} pid */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** Seconds of CPU that a process has used. @param {number} pid */
export function cpuSeconds(pid) {
  const fields = stat(pid);
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) / ticks;
}

/** The same with all of its children, living and gone. @param {number} pid @returns {number} */
export function cpuSecondsOfTree(pid) {
  const fields = stat(pid);
  let total = ((fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0)) / ticks;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (stat(Number(name))[1] === pid) total += cpuSecondsOfTree(Number(name));
    } catch {
      // It ended while we looked.
    }
  }
  return total;
}

/** Most memory that a process has had, in MB. @param {number} pid */
export function peakMegabytes(pid) {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
