//! The tests that run in a browser: the engine compiled to wasm32 does what it does natively.
//!
//! `cargo xtask test --only wasm` runs them in headless Chromium. On other targets this file is empty.

#![cfg(target_arch = "wasm32")]

#[path = "digests/mod.rs"]
mod digests;

use preempt::python::text::{mersenne::Mersenne, repr_float};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Fails exactly when the suite was built with `PREEMPT_CANARY` set.
#[wasm_bindgen_test]
fn canary() {
    assert!(option_env!("PREEMPT_CANARY").is_none(), "the canary was asked to fail");
}

/// Seeds give the same numbers, and floats print the same, as natively.
#[wasm_bindgen_test]
fn random_numbers_are_those_of_every_target() {
    let mut generator = Mersenne::from_u64(42);
    let numbers: Vec<String> = (0..3).map(|_| repr_float(generator.random())).collect();
    assert_eq!(numbers, ["0.6394267984578837", "0.025010755222666936", "0.27502931836911926"]);
}

/// The engine gives the traces that it gives natively.
#[wasm_bindgen_test]
fn traces_have_the_digests_of_every_target() {
    assert_eq!(digests::computed(), digests::STORED);
}

#[wasm_bindgen(inline_js = r#"
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

let said = () => '';

async function until(what, holds, most = 2400) {
  for (let tries = 0; tries < most; tries += 1) {
    if (holds()) return;
    await sleep(50);
  }
  throw new Error(`waited in vain: ${what}; the frame says: ${said()}`);
}

// The built page in a frame, walked by its own buttons: the views at the start, after two steps, and after two steps back.
export async function walk(path) {
  // The runner's server gives each connection a thread of its own, but of two that come at once while one thread is idle the second
  // waits until somebody hangs up. So the connections that the page will use are opened before it; one that waits is given up.
  const open = (n) => fetch(`${path}?open=${n}`, { cache: 'no-store', signal: AbortSignal.timeout(2000) }).then((answer) => answer.text());
  for (let n = 0; n < 18; n += 6) await Promise.allSettled([0, 1, 2, 3, 4, 5].map((m) => open(n + m)));
  const frame = Object.assign(document.createElement('iframe'), { width: 1440, height: 900, src: path });
  document.body.append(frame);
  const page = frame.contentWindow;
  said = () => `${page.location.href} ${frame.contentDocument?.title} ${frame.contentDocument?.body?.innerText.slice(0, 300)}`;
  // Where that was not enough the page is loaded again, as a person would do it.
  for (let visit = 1; ; visit += 1) {
    try {
      await until('the page is loaded', () => page.preempt, 300);
      break;
    } catch (error) {
      if (visit === 6) throw error;
      frame.src = `${path}?visit=${visit}`;
    }
  }
  await page.preempt.ready;
  const views = [page.preempt.view()];
  for (const [button, step] of [['step', 1], ['step', 2], ['back', 1], ['back', 0]]) {
    frame.contentDocument.querySelector(`[data-testid=${button}]`).click();
    await until(`${button} to step ${step}`, () => page.preempt.view().step === step);
    views.push(page.preempt.view());
  }
  frame.remove();
  return JSON.stringify(views);
}
"#)]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn walk(path: &str) -> Result<JsValue, JsValue>;
}

/// Two steps and two steps back with the buttons of the real page, engine in its worker: the same moments are the same.
/// The page is the one that `trunk build --release` left in `dist`; the runner serves this folder.
#[wasm_bindgen_test]
async fn the_page_steps_and_steps_back() {
    let walked = walk("/dist/index.html").await.expect("the page in dist (`trunk build --release`) must be walked");
    let views: serde_json::Value =
        serde_json::from_str(&walked.as_string().unwrap_or_default()).expect("views are JSON");
    let moment =
        |at: usize| (&views[at]["time_ns"], &views[at]["processes"], &views[at]["objects"], &views[at]["stdout"]);
    assert_ne!(moment(0), moment(2), "two steps must change something");
    assert_eq!(moment(0), moment(4), "two steps back must lead to the start");
    assert_eq!(moment(1), moment(3), "one step back must lead to the first step");
}
