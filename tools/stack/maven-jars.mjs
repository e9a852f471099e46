import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what was downloaded for tests and trials stays: outside the work tree, for all check-outs. */
export const cacheFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'fieldhouse');

/**
 * The folder with the jars of a Java program and all that they need; downloaded once, by Maven.
 * @param {string} name with the version: another version has another folder
 * @param {readonly string[]} artifacts group:artifact:version
 * @param {(text: string) => void} [say]
 */
export async function mavenJars(name, artifacts, say = () => {}) {
  const folder = join(cacheFolder, name);
  if (isComplete(folder)) return folder;
  say(`downloading ${name}, once`);
  mkdirSync(cacheFolder, { recursive: true });
  const half = mkdtempSync(`${folder}.unfinished-`);
  try {
    writeFileSync(join(half, 'pom.xml'), pomOf(artifacts));
    await maven(half, ['dependency:copy-dependencies', `-DoutputDirectory=${half}`]);
    rmSync(join(half, 'pom.xml'));
    writeFileSync(join(half, listFile), JSON.stringify(sizesIn(half)));
    // Another one may have been faster, or what was there had been cut short.
    if (isComplete(folder)) return folder;
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
    return folder;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

const listFile = 'jars.json';

/** Whether every jar is there as it came. @param {string} folder */
function isComplete(folder) {
  if (!existsSync(join(folder, listFile))) return false;
  const list = readFileSync(join(folder, listFile), 'utf8');
  return list !== '{}' && list === JSON.stringify(sizesIn(folder));
}

/** @param {string} folder @returns {Readonly<Record<string, number>>} */
function sizesIn(folder) {
  const jars = readdirSync(folder).filter((file) => file.endsWith('.jar'));
  return Object.fromEntries(jars.sort().map((file) => [file, statSync(join(folder, file)).size]));
}

/** @param {readonly string[]} artifacts */
function pomOf(artifacts) {
  const dependencies = artifacts.map((artifact) => {
    const [group, id, version] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${id}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
    <groupId>fieldhouse</groupId><artifactId>stack</artifactId><version>1</version><packaging>pom</packaging>
    <dependencies>${dependencies.join('')}</dependencies></project>`;
}

/** @param {string} folder @param {readonly string[]} args @returns {Promise<void>} */
function maven(folder, args) {
  return new Promise((resolve, reject) => {
    const child = spawn('mvn', ['--quiet', '--batch-mode', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', () => reject(new Error('mvn cannot be started; is Maven installed?')));
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`mvn failed:\n${output.slice(-4000)}`))));
  });
}
