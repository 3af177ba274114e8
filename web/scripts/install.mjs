// `npm ci`, unless what package-lock.json asks for is there already.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
const mark = 'node_modules/.installed';

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
  execFileSync('npm', ['ci', '--no-progress', '--loglevel=error'], { stdio: 'inherit' });
  writeFileSync(mark, wanted);
}
