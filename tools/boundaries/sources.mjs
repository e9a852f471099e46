import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

/**
 * @typedef {object} Import
 * @property {string} from the specifier as written
 * @property {readonly string[]} names imported or re-exported names; empty for whole modules
 * @property {boolean} everything an `export *` without a name
 * @property {boolean} reExport
 */

/**
 * What a file takes from the world around it.
 * @typedef {object} SourceFile
 * @property {string} path below the root, with "/"
 * @property {number} lines
 * @property {readonly Import[]} imports type-only and dynamic ones too
 * @property {ReadonlySet<string>} globals `fetch`, `process.env`, `Date.now`, ...: only those that a layer may be denied
 */

const calls = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate']);
const members = new Set(['Date.now', 'Math.random', 'performance.now', 'globalThis.fetch', 'crypto.randomUUID']);

/** @typedef {{ type?: string, value?: unknown, [key: string]: unknown }} Node */

/**
 * @param {string} root
 * @param {string} path
 * @returns {SourceFile}
 */
export function readSource(root, path) {
  const text = readFileSync(`${root}/${path}`, 'utf8');
  /** @type {Import[]} */
  const imports = [];
  /** @type {Set<string>} */
  const globals = new Set();
  const script = /\.[cm]?jsx?$/.test(path);
  const options = script
    ? /** @type {const} */ ({ syntax: 'ecmascript', jsx: true })
    : /** @type {const} */ ({ syntax: 'typescript', tsx: path.endsWith('x'), decorators: true });
  visit(parseSync(text, { ...options, target: 'es2022' }), imports, globals);
  return { path, lines: text.split('\n').length - 1, imports, globals };
}

/**
 * @param {unknown} node
 * @param {Import[]} imports
 * @param {Set<string>} globals
 */
function visit(node, imports, globals) {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, imports, globals);
  } else if (typeof node === 'object' && node !== null) {
    const found = importOf(/** @type {Node} */ (node));
    if (found) imports.push(found);
    for (const name of globalsOf(/** @type {Node} */ (node))) globals.add(name);
    if (isBuildMode(/** @type {Node} */ (node))) return;
    for (const child of Object.values(node)) {
      if (typeof child === 'object') visit(child, imports, globals);
    }
  }
}

/** @param {unknown} node */
const literal = (node) => (/** @type {Node} */ (node ?? {}).type === 'StringLiteral' ? text(node) : undefined);

/** `process.env.NODE_ENV`: bundlers put it in while building, so it is no reading of the environment. @param {Node} node */
const isBuildMode = (node) =>
  node.type === 'MemberExpression' &&
  text(node.property) === 'NODE_ENV' &&
  globalsOf(/** @type {Node} */ (node.object))[0] === 'process.env';

/** @param {unknown} node */
const text = (node) => {
  const { type, value } = /** @type {Node} */ (node ?? {});
  return (type === 'StringLiteral' || type === 'Identifier') && typeof value === 'string' ? value : undefined;
};

/**
 * @param {Node} node
 * @returns {Import | undefined}
 */
function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration': {
      const from = text(node.source);
      if (from === undefined) return undefined;
      const specifiers = /** @type {Node[]} */ (node.specifiers);
      const names = specifiers.map((item) => text(item.imported) ?? text(item.orig) ?? text(item.local));
      return {
        from,
        names: names.filter((name) => name !== undefined),
        everything: false,
        reExport: node.type === 'ExportNamedDeclaration',
      };
    }
    case 'ExportAllDeclaration':
      return { from: text(node.source) ?? '', names: [], everything: true, reExport: true };
    case 'TsImportType':
      return whole(literal(node.argument));
    case 'TsExternalModuleReference':
      return whole(literal(node.expression));
    case 'CallExpression': {
      const callee = /** @type {Node} */ (node.callee);
      const first = /** @type {{ expression: Node }[]} */ (node.arguments)[0];
      return callee.type === 'Import' || text(callee) === 'require' ? whole(literal(first?.expression)) : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * @param {string | undefined} from
 * @returns {Import | undefined}
 */
const whole = (from) => (from === undefined ? undefined : { from, names: [], everything: false, reExport: false });

/**
 * @param {Node} node
 * @returns {string[]}
 */
function globalsOf(node) {
  switch (node.type) {
    case 'CallExpression': {
      const name = text(node.callee);
      return name !== undefined && calls.has(name) ? [name] : [];
    }
    case 'NewExpression':
      return text(node.callee) === 'Date' && /** @type {unknown[]} */ (node.arguments ?? []).length === 0
        ? ['new Date()']
        : [];
    case 'MemberExpression': {
      const name = `${text(node.object)}.${text(node.property)}`;
      return name === 'process.env' || members.has(name) ? [name] : name.startsWith('process.') ? ['process'] : [];
    }
    case 'VariableDeclarator': {
      const pattern = /** @type {Node | undefined} */ (node.id);
      const keys = pattern?.type === 'ObjectPattern' ? /** @type {Node[]} */ (pattern.properties) : [];
      return text(node.init) === 'process' ? keys.map((item) => `process.${text(item.key)}`) : [];
    }
    default:
      return [];
  }
}
