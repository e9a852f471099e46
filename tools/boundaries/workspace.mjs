import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { readSource } from './sources.mjs';

/** @typedef {import('./sources.mjs').SourceFile} SourceFile */

/**
 * @typedef {object} Project
 * @property {string} name package name
 * @property {string} folder below the root; empty for the root itself
 * @property {string} layer
 * @property {ReadonlyMap<string, string>} exports sub-path ("." or "./embedded") → source file below the root
 * @property {ReadonlySet<string>} dependencies what its sources may import
 * @property {ReadonlySet<string>} testDependencies what its tests may import beside that
 */

/**
 * @typedef {object} Workspace
 * @property {string} root
 * @property {readonly Project[]} projects
 * @property {readonly SourceFile[]} files
 * @property {ReadonlyMap<string, SourceFile>} byPath
 */

/** @typedef {{ rule: string, where: string, says: string }} Violation */

const skipped = new Set(['node_modules', 'dist', '.next', '.nx', '.git', '.fieldhouse', 'coverage']);
const code = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const test = /\.(?:spec|bench|fixture)\.[cm]?[jt]sx?$|(?:^|\/)(?:testing|fixtures)\/|^e2e\//;

/** Tests, benchmarks and the suites that tests call: they may reach what programs may not. @param {string} path */
export const isTest = (path) => test.test(path);

/**
 * @param {string} root
 * @returns {Workspace}
 */
export function readWorkspace(root) {
  const manifest = readManifest(root, '');
  const folders = manifest.workspaces.flatMap((/** @type {string} */ pattern) => expand(root, pattern));
  const manifests = [...folders.map((/** @type {string} */ folder) => readManifest(root, folder)), manifest];
  const names = new Set(manifests.map(({ name }) => name));
  const projects = manifests.map((item) => toProject(item, manifest, names));
  const paths = [];
  for (const top of ['apps', 'libs', 'tools', 'e2e']) paths.push(...walk(root, top));
  const files = paths.filter((path) => code.test(path)).map((path) => readSource(root, path));
  return { root, projects, files, byPath: new Map(files.map((file) => [file.path, file])) };
}

/**
 * @param {string} root
 * @param {string} folder
 */
function readManifest(root, folder) {
  return { folder, ...JSON.parse(readFileSync(posix.join(root, folder, 'package.json'), 'utf8')) };
}

/**
 * @param {string} root
 * @param {string} pattern `libs/domain` or `libs/sources/*`
 */
function expand(root, pattern) {
  if (!pattern.endsWith('/*')) return [pattern];
  const parent = pattern.slice(0, -2);
  if (!existsSync(`${root}/${parent}`)) return [];
  return readdirSync(`${root}/${parent}`)
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(`${root}/${folder}/package.json`));
}

/**
 * @param {ReturnType<typeof readManifest>} item
 * @param {ReturnType<typeof readManifest>} root
 * @param {ReadonlySet<string>} names
 * @returns {Project}
 */
function toProject(item, root, names) {
  const own = Object.keys({ ...item.dependencies, ...item.peerDependencies });
  const development = Object.keys({ ...item.devDependencies, ...root.devDependencies });
  /** @type {Map<string, string>} */
  const exports = new Map();
  for (const [path, target] of Object.entries(item.exports ?? {})) {
    const source = typeof target === 'string' ? target : (target['@fieldhouse/source'] ?? target.default);
    exports.set(path, posix.join(item.folder, source));
  }
  const isRoot = item.folder === '';
  return {
    name: item.name,
    folder: item.folder,
    layer: layerOf(item.folder),
    exports,
    dependencies: new Set(isRoot ? [...own, ...development, ...names] : [...own, item.name]),
    testDependencies: new Set([...own, ...development, item.name]),
  };
}

/** @param {string} folder */
function layerOf(folder) {
  const [top, second] = folder.split('/');
  if (folder === '') return 'tools';
  if (top === 'apps') return second === 'web' ? 'web' : 'apps';
  return second ?? 'tools';
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function walk(root, folder) {
  if (!existsSync(`${root}/${folder}`)) return [];
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

/**
 * @param {Workspace} workspace
 * @param {string} path
 * @returns {Project}
 */
export function projectOf(workspace, path) {
  const found = workspace.projects.find(({ folder }) => folder !== '' && path.startsWith(`${folder}/`));
  const project = found ?? workspace.projects.find(({ folder }) => folder === '');
  if (!project) throw new Error(`${path} belongs to no project; is there a package.json at the root?`);
  return project;
}

/** `@swc/core/x` → `@swc/core`. @param {string} specifier */
export const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** @param {string} specifier */
export const isRelative = (specifier) => specifier.startsWith('.');
/** @param {string} specifier */
export const isBuiltIn = (specifier) => specifier.startsWith('node:');

/**
 * The file of the workspace that an import leads to; undefined for packages from outside and for files that are not code.
 * @param {Workspace} workspace
 * @param {SourceFile} file
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function resolveImport(workspace, file, specifier) {
  if (isRelative(specifier)) {
    const target = posix.join(posix.dirname(file.path), specifier);
    const stem = target.replace(/\.[cm]?jsx?$/, '');
    const candidates = [target, `${stem}.ts`, `${stem}.tsx`, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
    return candidates.find((path) => workspace.byPath.has(path));
  }
  const name = packageOf(specifier);
  const project = workspace.projects.find((item) => item.name === name);
  return project?.exports.get(`.${specifier.slice(name.length)}`);
}
