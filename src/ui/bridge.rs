//! The page's own JavaScript (static/page) and the browser, as Rust sees them. Knows no component.

use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Window};

#[wasm_bindgen]
extern "C" {
    /// One editor; see static/page/editor.js.
    pub type Editor;

    #[wasm_bindgen(js_namespace = preemptPage, js_name = createEditor)]
    pub fn create_editor(
        parent: &Element,
        on_change: &JsValue,
        on_breakpoint: &JsValue,
        on_condition: &JsValue,
        on_cursor: &JsValue,
    ) -> Editor;
    #[wasm_bindgen(method, js_name = setText)]
    pub fn set_text(this: &Editor, text: &str);
    #[wasm_bindgen(method)]
    pub fn show(this: &Editor, what: &JsValue);
    #[wasm_bindgen(method)]
    pub fn reveal(this: &Editor, line: u32);

    #[wasm_bindgen(js_namespace = preemptPage, catch)]
    pub async fn pack(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = preemptPage, catch)]
    pub async fn unpack(code: &str) -> Result<JsValue, JsValue>;
    /// A date and time of day, short.
    #[wasm_bindgen(js_namespace = preemptPage)]
    pub fn when(ms: f64, language: &str) -> String;
    #[wasm_bindgen(js_namespace = preemptPage)]
    pub fn expose(ask: &JsValue, look: &JsValue, share: &JsValue, ready: &JsValue);
}

/// Messages in the language that is on `<html>`: static/page/start.js has them.
pub fn words() -> String {
    js_sys::Reflect::get(&window(), &"preemptWords".into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// As JavaScript has it: objects, arrays, numbers, `null`.
pub fn to_js<T: Serialize>(value: &T) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// A value of ours.
///
/// # Errors
/// What is wrong with it.
pub fn of_js<T: DeserializeOwned>(value: JsValue) -> Result<T, serde_wasm_bindgen::Error> {
    serde_wasm_bindgen::from_value(value)
}

/// As JSON.
pub fn to_text<T: Serialize>(value: &T) -> String {
    js_sys::JSON::stringify(&to_js(value)).map(String::from).unwrap_or_default()
}

/// From JSON; `None` when it is none, or not of this shape.
pub fn of_text<T: DeserializeOwned>(text: &str) -> Option<T> {
    of_js(js_sys::JSON::parse(text).ok()?).ok()
}

pub fn window() -> Window {
    web_sys::window().expect("the page has a window")
}

pub fn document() -> Document {
    window().document().expect("the window has a document")
}

/// Calls this before the next frame is drawn: measuring is cheap then, because the page is laid out anyway.
pub fn next_frame(measure: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(measure);
    let _ = window().request_animation_frame(call.unchecked_ref());
}

/// Width and height of what is visible, in pixels.
pub fn size() -> (f64, f64) {
    let number = |value: Result<JsValue, JsValue>| value.ok().and_then(|v| v.as_f64()).unwrap_or(0.0);
    (number(window().inner_width()), number(window().inner_height()))
}

/// A value that is on `<html>`, empty when there is none.
pub fn mark(attribute: &str) -> String {
    document().document_element().and_then(|html| html.get_attribute(attribute)).unwrap_or_default()
}

/// Puts a value on `<html>`: theme and language.
pub fn mark_page(attribute: &str, value: &str) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute(attribute, value);
    }
}

/// Text of a small file of the page.
pub async fn fetch_text(url: &str) -> Result<String, JsValue> {
    use wasm_bindgen_futures::JsFuture;
    let response: web_sys::Response = JsFuture::from(window().fetch_with_str(url)).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::from_str(&response.status_text()));
    }
    let text = JsFuture::from(response.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}
