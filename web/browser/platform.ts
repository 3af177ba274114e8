import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The whole platform in a process of its own, with the demo town in it; what is known of it is in a file for all. */
interface Running {
  pid: number;
  port: number;
}

const web = new URL('..', import.meta.url).pathname;
const place = join(web, 'target', 'platform');
const file = join(place, 'running.json');
const layout = join(place, 'program');
const log = join(place, 'output.txt');
const PATIENCE = 180_000;

/** What makes a JVM start sooner. */
const quick = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:MetaspaceSize=256m', '-XX:ReservedCodeCacheSize=128m'];

export const address = (): string => `http://localhost:${running().port}`;

function running(): Running {
  return JSON.parse(readFileSync(file, 'utf8')) as Running;
}

/** What it has said where it was started, and whether it keeps its log in a file. */
export const said = (): { terminal: string; logs: boolean } => ({
  terminal: readFileSync(log, 'utf8'),
  logs: existsSync(join(place, 'data', 'logs', 'encharge.log')),
});

/** Starts on an empty directory. */
export async function startAnew(): Promise<void> {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  // laid out as files it starts with half of the work
  execFileSync(java(), [...quick, '-Djarmode=tools', '-jar', jar(), 'extract', '--destination', layout], { stdio: 'pipe' });
  await run(await freePort());
}

/** Starts again on the same directory and port. */
export async function startAgain(): Promise<void> {
  await run(running().port);
}

/** Asks it to end, and waits until it has. */
export async function stop(): Promise<void> {
  const { pid } = running();
  kill(pid, 'SIGTERM');
  const patience = Date.now() + 30_000;
  while (kill(pid, 0)) {
    if (Date.now() > patience) {
      kill(pid, 'SIGKILL');
    }
    await pause(50);
  }
}

/** Ends it as it is: nobody wants what it keeps any more. */
export function end(): void {
  kill(running().pid, 'SIGKILL');
}

async function run(port: number): Promise<void> {
  writeFileSync(log, '');
  const output = openSync(log, 'a');
  const options = [...quick, '-Xmx512m', '-Djava.awt.headless=true'];
  const command = ['demo', '--data', join(place, 'data'), '--port', String(port), '--durability', 'os'];
  const platform = spawn(java(), [...options, '-jar', join(layout, basename(jar())), ...command], { detached: true, stdio: ['ignore', output, output] });
  if (platform.pid === undefined) {
    throw new Error(`${java()} cannot be started`);
  }
  writeFileSync(file, JSON.stringify({ pid: platform.pid, port } satisfies Running));
  await ready(platform.pid);
  platform.unref();
}

async function ready(pid: number): Promise<void> {
  const patience = Date.now() + PATIENCE;
  while (!readFileSync(log, 'utf8').includes('EnCharge is ready')) {
    if (!kill(pid, 0) || Date.now() > patience) {
      throw new Error(`The platform does not start:\n${readFileSync(log, 'utf8')}`);
    }
    await pause(100);
  }
}

/** Whether the process was there to get the signal; 0 only asks. */
function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function java(): string {
  const home = process.env['JAVA_HOME'];
  return home === undefined ? 'java' : join(home, 'bin', 'java');
}

function jar(): string {
  const target = join(web, '..', 'infra', 'standalone', 'target');
  const name = readdirSync(target).find((each) => /^encharge-standalone-.*-exec\.jar$/.test(each));
  if (name === undefined) {
    throw new Error(`There is no executable jar in ${target}: mvn package first.`);
  }
  return join(target, name);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const taken = probe.address();
      probe.close(() => (typeof taken === 'object' && taken !== null ? found(taken.port) : failed(new Error('no port'))));
    });
  });
}
