//! What this browser keeps between visits: theme, language, settings, the last edit. Works without storage: then nothing is kept.

use super::bridge::window;

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(&format!("preempt.{key}")).ok().flatten()
}

/// False when the browser would not keep it.
pub fn write(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("preempt.{key}"), value).is_ok())
}

pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("preempt.{key}"));
    }
}
