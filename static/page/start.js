// Starts the page's wasm. Its own file, because the Content-Security-Policy allows no inline script.
// When the browser lacks something that Preempt needs, says so in place of the page.
const LACKS = {
  wasm: {
    en: 'This browser cannot run WebAssembly, and Preempt is made of it. Use a current Firefox, Chrome, Edge or Safari, or allow WebAssembly in its settings.',
    zh: '这个浏览器不能运行 WebAssembly，而 Preempt 由它构成。请用新版的 Firefox、Chrome、Edge 或 Safari，或在设置中允许 WebAssembly。',
  },
  worker: {
    en: 'This browser does not allow Web Workers, in which Preempt runs your program. Allow them for this page, then load it again.',
    zh: '这个浏览器不允许 Web Worker，而 Preempt 在其中运行你的程序。请为本页允许后重新载入。',
  },
  load: {
    en: 'The page could not load its program. Check the connection and load the page again.',
    zh: '页面没能载入它的程序。请检查网络后重新载入。',
  },
};

function tell(what, detail) {
  const place = document.getElementById('fault');
  const language = document.documentElement.lang === 'zh' ? 'zh' : 'en';
  place.textContent = LACKS[what][language] + (detail ? ` (${detail})` : '');
  place.hidden = false;
}

if (typeof WebAssembly !== 'object') {
  tell('wasm');
} else if (typeof Worker !== 'function') {
  tell('worker');
} else {
  const base = new URL('..', import.meta.url);
  // What the page says, in the language of the page; the other one rather than none.
  const words = async (language) => {
    const answer = await fetch(new URL(`words/${language}.txt`, import.meta.url));
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  const said = words(document.documentElement.lang).catch(() => {
    document.documentElement.lang = document.documentElement.lang === 'zh' ? 'en' : 'zh';
    return words(document.documentElement.lang);
  }).then((text) => { window.preemptWords = text; });
  // The frame of the page is seen before the page's program is started: a browser that is busy compiling paints nothing.
  const seen = new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); setTimeout(done, 1000); });
  Promise.all([import(new URL('web.js', base)), seen, said])
    .then(([{ default: init }]) => init({ module_or_path: new URL('web_bg.wasm', base) }))
    .catch((error) => tell('load', error?.message));
}
