//! The tests that look at the whole: the tidiness of the sources, and properties of whole runs.

mod canary;
mod tidy;
