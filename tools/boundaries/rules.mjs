import { posix } from 'node:path';
import { adapters, compositionRoot, dependencyFree, emptyNames, layers, readsEnvironment } from './layers.mjs';
import { isBuiltIn, isRelative, isTest, packageOf, projectOf } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Workspace} Workspace */
/** @typedef {import('./workspace.mjs').Violation} Violation */
/** @typedef {import('./workspace.mjs').Project} Project */
/** @typedef {import('./sources.mjs').SourceFile} SourceFile */
/** @typedef {import('./sources.mjs').Import} Import */
/** @typedef {{ workspace: Workspace, file: SourceFile, project: Project, target: Project | undefined, used: Import }} Use */

const longestFile = 400;

/**
 * Every rule about one import: says what is wrong and what to do, or undefined.
 * @type {Readonly<Record<string, (use: Use) => string | undefined>>}
 */
export const importRules = {
  'leaves-project': ({ workspace, file, project, used }) => {
    if (!isRelative(used.from)) return undefined;
    const path = posix.join(posix.dirname(file.path), used.from);
    const other = path.startsWith('..') ? undefined : projectOf(workspace, path);
    return other === project ? undefined : `"${used.from}" leaves ${project.name}; import the package by its name`;
  },
  'undeclared-dependency': ({ file, project, used }) => {
    if (isRelative(used.from) || isBuiltIn(used.from)) return undefined;
    const name = packageOf(used.from);
    const declared = project.dependencies.has(name) || (isTest(file.path) && project.testDependencies.has(name));
    return declared
      ? undefined
      : `${name} is not declared; add it to the dependencies of ${project.folder}/package.json`;
  },
  'not-exported': ({ target, used }) => {
    if (!target) return undefined;
    const path = `.${used.from.slice(target.name.length)}`;
    const open = [...target.exports.keys()].map((key) => target.name + key.slice(1)).join(', ');
    return exportsPath(target, path) ? undefined : `${target.name} does not export "${path}"; it exports ${open}`;
  },
  'layer-direction': ({ project, target }) => {
    if (!target || target === project) return undefined;
    const layer = layers[project.layer];
    if (layer?.may.includes(target.layer) || (project.layer === target.layer && layer?.own)) return undefined;
    return `${project.layer} must not import ${target.layer} (${target.name}); it may import ${layer?.may.join(', ') || 'nothing of ours'}`;
  },
  'banned-package': ({ file, project, target, used }) => {
    if (isRelative(used.from) || target || isTest(file.path)) return undefined;
    const banned = layers[project.layer]?.packages.some((pattern) => pattern.test(used.from));
    return banned ? `${project.layer} must not use ${used.from}` : undefined;
  },
  'adapter-outside-composition-root': ({ workspace, file, project, target, used }) => {
    if (!target || target === project || isTest(file.path) || project.layer === 'tools') return undefined;
    if (compositionRoot.test(file.path)) return undefined;
    const names = adapterNames(workspace, target, used);
    return names.length === 0
      ? undefined
      : `${names.join(', ')} of ${target.name} is an adapter; only a program's composition root names one`;
  },
  'dependency-free': ({ file, used }) => {
    if (!dependencyFree.test(file.path) || isTest(file.path) || isBuiltIn(used.from)) return undefined;
    if (isRelative(used.from) && dependencyFree.test(posix.join(posix.dirname(file.path), used.from))) return undefined;
    return `runs before anything is installed, so it must not import ${used.from}`;
  },
  barrel: ({ used }) => (used.everything ? `export * from "${used.from}": list the names instead` : undefined),
};

/** A key of `exports` may hold one `*`. @param {Project} project @param {string} path */
const exportsPath = (project, path) =>
  [...project.exports.keys()].some((key) => {
    const [before = '', after] = key.split('*');
    return after === undefined ? key === path : path.startsWith(before) && path.endsWith(after);
  });

/**
 * @param {Workspace} workspace
 * @param {Project} target
 * @param {Import} used
 */
function adapterNames(workspace, target, used) {
  const folders = /** @type {Record<string, readonly string[]>} */ (adapters)[posix.basename(target.folder)] ?? [];
  const entry = target.exports.get(`.${used.from.slice(target.name.length)}`);
  /** @param {string} path */
  const inAdapter = (path) => folders.some((folder) => path.startsWith(`${target.folder}/src/${folder}/`));
  if (entry === undefined) return [];
  if (inAdapter(entry)) return [used.from];
  const index = workspace.byPath.get(entry);
  const exported = (index?.imports ?? []).filter(
    (item) => item.reExport && inAdapter(posix.join(posix.dirname(entry), item.from)),
  );
  const names = new Set(exported.flatMap((item) => item.names));
  return used.names.filter((name) => names.has(name));
}

/**
 * Every rule about one file by itself.
 * @type {Readonly<Record<string, (file: SourceFile, project: Project) => string | undefined>>}
 */
export const fileRules = {
  'banned-global': (file, project) => {
    if (isTest(file.path)) return undefined;
    const allowed = readsEnvironment.some((pattern) => pattern.test(file.path));
    const used = layers[project.layer]?.globals.filter((name) => file.globals.has(name)) ?? [];
    if (used.length === 0 || allowed) return undefined;
    const instead = used.includes('process.env') ? 'take it from the settings' : 'take it from the context';
    return `${project.layer} must not use ${used.join(', ')}; ${instead}`;
  },
  'empty-name': (file) => {
    const word = file.path.match(new RegExp(`(?:^|[/.-])(${emptyNames.join('|')})(?=[/.-]|$)`, 'i'))?.[1];
    return word === undefined ? undefined : `"${word}" does not say what is inside; name the thing`;
  },
  'too-long': (file) =>
    file.lines > longestFile && !isTest(file.path)
      ? `${file.lines} lines; over ${longestFile} a file wants to be two`
      : undefined,
};
