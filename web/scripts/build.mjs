// `npm run build`, then each file once more in its short forms, unless nothing has changed since.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const sources = ['src', 'public', 'scripts', 'index.html', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts', '../contracts/openapi'];
const mark = 'target/built';

function filesIn(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path).filter((name) => name !== 'generated').flatMap((name) => filesIn(join(path, name)))
    : [path];
}

function isBuilt() {
  const time = existsSync(mark) ? statSync(mark).mtimeMs : 0;
  return sources.flatMap(filesIn).every((file) => statSync(file).mtimeMs <= time);
}

function shorten(file) {
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
}

if (!isBuilt()) {
  rmSync(mark, { force: true });
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
  filesIn('target/dist').filter((file) => /\.(css|html|js|json|svg|webmanifest)$/.test(file)).forEach(shorten);
  writeFileSync(mark, '');
}
