import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { importCycles } from './cycles.mjs';
import { lockFaults } from './lock.mjs';
import { fileRules, importRules } from './rules.mjs';
import { packageOf, projectOf, readWorkspace } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Violation} Violation */

/**
 * Whether the house still stands as planned: who imports whom, what each layer leaves alone, no circles, a whole lock file.
 * @param {string} root
 * @returns {Violation[]}
 */
export function boundaryViolations(root) {
  const workspace = readWorkspace(root);
  const byName = new Map(workspace.projects.map((project) => [project.name, project]));
  /** @type {Violation[]} */
  const violations = [];
  for (const file of workspace.files) {
    const project = projectOf(workspace, file.path);
    for (const [rule, check] of Object.entries(fileRules)) {
      const says = check(file, project);
      if (says) violations.push({ rule, where: file.path, says });
    }
    for (const used of file.imports) {
      const target = byName.get(packageOf(used.from));
      for (const [rule, check] of Object.entries(importRules)) {
        const says = check({ workspace, file, project, target, used });
        if (says) violations.push({ rule, where: file.path, says });
      }
    }
  }
  for (const way of importCycles(workspace)) {
    violations.push({ rule: 'import-cycle', where: way[0] ?? '', says: way.join(' → ') });
  }
  if (existsSync(`${root}/package-lock.json`)) {
    const folders = workspace.projects.map(({ folder }) => folder);
    const faults = lockFaults(root, folders);
    violations.push(...faults.map((says) => ({ rule: 'lock-file', where: 'package-lock.json', says })));
  } else {
    violations.push({ rule: 'lock-file', where: 'package-lock.json', says: 'is missing; run npm install' });
  }
  return violations;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const violations = boundaryViolations(fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''));
  for (const { rule, where, says } of violations) console.log(`${where}: ${says} [${rule}]`);
  console.log(violations.length === 0 ? 'boundaries hold' : `${violations.length} violations`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
