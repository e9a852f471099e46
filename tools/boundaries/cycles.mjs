import { resolveImport } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Workspace} Workspace */

/**
 * Groups of files that import each other in a circle, type-only imports and other packages included (Tarjan's strongly
 * connected components). One example circle each, as paths.
 *
 * @param {Workspace} workspace
 * @returns {string[][]}
 */
export function importCycles(workspace) {
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  for (const file of workspace.files) {
    const targets = file.imports.map(({ from }) => resolveImport(workspace, file, from));
    graph.set(
      file.path,
      targets.filter((path) => path !== undefined),
    );
  }
  return components(graph)
    .filter(
      (group) =>
        group.length > 1 || graph.get(/** @type {string} */ (group[0]))?.includes(/** @type {string} */ (group[0])),
    )
    .map((group) => circle(graph, group));
}

/** @param {ReadonlyMap<string, readonly string[]>} graph */
function components(graph) {
  /** @type {Map<string, number>} */
  const index = new Map();
  /** @type {Map<string, number>} */
  const low = new Map();
  /** @type {string[]} */
  const stack = [];
  const onStack = new Set();
  /** @type {string[][]} */
  const groups = [];

  /** @param {string} node */
  const connect = (node) => {
    index.set(node, index.size);
    low.set(node, /** @type {number} */ (index.get(node)));
    stack.push(node);
    onStack.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) {
        connect(next);
        low.set(node, Math.min(at(low, node), at(low, next)));
      } else if (onStack.has(next)) {
        low.set(node, Math.min(at(low, node), at(index, next)));
      }
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    for (const member of group) onStack.delete(member);
    groups.push(group);
  };
  for (const node of graph.keys()) if (!index.has(node)) connect(node);
  return groups;
}

/** @param {ReadonlyMap<string, number>} map @param {string} key */
const at = (map, key) => map.get(key) ?? Infinity;

/**
 * The shortest way round from the group's first file.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {readonly string[]} group
 */
function circle(graph, group) {
  const start = [...group].sort()[0] ?? '';
  /** @type {string[][]} */
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, start];
      if (!group.includes(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [...group];
}
