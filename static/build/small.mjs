// Compiles the two wasm programs for size, as small.env says. `cargo xtask` gives Trunk that environment, so that Trunk's own build
// is the small one already; after a plain `trunk build --release` it is made here. Without rust-src Trunk's build stays.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const variables = (root) => Object.fromEntries(readFileSync(join(root, 'static', 'build', 'small.env'), 'utf8').split('\n')
  .filter((line) => line.includes('=') && !line.startsWith('#'))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

// Both programs with the scripts that start them, in the folder that Trunk publishes.
export function compileSmall(root, folder) {
  const small = variables(root);
  if (Object.entries(small).every(([name, value]) => process.env[name] === value)) return;
  const target = join(root, 'target');
  const run = (program, words) =>
    execFileSync(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...small, CARGO_TARGET_DIR: target } });
  try {
    run('cargo', ['build', '--profile', 'page', '--target', 'wasm32-unknown-unknown', '--no-default-features', '--bin', 'web', '--bin', 'engine']);
    for (const [name, kind] of [['web', 'web'], ['engine', 'no-modules']]) {
      const wasm = join(target, 'wasm32-unknown-unknown', 'page', `${name}.wasm`);
      run('wasm-bindgen', ['--target', kind, '--no-typescript', '--out-dir', folder, '--out-name', name, wasm]);
    }
  } catch (error) {
    console.error(`The build for size failed (${error.message}); is rust-src there? The larger wasm files stay.`);
  }
}
