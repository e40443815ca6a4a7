// Starts the engine's wasm in its Web Worker, and hands it the texts of the simulated Python's library: those that every
// program needs come in one file, loaded beside the wasm; any other is fetched when it is first imported.
const near = (path) => new URL(path, self.location.href);
importScripts(near('../engine.js'));

let shelf = {};

// A file of the library, or undefined. The engine cannot wait, so neither does this.
self.preemptLibrary = (file) => {
  if (file in shelf) return shelf[file];
  const request = new XMLHttpRequest();
  request.open('GET', near(`library/${file}`), false);
  try {
    request.send();
  } catch {
    return undefined;
  }
  return request.status === 200 ? (shelf[file] = request.responseText) : undefined;
};

const loaded = (path) => fetch(near(path)).then((response) => {
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
});

// A server that does not know the type of wasm files makes streaming fail.
const engine = () => WebAssembly.compileStreaming(loaded('../engine_bg.wasm'))
  .catch(async () => WebAssembly.compile(await (await loaded('../engine_bg.wasm')).arrayBuffer()));

Promise.all([engine(), loaded('library/start.json').then((response) => response.json())])
  .then(([module, texts]) => {
    shelf = texts;
    return wasm_bindgen({ module_or_path: module });
  })
  // Not caught: the page hears of it as an error of the worker.
  .catch((error) => setTimeout(() => { throw error; }));
