//! The tests that look at the whole: the tidiness of the sources, and properties of whole runs.

mod beside;
mod canary;
mod claims;
mod cli;
mod compiler;
mod debugger;
#[path = "../digests/mod.rs"]
mod digests;
#[path = "../corpus/python.rs"]
mod python;
mod replay;
mod sessions;
mod targets;
mod ticket_office;
mod tidy;
mod world;
