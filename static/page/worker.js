// Starts the engine's wasm in its Web Worker.
importScripts(new URL('../engine.js', self.location.href));
wasm_bindgen({ module_or_path: new URL('../engine_bg.wasm', self.location.href) });
