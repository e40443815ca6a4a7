// After Trunk built a release: makes the wasm files smaller with wasm-opt (npm package binaryen). Without binaryen the files
// stay as they are.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const tool = join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
const folder = process.env.TRUNK_STAGING_DIR;
const FEATURES = ['--enable-bulk-memory', '--enable-nontrapping-float-to-int', '--enable-sign-ext', '--enable-mutable-globals',
  '--enable-reference-types', '--enable-multivalue'];

if (process.env.TRUNK_PROFILE === 'release' && folder) {
  if (!existsSync(tool)) {
    console.error('wasm-opt is not there (npm package binaryen): the wasm files stay as they are.');
  } else {
    for (const name of ['web_bg.wasm', 'engine_bg.wasm']) {
      const file = join(folder, name);
      execFileSync(process.execPath, [tool, ...FEATURES, '-Oz', '--strip-producers', file, '-o', file], { stdio: 'inherit' });
    }
  }
}
