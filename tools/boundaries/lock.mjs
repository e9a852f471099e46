import { readFileSync } from 'node:fs';

/** @typedef {{ integrity?: string, link?: boolean, inBundle?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Entry */

/**
 * Faults of package-lock.json that make `npm ci` fail, or fail on another machine: a dependency or a platform's optional
 * package without an entry, an entry without a hash, a workspace's package.json that has moved on.
 *
 * @param {string} root
 * @param {readonly string[]} folders of the workspaces, the root as ""
 * @returns {string[]}
 */
export function lockFaults(root, folders) {
  /** @type {{ packages: Record<string, Entry> }} */
  const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8'));
  const faults = folders.flatMap((folder) => stale(root, folder, packages));
  for (const [path, entry] of Object.entries(packages)) {
    if (path.startsWith('node_modules/') && !entry.link && !entry.inBundle && !entry.integrity) {
      faults.push(`${path} has no hash`);
    }
    const needed = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.devDependencies };
    for (const [name, range] of Object.entries(needed)) {
      if (!isPresent(packages, path, name)) faults.push(`Missing: ${name}@${range}, needed by ${path || 'the root'}`);
    }
  }
  return faults;
}

/**
 * npm looks in the package's own node_modules, then upwards.
 * @param {Readonly<Record<string, Entry>>} packages
 * @param {string} from
 * @param {string} name
 */
function isPresent(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {Readonly<Record<string, Entry>>} packages
 */
function stale(root, folder, packages) {
  const manifest = JSON.parse(readFileSync(`${root}/${folder}/package.json`, 'utf8'));
  const locked = packages[folder];
  if (!locked) return [`${folder}/package.json is not in it; run npm install`];
  return /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']).flatMap((group) => {
    const wanted = manifest[group] ?? {};
    const has = locked[group] ?? {};
    return [...new Set([...Object.keys(wanted), ...Object.keys(has)])]
      .filter((name) => wanted[name] !== has[name])
      .map(
        (name) =>
          `${folder || 'the root'}: package.json wants ${name} ${wanted[name]}, the lock has ${has[name]}; run npm install`,
      );
  });
}
