// Starts the engine's wasm in its Web Worker, and hands it the texts of the simulated Python's library: those without which no program
// starts come in one file, loaded beside the wasm; those that most programs import come in another, when the first of them is
// imported; any other is fetched when it is imported.
import { powersOfFive } from './powers.js';

const near = (path) => new URL(path, self.location.href);
importScripts(near('../engine.js'));

let shelf = {};
let usual = [];

// A file of the library as it is on the server, or undefined. The engine cannot wait, so neither does this.
const fetched = (name) => {
  const request = new XMLHttpRequest();
  request.open('GET', near(`library/${name}`), false);
  try {
    request.send();
  } catch {
    return undefined;
  }
  return request.status === 200 ? request.responseText : undefined;
};

self.preemptLibrary = (file) => {
  if (!(file in shelf) && usual.includes(file)) {
    usual = [];
    Object.assign(shelf, JSON.parse(fetched('usual.json') ?? '{}'));
  }
  return shelf[file] ?? (shelf[file] = fetched(file));
};

const loaded = (path) => fetch(near(path)).then((response) => {
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
});

// A server that does not know the type of wasm files makes streaming fail.
const engine = () => WebAssembly.compileStreaming(loaded('../engine_bg.wasm'))
  .catch(async () => WebAssembly.compile(await (await loaded('../engine_bg.wasm')).arrayBuffer()));

// A published engine says in a section of its own where the table belongs that it came without.
const completed = (module, memory) => {
  for (const place of WebAssembly.Module.customSections(module, 'powers-of-five')) {
    new Uint8Array(memory.buffer).set(powersOfFive(), new DataView(place).getUint32(0, true));
  }
};

Promise.all([engine(), loaded('library/start.json').then((response) => response.json())])
  .then(async ([module, texts]) => {
    shelf = texts.start;
    usual = texts.usual;
    const { memory } = await wasm_bindgen({ module_or_path: module });
    completed(module, memory);
  })
  // Not caught: the page hears of it as an error of the worker.
  .catch((error) => setTimeout(() => { throw error; }));
