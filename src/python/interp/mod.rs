//! Frames, dispatch, handlers by family, unwinding; and `Image`, one process with its threads. Knows neither kernel nor
//! wall time.

mod asked;
mod bind;
mod call;
mod call_builtin;
mod call_class;
mod calling;
mod cold;
pub mod cpu;
mod depth;
pub mod expression;
pub mod frame;
pub mod handlers;
pub mod image;
mod inspect;
mod joined;
mod listing;
mod ops_attribute;
mod ops_build;
mod ops_call;
mod ops_exception;
mod ops_generator;
mod ops_name;
mod ops_operator;
mod quick;
mod quick_attribute;
mod quick_generator;
mod quick_loop;
mod quick_operator;
mod quick_pairs;
mod quick_subscript;
mod registers;
mod reply;
mod run;
mod unwind;
mod variables;
